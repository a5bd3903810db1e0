from dataclasses import replace

import pytest

from siklus.core.errors import Place, Problem, SiklusError
from siklus.core.laporan.bahan import Narasi, Saran, SetelanLaporan
from siklus.core.laporan.isian import Isi, fill_parts
from siklus.core.laporan.narasi import narasi_keys
from siklus.core.laporan.pelaksanaan import build_pelaksanaan
from siklus.core.laporan.tindak_lanjut import build_tindak_lanjut
from siklus.core.rencana.rtl import KeputusanPrioritas, Rencana
from siklus.document.blocks import Block, Heading, ListBlock, Paragraph, Table
from siklus.document.inline import Angka, Link, Ref, Slot, Text, plain
from siklus.document.report import Document
from siklus.document.walk import lines_of
from tests.core.laporan.buatan import ATURAN, bahan, changed

NASKAH = Paragraph((Text("Nilai kami "), Slot("ikm", bold=True), Text(", lihat "), Slot("tabel:hasil"),
                    Text(" di halaman "), Slot("halaman:gambar:nrr"), Text(" pada "), Slot("bab:2"),
                    Text(".")))  # fmt: skip


TEMPAT = Place("buku-kerja.xlsx", "Narasi", 7, "Naskah")


def naskah(*blok: Block) -> Narasi:
    return Narasi(blok, TEMPAT)


def section(document: Document, label: str) -> tuple[Block, ...]:
    """The blocks between a heading and the next."""
    labels = [getattr(block, "label", "") if isinstance(block, Heading) else "" for block in document.body]
    start = labels.index(label) + 1
    end = next((i for i in range(start, len(labels)) if labels[i]), len(labels))
    return document.body[start:end]


def test_an_offices_text_takes_the_place_of_ours_and_tables_stay() -> None:
    office = changed(bahan(), narasi={"2.1": naskah(NASKAH)})
    blocks = section(build_tindak_lanjut(office), "bab:2.1")
    assert blocks[0] == Paragraph(
        (
            Text("Nilai kami "), Angka("86,81", "ikm", bold=True), Text(", lihat "), Ref("tabel:hasil"),
            Text(" di halaman "), Ref("gambar:nrr", "page"), Text(" pada "), Ref("bab:2"), Text("."),
        )
    )  # fmt: skip
    assert [getattr(block, "label", "") for block in blocks[1:]] == ["tabel:hasil", "gambar:nrr", ""]


def test_a_key_may_name_one_report_only() -> None:
    office = changed(
        bahan(), narasi={"tindak-lanjut/1.1": naskah(NASKAH), "1.1": naskah(Paragraph((Text("Bersama."),)))}
    )
    assert section(build_pelaksanaan(office), "bab:1.1") == (Paragraph((Text("Bersama."),)),)
    assert section(build_tindak_lanjut(office), "bab:1.1")[0] != Paragraph((Text("Bersama."),))


def test_a_chapter_may_be_introduced_by_the_office() -> None:
    office = changed(bahan(), narasi={"3": naskah(Paragraph((Text("Pembuka."),)))})
    assert section(build_tindak_lanjut(office), "bab:3") == (Paragraph((Text("Pembuka."),)),)


def test_the_short_form_lets_a_whole_chapter_be_replaced() -> None:
    office = changed(bahan(), setelan=SetelanLaporan("ringkas"), narasi={"3": naskah(Paragraph((Text("Singkat."),)))})
    blocks = section(build_tindak_lanjut(office), "bab:3")
    assert blocks[0] == Paragraph((Text("Singkat."),))
    assert not any(isinstance(block, Paragraph | ListBlock) for block in blocks[1:])
    assert any(isinstance(block, Table) for block in blocks)


def test_unknown_slots_are_all_named_with_the_nearest_that_exist() -> None:
    text = Paragraph((Slot("ikn"), Slot("tabel:hasik"), Slot("halaman:tabel:hasill"), Slot("xqzw")))
    with pytest.raises(SiklusError) as caught:
        build_tindak_lanjut(changed(bahan(), narasi={"2.1": naskah(text)}))
    assert [(problem.code, problem.place) for problem in caught.value.problems] == [("NARASI-01", TEMPAT)] * 4
    first, second, third, last = caught.value.problems
    assert first.message == "Penanda {ikn} pada bagian “2.1” tidak dikenal."
    assert "{ikm}" in first.advice
    assert "{tabel:hasil}" in second.advice
    assert "{halaman:tabel:hasil}" in third.advice
    assert last.advice == "Lihat daftar penanda pada rujukan."


def test_a_mistake_is_told_where_the_office_made_it() -> None:
    """In the short form a section's text stands within its chapter's part; two texts may have the same words."""
    same = Paragraph((Slot("xqzw"),))
    here, file = naskah(same), Narasi((Paragraph((Slot("xqzw"),)),), replace(TEMPAT, row=9), "hasil.md")
    office = changed(bahan(), setelan=SetelanLaporan("ringkas"), narasi={"2.1": here, "2.2": file})
    with pytest.raises(SiklusError) as caught:
        build_tindak_lanjut(office)
    assert [(problem.message, problem.place.row) for problem in caught.value.problems] == [
        ("Penanda {xqzw} pada bagian “2.1” tidak dikenal.", 7),
        ("Penanda {xqzw} pada bagian “2.2” (berkas “hasil.md”) tidak dikenal.", 9),
    ]


def test_a_slot_of_our_own_that_nothing_fills_is_no_office_mistake() -> None:
    with pytest.raises(LookupError, match=r"^no fact or label for 'xqzw'$"):
        fill_parts((Isi("1.1", "body", (Paragraph((Slot("xqzw"),)),)),), {}, {})


