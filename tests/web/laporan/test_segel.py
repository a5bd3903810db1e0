"""Sealing: what is signed, what no longer changes, and that every altered digit, letter or fact is found."""

import json
import random
import zipfile
from base64 import b64decode
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from django.conf import settings
from django.test import Client
from pypdfium2 import raw

from siklus.bundle.kunci import NAME, known_keys, public_key
from siklus.bundle.tanda import is_signed_by
from siklus.cli.main import main
from siklus.core.errors import SiklusError
from siklus.readers.bukti.shrink import pdfium_lock
from siklus.readers.segel import IsiBerkas, compare, read_berkas
from siklus.readers.segel.tempelan import COVERS
from siklus.web.models import Laporan, NarasiLaporan, SalinanBertanda, Survei
from siklus.web.queries.laporan.gambar import find
from siklus.web.queries.laporan.periksa import Segel, segel_of
from siklus.web.services.laporan.salinan import keep_salinan
from siklus.web.services.laporan.segel import seal_laporan
from siklus.web.services.laporan.susun import susun
from siklus.web.services.laporan.ubah import begin_correction, keep_naskah
from siklus.web.services.laporan.verifikasi import judged, segel_named_in, verify
from tests.web.laporan.conftest import JENIS, PADA, client_of, orang, sealed
from tests.web.laporan.tempelan import FRAME, WHITE, WORDS, with_drawing_link, with_field

TRIES = 150


def data_of(segel: Segel, form: str) -> bytes:
    path = find(getattr(segel.laporan, form))
    assert path is not None
    return path.read_bytes()


def test_what_is_sealed_is_signed_and_both_files_are_it(segel: Segel) -> None:
    assert segel.sah
    kunci, tanda = segel.laporan.tanda_tangan.split(":")
    assert b64decode(kunci) == public_key(settings.DATA)
    assert is_signed_by(segel.isi, tanda, b64decode(kunci))
    assert not is_signed_by({**segel.isi, "nomor": 2}, tanda, b64decode(kunci))
    for form in ("pdf", "docx"):
        hasil = verify(segel, data_of(segel, form))
        assert (hasil.asli, hasil.persis, hasil.beda) == (True, True, ())
        isi = read_berkas(data_of(segel, form))
        assert segel_named_in(isi) == segel
        assert f"/periksa/{segel.laporan.kode}" in "".join(item.teks for item in isi.bidang).replace(" ", "")
        again = replace(isi, sha256="0" * 64)  # as if saved anew: every part is compared
        assert compare(segel.isi, again) == ()


def test_a_sealed_report_never_changes_and_a_correction_says_what_it_corrects(segel: Segel) -> None:
    survei = segel.laporan.survei
    for act in (
        lambda: keep_naskah(survei, JENIS, "1", "Lain.", 0, orang("penanggung-jawab")),
        lambda: sealed(survei),
    ):
        with pytest.raises(SiklusError) as refused:
            act()
        assert [problem.code for problem in refused.value.problems] == ["LAPORAN-03"]
    fresh = begin_correction(survei, JENIS, "Tanggal diperbaiki.", orang("penanggung-jawab"))
    assert (fresh.nomor, fresh.perubahan, fresh.disegel) == (2, "Tanggal diperbaiki.", None)
    assert begin_correction(survei, JENIS, "Lagi.", orang("penanggung-jawab")) == fresh
    second = sealed(survei)
    assert second.kode != segel.laporan.kode
    old = segel_of(str(segel.laporan.kode))
    assert old is not None
    assert (old.sah, old.pengganti) == (True, second)


def test_what_was_not_seen_is_not_sealed(arunika: Survei) -> None:
    seen = susun(arunika, JENIS).kunci
    keep_naskah(arunika, JENIS, "4", "Kesimpulan lain.", 0, orang("penanggung-jawab"))
    with pytest.raises(SiklusError) as refused:
        seal_laporan(arunika, JENIS, seen, orang("pimpinan"), PADA)
    assert [problem.code for problem in refused.value.problems] == ["LAPORAN-02"]
    Laporan.objects.filter(survei=arunika, jenis=JENIS).update(penandatangan={}, keterangan={})
    with pytest.raises(SiklusError) as refused:
        seal_laporan(arunika, JENIS, susun(arunika, JENIS).kunci, orang("pimpinan"), PADA)
    assert "LAPORAN-04" in {problem.code for problem in refused.value.problems}
    assert Laporan.objects.exclude(disegel=None).count() == 0


