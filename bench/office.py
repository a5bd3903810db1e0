"""An office made up on the spot: a full buku kerja, and photographs as a telephone takes them."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from random import Random

from PIL import Image

from siklus.core.aturan import aturan
from siklus.readers.bukukerja.template import Rows, Value, filled_workbook
from siklus.writers.xlsx import render_xlsx

MEGAPIXELS_12 = (4000, 3000)
KEYS = ("persyaratan", "prosedur", "waktu", "biaya", "produk", "kompetensi", "perilaku", "pengaduan", "sarana")
WEIGHTS = {"waktu": (1, 6, 60, 33), "sarana": (1, 8, 60, 31), "prosedur": (1, 4, 60, 35), "biaya": (0, 0, 0, 1)}
USUAL = (0, 2, 48, 50)
PLANNED = (("Waktu Penyelesaian", 4), ("Sarana dan Prasarana", 3), ("Sistem, Mekanisme, dan Prosedur", 3))
MONTHS = ("Jul 2025", "Agt 2025", "Sep 2025", "Okt 2025", "Nov 2025", "Des 2025")
REPORTED = date(2026, 1, 12)
UNIT = "Subbagian Perencanaan, Data, dan Informasi"
LAST_DONE = 7
"""RTL up to this number are done; the others wait, with a strategy."""


def make_office(
    folder: Path, *, photos: int = 25, size: tuple[int, int] = MEGAPIXELS_12, respondents: int = 200, seed: int = 1
) -> Path:
    """Write a folder that `siklus susun` takes: workbook, answers, ten RTL, and at least seven photographs of them."""
    names = take_photos(folder / "bukti", photos, size, seed)
    return write_office(folder, office_rows(names, respondents, seed))


def write_office(folder: Path, rows: Rows) -> Path:
    """The workbook of an office, in its folder."""
    (folder / "buku-kerja.xlsx").write_bytes(render_xlsx(filled_workbook(rows, aturan(REPORTED))))
    return folder


def take_photos(folder: Path, count: int, size: tuple[int, int], seed: int = 1) -> list[str]:
    """Photographs in a new folder; their names."""
    folder.mkdir(parents=True)
    names = [f"foto-{number:02}.jpg" for number in range(1, count + 1)]
    with ThreadPoolExecutor() as pool:
        list(pool.map(lambda name: take_photo(folder / name, size, seed), names))
    return names


def take_photo(path: Path, size: tuple[int, int], seed: int) -> None:
    """A picture with the detail, and so the weight, of a photograph: coarse shapes under fine grain."""
    random = Random(f"{seed} {path.name}")  # noqa: S311 - as above
    coarse = Image.frombytes("RGB", (32, 24), random.randbytes(32 * 24 * 3)).resize(size, Image.Resampling.BICUBIC)
    grain = Image.effect_noise(size, 24).convert("RGB")
    Image.blend(coarse, grain, 0.25).save(path, quality=88)


def office_rows(photos: list[str], respondents: int, seed: int = 1) -> Rows:
    """What the office wrote into its workbook."""
    random = Random(seed)  # noqa: S311 - made-up answers, not secrets
    plan = [(f"RTL-{number:02}", unsur) for number, unsur in enumerate(_unsur_of_rtl(), 1)]
    return {
        "Identitas": [identity(seed)],
        "Layanan": [{"Kode": "informasi", "Nama layanan": "Pelayanan Informasi Publik", "Jumlah pengguna": 400}],
        "Responden": [response(random, number) for number in range(1, respondents + 1)],
        "RTL": [_rtl(key, unsur, number) for number, (key, unsur) in enumerate(plan)],
        "Realisasi": [_work(key, number, photos) for number, (key, _) in enumerate(plan)],
        "Strategi": [_strategy(key) for key, _ in plan[LAST_DONE:]],
        "Dokumentasi": [_evidence(number, name) for number, name in enumerate(photos, 1)],
    }


def _unsur_of_rtl() -> Iterator[str]:
    for unsur, count in PLANNED:
        yield from [unsur] * count


def identity(seed: int) -> dict[str, Value]:
    """Who the office is, and which period it reports on."""
    return {
        "Nama kantor": f"Kantor Layanan Rekaan Nomor {seed}",
        "Sebutan kantor": f"Kantor Rekaan {seed}",
        "Kota": "Tirtamaya",
        "Subbagian": f"{UNIT}; Subbagian Keuangan, Umum, dan Logistik",
        "Jenis periode": "semester",
        "Tahun": 2025,
        "Periode ke": 1,
        "Masa pelaksanaan mulai": "Juli 2025",
        "Masa pelaksanaan selesai": "Desember 2025",
        "Tanggal laporan": "2026-01-12",
        "Jabatan penandatangan": "Sekretaris",
        "Nama penandatangan": "Nama Rekaan, S.H.",
        "Survei mulai": "2025-02-03",
        "Survei selesai": "2025-06-20",
        "Catatan contoh": "Data rekaan untuk mengukur kecepatan.",
    }


def response(random: Random, number: int) -> dict[str, Value]:
    """One respondent's answers."""
    answers = {key: random.choices((1, 2, 3, 4), WEIGHTS.get(key, USUAL))[0] for key in KEYS}
    return {"ID": f"R{number:05}", "Layanan": "informasi", **answers}


def _rtl(key: str, unsur: str, number: int) -> dict[str, Value]:
    return {
        "ID": key,
        "Unsur": unsur,
        "Kegiatan": f"Menata langkah ke-{number + 1} untuk {unsur}",
        "Bulan": MONTHS[number % len(MONTHS)],
        "Penanggung jawab": UNIT,
        "Indikator": "Catatan kegiatan",
        "Target": "Satu kali",
    }


def _work(key: str, number: int, photos: list[str]) -> dict[str, Value]:
    if number >= LAST_DONE:
        return {"ID RTL": key, "Status": "belum", "Hambatan": "Bahan belum tersedia."}
    own = [f"B{place + 1:02}" for place in range(number, len(photos), LAST_DONE)]
    month = 7 + number % len(MONTHS)
    return {
        "ID RTL": key,
        "Status": "selesai",
        "Deskripsi": "Kegiatan dilaksanakan bersama seluruh petugas layanan.",
        "Tanggal": f"2025-{month:02}-14",
        "Bukti": "; ".join(own),
        "Diperiksa oleh": "Kepala Subbagian",
        "Tanggal periksa": f"2025-{month:02}-16",
    }


def _strategy(key: str) -> dict[str, Value]:
    return {
        "ID RTL": key,
        "Alasan": "Bahan belum tersedia.",
        "Strategi": "Menyediakan bahan pada triwulan berikutnya.",
        "Target": "2026-03-31",
        "Penanggung jawab": UNIT,
    }


def _evidence(number: int, name: str) -> dict[str, Value]:
    return {"Kode": f"B{number:02}", "Berkas": name, "Keterangan": f"Kegiatan ke-{number} di ruang layanan",
            "Tanggal": "2025-07-14", "Tempat": "Ruang layanan"}  # fmt: skip
