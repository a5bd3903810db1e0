"""Responses made for tests, and how hypothesis makes them."""

from collections.abc import Mapping
from datetime import date

from hypothesis import strategies as st

from siklus.core.aturan import aturan
from siklus.core.survei.jawaban import Jawaban
from siklus.core.survei.kuesioner import Kuesioner, Pertanyaan
from siklus.core.survei.periksa_kuesioner import baku
from siklus.core.survei.unit import Layanan

ATURAN = aturan(date(2025, 6, 30))
BAKU = baku(ATURAN)
LAYANAN = (Layanan("ppid", "Informasi Publik", 60), Layanan("data", "Data Pemilih", 40), Layanan("sipol", "SIPOL", 9))
GANDA = Kuesioner(
    (*BAKU.pertanyaan, Pertanyaan("waktu2", "waktu", "Apakah jam buka sesuai", ("Tidak", "Kurang", "Sesuai", "Sangat")))
)
"""The default questionnaire with a second question about waktu."""
TUJUH = Kuesioner(tuple(item for item in BAKU.pertanyaan if item.unsur not in {"kompetensi", "perilaku"}))


def make_jawaban(  # noqa: PLR0913 - a whole response, of which each test changes what it is about
    number: int = 1,
    nilai: int | None = 4,
    *,
    beda: Mapping[str, int | None] | None = None,
    layanan: str = "",
    profil: Mapping[str, str] | None = None,
    ditandai: str = "",
    kuesioner: Kuesioner = BAKU,
) -> Jawaban:
    """One response with the same value everywhere, except where `beda` says otherwise."""
    values = {item.id: nilai for item in kuesioner.pertanyaan} | dict(beda or {})
    return Jawaban(str(number), values, layanan, profil or {}, ditandai)


def responses(
    kuesioner: Kuesioner = BAKU, *, gaps: bool = True, max_size: int = 30
) -> st.SearchStrategy[list[Jawaban]]:
    """Lists of responses: any service, sex and flag, with gaps or without."""
    value = st.sampled_from((1, 2, 3, 4, None) if gaps else (1, 2, 3, 4))
    one = st.builds(
        Jawaban,
        id=st.integers(0, 10**6).map(str),
        nilai=st.fixed_dictionaries({item.id: value for item in kuesioner.pertanyaan}),
        layanan=st.sampled_from(["", "ppid", "data"]),
        profil=st.sampled_from([{}, {"jenis_kelamin": "L"}, {"jenis_kelamin": "P"}]),
        ditandai=st.sampled_from(["", "", "isi seragam"]),
    )
    return st.lists(one, max_size=max_size)
