"""What a number of people or forms counts, told by the words on both sides of it, in whatever order they stand.

A number speaks through its own clause: the words since the number before it, and those until the next. What follows it
("6 lembar gugur") is nearer to it than what leads to it ("yang gugur 6").
"""

import re
from collections.abc import Iterator

from siklus.core.periksa.klaim.responden import Peran

NUMBER = re.compile(
    r"(?<![\w.,/–-])(?P<n>\d{1,3}(?:\.\d{3})+|\d+)(?![\d\w]|[.,]\d|/|[–-]\d|\s*%|\s+persen)"
    r"(?:\s*\((?P<huruf>[A-Za-z][A-Za-z\s-]+)\))?"
)
_ABOUT = re.compile(
    r"\b(?:k[uw][ei]sioner|angket|responden|jawaban|formulir|lembar|instrumen|populasi|sampel|survei|SKM|pengguna|"
    r"pemohon|pelanggan|penerima|pengunjung|krejcie|morgan|slovin|isian|menilai|penilaian|respons|pasien|pendaftar|dilayani|pemakai|nasabah|peserta)\b",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"\b(?:pengaduan|keluhan|aduan|saran|surat|kegiatan|RTL|rencana|loket|pegawai|petugas|tenaga|pertanyaan|unsur|menit|"
    r"jam|hari|bulan|tahun|tanggal|semester|triwulan|rupiah|kali|poin|(?:nomor|pasal|tabel|gambar|halaman|bab)(?=\s*$)|"
    r"setiap|masing-masing|tiap|per|laki|perempuan|pria|wanita|usia|umur|berpendidikan|disabilitas)\b",
    re.IGNORECASE,
)
_JUST_AFTER = re.compile(
    r"^\s*\w*\s*(?:per|setiap|tiap)\b|^\s*(?:unsur|menit|jam|hari|bulan|tahun|kali|poin|pertanyaan|loket|petugas|pegawai|kegiatan|RTL|rencana|laki|"
    r"perempuan|pria|wanita|jenis|layanan|unit|aspek|indikator|januari|februari|maret|april|mei|juni|juli|agustus|"
    r"september|oktober|november|desember|rupiah|dari\s+\d+\s+(?:RTL|kegiatan|rencana|langkah))\b",
    re.IGNORECASE,
)
_UNIT = r"(?:orang|lembar|berkas|buah|eksemplar|set|kuesioner|kuisioner|angket|jawaban|formulir|isian|data|responden)"
_LINK = (
    r"(?:\s+(?:yang|di\s*antaranya|telah|sudah|dinyatakan|ternyata|itu|kemudian|akhirnya|lain(?:nya)?|harus|dapat|"
    r"ditetapkan|menjadi|sebagai))*\s+"
)
_INVALID = (
    r"tidak\s+(?:lengkap|sah|valid|terisi|layak|dapat|memenuhi|diolah|bisa|terpakai|dipakai|digunakan|diikutkan)|rusak|gugur|"
    r"cacat|batal|disisihkan|dikeluarkan|dibuang|ditolak|disingkirkan|digugurkan|dieliminasi|invalid|terbuang"
)
_VALID = (
    r"sah|valid|diolah|terolah|dihitung|dipakai|digunakan|dianalisis|lengkap|memenuhi|layak|tersisa|sisanya|terpakai|"
    r"bersih|dinilai\s+sah"
)
_BACK = (
    r"terkumpul|(?<!tidak\s)(?<!belum\s)kembali|masuk|diterima|dikembalikan|terhimpun|terjaring|dihimpun|dikumpulkan|terisi|"
    r"menjawab(?=\s*[,.;])"
)
_GIVEN = r"disebar\w*|tersebar|dibagi\w*|diedarkan|dikirim\w*|diserahkan"
_USERS = (
    r"(?:pengguna|penerima|pemohon|pelanggan|pengunjung|pemakai|penikmat|pasien|pendaftar|peserta|nasabah)(?:\s+(?:jasa|(?:pe)?layanan))?|"
    r"(?:warga|masyarakat|orang)\s+yang\s+(?:dilayani|memakai|menggunakan|menerima)"
)
_LEAST = (
    r"sampel|minimal|minimum|paling\s+(?:sedikit|kurang)|sekurang-kurangnya|sedikitnya|diperlukan|dibutuhkan|cukup(?=\s*$)|"
    r"krejcie|morgan|slovin|diambil|dipersyaratkan|seharusnya"
)
_TAKEN = re.compile(r"\bdiambil\s+(?:sebanyak\s+|sejumlah\s+)?$", re.IGNORECASE)
_AS_THEY_ARE = re.compile(r"^\s*(?:orang\s+)?(?:sebagai\s+|menjadi\s+)?responden\b", re.IGNORECASE)
_A_SAMPLE = re.compile(rf"\b(?!diambil\b)(?:{_LEAST})\b", re.IGNORECASE)
"""Respondents who were taken are a sample only where a word of samples says so."""
_LEAST_LEFT = re.compile(rf"\b(?:{_LEAST})\b[^.;,]{{0,40}}$", re.IGNORECASE)
_RESPONDED = (
    r"(?:yang\s+)?(?:mengisi|memberi(?:kan)?\s+(?:penilaian|jawaban|tanggapan)|berpartisipasi|menjadi\s+responden|"
    r"ikut\s+serta|mengikuti\s+survei|terlibat)"
)

