"""What a value is about: this survey or another period's, the whole unit or one of its services."""

import re

from siklus.core.periksa.klaim.masa import Masa, find_periode_masa
from siklus.core.periksa.klaim.unsur import Sebutan

_BEFORE = re.compile(
    r"\b(?:sebelumnya|periode\s+lalu|tahun\s+lalu|semester\s+lalu|triwulan\s+lalu|periode\s+yang\s+lalu|terdahulu)\b",
    re.IGNORECASE,
)
_SERVICE = re.compile(
    r"(?<!mutu )(?<!kualitas )(?<!kinerja )(?<!unit )(?<!standar )"
    r"\b(?i:layanan|pelayanan|loket|ruang|poli|bidang|seksi)\s+"
    r"(?!(?i:publik|unit|SKM|survei|pada|di|dan|yang|tahun|semester|triwulan|periode|per|unsur|masyarakat|kepuasan|"
    r"KPU|kelurahan|kecamatan|desa|dinas|badan|kantor|puskesmas|RSUD|UPT|UPTD|kabupaten|kota|provinsi)\b)"
    r"([A-Z][\w/-]*(?:\s+[\w/&-]+){0,5})"
)


def masa_in(text: str) -> tuple[Masa, ...]:
    """The periods that a text names: its semesters and quarters, else its months, else its years."""
    named = find_periode_masa(text)
    for kinds in (("semester", "triwulan"), ("bulan",)):
        found = tuple(masa for masa in named if masa.satuan in kinds)
        if found:
            return found
    return named


def is_other_masa(text: str, own: Masa | None) -> bool:
    """Whether a text speaks of a period that is not `own`: by its name, its year, or "sebelumnya"."""
    if _BEFORE.search(text):
        return True
    named = masa_in(text)
    return own is not None and bool(named) and not any(_same(masa, own) for masa in named)


def is_other_at(text: str, position: int, own: Masa | None) -> bool:
    """Whether the number at `position` is said of another period: the one named last before it, else first after it."""
    before, after = text[:position], text[position:]
    last = _last_named(before)
    if last:
        return is_other_masa(last, own)
    return not _BEFORE.search(after) and is_other_masa(after, own)


def _last_named(text: str) -> str:
    """The words from the last period named in a text to its end, "" when it names none."""
    starts = [
        *(masa.start for masa in find_periode_masa(text)),
        *(found.start() for found in _BEFORE.finditer(text)),
    ]
    return text[max(starts) :] if starts else ""


def own_masa(titles: tuple[str, ...]) -> Masa | None:
    """The period that a report is about: the one that its titles name most often, the earlier named on a tie."""
    named = [masa for title in titles for masa in masa_in(title)]
    whole = [masa for masa in named if masa.tahun is not None] or named
    return max(whole, key=whole.count) if whole else None


def layanan_in(title: str) -> str:
    """The one service that a title speaks of, "" when it speaks of the whole unit."""
    found = _SERVICE.search(title)
    return found[1].strip() if found else ""


def between(mentions: tuple[Sebutan, ...], index: int, end: int) -> int:
    """Where the words about the mention at `index` end: at the next mention, or at `end`."""
    return mentions[index + 1].start if index + 1 < len(mentions) else end


def _same(one: Masa, other: Masa) -> bool:
    years = one.tahun == other.tahun or None in {one.tahun, other.tahun}
    return years and ("tahun" in {one.satuan, other.satuan} or _names_alike(one, other))


def _names_alike(one: Masa, other: Masa) -> bool:
    """Whether two name the same months, or the months of one lie in the other: "Maret" in "Semester I"."""
    return set(one.bulan) <= set(other.bulan) if one.satuan == "bulan" else one.bulan == other.bulan
