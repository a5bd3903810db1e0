"""What is in the package: every file under its name, whole, proven, and without what is nobody's business."""

import json
from datetime import date
from hashlib import sha256
from pathlib import Path
from uuid import UUID

import pytest

from siklus.core.realisasi.penilaian import ButirTerbukti
from siklus.core.survei.periode import JenisPeriode, Periode
from siklus.web.models import BerkasBukti, Bukti, Laporan, Pemeliharaan, Publikasi, Realisasi, Rencana, Rtl, Survei
from siklus.web.queries.bukti.letak import path_of
from siklus.web.queries.laporan.keterangan import Keterangan, keterangan_json
from siklus.web.queries.paket import Bagian, paket_of
from siklus.web.queries.paket.nama import numbered, safe_name
from siklus.web.services.bukti import receive_bukti, receive_tautan, remove_bukti
from siklus.web.services.penerimaan import receive_many
from siklus.web.services.survei import Rancangan, close_survei, create_survei, open_survei
from tests.web.bukti.conftest import gambar
from tests.web.conftest import HARI_INI, Orang, Pohon
from tests.web.paket.conftest import LAPORAN, OWN, PADA, contents, names_in, pdf, proven
from tests.web.putaran import DIBUKA, DITUTUP, TUTUP
from tests.web.realisasi.conftest import menunggu
from tests.web.survei.conftest import kiriman

__all__ = ["menunggu"]

LINK = "https://x.example/loket"


def of(butir: tuple[ButirTerbukti, ...]) -> dict[str, dict[str, tuple[int, str]]]:
    """Item → kind of proof → how much there is and what is lacking."""
    return {
        item.nilai.kunci: {"+".join(bukti.jenis): (bukti.banyak, bukti.kurang) for bukti in item.bukti}
        for item in butir
    }


@pytest.mark.usefixtures("laporan")
def test_a_whole_package(terfoto: Realisasi, berita_acara: Bukti, papan: Bukti, orang: Orang) -> None:
    upkeep = Pemeliharaan.objects.create(rencana=terfoto.rtl.rencana, unsur="biaya", bentuk="Tarif nol dipasang.")
    receive_bukti(upkeep, "tarif.png", gambar(7, (40, 30), "PNG"), orang.petugas, PADA)
    receive_bukti(terfoto.rtl.rencana.survei, "loket.jpg", gambar(8), orang.petugas, PADA)
    found = contents(terfoto.rtl.rencana.survei)
    assert list(found) == [
        "1-laporan/laporan-tindak-lanjut-v2.pdf",
        "1-laporan/laporan-tindak-lanjut-v2.docx",
        "1-laporan/laporan-tindak-lanjut-v2-bertanda-tangan-1.pdf",
        "1-laporan/laporan-tindak-lanjut-v2-bertanda-tangan-2.pdf",
        "1-laporan/laporan-tindak-lanjut-v2-segel.json",
        "2-berita-acara-fkp/01-Berita-Acara-FKP.pdf",
        "3-bukti-rtl/02-RTL-2026-02/2026-09/01-Foto-loket-1.jpg",
        "4-bukti-pemeliharaan/01-Biaya-Tarif/01-tarif.png",
        "5-bukti-publikasi/02-2026-07-08-Papan-Loket/01-papan.jpg",
        "6-hasil-survei/hasil.csv",
        "6-hasil-survei/hasil.json",
        "7-dokumentasi-survei/01-loket.jpg",
        *OWN,
    ]
    assert found["1-laporan/laporan-tindak-lanjut-v2.pdf"] == LAPORAN + b"2"
    assert found["1-laporan/laporan-tindak-lanjut-v2-bertanda-tangan-1.pdf"] == LAPORAN + b"basah"
    assert json.loads(found["1-laporan/laporan-tindak-lanjut-v2-segel.json"])["segel"] == {"nomor": 2}
    assert sha256(found["2-berita-acara-fkp/01-Berita-Acara-FKP.pdf"]).hexdigest() == berita_acara.berkas_id
    assert papan.berkas is not None
    assert found["5-bukti-publikasi/02-2026-07-08-Papan-Loket/01-papan.jpg"].startswith(b"\xff\xd8")


