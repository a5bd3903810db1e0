import io
import os
import tempfile
import threading
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from PIL import Image, ImageCms, ImageDraw

from siklus.core.errors import Place, Severity
from siklus.readers.bukti import BuktiFolder, BuktiRequest, PictureStore
from siklus.readers.bukti.folder import BuktiFile
from siklus.readers.bukti.shrink import LONG_SIDE, PARAMETERS
from siklus.readers.bukti.store import _temporary_root

PLACE = Place("buku-kerja.xlsx", "Dokumentasi", 5, "Berkas")
WHERE = "berkas “buku-kerja.xlsx”, lembar “Dokumentasi”, baris 5, kolom “Berkas”"


def _picture(size: tuple[int, int] = (400, 300), mode: str = "RGB", ragam: int = 0) -> Image.Image:
    image = Image.new("RGB", size, "#E8F1F2")
    draw = ImageDraw.Draw(image)
    for step in range(6):
        x = (step * 61 + ragam * 97) % size[0]
        draw.rectangle((x, step * size[1] // 7, x + size[0] // 3, step * size[1] // 7 + size[1] // 5), "#0F4C5C")
    return image.convert(mode)


def _open(folder: Path, *names: str) -> Mapping[str, BuktiFile]:
    store = PictureStore(folder / "tembolok")
    return BuktiFolder(folder / "bukti", store).open_all(BuktiRequest(name, PLACE) for name in names)


def _said(folder: Path, name: str) -> list[str]:
    return [str(problem).replace(WHERE + ": ", "") for problem in _open(folder, name)[name].problems]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "bukti").mkdir()
    return tmp_path


@pytest.mark.parametrize(
    ("suffix", "mode", "kept"),
    [("jpg", "RGB", "JPEG"), ("jpg", "CMYK", "JPEG"), ("jpg", "L", "JPEG"), ("png", "RGBA", "PNG"), ("png", "P", "PNG"),
     ("png", "1", "PNG"), ("webp", "RGB", "JPEG")],
)  # fmt: skip
def test_every_kind_by_content_whatever_its_name(folder: Path, suffix: str, mode: str, kept: str) -> None:
    buffer = io.BytesIO()
    _picture(mode=mode).save(buffer, {"jpg": "JPEG", "png": "PNG", "webp": "WEBP"}[suffix])
    (folder / "bukti" / "foto.dat").write_bytes(buffer.getvalue())
    file = _open(folder, "foto.dat")["foto.dat"]
    assert file.problems == ()
    (halaman,) = file.halaman
    assert (halaman.sha256, halaman.width, halaman.height, halaman.nomor) == (file.sha256, 400, 300, 0)
    assert file.assets is not None
    with Image.open(file.assets[file.sha256]) as image:
        assert (image.format, image.size) == (kept, (400, 300))
        assert image.mode in {"RGB", "L"}


def test_heic(folder: Path) -> None:
    content = Path(__file__).with_name("contoh.heic").read_bytes()
    (folder / "bukti" / "IMG_0001.HEIC").write_bytes(content)
    file = _open(folder, "IMG_0001.HEIC")["IMG_0001.HEIC"]
    assert (file.media_type, file.problems) == ("image/heic", ())
    assert [(page.width, page.height) for page in file.halaman] == [(96, 64)]


def test_a_photo_is_shrunk_upright_and_without_camera_data(folder: Path) -> None:
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = 6, "Kamera Rekaan"
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    _picture((4000, 3000)).save(folder / "bukti" / "foto.jpg", exif=exif, icc_profile=profile)
    file = _open(folder, "foto.jpg")["foto.jpg"]
    assert [(page.width, page.height) for page in file.halaman] == [(1200, LONG_SIDE)]
    assert file.assets is not None
    with Image.open(file.assets[file.sha256]) as image:
        assert (image.size, dict(image.getexif()), image.info.get("icc_profile")) == ((1200, LONG_SIDE), {}, None)


def test_a_wide_gamut_photo_is_turned_into_srgb(folder: Path) -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes().replace(b"sRGB", b"xRGB")
    _picture().save(folder / "bukti" / "foto.jpg", icc_profile=profile)
    assert _open(folder, "foto.jpg")["foto.jpg"].problems == ()


def test_a_large_screenshot_becomes_jpeg(folder: Path) -> None:
    Image.frombytes("RGB", (700, 500), os.urandom(700 * 500 * 3)).save(folder / "bukti" / "layar.png")
    file = _open(folder, "layar.png")["layar.png"]
    assert file.assets is not None
    assert file.assets[file.sha256].suffix == ".jpg"


def test_pdf_pages_are_pictures_and_the_original_is_kept(folder: Path) -> None:
    path = folder / "bukti" / "notula.pdf"
    _picture((1240, 1754)).save(
        path, "PDF", resolution=150, save_all=True, append_images=[_picture((1240, 1754), ragam=1)]
    )
    file = _open(folder, "notula.pdf")["notula.pdf"]
    assert [(page.nomor, page.width, page.height) for page in file.halaman] == [(1, 1241, 1754), (2, 1241, 1754)]
    assert file.assets is not None
    assert file.assets[file.sha256] == path
    assert len(file.assets) == 3


def test_a_long_pdf_is_cut_and_that_is_said(folder: Path) -> None:
    page = _picture((60, 80))
    page.save(folder / "bukti" / "buku.pdf", "PDF", save_all=True, append_images=[page] * 20)
    assert len(_open(folder, "buku.pdf")["buku.pdf"].halaman) == 20
    assert _said(folder, "buku.pdf") == [
        "[BUKTI-06] PDF “buku.pdf” berisi 21 halaman; hanya 20 halaman pertama yang dicetak. "
        "Pisahkan halaman yang menjadi bukti; berkas aslinya tetap terlampir."
    ]
    page.save(folder / "bukti" / "pas.pdf", "PDF", save_all=True, append_images=[page] * 19)
    assert _said(folder, "pas.pdf") == []


def test_missing_files_with_what_is_probably_meant(folder: Path) -> None:
    _picture().save(folder / "bukti" / "Foto.JPG", "JPEG")
    if not (folder / "bukti" / "foto.jpg").exists():
        assert _said(folder, "foto.jpg") == [
            "[BUKTI-01] Berkas bukti “foto.jpg” tidak ada di folder bukti. Mungkin maksudnya “Foto.JPG”."
        ]
    assert _said(folder, "rapat.jpg") == [
        "[BUKTI-01] Berkas bukti “rapat.jpg” tidak ada di folder bukti. Simpan berkasnya di folder bukti dengan nama itu."
    ]
    assert _said(folder / "lain", "rapat.jpg")[0].startswith("[BUKTI-01]")


@pytest.mark.parametrize(
    "name", ["../rahasia.jpg", "/etc/hostname", "..\\rahasia.jpg", "C:\\foto.jpg", "a/../../b.jpg", "\0"]
)
def test_names_that_lead_out_of_the_folder(folder: Path, name: str) -> None:
    _picture().save(folder / "rahasia.jpg")
    (problem,) = _open(folder, name)[name].problems
    assert (problem.code, problem.severity) == ("BUKTI-02", Severity.ERROR)
    assert problem.message == f"Nama berkas bukti “{name}” menunjuk ke luar folder bukti."


def test_a_link_that_leads_out_of_the_folder(folder: Path) -> None:
    _picture().save(folder / "rahasia.jpg")
    (folder / "bukti" / "tautan.jpg").symlink_to(folder / "rahasia.jpg")
    assert _said(folder, "tautan.jpg") == [
        "[BUKTI-02] Nama berkas bukti “tautan.jpg” menunjuk ke luar folder bukti. Salin berkasnya ke folder bukti dan tulis "
        "namanya saja."
    ]


def test_files_in_a_folder_below_are_allowed(folder: Path) -> None:
    (folder / "bukti" / "oktober").mkdir()
    _picture().save(folder / "bukti" / "oktober" / "foto.jpg")
    assert _said(folder, "oktober\\foto.jpg") == []


def test_files_that_cannot_be_shown(folder: Path) -> None:
    bukti = folder / "bukti"
    buffer = io.BytesIO()
    _picture((1200, 900)).save(buffer, "JPEG")
    (bukti / "potong.jpg").write_bytes(buffer.getvalue()[:3000])
    (bukti / "rusak.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(50))
    (bukti / "rusak.pdf").write_bytes(b"%PDF-1.4\nbukan pdf")
    (bukti / "rusak.heic").write_bytes(b"\0\0\0\x18ftypheic" + bytes(80))
    (bukti / "rusak.webp").write_bytes(b"RIFF\x10\0\0\0WEBPVP8 " + bytes(20))
    (bukti / "surat.docx").write_bytes(b"PK\x03\x04")
    for name in ("potong.jpg", "rusak.png", "rusak.pdf", "rusak.heic", "rusak.webp"):
        assert _said(folder, name) == [
            f"[BUKTI-05] Berkas bukti “{name}” rusak atau terpotong sehingga tidak dapat ditampilkan. "
            "Salin ulang dari kamera atau pengirimnya; berkas ini tidak ikut dihitung sebagai bukti."
        ]
        assert _open(folder, name)[name].halaman == ()
    assert _said(folder, "surat.docx") == [
        "[BUKTI-04] Isi berkas bukti “surat.docx” bukan gambar atau PDF. Simpan sebagai JPEG, PNG, WebP, HEIC, atau PDF."
    ]


def test_forty_megabytes_and_too_many_pixels(folder: Path) -> None:
    with (folder / "bukti" / "besar.jpg").open("wb") as file:
        file.truncate(52_000_000)
    assert _said(folder, "besar.jpg") == [
        "[BUKTI-03] Berkas bukti “besar.jpg” berukuran 52,0 MB; batasnya 40,0 MB. Kecilkan gambarnya atau simpan sebagai "
        "JPEG, lalu ganti berkasnya."
    ]
    with (folder / "bukti" / "besar.jpg").open("wb") as file:
        file.truncate(40_000_001)
    assert "berukuran 40,1 MB; batasnya 40,0 MB." in _said(folder, "besar.jpg")[0]
    for name, side in (("luas.png", 10_000), ("bom.png", 15_000)):
        Image.new("1", (side, side)).save(folder / "bukti" / name)
        assert _said(folder, name) == [
            f"[BUKTI-07] Gambar “{name}” mempunyai terlalu banyak piksel. Kecilkan menjadi paling banyak 80 megapiksel, "
            "lalu ganti berkasnya."
        ]


def test_the_second_time_nothing_is_decoded(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _picture().save(folder / "bukti" / "foto.jpg")
    first = _open(folder, "foto.jpg")
    monkeypatch.setattr(Image, "open", None)
    assert _open(folder, "foto.jpg") == first


def test_a_damaged_copy_is_made_again(folder: Path) -> None:
    _picture().save(folder / "bukti" / "foto.jpg")
    first = _open(folder, "foto.jpg")["foto.jpg"]
    assert first.assets is not None
    copy = first.assets[first.sha256]
    data = copy.read_bytes()
    copy.unlink()
    assert _open(folder, "foto.jpg")["foto.jpg"] == first
    assert copy.read_bytes() == data
    (copy.parent / "isi.json").write_text("[{}]")
    assert _open(folder, "foto.jpg")["foto.jpg"] == first


@pytest.mark.parametrize("damage", [lambda _: b"", lambda data: data[:-1], lambda data: data[:-1] + b"x"])
def test_a_copy_that_is_there_but_not_whole_is_made_again(folder: Path, damage: Callable[[bytes], bytes]) -> None:
    _picture().save(folder / "bukti" / "foto.jpg")
    first = _open(folder, "foto.jpg")["foto.jpg"]
    assert first.assets is not None
    copy = first.assets[first.sha256]
    data = copy.read_bytes()
    copy.write_bytes(damage(data))
    assert _open(folder, "foto.jpg")["foto.jpg"] == first
    assert copy.read_bytes() == data


def test_a_store_that_cannot_be_written_is_said_once_and_the_photos_stand(folder: Path) -> None:
    for name in ("foto.jpg", "lain.jpg"):
        _picture(ragam=len(name)).save(folder / "bukti" / name)
    (folder / "tembolok").write_text("bukan folder")
    files = _open(folder, "foto.jpg", "lain.jpg")
    assert [str(problem) for file in files.values() for problem in file.problems] == [
        f"[BUKTI-10] Salinan gambar tidak dapat disimpan di {folder / 'tembolok'}, sehingga gambar diolah ulang setiap kali. "
        "Periksa ruang disk dan izin menulis folder itu; laporannya tetap lengkap."
    ]
    for file in files.values():
        assert file.assets is not None
        assert file.assets[file.sha256].stat().st_size > 0


def test_photos_that_can_be_kept_nowhere_are_not_called_corrupt(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _picture().save(folder / "bukti" / "foto.jpg")
    (folder / "tembolok").write_text("bukan folder")
    monkeypatch.setattr(tempfile, "tempdir", str(folder / "tembolok"))
    _temporary_root.cache_clear()
    file = _open(folder, "foto.jpg")["foto.jpg"]
    assert [(problem.code, problem.severity) for problem in file.problems] == [("BUKTI-11", Severity.ERROR)]


def _worker(folder: str) -> int:
    return len(_open(Path(folder), "foto.jpg")["foto.jpg"].halaman)


def test_many_processes_share_the_store(folder: Path) -> None:
    _picture((2000, 1500)).save(folder / "bukti" / "foto.jpg")
    barrier = threading.Barrier(2)
    results: list[int] = []

    def run() -> None:
        barrier.wait()
        results.append(_worker(str(folder)))

    threads = [threading.Thread(target=run) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == [1, 1]
    (shard,) = (folder / "tembolok").iterdir()
    assert [item.name.endswith(PARAMETERS) for item in shard.iterdir()] == [True]


def test_the_default_store_is_the_users_cache() -> None:
    assert PictureStore.default().root.name == "gambar"


def test_a_name_that_no_disk_can_hold(folder: Path) -> None:
    assert _said(folder, "a" * 300 + ".jpg")[0].startswith("[BUKTI-01]")


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="/proc/self/mem: a file that opens but cannot be read")
def test_a_file_that_opens_but_cannot_be_read(tmp_path: Path) -> None:
    folder = BuktiFolder(Path("/proc/self"), PictureStore(tmp_path))
    (problem,) = folder.open_all([BuktiRequest("mem", PLACE)])["mem"].problems
    assert problem.code == "BUKTI-05"


def test_large_screenshots_take_turns(folder: Path) -> None:
    names = [f"{number}.png" for number in range(2)]
    for name in names:
        Image.new("1", (5_000, 5_000)).save(folder / "bukti" / name)
    assert [len(file.halaman) for file in _open(folder, *names).values()] == [1, 1]


LOCKED = b"""%%PDF-1.4
1 0 obj
<< /Type /Catalog /Pages 2 0 R >>
endobj
2 0 obj
<< /Type /Pages /Kids [] /Count 0 >>
endobj
3 0 obj
<< /Filter /Standard /V 1 /R 2 /O <%s> /U <%s> /P -4 >>
endobj
trailer
<< /Root 1 0 R /Encrypt 3 0 R /ID [<00> <00>] /Size 4 >>
%%%%EOF
""" % (b"11" * 32, b"22" * 32)


def test_a_pdf_with_a_password_is_named_as_such(folder: Path) -> None:
    (folder / "bukti" / "kunci.pdf").write_bytes(LOCKED)
    assert _said(folder, "kunci.pdf") == [
        "[BUKTI-13] PDF “kunci.pdf” berkata sandi sehingga tidak dapat dibuka. Simpan ulang tanpa kata sandi; berkas ini "
        "tidak ikut dihitung sebagai bukti."
    ]


def test_a_damaged_logo_says_what_the_cover_lacks(folder: Path) -> None:
    (folder / "bukti" / "rusak.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(50))
    request = BuktiRequest("rusak.png", Place("buku-kerja.xlsx", "Identitas", 12, "Isi"))
    file = BuktiFolder(folder / "bukti", PictureStore(folder / "tembolok")).open_all([request])["rusak.png"]
    assert [problem.advice for problem in file.problems] == [
        "Salin ulang dari kamera atau pengirimnya; tanpa itu sampul dicetak tanpa lambang."
    ]


def test_a_folder_is_no_evidence_and_is_never_proposed(folder: Path) -> None:
    (folder / "bukti" / "dir.jpg").mkdir()
    assert _said(folder, "dir.jpg") == [
        "[BUKTI-01] “dir.jpg” adalah folder, bukan berkas bukti. Tulis nama berkas di dalam folder itu."
    ]
    assert "Simpan berkasnya di folder bukti" in _said(folder, "DIR.jpg")[0]
