"""The signature with its date."""

import re
from collections import Counter
from collections.abc import Iterator

from siklus.core.aturan import Aturan
from siklus.core.periksa.jenis_laporan import find_jenis
from siklus.core.periksa.kaidah import kaidah
from siklus.core.periksa.klaim.baris_tanda_tangan import says_date
from siklus.core.periksa.klaim.bilangan import Ucapan
from siklus.core.periksa.klaim.cari_tanda_tangan import is_date_line
from siklus.core.periksa.klaim.identitas import KlaimPeriode, TandaTangan
from siklus.core.periksa.klaim.laporan import Klaim
from siklus.core.periksa.klaim.nama_masa import MONTH_WORD
from siklus.core.periksa.periode_laporan import own_periode, periode_of
from siklus.core.periksa.susunan_laporan import ending
from siklus.core.periksa.temuan import IsiTemuan, Lokasi, Tingkat, lokasi_of
from siklus.core.survei.periode import MONTH_NAMES, MONTHS_PER_YEAR
from siklus.document.placed import Line

_SIGNED = re.compile(
    r"\bNIP\b|\bttd\b|\btertanda\b|ditandatangani|tanda\s+tangan\s+elektronik|\bTTE\b",
    re.IGNORECASE,
)
_LIKE_A_DATE = re.compile(r"[,.]\s*\S{1,2}\s+\w{3,9}\s+\S{4}\W*$|\bpada\s+tan\S{3,5}\s.*\d", re.IGNORECASE)
_DATE = rf"(?:\b\d{{1,2}}\s+{MONTH_WORD}\.?\s+20\d\d\b|\b\d{{1,2}}\s?[./-]\s?\d{{1,2}}\s?[./-]\s?20\d\d\b)"
_FULL_DATE = re.compile(_DATE, re.IGNORECASE)
_ENDS_WITH_DATE = re.compile(rf"^.{{0,80}}{_DATE}[\s)*_|]*$|^\W*(?:tan\S{{3,5}}|tgl)\b.*\d", re.IGNORECASE)
_SAYS_MADE = re.compile(
    r"\b(?:(?:tanggal|tgl\.?)\s+(?:laporan|dokumen|surat|pe(?:nyusunan|mbuatan|ngesahan|netapan|nandatanganan|laporan))"
    r"|(?:di|kami\s+)(?:susun|selesaikan|buat|tetapkan|sahkan|terbitkan|keluarkan|cetak|sampaikan|tanda\s?tangani)"
    rf"|laporan\s+(?:ini\s+)?selesai)\b(?:(?!\b(?:hasil|publikasi|kegiatan|RTL)\b)[^.;]){{0,60}}?{_DATE}",
    re.IGNORECASE,
)
_DATE_IN_WORDS = re.compile(
    rf"\btanggal\s+[a-z]+(?:\s+[a-z]+){{0,2}}\s+(?:bulan\s+)?{MONTH_WORD}\s+tahun\b", re.IGNORECASE
)
_NEAR = 12
_LETTERHEAD = 24
"""Lines at a report's beginning among which a cover or a letter prints its own date."""

_AHEAD = re.compile(r"\b(?:akan|direncanakan|berikutnya|mendatang|dilanjutkan|diselesaikan)\b", re.IGNORECASE)


