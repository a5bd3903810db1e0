"""What only the office can say about a report (Laporan.keterangan, Laporan.penandatangan), as values and as JSON."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any

from siklus.core.laporan.bahan import Pelaksanaan, PeriodeLalu, SetelanLaporan
from siklus.core.realisasi.pekppp import MulaiHitung
from siklus.core.survei.periode import JenisPeriode, Periode
from siklus.core.survei.unit import Penandatangan


@dataclass(frozen=True, slots=True)
class GambarLaporan:
    """A picture that the office gave for its reports: the emblem, or the scanned mark of whoever signs."""

    sha256: str
    lebar: int
    tinggi: int


@dataclass(frozen=True, slots=True)
class Keterangan:
    """Date, form, how the survey was made, the office's accounts; what is not said stands as core's default.

    `tanggal` is the report's date, None until somebody set one. `lalu` are earlier periods of which the store has no
    survey, oldest first.
    """

    tanggal: date | None = None
    setelan: SetelanLaporan = field(default_factory=SetelanLaporan)
    pelaksanaan: Pelaksanaan = field(default_factory=Pelaksanaan)
    lalu: tuple[PeriodeLalu, ...] = ()
    survei_setahun: int | None = None
    mulai_pekppp: MulaiHitung = MulaiHitung.PERSETUJUAN
    akun: tuple[str, ...] = ()
    slogan: str = ""
    logo: GambarLaporan | None = None
    catatan_contoh: str = ""


@dataclass(frozen=True, slots=True)
class TandaTangan:
    """Who signs, and the scanned mark that is printed above the name, if there is one."""

    pejabat: Penandatangan = field(default_factory=lambda: Penandatangan("", ""))
    tanda: GambarLaporan | None = None

    @property
    def lengkap(self) -> bool:
        """Whether the post and the name are known."""
        return bool(self.pejabat.jabatan.strip() and self.pejabat.nama.strip())


def keterangan_json(keterangan: Keterangan) -> dict[str, Any]:
    """As Laporan.keterangan keeps it."""
    how = keterangan.pelaksanaan
    return {
        "tanggal": _iso(keterangan.tanggal),
        "setelan": asdict(keterangan.setelan),
        "pelaksanaan": asdict(how) | {"mulai": _iso(how.mulai), "selesai": _iso(how.selesai)},
        "lalu": [_lalu_json(lalu) for lalu in keterangan.lalu],
        "survei_setahun": keterangan.survei_setahun,
        "mulai_pekppp": keterangan.mulai_pekppp.value,
        "akun": list(keterangan.akun),
        "slogan": keterangan.slogan,
        "logo": _gambar_json(keterangan.logo),
        "catatan_contoh": keterangan.catatan_contoh,
    }


def keterangan_of(isi: Mapping[str, Any]) -> Keterangan:
    """The value of what `keterangan_json` wrote; {} gives the defaults."""
    if not isi:
        return Keterangan()
    return Keterangan(
        tanggal=_day(isi["tanggal"]),
        setelan=SetelanLaporan(**isi["setelan"]),
        pelaksanaan=_pelaksanaan(isi["pelaksanaan"]),
        lalu=tuple(_lalu(item) for item in isi["lalu"]),
        survei_setahun=isi["survei_setahun"],
        mulai_pekppp=MulaiHitung(isi["mulai_pekppp"]),
        akun=tuple(isi["akun"]),
        slogan=isi["slogan"],
        logo=_gambar(isi["logo"]),
        catatan_contoh=isi["catatan_contoh"],
    )


def tanda_tangan_json(tanda_tangan: TandaTangan) -> dict[str, Any]:
    """As Laporan.penandatangan keeps it."""
    return asdict(tanda_tangan.pejabat) | {"tanda": _gambar_json(tanda_tangan.tanda)}


def tanda_tangan_of(isi: Mapping[str, Any]) -> TandaTangan:
    """The value of what `tanda_tangan_json` wrote; {} is nobody yet."""
    if not isi:
        return TandaTangan()
    fields = dict(isi)
    tanda = fields.pop("tanda")
    return TandaTangan(Penandatangan(**fields), _gambar(tanda))


def _pelaksanaan(isi: Mapping[str, Any]) -> Pelaksanaan:
    return Pelaksanaan(
        pelaksana=tuple(isi["pelaksana"]),
        metode=isi["metode"],
        kanal=tuple(isi["kanal"]),
        lokasi=tuple(isi["lokasi"]),
        mulai=_day(isi["mulai"]),
        selesai=_day(isi["selesai"]),
        jadwal=tuple((stage, time) for stage, time in isi["jadwal"]),
    )


def _lalu_json(lalu: PeriodeLalu) -> dict[str, Any]:
    periode = {"jenis": lalu.periode.jenis.value, "tahun": lalu.periode.tahun, "ke": lalu.periode.ke}
    return asdict(lalu) | {"periode": periode, "nrr": dict(lalu.nrr)}


def _lalu(isi: Mapping[str, Any]) -> PeriodeLalu:
    kind = isi["periode"]
    periode = Periode(JenisPeriode(kind["jenis"]), kind["tahun"], kind["ke"])
    return PeriodeLalu(**{**isi, "periode": periode, "id_rtl": tuple(isi["id_rtl"])})


def _gambar_json(gambar: GambarLaporan | None) -> dict[str, Any] | None:
    return asdict(gambar) if gambar else None


def _gambar(isi: Mapping[str, Any] | None) -> GambarLaporan | None:
    return GambarLaporan(**isi) if isi else None


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