def altered_text(isi: IsiBerkas, chance: random.Random) -> IsiBerkas:
    """One letter or digit of one place exchanged for another."""
    number = chance.choice([n for n, item in enumerate(isi.bidang) if any(map(str.isalnum, item.teks))])
    item = isi.bidang[number]
    at = chance.choice([n for n, letter in enumerate(item.teks) if letter.isalnum()])
    other = chance.choice([letter for letter in "0123456789abcdefghijklmnopqrstuvwxyzABCD" if letter != item.teks[at]])
    changed = replace(item, teks=item.teks[:at] + other + item.teks[at + 1 :])
    return replace(isi, sha256="0" * 64, bidang=(*isi.bidang[:number], changed, *isi.bidang[number + 1 :]))


def altered_fact(isi: IsiBerkas, chance: random.Random) -> IsiBerkas:
    """One letter of what one fact says exchanged for another."""
    facts = json.loads(json.dumps(isi.fakta))
    key = chance.choice(sorted(facts["fakta"]))
    field = chance.choice(sorted(facts["fakta"][key]))
    facts["fakta"][key][field] += "1"
    return replace(isi, sha256="0" * 64, fakta=facts)


@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_every_altered_letter_and_fact_is_found(segel: Segel, form: str) -> None:
    isi, chance = read_berkas(data_of(segel, form)), random.Random(form)  # noqa: S311 - the same every time
    for _ in range(TRIES):
        found = judged(segel, altered_text(isi, chance)).beda
        assert len(found) == 1
        assert found[0].disegel != found[0].ditemukan
        facts = judged(segel, altered_fact(isi, chance)).beda
        assert len(facts) == 1
        assert facts[0].tempat.startswith("fakta ")


def test_a_page_that_looks_otherwise_or_carries_a_note_is_found(segel: Segel) -> None:
    isi = replace(read_berkas(data_of(segel, "pdf")), sha256="0" * 64)
    over = replace(isi, bidang=(replace(isi.bidang[0], rupa="x"), *isi.bidang[1:]))
    assert [item.tempat for item in compare(segel.isi, over)] == ["halaman 1"]
    note = replace(isi, bidang=(replace(isi.bidang[0], asing=("palsu",)), *isi.bidang[1:]))
    assert [item.ditemukan for item in compare(segel.isi, note)] == ["tambahan di atas halaman: palsu"]
    gone = replace(isi, bidang=isi.bidang[:-1], fakta=None, lampiran={"lain.pdf": "1"})
    assert {item.tempat for item in compare(segel.isi, gone)} >= {"fakta terlampir", "lampiran lain.pdf"}


def with_digit_changed(docx: bytes) -> bytes:
    """The Word file with its IKM altered in the text, as somebody would do it."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(docx)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            data = source.read(name)
            target.writestr(name, data.replace(b"82,16", b"92,16") if name == "word/document.xml" else data)
    return out.getvalue()


def test_a_word_file_with_another_index_is_told_with_both_readings(segel: Segel) -> None:
    hasil = verify(segel, with_digit_changed(data_of(segel, "docx")))
    assert not hasil.asli
    assert all("82,16" in item.disegel and "92,16" in item.ditemukan for item in hasil.beda)
    assert hasil.beda


def appended(pdf: bytes) -> bytes:
    """The PDF with bytes behind its end, as a signature's update puts them there."""
    return pdf + b"\n% ditandatangani\n"


def test_what_is_appended_behind_the_file_is_no_alteration(segel: Segel) -> None:
    hasil = verify(segel, appended(data_of(segel, "pdf")))
    assert (hasil.asli, hasil.persis) == (True, False)


def test_a_signed_copy_is_kept_beside_it_once(segel: Segel) -> None:
    signed = appended(data_of(segel, "pdf"))
    kept = keep_salinan(segel, "signed.pdf", signed, "sertifikat", orang("petugas"))
    assert keep_salinan(segel, "lain.pdf", signed, "sertifikat", orang("petugas")) == kept
    other = sealed(segel.laporan.survei, "pelaksanaan")
    path = find(other.pdf)
    assert path is not None
    with pytest.raises(SiklusError) as refused:
        keep_salinan(segel, "x.pdf", path.read_bytes(), "sertifikat", orang("petugas"))
    assert [problem.code for problem in refused.value.problems] == ["SEGEL-03"]
    assert SalinanBertanda.objects.count() == 1


def test_the_public_page_compares_and_keeps_nothing(segel: Segel) -> None:
    page, there = Client(), f"/periksa/{segel.laporan.kode}"
    assert segel.sidik_kunci in page.get(there).content.decode()
    altered = with_digit_changed(data_of(segel, "docx"))
    sent = page.post(there, {"berkas": BytesIO(data_of(segel, "pdf"))})
    assert "sama persis" in sent.content.decode()
    changed = page.post(there, {"berkas": BytesIO(altered)})
    assert "92,16" in changed.content.decode()
    assert page.post(there, {"berkas": BytesIO(b"bukan")}).status_code == 400
    assert page.post(there).status_code == 400
    unknown = page.get("/periksa/tidakadakode")
    assert unknown.status_code == 404
    assert "Tidak ada laporan yang disegel di sini dengan kode <code>tidakadakode</code>." in unknown.content.decode()
    assert sha256(altered).hexdigest() not in {path.name for path in settings.DATA.rglob("*")}


