"""No row twice: files again, reordered, in parts, mended, with the worker killed on the way."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from io import BytesIO
from random import Random
from typing import Any
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from siklus.web.models import Impor, Jawaban, Survei
from siklus.web.services.impor import kerja
from siklus.web.services.impor.berkas import peta_of
from siklus.web.services.impor.identitas import Identitas
from siklus.web.services.impor.langkah import start
from siklus.web.services.impor.peta import ID, KEPALA_KODE, NILAI, PRIBADI, TOLAK, Kolom, Peta
from siklus.web.services.impor.tolakan import render_tolakan
from tests.web.conftest import Orang
from tests.web.impor import berkas_contoh as contoh
from tests.web.impor.alur import imported, tried, upload

Row = tuple[str, str, str]
HEADS = (Kolom("nomor responden", ID), Kolom("waktu", NILAI, "waktu"), Kolom("nama", PRIBADI))
NAMELESS = (Kolom("No"), *HEADS[1:])
LETTERS = st.tuples(st.sampled_from("123"), st.sampled_from("1234"), st.sampled_from("xy"))


def uuids(rows: Sequence[Row], kolom: tuple[Kolom, ...], sumber: str = "") -> list[UUID]:
    identitas = Identitas(1, Peta(kolom, sumber=sumber))
    return [identitas.of(row) for row in rows]


@given(st.lists(st.tuples(st.integers(1, 50).map(str), st.sampled_from("1234"), st.text())), st.randoms(), st.data())
def test_rows_with_numbers_are_the_same_however_a_file_is_split(
    rows: list[Row], chance: Random, data: st.DataObject
) -> None:
    shuffled = list(rows)
    chance.shuffle(shuffled)
    cut = data.draw(st.integers(0, len(rows)))
    parts = uuids(shuffled[:cut], HEADS) + uuids(shuffled[cut:], HEADS)
    assert set(parts) == set(uuids(rows, HEADS))
    assert len(set(parts)) == len({number for number, *_ in rows})


@given(st.lists(LETTERS), st.randoms())
def test_rows_without_numbers_are_the_same_in_any_order(rows: list[Row], chance: Random) -> None:
    shuffled = list(rows)
    chance.shuffle(shuffled)
    assert set(uuids(shuffled, NAMELESS)) == set(uuids(rows, NAMELESS))
    assert len(set(uuids(rows, NAMELESS))) == len(rows)


@given(st.lists(st.lists(LETTERS), max_size=4))
def test_of_each_content_as_many_are_kept_as_the_file_with_most_of_it(files: list[list[Row]]) -> None:
    """The rule of rows without numbers, exactly: neither their number nor a person's name tells two rows apart."""
    kept = {uuid for rows in files for uuid in uuids(rows, NAMELESS)}
    most: Counter[str] = Counter()
    for rows in files:
        most |= Counter(answer for _, answer, _ in rows)
    assert len(kept) == most.total()


@given(st.lists(LETTERS, min_size=1))
def test_another_source_is_other_people(rows: list[Row]) -> None:
    for kolom in (HEADS, NAMELESS):
        assert not set(uuids(rows, kolom, "Loket 1")) & set(uuids(rows, kolom, "Loket 2"))


def test_a_file_again_adds_nothing_and_says_so(dibuka: Survei, orang: Orang) -> None:
    assert imported(dibuka, contoh.umum(), orang.petugas) == (3, 0, 0)
    again = upload(dibuka, contoh.umum(), orang.penanggung_jawab, "nama-lain.csv")
    assert (again.pernah, again.impor.pk, Impor.objects.count()) == (True, Impor.objects.get().pk, 1)
    assert not upload(dibuka, contoh.umum(), orang.petugas, ulangi=True).pernah


def test_the_rows_in_another_file_add_nothing(dibuka: Survei, orang: Orang) -> None:
    rows = [(*answers, "") for answers in contoh.ANSWERS]
    assert imported(dibuka, contoh.umum(rows), orang.petugas) == (3, 0, 0)
    as_workbook = contoh.as_xlsx([[*contoh.KEYS, "saran"], *reversed(rows), [1] * 9])
    assert imported(dibuka, as_workbook, orang.petugas, name="lain.xlsx") == (1, 3, 0)
    assert imported(dibuka, contoh.umum(rows[:2]), orang.petugas, sumber="Loket 2") == (2, 0, 0)


