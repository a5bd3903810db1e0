"""Surveys of Tirtamaya with answers whose result is known, and the period before them."""

from fractions import Fraction
from uuid import UUID

import pytest

from siklus.core.indeks.dilaporkan import NilaiDilaporkan
from siklus.core.survei.periode import JenisPeriode, Periode
from siklus.web.models import Jawaban, Layanan, SasaranLayanan, Survei
from siklus.web.queries.dilaporkan import to_json
from siklus.web.services.penerimaan import receive_many
from siklus.web.services.survei import Rancangan, close_survei, create_survei, open_survei
from tests.web.conftest import Orang, Pohon
from tests.web.survei.conftest import PADA, TUTUP, kiriman

KINI, LALU = Periode(JenisPeriode.SEMESTER, 2026, 2), Periode(JenisPeriode.SEMESTER, 2026, 1)
NILAI = {
    "persyaratan": (3, 3), "prosedur": (4, 3), "waktu": (2, 3), "biaya": (4, 4), "produk": (4, 3),
    "kompetensi": (4, 4), "perilaku": (4, 3), "pengaduan": (3, 2), "sarana": (2, 2),
}  # fmt: skip
"""What the first two in three say, and what every third says."""
NRR = {unsur: Fraction(2 * first + third, 3) for unsur, (first, third) in NILAI.items()}

TERCETAK = NilaiDilaporkan(
    dict(zip(NRR, ("3,20", "3,25", "3,10", "3,90", "3,30", "3,35", "3,40", "3,15", "3,05"), strict=True)),
    "82,50",
    "Laporan SKM 2025, halaman 12",
    371,
)
"""What a report printed of the same unsur."""


def of_three(number: int, unsur: str) -> int:
    return NILAI[unsur][number % 3 == 2]


@pytest.fixture
def dibuka(pohon: Pohon, orang: Orang, layanan: tuple[Layanan, Layanan]) -> Survei:  # noqa: ARG001 - services first
    """An open survey with 36 answers: 30 women and 6 men, 33 about one service and 3 about the other."""
    survei = _opened(pohon, orang, KINI)
    receive_many(
        [
            kiriman(
                survei,
                number,
                of_three,
                profil={"jenis_kelamin": "L" if number < 6 else "P"},
                layanan="pindah-memilih" if number < 3 else "informasi",
                tanda="cepat" if number >= 33 else "",
            )
            for number in range(36)
        ]
    )
    return survei


@pytest.fixture
def ditutup(dibuka: Survei, orang: Orang) -> Survei:
    """The same survey, closed."""
    return close_survei(dibuka, orang.pimpinan, PADA)


@pytest.fixture
def tercetak(dibuka: Survei, orang: Orang) -> Survei:
    """The same survey with printed values and no answers, closed."""
    Jawaban.objects.all().delete()
    Survei.objects.filter(pk=dibuka.pk).update(dilaporkan=to_json(TERCETAK))
    dibuka.refresh_from_db()
    return close_survei(dibuka, orang.pimpinan, PADA)


@pytest.fixture
def lalu(pohon: Pohon, orang: Orang, layanan: tuple[Layanan, Layanan]) -> Survei:  # noqa: ARG001 - services first
    """The period before: everyone says 3 to everything."""
    survei = _opened(pohon, orang, LALU)
    receive_many([kiriman(survei, number, lambda *_: 3, uuid=UUID(int=10**9 + number)) for number in range(30)])
    return close_survei(survei, orang.pimpinan, PADA)


def _opened(pohon: Pohon, orang: Orang, periode: Periode) -> Survei:
    survei = create_survei(pohon.tirtamaya, periode, orang.penanggung_jawab, Rancangan(rencana_tutup=TUTUP))
    SasaranLayanan.objects.filter(survei=survei).update(pengguna=40)
    return open_survei(survei, orang.penanggung_jawab, PADA)
