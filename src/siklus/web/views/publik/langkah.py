"""What the form asks, step by step, with what a person has already answered and what is still lacking."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from siklus.web.queries.formulir import Formulir
from siklus.web.queries.pintu import Pintu
from siklus.web.services.kiriman import LONGEST_TERBUKA, NILAI, PROFIL, TERBUKA
from siklus.web.views.publik.teks import in_words, teks_of

LAYANAN, KUNJUNGAN = "layanan", "kode"
FEW = 2
"""With fewer services than this there is nothing to choose."""
NOT_ASKED = frozenset({"jam"})
"""Dimensions that nobody needs to be asked: when an answer came is known."""
BREAK = "/\u200b"
"""After a stroke a line may break: "Pelajar/Mahasiswa" on a narrow phone."""


@dataclass(frozen=True, slots=True)
class Pilihan:
    """One answer that can be chosen; `wajah` is the number of its face, 0 for none."""

    nilai: str
    teks: str
    terpilih: bool = False
    wajah: int = 0


@dataclass(frozen=True, slots=True)
class Langkah:
    """One step: a choice (`pilihan`), or words of one's own. `nomor` counts the questions on the scale, 0 for others.

    `nama` is the field's name in the form, `isi` what was typed, `galat` what is wrong with it ("" for nothing).
    """

    nama: str
    judul: str
    atas: str = ""
    bantuan: str = ""
    nomor: int = 0
    pilihan: tuple[Pilihan, ...] = ()
    isi: str = ""
    galat: str = ""
    wajib: bool = False
    panjang: int = 0
    """The longest text, 0 for a short code."""

    @property
    def pengenal(self) -> str:
        """Its id in the page."""
        return f"l-{self.nama}"


@dataclass(frozen=True, slots=True)
class Isian:
    """What a person typed, field name → value, and what is wrong, field name → sentence."""

    isi: Mapping[str, str] = field(default_factory=dict)
    galat: Mapping[str, str] = field(default_factory=dict)


KOSONG = Isian()


def langkah_of(pintu: Pintu, formulir: Formulir, bahasa: str, isian: Isian = KOSONG) -> tuple[Langkah, ...]:
    """Every step in the order of the form: service, the nine questions, about oneself, own words, visit code."""
    return (
        *_layanan(pintu, bahasa, isian),
        *_pertanyaan(formulir, bahasa, isian),
        *_profil(formulir, bahasa, isian),
        *_terbuka(formulir, bahasa, isian),
        *_kunjungan(pintu, bahasa, isian),
    )


def _layanan(pintu: Pintu, bahasa: str, isian: Isian) -> Iterator[Langkah]:
    if len(pintu.layanan) >= FEW:
        chosen = isian.isi.get(LAYANAN)
        pilihan = tuple(Pilihan(kode, nama, kode == chosen) for kode, nama in pintu.layanan.items())
        yield Langkah(
            LAYANAN, teks_of(bahasa)["layanan"], pilihan=pilihan, galat=isian.galat.get(LAYANAN, ""), wajib=True
        )


def _pertanyaan(formulir: Formulir, bahasa: str, isian: Isian) -> Iterator[Langkah]:
    teks, jumlah = teks_of(bahasa), len(formulir.pertanyaan)
    for nomor, item in enumerate(formulir.pertanyaan, start=1):
        nama = f"{NILAI}{item.id}"
        answers = item.pilihan.get(bahasa) or item.pilihan["id"]
        yield Langkah(
            nama,
            in_words(item.teks, bahasa),
            atas=f"{teks['pertanyaan']} {teks['nomor'].format(nomor=nomor, jumlah=jumlah)}",
            nomor=nomor,
            pilihan=tuple(
                Pilihan(str(nilai), text, str(nilai) == isian.isi.get(nama), nilai)
                for nilai, text in enumerate(answers, start=1)
            ),
            galat=isian.galat.get(nama, ""),
            wajib=True,
        )


def _profil(formulir: Formulir, bahasa: str, isian: Isian) -> Iterator[Langkah]:
    teks = teks_of(bahasa)
    for item in formulir.dimensi:
        if item.kunci in NOT_ASKED:
            continue
        nama = f"{PROFIL}{item.kunci}"
        values = (*((kunci, in_words(printed, bahasa)) for kunci, printed in item.nilai), ("", teks["tidak_menjawab"]))
        yield Langkah(
            nama,
            in_words(item.nama, bahasa),
            atas=teks["tentang"],
            bantuan=teks["tentang_bantuan"],
            pilihan=tuple(
                Pilihan(kunci, text.replace("/", BREAK), kunci == isian.isi.get(nama)) for kunci, text in values
            ),
            galat=isian.galat.get(nama, ""),
        )


def _terbuka(formulir: Formulir, bahasa: str, isian: Isian) -> Iterator[Langkah]:
    teks = teks_of(bahasa)
    for item in formulir.terbuka:
        nama = f"{TERBUKA}{item.id}"
        yield Langkah(
            nama,
            in_words(item.teks, bahasa),
            atas=teks["saran"],
            bantuan=teks["saran_bantuan"],
            isi=isian.isi.get(nama, ""),
            galat=isian.galat.get(nama, ""),
            panjang=LONGEST_TERBUKA,
        )


def _kunjungan(pintu: Pintu, bahasa: str, isian: Isian) -> Iterator[Langkah]:
    if pintu.pakai_kode_kunjungan:
        teks = teks_of(bahasa)
        yield Langkah(
            KUNJUNGAN,
            teks["kunjungan"],
            bantuan=teks["kunjungan_bantuan"],
            isi=isian.isi.get(KUNJUNGAN, ""),
            galat=isian.galat.get(KUNJUNGAN, ""),
            wajib=True,
        )
