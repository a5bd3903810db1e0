"""Two ways, one number: an example office through the store comes to what its own workbook comes to."""

from dataclasses import replace
from pathlib import Path

import pytest

from siklus.cli.examples import example_folders
from siklus.core.laporan.bahan import Bahan, Saran
from siklus.core.laporan.fakta import collect_fakta
from siklus.core.realisasi.bukti import Bukti
from siklus.core.realisasi.catatan import RealisasiRtl
from siklus.cycle import BUILDERS, read_office
from siklus.web.models import JenisLaporan, StatusSurvei, Survei
from siklus.web.queries.laporan.bahan import bahan_of
from siklus.web.services.peragaan import load_examples

JAM = "jam"
"""The one dimension of the profile that the examples' paper asks and the form of the site does not."""
MEDIA = "skor.pekppp_publikasi.alasan"
"""It lists the media: by day from the store, as they are written from the workbook."""


@pytest.fixture
def contoh(db: None) -> dict[str, Survei]:  # noqa: ARG001 - the store must be there
    load_examples(example_folders(), lambda _: None)
    sealed = Survei.objects.filter(status=StatusSurvei.DISEGEL).select_related("unit", "versi")
    return {survei.unit.kode: survei for survei in sealed}


def told(item: RealisasiRtl) -> tuple[object, ...]:
    """All that a report prints of one RTL, beside who looked at it: the site knows people, a workbook names posts."""
    return (
        replace(item.rtl, asal=""), item.status, item.sudah, item.printed, item.deskripsi, item.hambatan,
        item.bulan_selesai, item.tanggal_selesai, item.alasan_batal, item.terlambat_hari, item.tanggal_periksa,
        proof(item.bukti),
    )  # fmt: skip


def proof(items: tuple[Bukti, ...]) -> list[tuple[object, ...]]:
    """What is printed of evidence, in its order."""
    return [(item.nama_berkas, item.sha256, item.keterangan, item.tanggal, item.tempat) for item in items]


def facts(bahan: Bahan) -> dict[str, tuple[str, str]]:
    """Each fact's exact and printed value, those about the hour left out."""
    found = {key: (fact.exact, fact.printed) for key, fact in collect_fakta(bahan).items() if JAM not in key.split(".")}
    exact, printed = found[MEDIA]
    return found | {MEDIA: (in_any_order(exact), in_any_order(printed))}


def in_any_order(sentence: str) -> str:
    return " ".join(sorted(sentence.replace(",", "").replace(".", "").split()))


@pytest.mark.parametrize("folder", example_folders(), ids=lambda folder: folder.name)
def test_the_store_and_the_workbook_come_to_the_same(contoh: dict[str, Survei], folder: Path) -> None:
    office = read_office(folder).bahan
    found = bahan_of(contoh[folder.name], JenisLaporan.TINDAK_LANJUT)
    assert found.galat == ()
    stored = found.bahan
    assert stored is not None
    assert stored.hasil.indeks == office.hasil.indeks
    assert stored.hasil.layanan == office.hasil.layanan
    assert {key: value for key, value in office.hasil.profil.items() if key != JAM} == stored.hasil.profil
    assert stored.rencana == office.rencana
    assert [told(item) for item in stored.realisasi] == [told(item) for item in office.realisasi]
    assert proof(stored.kantor.dokumentasi) == proof(office.kantor.dokumentasi)
    assert (stored.kantor.strategi, stored.kantor.lalu) == (office.kantor.strategi, office.kantor.lalu)
    for name in (
        "aturan", "unit", "periode", "tanggal", "penandatangan", "layanan", "pelaksanaan", "subbagian", "setelan",
        "catatan_contoh", "survei_setahun", "mulai_pekppp", "tanggal_pelaksanaan",
    ):  # fmt: skip
        assert getattr(stored.kantor, name) == without_logo(getattr(office.kantor, name), stored), name
    assert sorted(stored.kantor.saran, key=by_text) == sorted(office.kantor.saran, key=by_text)
    assert facts(stored) == facts(office)


def without_logo(value: object, stored: Bahan) -> object:
    """The store names a picture by its copy, the workbook by its original."""
    return replace(value, logo=stored.kantor.unit.logo) if hasattr(value, "logo") else value  # type: ignore[type-var]  # a dataclass


def by_text(saran: Saran) -> str:
    return saran.teks


@pytest.mark.parametrize("jenis", JenisLaporan.values)
def test_both_reports_can_be_made_from_the_store(contoh: dict[str, Survei], jenis: str) -> None:
    for survei in contoh.values():
        found = bahan_of(survei, jenis)
        assert found.bahan is not None
        assert BUILDERS[jenis](found.bahan).title.startswith("Laporan")