def test_a_changed_response_is_refused_not_doubled(dibuka: Survei, orang: Orang) -> None:
    heads = ["ID", *contoh.KEYS]
    assert imported(dibuka, contoh.as_csv([heads, ["a1", *[3] * 9]]), orang.petugas) == (1, 0, 0)
    assert imported(dibuka, contoh.as_csv([heads, ["a1", *[4] * 9], ["a2", *[4] * 9]]), orang.petugas) == (1, 0, 1)
    refused = Impor.objects.latest("id").tolakan.get()
    assert (refused.baris, refused.kode) == (2, "IMPOR-17")


def test_a_resumed_import_goes_on_behind_its_last_row(dibuka: Survei, orang: Orang) -> None:
    rows = [(*answers, "") for answers in (contoh.ANSWERS[0], *contoh.ANSWERS)]
    impor = upload(dibuka, contoh.umum(rows), orang.petugas).impor
    tried(impor)
    start(impor, orang.petugas)
    Impor.objects.filter(pk=impor.pk).update(dikerjakan=1)
    kerja.run.func(impor.pk)
    impor.refresh_from_db()
    assert (impor.keadaan, impor.dikerjakan, impor.tersimpan, impor.ditolak) == ("selesai", 4, 3, 0)
    assert imported(dibuka, contoh.umum(rows[:2]), orang.petugas, name="awal.csv") == (1, 1, 0)


def test_refused_rows_are_mended_and_come_once(dibuka: Survei, orang: Orang) -> None:
    first = [str(value) for value in contoh.ANSWERS[0]]
    rows = [[*first, ""], ["x", *first[1:], "Terima kasih"], ["5", *first[1:], ""]]
    impor = upload(dibuka, contoh.umum(rows), orang.petugas).impor
    peta = peta_of(impor)
    kolom = [replace(peta.kolom[0], nilai={**peta.kolom[0].nilai, "x": TOLAK, "5": TOLAK}), *peta.kolom[1:]]
    uji = tried(impor, peta.with_kolom(kolom))
    assert (uji["baru"], uji["ditolak"]) == (1, 2)
    assert uji["menurut"] == [
        ["“x” belum diberi nilai 1 sampai 4.", "persyaratan", 1],
        ["“5” belum diberi nilai 1 sampai 4.", "persyaratan", 1],
    ]
    start(impor, orang.petugas)
    kerja.run.func(impor.pk)
    impor.refresh_from_db()
    assert [(item.baris, item.kolom, item.kode) for item in impor.tolakan.all()] == [
        (3, "persyaratan", "IMPOR-11"),
        (4, "persyaratan", "IMPOR-11"),
    ]
    given_back = list(sheet_of(render_tolakan(impor, tuple(impor.tolakan.all()))))
    assert given_back[0][:4] == ["Yang perlu diperbaiki", "Baris asal", KEPALA_KODE, "persyaratan"]
    assert given_back[1][0] == (
        "[IMPOR-11] kolom “persyaratan”: “x” belum diberi nilai 1 sampai 4."
        " Beri nilainya pada pemetaan, atau perbaiki selnya."
    )
    for row in given_back[1:]:
        row[3] = first[0]
    assert imported(dibuka, contoh.as_xlsx(given_back), orang.petugas, name="ditolak.xlsx") == (2, 0, 0)
    again = contoh.as_xlsx([*given_back, given_back[1]])
    assert imported(dibuka, again, orang.petugas, name="lagi.xlsx") == (0, 3, 0)
    assert Jawaban.objects.count() == 3


def sheet_of(content: bytes) -> Iterator[list[Any]]:
    with CalamineWorkbook.from_filelike(BytesIO(content)) as book:
        yield from book.get_sheet_by_index(0).to_python()