def test_every_item_says_what_there_is_and_what_is_lacking(
    terfoto: Realisasi, berita_acara: Bukti, papan: Bukti
) -> None:
    assert berita_acara.rencana_id is not None
    assert papan.publikasi_id is not None
    lacking = "Belum selesai atau belum terbukti: RTL-2026-01 dan RTL-2026-03."
    paket = paket_of(terfoto.rtl.rencana.survei, HARI_INI)
    assert of(paket.butir) == {
        "pekppp_persentase": {
            "rencana": (1, ""),
            "bukti_rtl": (1, lacking),
            "laporan_tindak_lanjut": (0, "Belum ada bukti."),
        },
        "pekppp_kecepatan": {"rencana": (1, ""), "bukti_rtl": (1, lacking)},
        "pekppp_publikasi": {"publikasi_daring+publikasi_luring": (2, "")},
        "zi_frekuensi": {
            "hasil": (2, ""),
            "dokumentasi": (0, "Belum ada bukti."),
            "laporan_pelaksanaan": (0, "Belum ada bukti."),
        },
        "zi_publikasi": {"publikasi_daring": (1, ""), "publikasi_luring": (1, "")},
        "zi_tindak_lanjut": {
            "rencana": (1, ""),
            "fkp": (1, ""),
            "bukti_rtl": (1, lacking),
            "laporan_tindak_lanjut": (0, "Belum ada bukti."),
        },
    }
    assert paket.catatan == ("Rencana tindak lanjut disetujui 6 Juli 2026; 1 dari 3 RTL sudah terbukti.",)


def test_a_photo_goes_without_what_the_camera_wrote(terfoto: Realisasi, gudang: Path) -> None:
    originals = [path_of(str(row.berkas_id)).read_bytes() for row in terfoto.bukti.all()]
    assert all(b"KAMERA-RAHASIA" in data for data in originals)
    assert gudang.is_dir()
    found = contents(terfoto.rtl.rencana.survei)
    assert not any(b"KAMERA-RAHASIA" in data or b"Exif" in data for data in found.values())


def test_only_what_a_second_person_accepted_is_handed_on(menunggu: Realisasi, terfoto: Realisasi) -> None:
    paket = paket_of(terfoto.rtl.rencana.survei, HARI_INI)
    assert [berkas.nama for berkas in paket.berkas if berkas.bagian is Bagian.BUKTI] == [
        "3-bukti-rtl/02-RTL-2026-02/2026-09/01-Foto-loket-1.jpg"
    ]
    assert [(month.rtl, month.bulan, month.keadaan, month.kurang) for month in paket.bulan] == [
        ("RTL-2026-01", "Juli 2026", "Belum", "Belum ada bukti."),
        (
            menunggu.rtl.identitas,
            "Agustus 2026",
            "Menunggu pemeriksaan",
            "Belum terverifikasi: pemeriksa belum diisi; tanggal periksa belum diisi.",
        ),
        ("RTL-2026-02", "September 2026", "Diterima", ""),
        ("RTL-2026-03", "Desember 2026", "Belum", "Belum ada bukti."),
    ]


def test_a_cancelled_month_is_no_gap_in_silence(terfoto: Realisasi) -> None:
    last = Rtl.objects.get(identitas="RTL-2026-03")
    Realisasi.objects.create(
        rtl=last, bulan="2026-12", status="dibatalkan", alasan="Anggaran", tanggal=date(2026, 10, 1)
    )
    paket = paket_of(terfoto.rtl.rencana.survei, HARI_INI)
    assert paket.bulan[-1].kurang == "Dibatalkan; tidak ada bukti."
    persentase = of(paket.butir)["pekppp_persentase"]
    assert persentase["bukti_rtl"] == (1, "Belum selesai atau belum terbukti: RTL-2026-01. Dibatalkan: RTL-2026-03.")


