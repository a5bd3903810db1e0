"""What only the office can say: its emblem, periods that stand on paper, and pictures of how it asked."""

from http import HTTPStatus
from io import BytesIO

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

from siklus.core.laporan.bahan import PeriodeLalu
from siklus.core.survei.periode import JenisPeriode, Periode
from siklus.document.blocks import FigureGrid
from siklus.web.forms.periode_lalu import lalu_of, lalu_text
from siklus.web.models import Bukti, Laporan, Survei
from siklus.web.queries.laporan.keterangan import keterangan_of
from siklus.web.services.laporan.susun import susun
from tests.web.laporan.conftest import JENIS, client_of, sealed

SEMESTER = Periode(JenisPeriode.SEMESTER, 2024, 1)


@pytest.fixture
def klien(arunika: Survei) -> Client:  # noqa: ARG001 - the people come with it
    return client_of("penanggung-jawab")


def picture(color: str) -> bytes:
    buffer = BytesIO()
    Image.new("RGB", (300, 300), color).save(buffer, "PNG")
    return buffer.getvalue()


def fields(klien: Client, there: str, **changed: object) -> dict[str, object]:
    """What the form sends: what stands, and what is changed."""
    initial = klien.get(there).context["form"].initial
    return {name: value for name, value in initial.items() if value not in {None, False}} | changed


def logo_of(survei: Survei, jenis: str = JENIS) -> str:
    """Of the report as it would be printed now."""
    susunan = susun(survei, jenis)
    assert susunan.document is not None
    assert susunan.document.cover is not None
    logo = susunan.document.cover.logo
    return logo.sha256 if logo else ""


def test_the_emblem_comes_is_replaced_and_goes_in_both_reports(arunika: Survei, klien: Client) -> None:
    there = f"/survei/{arunika.pk}/laporan/{JENIS}/setelan"
    seen = [logo_of(arunika)]
    for color in ("navy", "maroon"):
        sent = fields(klien, there, gambar_logo=SimpleUploadedFile("logo.png", picture(color)))
        assert klien.post(there, sent).status_code == HTTPStatus.FOUND
        assert logo_of(arunika) == logo_of(arunika, "pelaksanaan")
        seen.append(logo_of(arunika))
    assert len(set(seen)) == 3
    assert "" not in seen[1:]
    shown = klien.get(f"/survei/{arunika.pk}/laporan/{JENIS}/logo")
    assert (shown.status_code, shown["Content-Type"].split("/")[0]) == (HTTPStatus.OK, "image")
    klien.post(there, fields(klien, there, hapus_logo="on"))
    assert (logo_of(arunika), logo_of(arunika, "pelaksanaan")) == ("", "")
    assert klien.get(f"/survei/{arunika.pk}/laporan/{JENIS}/logo").status_code == HTTPStatus.NOT_FOUND


def test_a_sealed_report_keeps_its_emblem(arunika: Survei, klien: Client) -> None:
    sealed(arunika, "pelaksanaan")
    before = Laporan.objects.get(survei=arunika, jenis="pelaksanaan").keterangan
    there = f"/survei/{arunika.pk}/laporan/{JENIS}/setelan"
    klien.post(there, fields(klien, there, gambar_logo=SimpleUploadedFile("logo.png", picture("teal"))))
    assert Laporan.objects.get(survei=arunika, jenis="pelaksanaan").keterangan == before
    assert logo_of(arunika)


@pytest.mark.parametrize("data", [
    b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
    b"<html><script>alert(1)</script></html>",
    picture("navy")[:200],
    b"%PDF-1.7",
])  # fmt: skip
def test_what_is_no_picture_is_refused_with_the_form_as_it_was(arunika: Survei, klien: Client, data: bytes) -> None:
    there, before = f"/survei/{arunika.pk}/laporan/{JENIS}/setelan", logo_of(arunika)
    sent = fields(klien, there, slogan="Slogan lain", gambar_logo=SimpleUploadedFile("logo.png", data))
    refused = klien.post(there, sent)
    assert refused.context["form"].non_field_errors()
    assert "Slogan lain" in refused.content.decode()
    assert logo_of(arunika) == before


