"""How one office writes: what its template allows, of which the seed picks one."""

import re
from dataclasses import dataclass
from fractions import Fraction
from random import Random

OPTION = re.compile(r"^!(\w+) (.*)$", re.MULTILINE)
DECIDED = re.compile(r"\{\.konversi\}|@tabel unsur [^@]*\{\.jumlah\}")


@dataclass(frozen=True, slots=True)
class Habits:
    """Decimals of NRR, the decimal mark, how percentages end, order and names of unsur, words for done and not done."""

    kind: str
    names: str
    places: int
    comma: str
    percent: str
    percent_places: int
    order: str
    done: str
    undone: str
    time: str
    months: str
    paged: bool
    from_rounded: bool
    """IKM from the rounded NRR, as many offices do: inside the window, so never wrong."""
    weight: str
    edge: int | None
    """Which of the two letters an NRR on an edge gets; None where the conversion or the sum beside it decides."""
    moments: str = "nama"
    """How a plan writes its months, one of `moments.MOMENTS`."""
    heads: str = "pendek"
    """What stands above a column of a month, one of `moments.HEADS`."""
    figure: str = "Gambar"
    """What a picture is called, or "tautan" when the evidence lies elsewhere and a link leads to it."""
    formula: str = "krejcie"
    """How the least sample was found: "krejcie" or "slovin" (with an error of a tenth)."""
    ikm: Fraction | None = None
    """An IKM that is not the truth's: the only mistake that an office's habits can make."""


def choose_habits(text: str, draw: Random) -> Habits:
    """The habits of one document after its template's options."""
    options: dict[str, list[str]] = {name: choices.split("|") for name, choices in OPTION.findall(text)}

    def pick(name: str, otherwise: str) -> str:
        return draw.choice(options.get(name, [otherwise]))

    def rare(name: str, otherwise: str) -> str:
        """As `pick`, but nothing is drawn for a template without the option, so that its papers stay as they were."""
        return draw.choice(options[name]) if name in options else otherwise

    done, undone = pick("status", "Sudah/Belum").split("/")
    return Habits(
        kind=pick("jenis", "tindak-lanjut"),
        names=pick("nama", "resmi"),
        places=int(pick("desimal", "2")),
        comma=pick("koma", ","),
        percent=pick("persen", "%"),
        percent_places=draw.choice((1, 1, 2)),
        order=pick("urut", "regulasi"),
        done=done,
        undone=undone,
        time=pick("waktu", "rentang"),
        months=pick("centang", "V/-"),
        paged=pick("halaman", "tidak") == "ya",
        from_rounded=draw.random() < 0.4,  # noqa: PLR2004 - the made-up share of offices
        weight=draw.choice(("0,11", "0,111", "1/9")),
        edge=(0, 1, None, None)[draw.randrange(2) + 2 * bool(DECIDED.search(text))],
        moments=rare("saat", "nama"),
        heads=rare("kepala_bulan", "pendek"),
        figure=rare("gambar", "Gambar"),
        formula=rare("rumus", "krejcie"),
    )