def test_removed_evidence_stays_behind(berita_acara: Bukti, orang: Orang) -> None:
    remove_bukti(berita_acara, orang.petugas, PADA)
    assert berita_acara.rencana is not None
    assert names_in(berita_acara.rencana.survei) == []


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("../../etc/passwd.jpg", "01-passwd.jpg"),
        ("..\\..\\CON.jpg", "01-CON.jpg"),
        ("=cmd|' /C calc'!A0.jpg", "01-C-calc-A0.jpg"),
        ("gpj\u202eexe.jpg", "01-gpjexe.jpg"),
        ("アリス.jpg", "01-berkas.jpg"),
        ("Résumé  Rapat.JPEG", "01-Resume-Rapat.jpg"),
        ("x" * 300 + ".jpg", f"01-{'x' * 40}.jpg"),
        ("foto.jpg.exe", "01-foto-jpg.jpg"),
        (".", "01-berkas-tanpa-nama.jpg"),
    ],
)
def test_no_name_of_a_sender_is_trusted(given: str, kept: str, terbukti: Realisasi, orang: Orang) -> None:
    terbukti.bukti.all().delete()
    proven(terbukti, orang, (given, gambar(3)))
    assert names_in(terbukti.rtl.rencana.survei) == [f"3-bukti-rtl/02-RTL-2026-02/2026-09/{kept}"]


def test_two_files_of_one_name_stand_side_by_side(terbukti: Realisasi, orang: Orang) -> None:
    terbukti.bukti.all().delete()
    proven(terbukti, orang, ("a.jpg", gambar(3)), ("A.jpg", gambar(4)), ("a.jpg", gambar(5)))
    names = [name.rpartition("/")[2] for name in names_in(terbukti.rtl.rencana.survei)]
    assert names == ["01-a.jpg", "02-A.jpg", "03-a.jpg"]


def test_a_document_that_acts_goes_as_pictures(berita_acara: Bukti) -> None:
    assert berita_acara.rencana is not None
    BerkasBukti.objects.filter(pk=berita_acara.berkas_id).update(bertindak=True)
    found = contents(berita_acara.rencana.survei)
    assert found["2-berita-acara-fkp/01-Berita-Acara-FKP.jpg"].startswith(b"\xff\xd8")
    assert not any(name.endswith(".pdf") for name in found)


def test_its_pages_are_numbered(disetujui: Rencana, orang: Orang) -> None:
    row = receive_bukti(disetujui, "daftar hadir.pdf", pdf(pages=2), orang.petugas, PADA)
    BerkasBukti.objects.filter(pk=row.berkas_id).update(bertindak=True)
    assert names_in(disetujui.survei) == [
        "2-berita-acara-fkp/01-daftar-hadir-halaman-01.jpg",
        "2-berita-acara-fkp/01-daftar-hadir-halaman-02.jpg",
    ]


def test_a_link_is_told_beside_its_screenshot(terbukti: Realisasi, orang: Orang) -> None:
    terbukti.bukti.all().delete()
    proven(terbukti, orang)
    Realisasi.objects.filter(pk=terbukti.pk).update(periksa="menunggu")
    terbukti.refresh_from_db()
    receive_tautan(terbukti, LINK, date(2026, 9, 14), gambar(9, form="PNG"), orang.petugas, PADA, "layar.png")
    Realisasi.objects.filter(pk=terbukti.pk).update(periksa="diterima")
    month = paket_of(terbukti.rtl.rencana.survei, HARI_INI).bulan[2]
    assert month.tautan == (LINK,)
    assert [berkas.pendek for berkas in month.berkas] == ["layar.png"]


def test_a_row_without_any_picture_is_lost_and_said(terbukti: Realisasi) -> None:
    Bukti.objects.update(nama_berkas="loket.jpg")
    paket = paket_of(terbukti.rtl.rencana.survei, HARI_INI)
    assert [(berkas.nama, berkas.ukuran) for berkas in paket.hilang] == [
        ("3-bukti-rtl/02-RTL-2026-02/2026-09/01-loket.jpg", 0)
    ]
    BerkasBukti.objects.update(halaman=[])
    assert paket_of(terbukti.rtl.rencana.survei, HARI_INI).bulan[2].kurang == (
        "Belum terverifikasi: bukti tidak dapat dibaca."
    )


