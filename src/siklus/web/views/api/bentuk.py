"""The shapes that programs send and get; the OpenAPI text is made from them, so every field says what it is.

Figures of the index are texts with a decimal point, as in `siklus hitung --json`, so that no program makes floats of
them unawares.
"""

from typing import Annotated, Literal

from ninja import Field, Schema

KODE_UNIT = r"^[-a-zA-Z0-9_]{1,40}$"
KODE_SURVEI = r"^[a-z0-9]{1,12}$"
UUID = r"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"
MOST_ANSWERS = 1000
MOST_QUESTIONS = 60

Pilihan = Annotated[int, Field(strict=True, ge=1, le=4)]
Teks = Annotated[str, Field(strict=True, max_length=120)]
TeksPanjang = Annotated[str, Field(strict=True, max_length=4000)]


class Masalah(Schema):
    """Satu hal yang salah."""

    kode: str = Field(description="Kode galat; artinya ada di rujukan Kesalahan dan peringatan.")
    pesan: str = Field(description="Apa yang salah.")
    langkah: str = Field(description="Apa yang perlu dilakukan.")
    tempat: str = Field(description="Isian yang dimaksud; kosong bila seluruh kiriman.")


class Kegagalan(Schema):
    """Jawaban atas permintaan yang tidak dapat dilayani (RFC 9457)."""

    type: str
    title: str
    status: int
    detail: str
    kode: str
    masalah: list[Masalah]


class UnitKeluar(Schema):
    """Satu tempat dalam pohon unit."""

    kode: str
    nama: str
    sebutan: str
    jenjang: Literal["instansi", "provinsi", "kabkota", "unit"]
    induk: str | None = Field(description="Kode unit di atasnya; null untuk yang teratas.")
    aktif: bool


class DaftarUnit(Schema):
    """Satu halaman unit, urut kode."""

    isi: list[UnitKeluar]
    berikutnya: str | None = Field(description="Nilai `setelah` untuk halaman berikutnya; null pada halaman terakhir.")


class SurveiKeluar(Schema):
    """Satu survei."""

    kode: str = Field(description="Alamat pendeknya: /s/<kode>.")
    judul: str
    unit: str = Field(description="Kode unitnya.")
    periode: str
    status: Literal["draf", "dibuka", "ditutup", "disegel"]
    rencana_tutup: str | None = Field(description="Tanggal ISO 8601.")
    sidik: str = Field(description="SHA-256 jawaban yang dibekukan; kosong sebelum ditutup.")


class DaftarSurvei(Schema):
    """Satu halaman survei sebuah unit, urut kode."""

    isi: list[SurveiKeluar]
    berikutnya: str | None = Field(description="Nilai `setelah` untuk halaman berikutnya; null pada halaman terakhir.")


class PertanyaanKeluar(Schema):
    """Satu pertanyaan dengan empat pilihan, dari nilai 1 sampai 4."""

    id: str
    unsur: str
    teks: dict[str, str] = Field(description="Bahasa ke teks.")
    pilihan: dict[str, list[str]] = Field(description="Bahasa ke empat pilihan.")


class TerbukaKeluar(Schema):
    """Satu pertanyaan terbuka."""

    id: str
    teks: dict[str, str]


class NilaiProfil(Schema):
    """Satu pilihan dari sebuah dimensi profil."""

    kode: str
    nama: dict[str, str]


class DimensiKeluar(Schema):
    """Satu hal yang ditanyakan tentang responden."""

    kunci: str
    nama: dict[str, str]
    nilai: list[NilaiProfil]


class LayananKeluar(Schema):
    """Satu layanan yang dapat disebut jawaban."""

    kode: str
    nama: str


class KuesionerKeluar(Schema):
    """Apa yang ditanyakan sebuah survei."""

    survei: SurveiKeluar
    layanan: list[LayananKeluar]
    pertanyaan: list[PertanyaanKeluar]
    terbuka: list[TerbukaKeluar]
    profil: list[DimensiKeluar]
    pakai_kode_kunjungan: bool


class JawabanMasuk(Schema, extra="forbid"):
    """Satu jawaban. Jangan sertakan nama, NIK, telepon, surel, atau alamat IP."""

    uuid: Annotated[str, Field(strict=True, pattern=UUID)] = Field(
        description="UUID buatan pengirim; kiriman ulang dengan UUID yang sama tidak dihitung dua kali."
    )
    nilai: dict[str, Pilihan | None] = Field(
        description="Id pertanyaan ke nilai 1–4, atau null bila tidak dijawab.", max_length=MOST_QUESTIONS
    )
    layanan: Teks = Field("", description="Kode layanan; kosong bila tidak disebut.")
    profil: dict[str, Teks] = Field(
        default_factory=dict, description="Kunci dimensi ke kode nilainya.", max_length=MOST_QUESTIONS
    )
    terbuka: dict[str, TeksPanjang] = Field(
        default_factory=dict, description="Id pertanyaan terbuka ke teksnya.", max_length=MOST_QUESTIONS
    )
    lama: Annotated[int, Field(strict=True, ge=0, le=604800)] | None = Field(
        None, description="Detik dari pertanyaan pertama sampai terkirim."
    )
    kode: Teks = Field("", description="Kode kunjungan, bila survei memakainya.")


class KelompokMasuk(Schema, extra="forbid"):
    """Beberapa jawaban sekaligus."""

    jawaban: list[JawabanMasuk] = Field(min_length=1, max_length=MOST_ANSWERS)


class PenerimaanKeluar(Schema):
    """Apa yang terjadi dengan satu jawaban."""

    uuid: str
    keadaan: Literal["tersimpan", "sudah_ada", "berbeda", "ditolak"]
    tanda_terima: str = Field(description="Kode tanda terima; kosong bila tidak tersimpan.")
    masalah: list[Masalah]


class KelompokKeluar(Schema):
    """Hasil tiap jawaban, dalam urutan kirimannya."""

    tersimpan: int
    sudah_ada: int
    ditolak: int = Field(description="Yang berbeda atau ditolak.")
    hasil: list[PenerimaanKeluar]


class NilaiUnsurKeluar(Schema):
    """Nilai satu unsur."""

    jumlah: str | None = Field(description="Jumlah nilai jawaban; null bila nilainya dilaporkan.")
    n: str
    nrr: str
    nrr_pasti: str = Field(description="NRR yang sama sebagai pecahan, tanpa pembulatan.")
    mutu: Literal["A", "B", "C", "D"]


class IndeksKeluar(Schema):
    """Indeks dalam bentuk keluaran `siklus hitung --json`."""

    n: str
    unsur: dict[str, NilaiUnsurKeluar]
    ikm: str
    mutu: Literal["A", "B", "C", "D"]
    prioritas: list[list[str]]


class HasilKeluar(Schema):
    """Hasil survei yang sudah ditutup."""

    survei: SurveiKeluar
    indeks: IndeksKeluar
    dilaporkan: bool = Field(description="Benar bila nilainya dilaporkan, bukan dihitung dari jawaban.")