_AFTER_WORDS: tuple[tuple[Peran, str], ...] = (
    ("tidak_sah", _INVALID), ("sah", _VALID), ("terkumpul", _BACK), ("dibagikan", _GIVEN),
    ("target", "ditargetkan|targetnya"), ("sampel", "sampel"), ("responden", _RESPONDED),
)  # fmt: skip
"""What follows a number at once: "6 lembar disisihkan", "234 orang mengisi"."""

_BEFORE_WORDS: tuple[tuple[Peran, str], ...] = (
    ("tidak_sah", _INVALID), ("target", r"target\w*|ditargetkan"), ("sampel", _LEAST), ("sah", _VALID),
    ("terkumpul", _BACK), ("dibagikan", _GIVEN), ("populasi", _USERS), ("populasi", r"populasi(?:nya)?"),
    ("responden", r"responden(?:nya)?|diikuti|diisi|dijawab|partisipan|yang\s+(?:mengisi|berpartisipasi)"),
)  # fmt: skip
"""What leads to a number; of several the last one speaks, and "dari pengguna …" is no count of answers."""

_AFTER = tuple(
    (peran, re.compile(rf"^\s*(?:(?:{_UNIT}|{_USERS})\b)?{_LINK}(?:{words})\b", re.IGNORECASE))
    for peran, words in _AFTER_WORDS
)
_BEFORE = tuple((peran, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for peran, words in _BEFORE_WORDS)
_ALL = re.compile(
    rf"^\s*(?:orang\s+)?(?:{_USERS}|orang\s+(?:memakai|menggunakan|menerima|memanfaatkan)\s+(?:pe)?layanan)\b",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"\b(?:dari|atas|terhadap|seluruh|jumlah|total|ada|terdapat|sejumlah|melayani|dilayani|tercatat|sebanyak)\s*$",
    re.IGNORECASE,
)
_POPULATION = re.compile(r"\bN\s*=\s*$")
_PEOPLE = re.compile(
    r"^\s*(?:orang\s+)?responden\b(?!\s+(?:memberi|menyatakan|menyebut|mengeluh|menilai|berasal|adalah|merasa|mengaku|ber|"
    r"laki|perempuan|pria|wanita|dengan|pada|yang\s+(?:tidak|memberi|menyatakan|menilai))|"
    r"\s*\(\s*[\d.,]+\s*(?:%|persen)\s*\)\s*(?:di\s*antaranya\s+)?(?:me|ber|ter|yang|adalah|merupakan|penyandang))",
    re.IGNORECASE,
)
_WITH = re.compile(
    r"\b(?:dengan|oleh|melibatkan|diikuti|penilaian|jawaban|terdapat|diperoleh|menjaring|kepada|terhadap|sebanyak)\s*$",
    re.IGNORECASE,
)
_RATED = re.compile(r"^\s*(?:orang|responden|pengguna)\s+menilai\b[^.;]*\b\d{2}[.,]\d\d", re.IGNORECASE)
_FILLER = re.compile(
    r"^(?:[\s=:,.()&/-]|\b(?:(?i:yang\s+(?:mengisi|menjawab|berpartisipasi|terlibat|ikut|disurvei|dihimpun|datang|dilayani|tercatat|"
    r"berhasil\s+\w+)|"
    r"survei|SKM|IKM|ini|itu|tersebut|pada|di|untuk|periode|kurun|masa|selama|ada|berjumlah|sebanyak|sejumlah|sebesar|adalah|"
    r"ialah|yaitu|yakni|tercatat|mencapai|seluruhnya|keseluruhan|dalam|kegiatan|layanan|pelayanan|jasa|oleh|s\.?d|semuanya|"
    r"totalnya|jumlahnya|kira-kira|sekitar|bulan|sampai|dengan|kepuasan|masyarakat|total))\b|[A-Z][\w.]*)*$"
)
"""What may stand between the people and their number without making them fewer."""

_STRICT = frozenset({"responden", "populasi"})
_OF_FORMS = frozenset({"sah", "tidak_sah", "terkumpul", "dibagikan"})
_FORMS = re.compile(
    r"\b(?:k[uw][ei]sioner|angket|responden|jawaban|formulir|lembar|berkas|instrumen|survei|SKM|isian|respons?)\b",
    re.IGNORECASE,
)
_PERIOD = re.compile(
    r"\b(?:semester|triwulan|tw)\s+(?:[IV]{1,3}|[1-4])\b|\btahun\s+(?:19|20)\d\d\b|\b(?:19|20)\d\d\b(?!\s*(?:orang|lembar))|"
    r"\b(?:tanggal\s+)?(?:\d{1,2}\s+)?(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)\b",
    re.IGNORECASE,
)
_SIFTED = re.compile(rf"\b(?:{_INVALID})\b", re.IGNORECASE)
"""What is said after a number of answers of which some were set aside."""
_WHOLE = re.compile(r"\bpopulasi(?:nya)?\b", re.IGNORECASE)
_TARGET_LEFT = re.compile(r"\btarget(?:nya)?\s*$", re.IGNORECASE)
_FARTHEST = 110
_CLAUSE = re.compile(
    r";|(?<![sd])\.\s|\b(?:sedangkan|sementara|adapun|padahal|sehingga|setelah|sesudah|kemudian|lalu)\b|,\s"
)


def roles_in(text: str) -> Iterator[tuple[re.Match[str], Peran]]:
    """Each number of a sentence whose clause says what it counts."""
    if not _ABOUT.search(text):
        return
    plain = _PERIOD.sub(lambda found: " " * len(found[0]), text)
    numbers = tuple(NUMBER.finditer(plain))
    for at, found in enumerate(numbers):
        left = plain[numbers[at - 1].end() if at else 0 : found.start()]
        right = plain[found.end() : numbers[at + 1].start() if at + 1 < len(numbers) else len(plain)]
        peran = _role(left[-_FARTHEST:], plain[found.end() :], right) if _may_count(left, right) else None
        if peran is not None and (peran not in _OF_FORMS or _FORMS.search(text)):
            yield found, peran


def _may_count(left: str, right: str) -> bool:
    """Whether nothing beside a number says that it counts something else, or only some of the people."""
    return not _JUST_AFTER.match(right) and not _ELSEWHERE.search(_last_clause(left)[-_FARTHEST // 2 :])


def _role(left: str, rest: str, right: str) -> Peran | None:
    after = next((peran for peran, pattern in _AFTER if pattern.match(right)), None)
    if after is not None:
        return "target" if _TARGET_LEFT.search(left) else after
    if _POPULATION.search(left) or (_ALL.match(right) and _FROM.search(left)):
        return "populasi"
    if _TAKEN.search(left) and _AS_THEY_ARE.match(right) and not _A_SAMPLE.search(_last_sentence(left)):
        return "responden"
    if _RATED.match(rest) or (_PEOPLE.match(right) and _WITH.search(left) and not _LEAST_LEFT.search(left)):
        return "responden"
    leading = _leading(_last_clause(left))
    return "terkumpul" if leading == "responden" and _SIFTED.search(rest) else leading


def _leading(clause: str) -> Peran | None:
    """What the words that lead to a number say of it: the last of them, or the sample when one is asked for."""
    cues = [(found.end(), peran) for peran, pattern in _BEFORE for found in pattern.finditer(clause)]
    able = [cue for cue in cues if cue[1] not in _STRICT or _is_direct(clause, cue[0])]
    least = [cue for cue in able if cue[1] == "sampel"]
    beside = [cue for cue in able if not clause[cue[0] :].strip(" =:")]
    chosen = beside or least or able
    return max(chosen)[1] if chosen else None


def _is_direct(clause: str, end: int) -> bool:
    """Whether the words between the people and their number take none of them away; a population is always whole."""
    return _FILLER.match(clause[end:]) is not None or _WHOLE.search(clause[:end]) is not None


def _last_sentence(left: str) -> str:
    return left.rpartition(". ")[2]


def _last_clause(left: str) -> str:
    ends = [found.end() for found in _CLAUSE.finditer(left)]
    return left[ends[-1] :] if ends else left