def test_the_command_verifies_without_the_store(
    segel: Segel, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept, good, bad = tmp_path / "segel.json", tmp_path / "a.pdf", tmp_path / "b.docx"
    kept.write_bytes(Client().get(f"/periksa/{segel.laporan.kode}/segel.json").content)
    good.write_bytes(data_of(segel, "pdf"))
    bad.write_bytes(with_digit_changed(data_of(segel, "docx")))
    assert main(["verifikasi", str(good), "--segel", str(kept), "--kunci", segel.sidik_kunci]) == 0
    assert main(["verifikasi", str(bad), "--segel", str(kept)]) == 1
    assert "92,16" in capsys.readouterr().out
    assert main(["verifikasi", str(good), "--segel", str(kept), "--kunci", "0000"]) == 2
    forged = json.loads(kept.read_text()) | {"tanda_tangan": "AAAA"}
    kept.write_text(json.dumps(forged))
    assert main(["verifikasi", str(good), "--segel", str(kept)]) == 2
    kept.write_text("{}")
    assert main(["verifikasi", str(good), "--segel", str(kept)]) == 2
    assert "SEGEL-05" in capsys.readouterr().err


def test_the_pimpinan_seals_on_the_screen_and_nobody_else(arunika: Survei) -> None:
    there = f"/survei/{arunika.pk}/laporan/{JENIS}/segel"
    assert client_of("penanggung-jawab").get(there).status_code == 403
    pimpinan = client_of("pimpinan")
    page = pimpinan.get(there)
    assert page.context["siap"]
    assert pimpinan.post(there, {"dilihat": "lain"}).status_code == 409
    assert pimpinan.post(there, {"dilihat": page.context["susunan"].kunci}).status_code == 302
    pages = pimpinan.get(f"/survei/{arunika.pk}/laporan/{JENIS}/halaman")
    laporan = Laporan.objects.get(survei=arunika, jenis=JENIS)
    assert pages.context["pratinjau"].halaman == len((laporan.fakta or {})["berkas"]["pdf"]["bidang"])
    taken = pimpinan.get(f"/survei/{arunika.pk}/laporan/{JENIS}/unduh/1/laporan.pdf")
    assert taken.content == data_of(segel_of(str(laporan.kode)), "pdf")  # type: ignore[arg-type]  # it is sealed
    assert NarasiLaporan.objects.filter(laporan=laporan).count() == 0


def test_an_older_key_is_still_known(segel: Segel) -> None:
    path = settings.DATA / NAME
    old, key = path.with_name(f"{NAME}-2026"), path.read_bytes()
    path.rename(old)
    try:
        assert public_key(settings.DATA) != known_keys(settings.DATA)[1]
        found = segel_of(str(segel.laporan.kode))
        assert found is not None
        assert found.sah
        assert oct(path.stat().st_mode)[-3:] == "600"
        old.unlink()
        lost = segel_of(str(segel.laporan.kode))
        assert lost is not None
        assert not lost.sah
    finally:
        old.unlink(missing_ok=True)
        path.write_bytes(key)  # the seals of other tests were made with it


def with_note(pdf: bytes) -> bytes:
    """The PDF with a text box laid over its first page, as a reader's own tools put it there."""
    with pypdfium2.PdfDocument(pdf) as document:
        page = document[0]
        box = raw.FPDFPage_CreateAnnot(page, raw.FPDF_ANNOT_FREETEXT)
        raw.FPDFAnnot_SetRect(box, raw.FS_RECTF(100, 500, 300, 450))
        raw.FPDFPage_CloseAnnot(box)
        return saved(document)


def painted_over(pdf: bytes) -> bytes:
    """The PDF with a white field painted over a part of its first page: not a word is lost."""
    with pypdfium2.PdfDocument(pdf) as document:
        page = document[0]
        field = raw.FPDFPageObj_CreateNewRect(100, 300, 300, 300)
        raw.FPDFPageObj_SetFillColor(field, 255, 255, 255, 255)
        raw.FPDFPath_SetDrawMode(field, raw.FPDF_FILLMODE_WINDING, 0)
        raw.FPDFPage_InsertObject(page, field)
        raw.FPDFPage_GenerateContent(page)
        return saved(document)


def without_last_page(pdf: bytes) -> bytes:
    with pypdfium2.PdfDocument(pdf) as document:
        document.del_page(len(document) - 1)
        return saved(document)


def saved(document: pypdfium2.PdfDocument) -> bytes:
    out = BytesIO()
    document.save(out)
    return out.getvalue()


@pytest.mark.parametrize(("alter", "told"), [
    (with_note, "tambahan di atas halaman: tanpa teks"),
    (painted_over, "gambar halaman berubah"),
    (without_last_page, ""),
])  # fmt: skip
def test_a_pdf_that_was_altered_with_a_tool_is_found(segel: Segel, alter: Callable[[bytes], bytes], told: str) -> None:
    with pdfium_lock:
        altered = alter(data_of(segel, "pdf"))
    hasil = verify(segel, altered)
    assert not hasil.asli
    assert told in {item.ditemukan for item in hasil.beda}


def test_a_pdf_that_was_only_saved_anew_says_the_same(segel: Segel) -> None:
    with pdfium_lock, pypdfium2.PdfDocument(data_of(segel, "pdf")) as document:
        again = saved(document)
    hasil = verify(segel, again)
    assert (hasil.asli, hasil.persis, hasil.beda) == (True, False, ())


def test_the_command_finds_the_seal_in_this_machines_store(
    segel: Segel, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good, other = tmp_path / "a.pdf", tmp_path / "b.docx"
    good.write_bytes(data_of(segel, "pdf"))
    other.write_bytes(data_of(segel, "docx"))
    assert main(["verifikasi", str(good)]) == 0
    assert "Isinya sama" in capsys.readouterr().out
    Laporan.objects.filter(pk=segel.laporan.pk).update(fakta={**segel.isi, "nomor": 9})
    assert main(["verifikasi", str(good)]) == 2
    Laporan.objects.filter(pk=segel.laporan.pk).update(kode="aaaaaaaaaaaa")
    assert main(["verifikasi", str(other)]) == 2
    told = capsys.readouterr().err
    assert "SEGEL-05" in told
    assert "SEGEL-04" in told


SEEN_ON_PAPER_ALONE = 36
BLANK, ON_WORDS = (450, 790, 550, 830), (90, 300, 490, 800)


def over(isi: IsiBerkas) -> list[tuple[tuple[str, ...], str]]:
    return [(item.asing, item.tampilan) for item in isi.bidang if item.asing or item.tampilan]


LAID_OVER: tuple[tuple[Callable[[bytes], bytes], list[tuple[tuple[str, ...], str]]], ...] = (
    (lambda pdf: with_field(pdf, draws=None, rect=(0, 0, 0, 0)), []),
    (lambda pdf: with_field(pdf, draws=FRAME, rect=BLANK), [((), "gambar tanpa teks")]),
    (lambda pdf: with_field(pdf, draws=FRAME + b" " + WORDS, rect=BLANK), [((), "IKM 99,99")]),
    (lambda pdf: with_field(pdf, draws=WORDS, rect=BLANK, flags=SEEN_ON_PAPER_ALONE), [((), "IKM 99,99")]),
    (lambda pdf: with_field(pdf, draws=WHITE, rect=ON_WORDS), [((COVERS,), "")]),
    (lambda pdf: with_field(pdf, draws=None, rect=BLANK, kind=b"Tx"), [(("kolom isian",), "")]),
    (with_drawing_link, [(("tautan bergambar",), "")]),
)


def test_what_a_signature_shows_is_told_and_what_covers_is_an_alteration(segel: Segel) -> None:
    pdf = data_of(segel, "pdf")
    for alter, told in LAID_OVER:
        data = alter(pdf)
        isi = read_berkas(data)
        hasil = judged(segel, isi)
        assert over(isi) == told
        assert hasil.asli == (not any(asing for asing, _ in told))
        assert [item.tampilan for item in hasil.tampilan] == [shown for _, shown in told if shown]


def test_what_a_signature_shows_is_said_on_the_page_and_by_the_command(
    segel: Segel, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(with_field(data_of(segel, "pdf"), draws=WORDS, rect=BLANK))
    page = Client().post(f"/periksa/{segel.laporan.kode}", {"berkas": BytesIO(path.read_bytes())}).content.decode()
    assert "Isi berkas ini sama dengan yang disegel." in page
    assert "Ada tampilan tambahan di halaman 1, di luar isi laporan: <q>IKM 99,99</q>" in page
    assert main(["verifikasi", str(path)]) == 0
    assert "Ada tampilan tambahan di halaman 1, di luar isi laporan: IKM 99,99.\n" in capsys.readouterr().out
    kept = keep_salinan(segel, "signed.pdf", path.read_bytes(), "sertifikat", orang("petugas"))
    assert SalinanBertanda.objects.get() == kept
