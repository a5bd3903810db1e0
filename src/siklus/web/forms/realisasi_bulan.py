"""What is written about one month, and putting together what two people wrote at the same time."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django import forms
from django.utils.translation import gettext_lazy as _

from siklus.web.models import Realisasi
from siklus.web.services.realisasi import Isian, Langkah, UbahBulan

FIELDS = ("deskripsi", "tanggal", "hambatan")
DASAR = "dasar_"
"""Hidden fields that hold what stood there when the page was opened."""


@dataclass(frozen=True, slots=True)
class Bentrok:
    """A field that both changed: what the other wrote."""

    nama: str
    label: str
    tulisan: str


class BulanForm(forms.Form):
    """The month's texts and day, in the version that the person saw, and the step that the pressed button asks for."""

    deskripsi = forms.CharField(
        label=_("Apa yang dilakukan"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("Kalimat ini masuk ke laporan. Sebut apa, di mana, dan hasilnya."),
    )
    tanggal = forms.DateField(
        label=_("Tanggal selesai"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=_("Diisi ketika bulan ini dinyatakan selesai."),
    )
    hambatan = forms.CharField(
        label=_("Hambatan"), required=False, max_length=1000, widget=forms.Textarea(attrs={"rows": 3})
    )
    versi = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
    alasan = forms.CharField(required=False, max_length=1000)
    langkah = forms.ChoiceField(choices=[(item.value, item.value) for item in Langkah])

    def __init__(self, *args: object, **kwargs: object) -> None:
        """Add a hidden field for each text, with what stood there."""
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # handed through
        for name in FIELDS:
            self.fields[f"{DASAR}{name}"] = forms.CharField(required=False, widget=forms.HiddenInput)

    @classmethod
    def of(cls, row: Realisasi | None, *, hari: date) -> "BulanForm":
        """Filled with what stands in the store; the day is today until there is one."""
        texts = texts_of(row)
        hidden = {f"{DASAR}{name}": text for name, text in texts.items()}
        return cls(initial=hidden | texts | {"tanggal": texts["tanggal"] or hari, "versi": row.versi if row else 0})

    @property
    def isian_list(self) -> tuple[forms.BoundField, ...]:
        """The fields that a person fills in."""
        return tuple(self[name] for name in FIELDS)

    def ubah(self, bulan: str) -> UbahBulan:
        """What the service is asked for; withdrawing and taking up again come without texts, which stay."""
        data, langkah = self.cleaned_data, Langkah(self.cleaned_data["langkah"])
        texts = {name: _plain(data[name]) for name in FIELDS if name != "tanggal"}
        isian = None if langkah in {Langkah.TARIK, Langkah.BUKA} else Isian(**texts, tanggal=data["tanggal"])
        return UbahBulan(bulan, langkah, data["versi"], isian, data["alasan"])

    def merged(self, kini: Realisasi | None) -> tuple["BulanForm", tuple[Bentrok, ...]]:
        """What both wrote, put together on what stands now, and the fields that both changed.

        A field that only one of them changed takes that change; where both did, this person's text stays in the field
        and the other's is shown beside it.
        """
        theirs = texts_of(kini)
        mine = {name: _text(self.cleaned_data[name]) for name in FIELDS}
        base = {name: _plain(self.cleaned_data[f"{DASAR}{name}"]) for name in FIELDS}
        kept = {name: theirs[name] if _untouched(name, mine, base) else mine[name] for name in FIELDS}
        kept["tanggal"] = kept["tanggal"] or mine["tanggal"]
        hidden = {f"{DASAR}{name}": text for name, text in theirs.items()}
        clashes = tuple(
            Bentrok(name, str(self.fields[name].label), theirs[name])
            for name in FIELDS
            if kept[name] != theirs[name] and theirs[name] != base[name]
        )
        return BulanForm(initial=hidden | kept | {"versi": kini.versi if kini else 0}), clashes


def _untouched(name: str, mine: Mapping[str, str], base: Mapping[str, str]) -> bool:
    """Whether the person left a field alone; a day that only the form proposed counts as left alone."""
    return mine[name] == base[name] or (name == "tanggal" and not base[name])


def texts_of(row: Realisasi | None) -> dict[str, str]:
    """The month's texts as the form has them."""
    return {name: _text(getattr(row, name, None)) for name in FIELDS}


def _text(value: object) -> str:
    return _plain(value.isoformat() if isinstance(value, date) else str(value or ""))


def _plain(text: str) -> str:
    """Browsers send line ends of two characters."""
    return text.replace("\r\n", "\n")
