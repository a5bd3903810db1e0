"""Whether the result was published, and whether the report shows it."""

import re
from collections.abc import Iterator

from siklus.core.aturan import Aturan
from siklus.core.periksa.jenis_laporan import find_bentuk, find_jenis
from siklus.core.periksa.kaidah import kaidah
from siklus.core.periksa.klaim.laporan import Klaim
from siklus.core.periksa.klaim.ruas import Ruas
from siklus.core.periksa.susunan_laporan import ending
from siklus.core.periksa.temuan import IsiTemuan, Lokasi, Tingkat

_VERB = (
    r"(?:di|mem)?publikasi(?:kan|nya)?|(?:di|meng)umumkan|pengumuman|(?:di)?tayangkan|(?:di)?pajang|dipasang|(?:di)?sebarluaskan|"
    r"(?:di)?unggah|disiarkan|dimuat|ditampilkan|ditempel(?:kan)?|dipampang(?:kan)?|dirilis|diterbitkan|disebarkan|diseminasi|"
    r"penyebarluasan|penayangan|tayangan|pemuatan|pemasangan|pengunggahan|unggahan|dapat\s+dilihat|disampaikan\s+kepada\s+(?:masyarakat|publik)|diinformasikan\s+kepada\s+(?:masyarakat|publik)|"
    r"dapat\s+diakses"
)
_RESULT = (
    r"hasil(?:nya)?\s*(?:SKM|survei|IKM|pengolahan|penilaian)?|IKM|indeks\s+kepuasan|nilai\s+(?:SKM|indeks)|SKM|survei"
)
_PUBLISHED = re.compile(
    rf"\b(?:{_RESULT})\b[^.;]{{0,120}}?\b(?:{_VERB})\b|\b(?:{_VERB})\b[^.;]{{0,60}}?\b(?:hasil|IKM|indeks|SKM|survei)\b",
    re.IGNORECASE,
)
_MENTIONED = re.compile(rf"\b(?:{_VERB})\b", re.IGNORECASE)
"""What every such statement has: few stretches of words do, and those alone are looked at closely."""
_OTHER = re.compile(
    r"\b(?:persyaratan|maklumat|standar\s+pelayanan|SOP|jadwal|tarif|prosedur|kuesioner|tautan\s+survei)\b",
    re.IGNORECASE,
)
_DUTY = re.compile(
    r"\b(?:wajib|mengamanatkan|mewajibkan|meminta|menurut|harus|perlu|akan|diharapkan|agar)\b", re.IGNORECASE
)
_SECTION = re.compile(r"\b(?:publikasi|diseminasi|penyebarluasan|pengumuman)\b", re.IGNORECASE)
"""How a section is called that says where the result can be read."""

_MISREAD_L = re.compile(r"(?<=[A-Za-z])1(?=[A-Za-z])")
_LINK = re.compile(r"https?://|www\.|\b[\w-]+(?:\.[\w-]+)*\.(?:go\.id|id|com)\b|@\w{3,}", re.IGNORECASE)


@kaidah("PUB-01", "hasil-tidak-dipublikasikan", Tingkat.PERINGATAN)
def hasil_tidak_dipublikasikan(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - every rule is given the law
    """Laporan tidak menyebut publikasi hasil survei.

    Mengapa: Hasil survei wajib diumumkan kepada masyarakat. Penilai mencari pernyataannya dalam laporan.

    Contoh: Tidak satu kalimat pun menyebut di mana hasil survei diumumkan.

    Sebaiknya: Sebutkan media dan tanggal publikasinya, lalu lampirkan buktinya.

    Rujukan: PermenPANRB 14/2017: hasil survei dipublikasikan; PermenPANRB 90/2021 dan 29/2022: publikasi dinilai.
    """
    if (_is_expected(klaim) and not any(map(_speaks_of_it, klaim.susunan.ruas))) or _only_owed(klaim):
        yield IsiTemuan(
            "Pernyataan publikasi hasil survei tidak ditemukan.",
            "Sebutkan media dan tanggal publikasinya.",
            "Hasil survei diumumkan kepada masyarakat; apakah sudah?",
            ending(klaim),
        )


@kaidah("PUB-02", "bukti-publikasi-tidak-ada", Tingkat.SARAN)
def bukti_publikasi_tidak_ada(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - as above
    """Publikasi hasil survei disebut, tetapi buktinya tidak ada.

    Mengapa: Penilai meminta bukti: tautan, tangkapan layar, atau foto papan pengumuman.

    Contoh: “Hasil SKM telah dipublikasikan”, tanpa gambar dan tanpa tautan.

    Sebaiknya: Lampirkan tautan atau gambarnya beserta tanggal.

    Rujukan: PermenPANRB 90/2021 dan 29/2022: publikasi dinilai dari buktinya.
    """
    said = [place for ruas in klaim.susunan.ruas for place in _statements(ruas)]
    if said and not _has_proof(klaim):
        yield IsiTemuan(
            "Hasil survei disebut sudah dipublikasikan.",
            "Lampirkan tautan atau gambar publikasinya.",
            "Tautan dan gambar publikasi tidak ditemukan.",
            (said[0],),
        )


def _is_expected(klaim: Klaim) -> bool:
    """A survey report tells it, and a follow-up report in full; a short one may leave it to the survey report."""
    jenis = find_jenis(klaim)
    return bool(klaim.susunan.kalimat) and (jenis == "pelaksanaan" or _is_full_follow_up(klaim))


def _is_full_follow_up(klaim: Klaim) -> bool:
    return find_jenis(klaim) == "tindak-lanjut" and find_bentuk(klaim) == "lengkap"


def _only_owed(klaim: Klaim) -> bool:
    """Whether a full follow-up report says no more than that the law asks for publication."""
    if not _is_full_follow_up(klaim):
        return False
    spoken = [ruas for ruas in klaim.susunan.ruas if _speaks_of_it(ruas)]
    return bool(spoken) and all(_DUTY.search(ruas.teks) for ruas in spoken)


def _speaks_of_it(ruas: Ruas) -> bool:
    found = _published(_MISREAD_L.sub("l", ruas.teks))
    under = _SECTION.search(ruas.bagian) or (ruas.jenis == "judul" and _SECTION.search(ruas.teks))
    return (found is not None and not _OTHER.search(found[0])) or bool(under)


def _published(text: str) -> re.Match[str] | None:
    return _PUBLISHED.search(text) if _MENTIONED.search(text) else None


def _statements(ruas: Ruas) -> Iterator[Lokasi]:
    """Where a sentence says that the result has been published; what the law asks is no such statement."""
    found = _published(ruas.teks) if ruas.jenis == "kalimat" else None
    if found and not _OTHER.search(found[0]) and not _DUTY.search(ruas.teks):
        yield ruas.lokasi(found.start(), found[0])


def _has_proof(klaim: Klaim) -> bool:
    """Whether a figure's caption speaks of it, a heading or an evidence group does, or a link is printed anywhere."""
    titles = any(_speaks_of_it(ruas) for ruas in klaim.susunan.ruas if ruas.jenis in {"keterangan", "judul", "sel"})
    links = any(_LINK.search(line.text) for page in klaim.reading.pages for line in page.lines)
    return titles or links