def test_before_approval_there_is_the_result_and_what_to_do(rencana: Rencana) -> None:
    paket = paket_of(rencana.survei, HARI_INI)
    assert [berkas.nama for berkas in paket.berkas] == ["6-hasil-survei/hasil.csv", "6-hasil-survei/hasil.json"]
    assert paket.bulan == ()
    assert paket.catatan == ("Belum ada rencana tindak lanjut yang disetujui.",)
    assert of(paket.butir)["zi_tindak_lanjut"]["rencana"] == (0, "Belum ada bukti.")


def test_the_result_is_aggregates_in_the_form_of_the_open_data(terfoto: Realisasi) -> None:
    found = contents(terfoto.rtl.rencana.survei)
    lines = found["6-hasil-survei/hasil.csv"].decode("utf-8-sig").split("\r\n")
    assert lines[0] == "periode;mulai;selesai;unsur;nama;nilai;mutu;responden;dilaporkan"
    assert lines[1].startswith("Semester I Tahun 2026;2026-01;2026-06;IKM;Indeks Kepuasan Masyarakat;")
    assert len(lines) == 12
    data = json.loads(found["6-hasil-survei/hasil.json"])
    assert data["hasil"][0]["responden"] == 30
    assert data["tindak_lanjut"] == [
        {
            "periode": "Semester I Tahun 2026",
            "direncanakan": 3,
            "selesai_terverifikasi": 1,
            "kegiatan": [
                {
                    "unsur": "waktu",
                    "kegiatan": "Membuka loket kedua pada jam sibuk",
                    "selesai": "2026-09-14",
                    "penanggung_jawab": "Perencanaan, Data, dan Informasi",
                }
            ],
        }
    ]


def closed(pohon: Pohon, orang: Orang, answers: int, ke: int = 1) -> Survei:
    """A survey of Tirtamaya that so many people answered."""
    periode, rancangan = Periode(JenisPeriode.TRIWULAN, 2026, ke), Rancangan(rencana_tutup=TUTUP)
    survei = open_survei(create_survei(pohon.tirtamaya, periode, orang.penanggung_jawab, rancangan), None, DIBUKA)
    receive_many([kiriman(survei, number, lambda _n, _u: 3, uuid=UUID(int=number)) for number in range(answers)])
    return close_survei(survei, orang.pimpinan, DITUTUP)


def withheld(survei: Survei) -> str:
    """Why its result is not in the package."""
    paket = paket_of(survei, HARI_INI)
    assert paket.berkas == ()
    return paket.catatan[-1]


@pytest.mark.usefixtures("layanan")
def test_fewer_than_five_respondents_are_not_shown(pohon: Pohon, orang: Orang) -> None:
    assert withheld(closed(pohon, orang, 4)) == "Respondennya kurang dari 5, sehingga nilainya tidak disertakan."
    assert withheld(closed(pohon, orang, 0, ke=2)).startswith("Belum ada jawaban")


def test_a_publication_that_nothing_proves_is_named(disegel: Survei, orang: Orang) -> None:
    Publikasi.objects.create(survei=disegel, media="Instagram", tanggal=date(2026, 7, 9), oleh=orang.petugas)
    paket = paket_of(disegel, HARI_INI)
    assert of(paket.butir)["zi_publikasi"]["publikasi_daring"] == (0, "Belum ada bukti. Belum terbukti: Instagram.")
    assert [(item.media, item.cara, item.terbukti) for item in paket.publikasi] == [("Instagram", "daring", False)]


def test_names_sort_as_numbers_do() -> None:
    assert (numbered(7, 9), numbered(7, 120), safe_name("", "media")) == ("07", "007", "media")


def test_of_which_day_a_sealed_report_speaks_is_told(terfoto: Realisasi, laporan: Laporan) -> None:
    said = keterangan_json(Keterangan(tanggal=date(2026, 11, 2), survei_setahun=4))
    Laporan.objects.filter(pk=laporan.pk).update(keterangan=said)
    paket = paket_of(terfoto.rtl.rencana.survei, HARI_INI)
    assert paket.catatan[1:] == ("Laporan Tindak Lanjut SKM versi 2 memuat keadaan pada 2 November 2026.",)
    frekuensi = next(item.nilai for item in paket.butir if item.nilai.kunci == "zi_frekuensi")
    assert frekuensi.alasan == "4 survei dalam setahun."
