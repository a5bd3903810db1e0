"""What a file says beside what was sealed: every place that differs, with both readings."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from siklus.readers.segel.baca import Bidang, IsiBerkas

AROUND = 3
"""Words on each side of a difference that are told with it."""


@dataclass(frozen=True, slots=True)
class Beda:
    """One difference: where, what was sealed, what stands there now. Either is "" when nothing stands there."""

    tempat: str
    disegel: str
    ditemukan: str


def sealed_form(isi: IsiBerkas) -> dict[str, Any]:
    """What of a file is sealed, as JSON."""
    return {
        "sha256": isi.sha256,
        "mesin": isi.mesin,
        "bidang": [[item.nama, item.teks, item.rupa] for item in isi.bidang],
        "lampiran": dict(isi.lampiran),
    }


def compare(segel: Mapping[str, Any], isi: IsiBerkas) -> tuple[Beda, ...]:
    """Everything in which a file differs from the seal; nothing when it is that file, or that file signed."""
    kept = segel["berkas"][isi.bentuk]
    if kept["sha256"] == isi.sha256:
        return ()
    before = tuple(Bidang(nama, teks, rupa) for nama, teks, rupa in kept["bidang"])
    return (
        *_words(before, isi.bidang),
        *(_looks(before, isi.bidang) if kept["mesin"] == isi.mesin else ()),
        *_foreign(isi.bidang),
        *_facts(segel, isi.fakta),
        *_attached(kept["lampiran"], isi.lampiran),
    )


def shown_beside(isi: IsiBerkas) -> tuple[Bidang, ...]:
    """The places at which a signature shows itself beside the content: no alteration, but to be known."""
    return tuple(item for item in isi.bidang if item.tampilan)


def _words(before: Sequence[Bidang], now: Sequence[Bidang]) -> Iterator[Beda]:
    """By place; where places came or went, the rest is compared with what it belongs to."""
    matcher = SequenceMatcher(None, [item.teks for item in before], [item.teks for item in now], autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            continue
        for at in range(max(b - a, d - c)):
            old = before[a + at] if a + at < b else None
            new = now[c + at] if c + at < d else None
            yield from _place(old, new)


def _place(old: Bidang | None, new: Bidang | None) -> Iterator[Beda]:
    if old is None or new is None:
        there = old or new
        assert there is not None  # noqa: S101 - one of the two is there
        yield Beda(there.nama, old.teks if old else "", new.teks if new else "")
        return
    first, second = old.teks.split(), new.teks.split()
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind != "equal":
            start, end = min(AROUND, a, c), AROUND
            yield Beda(new.nama, " ".join(first[a - start : b + end]), " ".join(second[c - start : d + end]))


def _looks(before: Sequence[Bidang], now: Sequence[Bidang]) -> Iterator[Beda]:
    """Pages whose words are the same and which look otherwise: something is drawn over them, or a picture changed."""
    for old, new in zip(before, now, strict=False):
        if old.teks == new.teks and old.rupa != new.rupa:
            yield Beda(new.nama, "gambar halaman seperti ketika disegel", "gambar halaman berubah")


def _foreign(now: Sequence[Bidang]) -> Iterator[Beda]:
    for item in now:
        for what in item.asing:
            yield Beda(item.nama, "", f"tambahan di atas halaman: {what}")


def _facts(segel: Mapping[str, Any], found: Mapping[str, Any] | None) -> Iterator[Beda]:
    """The facts inside the file, one by one."""
    if found is None:
        yield Beda("fakta terlampir", "ada", "tidak ada atau tidak terbaca")
        return
    for name in ("format", "judul", "tanggal"):
        yield from _one(f"fakta terlampir, {name}", segel["fakta"].get(name), found.get(name))
    old, new = segel["fakta"]["fakta"], found.get("fakta")
    new = new if isinstance(new, dict) else {}
    for key in dict.fromkeys((*old, *new)):
        yield from _one(f"fakta {key}", old.get(key), new.get(key))
    yield from _one("fakta terlampir, daftar angka", segel["fakta"]["angka"], found.get("angka"))
    extra = sorted(set(found) - set(segel["fakta"]))
    if extra:
        yield Beda("fakta terlampir", "", ", ".join(map(str, extra)))


def _one(place: str, old: object, new: object) -> Iterator[Beda]:
    if old != new:
        yield Beda(place, *_readings(old, new))


def _readings(old: object, new: object) -> tuple[str, str]:
    """Of two lists only where they part, of two facts only what differs in them."""
    if isinstance(old, list) and isinstance(new, list):
        at = next(
            (n for n, pair in enumerate(zip(old, new, strict=False)) if pair[0] != pair[1]), min(len(old), len(new))
        )
        return _printed(old[at] if at < len(old) else ""), _printed(new[at] if at < len(new) else "")
    if isinstance(old, dict) and isinstance(new, dict):
        keys = [key for key in dict.fromkeys((*old, *new)) if old.get(key) != new.get(key)]
        return tuple(", ".join(f"{key}: {_printed(side.get(key, ''))}" for key in keys) for side in (old, new))  # type: ignore[return-value]  # two
    return _printed(old), _printed(new)


def _printed(value: object) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{key}: {item}" for key, item in value.items())
    return "" if value is None else str(value)


def _attached(old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[Beda]:
    """Attached files that changed, came or went; the facts are told one by one."""
    for name in dict.fromkeys((*old, *new)):
        if name != "fakta.json" and old.get(name) != new.get(name):
            yield Beda(f"lampiran {name}", old.get(name, ""), new.get(name, ""))