def test_a_reference_to_a_chart_that_is_not_drawn_is_unknown() -> None:
    text = Paragraph((Text("Lihat "), Slot("gambar:tren"), Text(".")))
    with pytest.raises(SiklusError, match="NARASI-01"):
        build_pelaksanaan(changed(bahan(), lalu=(), narasi={"4.3": naskah(text)}))


def test_an_open_brace_in_any_text_is_refused() -> None:
    with pytest.raises(SiklusError) as caught:
        build_tindak_lanjut(changed(bahan(), narasi={"2.1": naskah(Paragraph((Text("Nilai {ikm"),)))}))
    assert caught.value.problems == (
        Problem(
            "NARASI-03",
            "Teks “Nilai {ikm” pada bagian “2.1” memuat kurung kurawal yang bukan penanda.",
            "Tulis penanda lengkap seperti {ikm} di luar tautan, atau hapus kurung kurawalnya.",
            TEMPAT,
        ),
    )


def test_slots_in_an_offices_heading_print_as_they_do_in_its_text() -> None:
    judul = Heading(3, "IKM { ikm } ({ikm.mutu}) menurut {tabel:hasil}", "narasi:1:1", "none", in_contents=False)
    document = build_tindak_lanjut(changed(bahan(), narasi={"2.1": naskah(judul, NASKAH)}))
    assert replace(judul, text="IKM 86,81 (B (Baik)) menurut Tabel 2.1") in document.body


def test_slots_in_a_heading_that_cannot_be_filled_are_named() -> None:
    judul = Heading(3, "{tidak_ada} di {halaman:tabel:hasil}", "narasi:1:1", "none", in_contents=False)
    with pytest.raises(SiklusError) as caught:
        build_tindak_lanjut(changed(bahan(), narasi={"2.1": naskah(judul)}))
    assert [(problem.code, problem.message) for problem in caught.value.problems] == [
        ("NARASI-01", "Penanda {tidak_ada} pada bagian “2.1” tidak dikenal."),
        ("NARASI-01", "Penanda {halaman:tabel:hasil} pada bagian “2.1” tidak dapat dipakai dalam judul."),
    ]


@pytest.mark.parametrize(
    "block",
    [
        Heading(3, "Nilai {ikm} dan {ikm", "narasi:1:1", "none", in_contents=False),
        Paragraph((Text("Lihat "), Link("nilai {ikm}", "https://kpu.example"), Text("."))),
        ListBlock(((Paragraph((Text("kosong {}"),)),),)),
    ],
)
def test_a_brace_that_is_no_slot_is_refused_wherever_it_stands_in_an_offices_text(block: Block) -> None:
    with pytest.raises(SiklusError) as caught:
        build_tindak_lanjut(changed(bahan(), narasi={"2.1": naskah(block, Paragraph((Slot("ikn"),)))}))
    assert [problem.code for problem in caught.value.problems] == ["NARASI-03", "NARASI-01"]


def test_braces_in_an_offices_cells_are_words_like_others() -> None:
    plan = replace(bahan().rencana, rtl=(replace(bahan().rencana.rtl[0], kegiatan="Isi {nama} dan {ikm}"),))
    office = changed(bahan(), rencana=plan, saran=(Saran("Formulir {kosong"),))
    for document in (build_tindak_lanjut(office), build_pelaksanaan(office)):
        assert any("Isi {nama} dan {ikm}" in plain(line) for _, line in lines_of(document))
    assert any("Formulir {kosong" in plain(line) for _, line in lines_of(build_pelaksanaan(office)))


def test_earlier_values_that_cannot_be_compared_are_refused_with_their_sheet() -> None:
    lalu = tuple(replace(bahan().kantor.lalu[0], ikm=ikm, nrr={}) for ikm in ("8,64", "86,4"))
    with pytest.raises(SiklusError) as caught:
        build_pelaksanaan(changed(bahan(), lalu=lalu))
    assert [(problem.code, problem.place) for problem in caught.value.problems] == [
        ("NILAI-02", Place(sheet="Periode Lalu")),
        ("NILAI-01", Place(sheet="Periode Lalu")),
    ]


def test_an_unknown_part_is_refused_with_the_parts_that_exist() -> None:
    with pytest.raises(SiklusError) as caught:
        build_tindak_lanjut(changed(bahan(), narasi={"9.9": naskah(NASKAH), "sampul": naskah(NASKAH)}))
    assert [problem.message for problem in caught.value.problems] == [
        "Bagian laporan “9.9” tidak dikenal.",
        "Bagian laporan “sampul” tidak dikenal.",
    ]
    assert "kata_pengantar, 1, 1.1, 1.2" in caught.value.problems[0].advice


def test_keys_are_those_of_both_reports() -> None:
    keys = narasi_keys(ATURAN)
    assert {
        "kata_pengantar",
        "1.4",
        "2.5",
        "5",
        "lampiran",
        "lampiran.kuesioner",
        "pelaksanaan/5",
        "tindak-lanjut/1.4",
    } <= set(keys)
    assert "tindak-lanjut/5" not in keys
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize(
    "rencana",
    [Rencana((), bahan().rencana.prioritas, bahan().rencana.rtl), replace(bahan().rencana, rtl=()),
     replace(bahan().rencana, prioritas=KeputusanPrioritas(()))],
)  # fmt: skip
def test_a_follow_up_report_needs_a_plan(rencana: Rencana) -> None:
    with pytest.raises(SiklusError, match="NARASI-04"):
        build_tindak_lanjut(changed(bahan(), rencana=rencana))
