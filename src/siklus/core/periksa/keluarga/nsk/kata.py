"""Words: claims of change without a value, one unsur under several names, terms that are misspelt."""

import re
from collections.abc import Iterator

from siklus.core.aturan import Aturan, find_unsur, normalise
from siklus.core.periksa.kaidah import kaidah
from siklus.core.periksa.klaim.bilangan import Ucapan
from siklus.core.periksa.klaim.laporan import Klaim
from siklus.core.periksa.klaim.ruas import Ruas
from siklus.core.periksa.klaim.unsur import find_sebutan
from siklus.core.periksa.temuan import IsiTemuan, Lokasi, Tingkat

_SUBJECT = (
    r"(?:IKM|SKM|indeks|nilai|hasil|kepuasan|mutu|kualitas|capaian|kinerja|angka|skor|tingkat|penilaian|(?:pe)?layanan)"
)
_CHANGE = (
    r"(?:meningkat\w*|peningkatan|naik|kenaikan|membaik|perbaikan|bertambah\s+baik|menurun\w*|penurunan|turun|tumbuh|"
    r"melonjak|lonjakan|kemajuan|lebih\s+(?:baik|tinggi|rendah|buruk|memuaskan))"
)
_EARLIER = (
    r"(?:(?:dibanding\w*|dari|daripada|terhadap|sejak|atas)\b[^.;]{0,50}?\b(?:sebelumnya|sebelum|lalu|terdahulu|kemarin|silam)"
    r"|(?:dari|antar)\W?(?:waktu\s+ke\s+waktu|tahun\s+ke\s+tahun|periode\s+ke\s+periode|semester\s+ke\s+semester|waktu|tahun)"
    r"|(?:setiap|tiap)\s+(?:tahun|periode|semester)(?:nya)?)"
)
_CHANGED = re.compile(rf"\b{_SUBJECT}\b[^.;]{{0,90}}?\b{_CHANGE}\b[^.;]{{0,60}}?\b{_EARLIER}\b", re.IGNORECASE)
_CHANGE_OF = re.compile(rf"\b{_CHANGE}\b[^.;]{{0,60}}?\b{_SUBJECT}\b[^.;]{{0,60}}?\b{_EARLIER}\b", re.IGNORECASE)
_COMPARED = re.compile(rf"\b{_EARLIER}\b[^.;]{{0,60}}?\b{_SUBJECT}\b[^.;]{{0,60}}?\b{_CHANGE}\b", re.IGNORECASE)
_STILL = re.compile(
    rf"\b(?:IKM|SKM|indeks|kepuasan|mutu|kualitas)\b[^.;]{{0,60}}?\b(?:terus|semakin|kian|makin)\s+{_CHANGE}\b",
    re.IGNORECASE,
)
_PRAISED = re.compile(
    r"\b(?:menunjukkan|mengalami|terjadi|terdapat|mencatat\w*)\s+(?:adanya\s+)?(?:kemajuan|peningkatan|kenaikan|perbaikan)\s+"
    rf"(?:yang\s+)?(?:sangat\s+)?(?:signifikan|nyata|pesat|berarti|menggembirakan)\b[^.;]{{0,80}}?\b{_SUBJECT}\b",
    re.IGNORECASE,
)
_DONE_GOOD = re.compile(
    r"\b(?:telah|sudah)\b[^.;]{0,60}?\bmemberi(?:kan)?\s+dampak\s+(?:yang\s+)?positif\s+(?:terhadap|bagi|pada)\b"
    r"|\b(?:menunjukkan|terlihat|terdapat|terjadi)\s+(?:adanya\s+)?peningkatan\s+(?:pada|dalam)\s+aspek\b",
    re.IGNORECASE,
)
_ONLY_HOPED = re.compile(
    r"\b(?:diharapkan|agar|supaya|untuk|target\w*|(?:apabila|jika|bila)(?!\s+dibanding)|belum|tidak|perlu|akan|dapat)\b",
    re.IGNORECASE,
)
_WISHED = re.compile(
    r"\b(?:diharap\w*|agar|supaya|untuk|guna|demi|dalam\s+rangka|upaya|target\w*|apabila|jika|bila|bahan|akan|dapat|perlu)\b"
    r"[^.;]{0,60}$",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d[.,]\d")

_MISSPELT = {
    r"standart": "standar",
    r"prosentase": "persentase",
    r"survey\s+kepuasan": "survei kepuasan",
    r"surve\s+kepuasan": "survei kepuasan",
    r"k(?:u|w)isioner|questioner|quesioner": "kuesioner",
    r"indek\s+kepuasan": "indeks kepuasan",
    r"index\s+kepuasan": "indeks kepuasan",
    r"koresponden": "responden",
    r"penyelengaraan|penyelenggaran": "penyelenggaraan",
    r"pendayagunaan\s+aparat\s+negara|pemberdayaan\s+aparatur\s+negara": "Pendayagunaan Aparatur Negara",
    r"reformasi\s+birokasi": "Reformasi Birokrasi",
    r"undang\s+undang": "undang-undang",
    r"analisa": "analisis",
    r"realisasasi": "realisasi",
    r"realistik": "realistis",
    r"kwalitas": "kualitas",
    r"efektifitas": "efektivitas",
    r"aktifitas": "aktivitas",
    r"obyektif": "objektif",
    r"metoda": "metode",
    r"sistim": "sistem",
    r"nopember": "November",
    r"pebruari": "Februari",
    r"praktek": "praktik",
    r"rangking|rengking": "peringkat",
    r"tehnis": "teknis",
    r"jadual": "jadwal",
    r"mekanisma": "mekanisme",
    r"pengaduhan": "pengaduan",
    r"penanggungjawab": "penanggung jawab",
    r"tindaklanjut": "tindak lanjut",
}
"""Words that reports write and the spelling that the dictionary and the regulations have."""

_WORDS = re.compile(
    r"\b(?:" + "|".join(f"(?P<w{number}>{word})" for number, word in enumerate(_MISSPELT)) + r")\b", re.IGNORECASE
)
_RIGHT = tuple(_MISSPELT.values())
_MOST_PLACES = 5
_LABEL = re.compile(r"^\W*(?:U?\d{1,2}\b)?[\W_]*")


@kaidah("NSK-09", "perubahan-tanpa-pembanding", Tingkat.SARAN)
def perubahan_tanpa_pembanding(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - every rule is given the law
    """Laporan menyebut hasil naik atau turun tanpa nilai pembanding.

    Mengapa: Perubahan hanya dapat diperiksa bila kedua nilainya tercetak.

    Contoh: “IKM meningkat dibandingkan periode sebelumnya”, tanpa nilai periode sebelumnya di mana pun.

    Sebaiknya: Sebutkan nilai periode sebelumnya, atau hapus kalimatnya.

    Rujukan: PermenPANRB 14/2017: hasil survei dibandingkan antarperiode untuk melihat kecenderungan.
    """
    now = [*(claim.kini for claim in klaim.hasil.indeks), *(claim.kini for claim in klaim.hasil.nilai)]
    if not all(now):
        return
    for item in klaim.susunan.kalimat:
        patterns = (_CHANGED, _CHANGE_OF, _COMPARED, _STILL, _PRAISED, _DONE_GOOD)
        found = next((match for pattern in patterns if (match := pattern.search(item.teks))), None)
        if found and not _is_hoped(item.teks, found) and not _DIGIT.search(item.teks):
            yield IsiTemuan(
                f"Tercetak “{' '.join(found[0].split())}”.",
                "Sebutkan nilai periode sebelumnya.",
                "Di laporan ini tidak ada nilai periode lain sebagai pembanding.",
                (item.lokasi(found.start(), found[0]),),
            )


def _is_hoped(text: str, found: re.Match[str]) -> bool:
    """Whether the words of a change, or those just before them, only wish for it or speak of something done for it."""
    return _ONLY_HOPED.search(found[0]) is not None or _WISHED.search(text[: found.start()]) is not None


@kaidah("NSK-10", "unsur-banyak-nama", Tingkat.SARAN)
def unsur_banyak_nama(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:
    """Satu unsur disebut dengan beberapa nama.

    Mengapa: Pembaca yang mencocokkan tabel dengan uraian mengira ada dua unsur.

    Contoh: “Waktu Pelayanan” di tabel nilai, “Waktu Penyelesaian” di tabel rencana.

    Sebaiknya: Pakai satu nama, sebaiknya nama menurut peraturan.

    Rujukan: PermenPANRB 14/2017, daftar sembilan unsur.
    """
    named = dict[str, dict[str, Ucapan]]()
    for ruas in klaim.susunan.ruas:
        for key, ucapan in _unsur_named(ruas, aturan):
            named.setdefault(key, {}).setdefault(normalise(ucapan.teks), ucapan)
    for key, names in named.items():
        official = aturan.unsur_of(key).nama
        other = [ucapan for name, ucapan in names.items() if not _within(name, names)]
        if len(other) > 1:
            yield IsiTemuan(
                f"Unsur yang sama disebut {' dan '.join(f'“{one.teks}”' for one in other)}.",
                f"Pakai satu nama, misalnya “{official}”.",
                "Keduanya menunjuk unsur yang sama.",
                tuple(one.lokasi for one in reversed(other)),
            )


@kaidah("NSK-11", "istilah-salah-tulis", Tingkat.SARAN)
def istilah_salah_tulis(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - as above
    """Istilah tidak ditulis menurut peraturan atau kamus.

    Mengapa: Istilah yang salah tulis terbawa ke laporan berikutnya dan menyulitkan pencarian.

    Contoh: “standart pelayanan”, “prosentase”, “survey kepuasan”.

    Sebaiknya: Pakai tulisan baku: standar, persentase, survei.

    Rujukan: Kamus Besar Bahasa Indonesia; PermenPANRB 14/2017: Survei Kepuasan Masyarakat.
    """
    found = dict[int, list[tuple[str, Lokasi]]]()
    for ruas in klaim.susunan.ruas:
        for word in _WORDS.finditer(ruas.teks):
            number = int((word.lastgroup or "w0")[1:])
            found.setdefault(number, []).append((word[0], ruas.lokasi(word.start(), word[0])))
    for number, places in sorted(found.items()):
        yield IsiTemuan(
            f"Tercetak “{places[0][0]}”.",
            f"Tulis “{_RIGHT[number]}”.",
            f"Yang tercetak tidak baku{'' if len(places) == 1 else f'; begitu {len(places)} kali'}.",
            tuple(dict.fromkeys(place for _, place in places))[:_MOST_PLACES],
        )


def _unsur_named(ruas: Ruas, aturan: Aturan) -> Iterator[tuple[str, Ucapan]]:
    """Names of unsur in full: a cell that is one, and what a sentence calls "unsur …"."""
    if ruas.jenis == "sel":
        bare = _LABEL.sub("", ruas.teks)
        unsur = find_unsur(bare, aturan)
        if unsur:
            yield unsur.key, ruas.ucapan(len(ruas.teks) - len(bare), len(ruas.teks))
        return
    for sebutan in find_sebutan(ruas.teks, aturan):
        if ruas.teks[: sebutan.start].casefold().rstrip(' *“"').endswith("unsur"):
            yield sebutan.unsur, ruas.ucapan(sebutan.start, sebutan.end)


def _within(name: str, names: dict[str, Ucapan]) -> bool:
    """Whether a longer name has all words of this one: a shortened name is no other name."""
    words = set(name.split())
    return any(words < set(other.split()) for other in names)
