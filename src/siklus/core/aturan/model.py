"""What the regulation fixes, as value objects; the numbers and words themselves are in the TOML beside this file."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Unsur:
    """One of the nine service elements. `key` is how answers are stored; both printed orders are kept."""

    key: str
    nama: str
    alias: tuple[str, ...]
    urutan_peraturan: int
    urutan_kuesioner: int
    boleh_tanpa: str = ""
    """Why an office may leave it out ("" when it may not)."""

    def __hash__(self) -> int:
        """By its key, so that what is kept for a list of unsur is found at once."""
        return hash(self.key)


@dataclass(frozen=True, slots=True)
class PertanyaanBaku:
    """A default question of the regulation's questionnaire, in form order."""

    unsur: str
    teks: str
    pilihan: tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class Pita:
    """One band: the lower bound of the converted value (two decimals), its letter and words."""

    bawah: Fraction
    huruf: str
    kinerja: str
    persepsi: int


@dataclass(frozen=True, slots=True)
class AturanSampel:
    """Krejcie–Morgan: λ², P, d, and the rows of the printed table (population, sample)."""

    lambda_kuadrat: Fraction
    p: Fraction
    d: Fraction
    tabel: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Bagian:
    """One part that a report must have: its key ("2.1", "kata_pengantar"), its title, and in which forms."""

    kunci: str
    judul: str
    bentuk: tuple[str, ...]
    sebutan: tuple[str, ...] = ()
    """Words by one of which offices call it; its title's own words when there are none."""


@dataclass(frozen=True, slots=True)
class Ambang:
    """One step of a score: `skor` is given from `bawah` on (inclusive unless `eksklusif`)."""

    bawah: Fraction
    skor: Fraction
    arti: str
    eksklusif: bool = False


@dataclass(frozen=True, slots=True)
class Kecepatan:
    """PEKPPP speed: all done within `bulan` months gives `skor`."""

    bulan: int
    skor: int


@dataclass(frozen=True, slots=True)
class DasarHukum:
    """A legal basis with its exact title. `berlaku_sampai` is None while it is in force."""

    kunci: str
    judul: str
    tentang: str
    sumber: str
    berlaku_sejak: date
    berlaku_sampai: date | None = None

    @property
    def jenis(self) -> str:
        """Its kind as its key begins: "uu", "permenpanrb"."""
        return self.kunci.rsplit("-", 2)[0]

    @property
    def nomor(self) -> int:
        """Its number; that of an old decree is the first in it."""
        return int(self.kunci.rsplit("-", 2)[1])

    @property
    def tahun(self) -> int:
        """The year in its name."""
        return int(self.kunci.rsplit("-", 2)[2])

    @property
    def lengkap(self) -> str:
        """As a report lists it: "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik"."""
        return f"{self.judul} tentang {self.tentang}"


@dataclass(frozen=True, slots=True)
class Dimensi:
    """A dimension of the respondent's profile: its printed name, its values in printed order ((key, printed))."""

    kunci: str
    nama: str
    nilai: tuple[tuple[str, str], ...]
    bebas: bool = False
    """Whether values outside the list are taken as they are (age groups, say)."""
    alias: tuple[str, ...] = ()
    """Other names under which offices head its column."""
    sinonim: Mapping[str, str] = field(default_factory=dict)
    """Every normalised spelling of a value (see nama.normalise) → the value's key."""
    batas: tuple[int, ...] = ()
    """For a number (age): the lowest number of each value, in the values' order."""

    def printed(self, nilai: str) -> str:
        """How a value's key is printed; a free value prints as it is."""
        return dict(self.nilai).get(nilai, nilai)


@dataclass(frozen=True, slots=True)
class JenisBukti:
    """A kind of proof that evaluators ask for; `saran` says how to get one that is lacking."""

    kunci: str
    nama: str
    saran: str


@dataclass(frozen=True, slots=True)
class ButirPenilaian:
    """What one item of an evaluation is proven by. `kunci` is that of its self-score.

    `bukti` are groups of keys of JenisBukti: every group must be there, and any one kind of a group is enough.
    """

    kunci: str
    penilaian: str
    bukti: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Kutipan:
    """Where one entry of the regulation's data comes from.

    `keyakinan`: S seen in public transcriptions, M from memory, C computed here.
    """

    subjek: str
    butir: str
    sumber: str
    keyakinan: str
    berlaku_sejak: date
    berlaku_sampai: date | None = None


@dataclass(frozen=True, slots=True)
class Aturan:
    """The regulation as in force on one day."""

    pada: date
    unsur: tuple[Unsur, ...]
    kuesioner: tuple[PertanyaanBaku, ...]
    pita: tuple[Pita, ...]
    sampel: AturanSampel
    laporan: Mapping[str, tuple[Bagian, ...]]
    """Kind ("pelaksanaan", "tindak-lanjut") → its parts in order."""
    pekppp_persentase: tuple[Ambang, ...]
    pekppp_kecepatan: tuple[Kecepatan, ...]
    zi_frekuensi: tuple[Ambang, ...]
    dasar_hukum: tuple[DasarHukum, ...]
    dimensi: tuple[Dimensi, ...]
    dimensi_dikenal: tuple[Dimensi, ...]
    """Those of other days too: an office may ask before a letter asks it to, and its report names them alike."""
    komponen_standar: tuple[str, ...]
    jumlah_prioritas: int = 3
    sedikit_responden: int = 30
    """With fewer answers a value is read with care."""
    batas_pengungkapan: int = 5
    """A published number about fewer people could tell who they are."""
    jenis_bukti: tuple[JenisBukti, ...] = ()
    butir_penilaian: tuple[ButirPenilaian, ...] = ()
    peraturan: tuple[DasarHukum, ...] = ()
    """Every law that Siklus knows by its title, on any day, also those that reports do not list."""
    pita_lama: tuple[Pita, ...] = ()
    """The bands of the index that applied before, known only to tell where an old letter comes from."""
    kutipan: tuple[Kutipan, ...] = ()
    """The source of every entry above, in the order of the files."""

    def unsur_of(self, key: str) -> Unsur:
        """One unsur by key; KeyError when the regulation knows none of that key."""
        for unsur in self.unsur:
            if unsur.key == key:
                return unsur
        raise KeyError(key)