def test_periods_on_paper_are_kept_and_read_back(arunika: Survei, klien: Client) -> None:
    there = f"/survei/{arunika.pk}/laporan/{JENIS}/setelan"
    text = "Semester I Tahun 2024; 84,36; 300; 10; 7\nTahun 2022; 79"
    assert klien.post(there, fields(klien, there, lalu=text)).status_code == HTTPStatus.FOUND
    kept = keterangan_of(Laporan.objects.get(survei=arunika, jenis=JENIS).keterangan).lalu
    assert [(item.periode.nama, item.ikm, item.n, item.rtl_rencana, item.rtl_selesai) for item in kept] == [
        ("Tahun 2022", "79", None, None, None), ("Semester I Tahun 2024", "84,36", 300, 10, 7),
    ]  # fmt: skip
    assert klien.get(there).context["form"].initial["lalu"] == (
        "Tahun 2022; 79\nSemester I Tahun 2024; 84,36; 300; 10; 7"
    )
    refused = klien.post(there, fields(klien, there, lalu="Semester III 2024; 84"))
    assert "Baris 1: “Semester III 2024” bukan periode" in refused.content.decode()


def test_what_a_line_does_not_say_of_a_known_period_stays() -> None:
    known = PeriodeLalu(SEMESTER, "84,36", {"biaya": "3,98"}, 300, id_rtl=("RTL-01",))
    again = lalu_of("semester i 2024; 85,1; ; 4", [known])
    assert again == (PeriodeLalu(SEMESTER, "85,1", {"biaya": "3,98"}, None, 4, None, ("RTL-01",)),)
    assert lalu_text(again) == "Semester I Tahun 2024; 85,1; ; 4"
    assert lalu_of("\n \n", [known]) == ()


@pytest.mark.parametrize(("line", "told"), [
    ("Semester I 2024", "tulis periode; IKM; responden; RTL; RTL selesai."),
    ("Semester I 2024; 84; 1; 2; 1; 5", "tulis periode; IKM; responden; RTL; RTL selesai."),
    ("Caturwulan I 2024; 84", "“Caturwulan I 2024” bukan periode; tulis seperti Semester I Tahun 2024."),
    ("Semester I 1024; 84", "“Semester I 1024” bukan periode; tulis seperti Semester I Tahun 2024."),
    ("Semester I 2024; 84.36", "“84.36” bukan IKM; tulis 25 sampai 100, misalnya 84,36."),
    ("Semester I 2024; 101", "“101” bukan IKM; tulis 25 sampai 100, misalnya 84,36."),
    ("Semester I 2024; 84; banyak", "“banyak” bukan bilangan."),
    ("Semester I 2024; 84; 300; 3; 4", "RTL selesai melebihi RTL yang direncanakan."),
    ("Semester I 2024; 84; 300; ; 4", "RTL selesai melebihi RTL yang direncanakan."),
])  # fmt: skip
def test_a_line_that_cannot_be_read_is_told(line: str, told: str) -> None:
    with pytest.raises(ValidationError) as refused:
        lalu_of(f"Tahun 2020; 80\n{line}\nTahun 2020; 81", ())
    assert refused.value.messages == [f"Baris 2: {told}", "Baris 3: periode ini sudah ada."]


def test_pictures_of_the_survey_come_into_the_survey_report(arunika: Survei, klien: Client) -> None:
    there = f"/bukti/untuk/survei/{arunika.pk}"
    assert "Dokumentasi pelaksanaan survei" in klien.get(there).content.decode()
    sent = klien.post(f"{there}/kirim", {"berkas": SimpleUploadedFile("loket.png", picture("olive"))})
    assert sent.status_code == HTTPStatus.FOUND
    bukti = Bukti.objects.get(survei=arunika, nama_berkas="loket.png")
    Bukti.objects.filter(pk=bukti.pk).update(
        keterangan="Responden mengisi formulir", tempat="Loket", tanggal="2024-09-02"
    )
    susunan = susun(arunika, "pelaksanaan")
    assert susunan.document is not None
    grids = [block for block in susunan.document.annex if isinstance(block, FigureGrid)]
    assert [figure.label for grid in grids for figure in grid.figures if "Responden mengisi formulir" in repr(figure)]
    assert bukti.berkas is not None
    assert bukti.berkas.halaman[0]["sha256"] in susunan.assets
    assert "Dokumentasi" in klien.get(f"/survei/{arunika.pk}/laporan/pelaksanaan").content.decode()
    assert client_of("auditor").post(f"{there}/kirim").status_code == HTTPStatus.FORBIDDEN
    klien.post(f"/bukti/{bukti.pk}/atur/hapus")
    left = susun(arunika, "pelaksanaan").bahan
    assert left is not None
    assert [item.nama_berkas for item in left.kantor.dokumentasi] == ["survei-tablet.jpg"]