@kaidah("LAP-12", "tanda-tangan-tidak-ada", Tingkat.PERINGATAN)
def tanda_tangan_tidak_ada(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - every rule is given the law
    """Laporan tidak bertanda tangan dan tidak bertanggal.

    Mengapa: Laporan tanpa penanda tangan belum menjadi pernyataan instansi, dan tanpa tanggal tidak dapat dinilai
    tepat waktu atau tidak.

    Contoh: Bab kesimpulan selesai, lalu laporan berakhir.

    Sebaiknya: Tambahkan tempat, tanggal, jabatan, nama, dan NIP pejabat yang bertanggung jawab.

    Rujukan: Kaidah tata naskah dinas; susunan laporan dalam data Siklus (rujukan Aturan).
    """
    blocks = klaim.identitas.tanda_tangan
    undated = any(block.sah and block.tahun is None and not block.di_pengantar for block in blocks)
    left = [block for block in blocks[-1:] if not (block.sah or undated)]
    if find_jenis(klaim) and (left or not (blocks or _is_signed_elsewhere(klaim))):
        yield IsiTemuan(
            "Tanda tangan dan tanggal tidak ditemukan." if not left else "Penanda tangan tidak ditemukan.",
            "Tambahkan tempat, tanggal, jabatan, nama, dan NIP.",
            "Laporan berakhir tanpa penanda tangan.",
            tuple(place for block in left for place in _places(block)) or _lone_date(klaim) or ending(klaim),
        )


@kaidah("LAP-13", "tanda-tangan-tidak-lengkap", Tingkat.PERINGATAN)
def tanda_tangan_tidak_lengkap(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - as above
    """Tanggal atau nama pada tanda tangan tidak lengkap.

    Mengapa: Tanggal menentukan apakah laporan tepat waktu; nama menentukan siapa yang bertanggung jawab.

    Contoh: “Sukamaju, Januari 2026”, tanpa tanggal.

    Sebaiknya: Lengkapi tanggal, bulan, tahun, dan nama.

    Rujukan: Kaidah tata naskah dinas.
    """
    dated = any(block.tahun is not None for block in klaim.identitas.tanda_tangan) or _is_dated_elsewhere(klaim)
    blocks = klaim.identitas.tanda_tangan
    for at, block in enumerate(blocks):
        named = any(later.nama for later in blocks[at + 1 :])  # a foreword is often closed by the office alone
        missing = _missing(block, dated=dated or _has_unread_date(klaim, block), named=named) if block.sah else []
        if missing:
            yield IsiTemuan(
                f"Tanda tangan tanpa {' dan '.join(missing)}.",
                f"Lengkapi {' dan '.join(missing)}nya.",
                f"Tercetak “{block.lokasi.lokasi.teks}”.",
                (block.lokasi.lokasi,),
            )


def _places(block: TandaTangan) -> tuple[Lokasi, ...]:
    """The line with its date, and the one that opens it when that is another."""
    return tuple(ucapan.lokasi for ucapan in (block.lokasi, block.pembuka) if ucapan)


def _is_dated_elsewhere(klaim: Klaim) -> bool:
    """Whether the cover, a letter's head or a sentence tells the report's date, so that its signature need not."""
    head = [line.text for page in klaim.reading.pages[:2] for line in page.lines][:_LETTERHEAD]
    return any(map(_ENDS_WITH_DATE.match, head)) or any(
        says_date(kalimat.teks) or _SAYS_MADE.search(kalimat.teks) or _DATE_IN_WORDS.search(kalimat.teks)
        for kalimat in klaim.susunan.kalimat
    )


def _around(lines: list[Line], at: int) -> list[str]:
    """The lines above and below a block, among which its date may stand in a form of its own."""
    return [line.text for line in lines[max(0, at - _NEAR) : at + _NEAR]]


def _is_signed_elsewhere(klaim: Klaim) -> bool:
    """Whether a word of signatures stands anywhere, in a form that the blocks' reader does not know."""
    return any(_SIGNED.search(line.text) for page in klaim.reading.pages for line in page.lines)


def _lone_date(klaim: Klaim) -> tuple[Lokasi, ...]:
    """The last line that is a place and a date, where the signature should follow."""
    dates = [line for page in klaim.reading.pages for line in page.lines if is_date_line(line.text)]
    return tuple(lokasi_of(line) for line in dates[-1:])


def _has_unread_date(klaim: Klaim, block: TandaTangan) -> bool:
    """Whether a line beside the beginning of a block without a date may be one that a scan made unreadable."""
    lines = [line for page in klaim.reading.pages for line in page.lines]
    own = block.lokasi.lokasi
    at = next((n for n, line in enumerate(lines) if (line.place.page, line.place.line) == (own.halaman, own.baris)), 0)
    near = [line.text for line in lines[max(0, at - 1) : at + 3]]
    if block.tahun is None and not block.kosong and any(map(_FULL_DATE.search, _around(lines, at))):
        return True
    return block.tahun is None and not block.kosong and any(_LIKE_A_DATE.search(text) for text in near)


def _missing(block: TandaTangan, *, dated: bool, named: bool) -> list[str]:
    """What the block lacks: a date where a blank stands for it or the report has none, a day, a name.

    Where there is no date at all, its day is not asked for too; an electronic signature tells both by itself.
    """
    lacks_date = block.kosong or (block.tahun is None and not (dated or block.elektronik))
    parts = {
        "tanggal": lacks_date or (block.tahun is not None and block.hari is None),
        "bulan": block.tahun is not None and block.bulan is None,
        "nama": not (block.nama or block.elektronik or named),
    }
    return [name for name, lacking in parts.items() if lacking]


@kaidah("LAP-16", "tanggal-mendahului-isi", Tingkat.KESALAHAN)
def tanggal_mendahului_isi(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - as above
    """Laporan bertanggal sebelum masa yang dilaporkannya selesai.

    Mengapa: Hasil survei atau pelaksanaan rencana tidak dapat dilaporkan sebelum masanya berakhir. Biasanya tanggalnya
    tersalin dari laporan lain.

    Contoh: Laporan hasil Semester I Tahun 2025 bertanggal 9 Maret 2025.

    Sebaiknya: Perbaiki tanggalnya. Bila laporan memang sementara, katakan sampai kapan isinya.

    Rujukan: PermenPANRB 14/2017: laporan disusun sesudah survei dan tindak lanjutnya dilaksanakan.
    """
    told = _told(klaim)
    for block in klaim.identitas.tanda_tangan if told else ():
        if told and block.tahun and block.bulan and block.tahun * MONTHS_PER_YEAR + block.bulan - 1 < told[0]:
            yield IsiTemuan(
                f"Laporan bertanggal {_date(block)}.",
                "Perbaiki tanggalnya.",
                f"Isinya tentang {' '.join(told[1].teks.split())}, yang berakhir sesudah tanggal itu.",
                ((block.tanggal or block.lokasi).lokasi, told[1].lokasi),
            )


def _told(klaim: Klaim) -> tuple[int, Ucapan] | None:
    """The last month of what the report tells as past, counted from year 0, and where it says so.

    Of a follow-up those are the months in which it was done; of a survey the months surveyed, whatever it plans.
    """
    jenis = find_jenis(klaim)
    follows = jenis == "tindak-lanjut" or (jenis is None and bool(klaim.tindak_lanjut.realisasi))
    done = _told_most(klaim, "pelaksanaan") if follows else None
    return done or _told_most(klaim, "survei") or _of_title(klaim)


def _told_most(klaim: Klaim, peran: str) -> tuple[int, Ucapan] | None:
    """The claim of this kind that is made most often, as its last month."""
    claims = [
        claim
        for claim in klaim.identitas.periode
        if claim.peran == peran and claim.tahun and claim.satuan != "tahun" and not _AHEAD.search(claim.kalimat)
    ]
    most = Counter((claim.tahun, claim.bulan) for claim in claims).most_common(1)
    return next((_end(claim) for claim in claims if most and (claim.tahun, claim.bulan) == most[0][0]), None)


def _of_title(klaim: Klaim) -> tuple[int, Ucapan] | None:
    """The semester or quarter of the report itself, where no sentence tells more."""
    own = own_periode(klaim)
    named = (claim for claim in klaim.identitas.periode if own and own.nomor and periode_of(claim) == own)
    return next((_end(claim) for claim in named), None)


def _end(claim: KlaimPeriode) -> tuple[int, Ucapan]:
    return (claim.tahun or 0) * MONTHS_PER_YEAR + claim.bulan[1] - 1, claim.teks


def _date(block: TandaTangan) -> str:
    month = MONTH_NAMES[(block.bulan or 1) - 1]
    return f"{block.hari or ''} {month} {block.tahun}".strip()
