"""Names of offices: copied from another's report, or written in more than one way."""

import re
from collections import Counter
from collections.abc import Callable, Iterator

from siklus.core.aturan import Aturan
from siklus.core.periksa.kaidah import kaidah
from siklus.core.periksa.kantor_laporan import is_foreign, is_misspelt, is_other, own_kantor
from siklus.core.periksa.klaim.identitas import KlaimKantor
from siklus.core.periksa.klaim.laporan import Klaim
from siklus.core.periksa.klaim.nama_kantor import NamaKantor, parse_kantor
from siklus.core.periksa.temuan import IsiTemuan, Lokasi, Tingkat

_CONTACT = re.compile(
    r"\b(?:koordinasi|konsultasi|bersama|dengan|studi|kunjungan|kepada|dari|ke|antara|seperti|mencontoh|kerja\s*sama|"
    r"surat|undangan|narasumber|supervisi|wilayah|alamat|jalan|Jl|beserta|atau|serta|dan|maupun|termasuk|se)\b\W*"
    r"(?:\w+\W+){0,2}$",
    re.IGNORECASE,
)
_OWN_WORDS = re.compile(
    r"\b(?:hasil|IKM|SKM|survei|laporan|pelayanan\s+publik|kualitas\s+pelayanan|unit\s+(?:pe)?layanan|di\s+lingkungan|"
    r"responden|tindak\s+lanjut|(?:pe)?layanan(?=\s+(?:(?:di|pada)\s+)?$))\b"
    r"(?:\W+(?:SKM|IKM|survei|kepuasan|masyarakat|publik|rencana|realisasi|tindak|lanjut|pelaksanaan|di|pada|lingkungan|unit|(?:pe)?layanan|"
    r"mutu|nilai|indeks|kantor|oleh|terhadap|semester|triwulan|tahun|periode|bulan|[IV]{1,3}|\d{1,4}))*\W*$",
    re.IGNORECASE,
)
"""What only the own office has, told of the name that follows at once: a verb between makes it somebody else's."""
_BESIDE = re.compile(
    r"\b(?:daripada|dibanding\w*|perbandingan|lebih\s+(?:tinggi|rendah|baik|besar|kecil)|peringkat|studi|kunjungan|benchmark\w*|"
    r"rujukan|meniru|mencontoh|replikasi|audiensi|koordinasi|konsultasi|pendampingan|narasumber|bersama|kerja\s*sama)\b|"
    r"\b(?:ke|kepada|dengan|antara)\s+$",
    re.IGNORECASE,
)
"""Words with which another office rightly stands in a title, or beside the own one in a sentence."""
_ACTS = re.compile(
    r"\W*(?:telah\s+|sudah\s+|kembali\s+|berhasil\s+)*(?:melaksanakan|menyelenggarakan|mengadakan|menyusun|mengerjakan|"
    r"menindaklanjuti|menyampaikan|menyajikan|memperoleh|merealisasikan|menyelesaikan|mengukur|berkomitmen|menetapkan|menghitung)\b",
    re.IGNORECASE,
)
_OPENS = re.compile(
    r"[\W\d_]*(?:(?:oleh\s+)?karena\s+itu|untuk\s+itu|selanjutnya|dengan\s+demikian)?[\s,]*", re.IGNORECASE
)
_DONE_BY = re.compile(
    r"\b(?:dilaksanakan|diselenggarakan|disusun|diadakan|dikerjakan)\s+(?:oleh\s+)?$|\b(?:IKM|hasil\s+SKM)\s+(?:di\s+)?$",
    re.IGNORECASE,
)
_SKM = re.compile(r"\b(?:SKM|IKM|survei|RTL|tindak\s+lanjut|indeks\s+kepuasan)\b", re.IGNORECASE)
_PLACES = frozenset({"kecamatan", "kelurahan", "desa", "sekolah", "puskesmas"})
"""Kinds whose neighbours a report names as places; only a title or a survey's own sentence betrays a copy."""


_OFTEN = 3
_PARTNERS = frozenset({"dinas", "badan", "balai", "sekretariat"})
"""Kinds that work with others of their kind every day; only one that did the survey may be a copy."""


@kaidah("NSK-01", "kantor-lain", Tingkat.KESALAHAN)
def kantor_lain(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - every rule is given the law
    """Nama kantor lain tertinggal di tempat nama kantor sendiri.

    Mengapa: Laporan sering disalin dari kantor lain. Nama yang tertinggal pada judul, keterangan tabel, atau kalimat
    tentang hasil membuat isi laporan diragukan.

    Contoh: Sampul menyebut KPU Kabupaten Sukamaju, judul Tabel 2.1 menyebut KPU Kabupaten Margahayu.

    Sebaiknya: Ganti dengan nama kantor sendiri, lalu periksa apakah angka dan kalimat di sekitarnya juga tersalin.

    Rujukan: PermenPANRB 14/2017: laporan disusun oleh unit pelayanan yang disurvei.
    """
    for claim, own in _others(klaim):
        if claim.sendiri or (
            not _is_beside(claim) and (claim.di_judul or (_is_own_statement(claim) and not _is_contact(claim)))
        ):
            yield _found(claim, own, f"Laporan ini milik {_plain(own)}.")
    for claim, own in _others(klaim, is_foreign):
        if _is_actor(claim):
            yield _found(claim, own, f"Laporan ini milik {_plain(own)}.")


@kaidah("NSK-02", "kantor-lain-disebut", Tingkat.PERINGATAN)
def kantor_lain_disebut(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - as above
    """Kalimat menyebut kantor lain yang sejenis.

    Mengapa: Nama kantor sejenis di dalam kalimat biasanya tersalin. Kadang memang kantor itu yang dimaksud.

    Contoh: “KPU Kabupaten Margahayu berkomitmen meningkatkan layanan” dalam laporan KPU Kabupaten Sukamaju.

    Sebaiknya: Pastikan kantor itu yang dimaksud. Bila tidak, ganti namanya.

    Rujukan: PermenPANRB 14/2017: laporan disusun oleh unit pelayanan yang disurvei.
    """
    for claim, own in _others(klaim):
        name = parse_kantor(claim.nama.teks)
        plain = not (claim.sendiri or claim.di_judul or _is_own_statement(claim) or _is_contact(claim))
        if plain and name is not None and _may_be_a_copy(claim, name):
            yield _found(claim, own, f"Laporan ini milik {own.nama.teks}; apakah kantor lain itu yang dimaksud?")


def _may_be_a_copy(claim: KlaimKantor, name: NamaKantor) -> bool:
    """Partners are doubted where they did the survey and are of another region; neighbours never."""
    if name.jenis in _PARTNERS:
        return bool(name.wilayah) and _is_actor(claim)
    return name.jenis not in _PLACES


@kaidah("NSK-03", "nama-kantor-berbeda", Tingkat.PERINGATAN)
def nama_kantor_berbeda(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - as above
    """Nama kantor sendiri ditulis dengan lebih dari satu cara.

    Mengapa: Salah ketik pada nama kantor, atau Kota yang tertulis Kabupaten, terlihat oleh setiap pembaca.

    Contoh: “KPU Kabupaten Sukamaju” di sampul, “KPU Kabupaten Sukamju” di bab tiga.

    Sebaiknya: Pakai satu nama yang benar di seluruh laporan.

    Rujukan: Pedoman Umum Ejaan Bahasa Indonesia: nama resmi lembaga ditulis menurut penulisan resminya.
    """
    own = own_kantor(klaim)
    for claim in klaim.identitas.kantor if own and not klaim.pindaian else ():
        name = parse_kantor(claim.nama.teks)
        if own and name and is_misspelt(name, own):
            yield _found(claim, _first(klaim, own), "Keduanya tampaknya kantor yang sama.")


def _others(
    klaim: Klaim, differs: Callable[[NamaKantor, NamaKantor], bool] = is_other
) -> Iterator[tuple[KlaimKantor, KlaimKantor]]:
    """Each claim that names another office, with the first claim that names the own one.

    A report of several offices names two others or more, or one of them as often as its own: there none is left over.
    """
    own = own_kantor(klaim)
    named = [(claim, parse_kantor(claim.nama.teks)) for claim in klaim.identitas.kantor]
    others = [(claim, name) for claim, name in named if own and name and differs(name, own)]
    counts = Counter(name.kunci for _, name in others)
    most = max(counts.values(), default=0)
    kinds = Counter(kind for kind, _, _ in {_place(name) for _, name in others})
    several = max(kinds.values(), default=0) > 1 or (most >= _OFTEN and most >= len(named) - len(others))
    for claim, _ in others if own else ():
        if own and (claim.sendiri or not several):
            yield claim, _first(klaim, own)


def _place(name: NamaKantor) -> tuple[str, str, str]:
    """An office as somebody says it who leaves out what is known: without its tier."""
    return name.jenis, name.bidang, name.wilayah


def _first(klaim: Klaim, own: NamaKantor) -> KlaimKantor:
    same = (claim for claim in klaim.identitas.kantor if (parse_kantor(claim.nama.teks) or own).kunci == own.kunci)
    return next(same)


def _is_actor(claim: KlaimKantor) -> bool:
    """Whether the sentence says that this office did the survey or its follow-up: as its subject, or after "oleh"."""
    before, _, after = claim.kalimat.partition(claim.nama.teks)
    subject = _OPENS.fullmatch(before) and _ACTS.match(after)
    return _SKM.search(claim.kalimat) is not None and bool(subject or _DONE_BY.search(before))


def _is_own_statement(claim: KlaimKantor) -> bool:
    before = claim.kalimat.partition(claim.nama.teks)[0]
    return _OWN_WORDS.search(before[-90:]) is not None


def _is_beside(claim: KlaimKantor) -> bool:
    """Whether the words before the name visit, join or compare with that office."""
    return _BESIDE.search(claim.kalimat.partition(claim.nama.teks)[0]) is not None


def _is_contact(claim: KlaimKantor) -> bool:
    return _CONTACT.search(claim.kalimat.partition(claim.nama.teks)[0][-50:]) is not None


def _found(claim: KlaimKantor, own: KlaimKantor, sebab: str) -> IsiTemuan:
    return IsiTemuan(
        f"Tercetak {_plain(claim)}.",
        f"Tulis {_plain(own)}.",
        sebab,
        _places(claim.nama.lokasi, own.nama.lokasi),
    )


def _plain(claim: KlaimKantor) -> str:
    return " ".join(claim.nama.teks.split())


def _places(first: Lokasi, second: Lokasi) -> tuple[Lokasi, ...]:
    return (first, second)
