"""The forms of a plan: the decision, one RTL, and the notes of approval."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from siklus.core.rencana.masa import months_from
from siklus.core.rounding import print_count
from siklus.core.survei.periode import Bulan, Periode
from siklus.web.models import Subbagian
from siklus.web.queries.inti.bulan import bulan_list, to_text
from siklus.web.queries.rencana.isian import LABEL, IsianRtl
from siklus.web.services.rencana.prioritas import Keputusan

LONGEST, LONGEST_REASON = 500, 1000
MOST_RUPIAH = 10**15
YEARS_AHEAD = 3
FIELDS: Mapping[str, tuple[str, ...]] = {
    **{name: (name,) for name in LABEL},
    "penanggung_jawab": ("pemimpin", "pembantu"),
}
"""The form's own fields behind each field of an RTL."""


class AlasanField(forms.CharField):
    """Why something changes after others agreed to it."""

    def __init__(self, **words: object) -> None:
        """`label` and `help_text`."""
        widget = forms.Textarea(attrs={"rows": 3})
        super().__init__(max_length=LONGEST_REASON, widget=widget, **words)  # type: ignore[arg-type]  # handed through


class KeputusanForm(forms.Form):
    """The unsur that are acted on, why, and the months of carrying out; core says what may stand."""

    unsur = forms.MultipleChoiceField(label=_("Unsur prioritas"), required=False)
    alasan = forms.CharField(
        label=_("Alasan pilihan"),
        required=False,
        max_length=LONGEST_REASON,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_(
            "Wajib bila pilihannya berbeda dari tiga nilai terendah, atau bila nilainya seri. Laporan mencetaknya."
        ),
    )
    awal = forms.ChoiceField(label=_("Bulan pertama pelaksanaan"))
    akhir = forms.ChoiceField(label=_("Bulan terakhir pelaksanaan"))
    versi = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(
        self,
        *args: object,
        unsur: Sequence[tuple[str, str]],
        periode: Periode,
        amandemen: bool = False,
        **kwargs: object,
    ) -> None:
        """The surveyed unsur with their names, the period surveyed, and whether the plan is approved already."""
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # handed through
        kept = {str(value) for name in ("awal", "akhir") if (value := self.initial.get(name))}
        months = [(to_text(bulan), bulan.nama) for bulan in _months(periode, kept)]
        for name, choices in (("unsur", list(unsur)), ("awal", months), ("akhir", months)):
            self.fields[name].choices = choices  # type: ignore[attr-defined]  # each of them offers choices
        if amandemen:
            label, text = _("Alasan amandemen"), _("Mengapa keputusan yang sudah disetujui berubah.")
            self.fields["alasan_amandemen"] = AlasanField(label=label, help_text=text)

    def keputusan(self) -> Keputusan:
        """What the person decided."""
        data = self.cleaned_data
        return Keputusan(tuple(data["unsur"]), data["alasan"].strip(), data["awal"], data["akhir"])


def _months(periode: Periode, kept: Collection[str]) -> list[Bulan]:
    """From the first month surveyed on, so that a wrong month is told about, and whatever was chosen before."""
    first = periode.months[0]
    ahead = months_from(first, periode.months[-1].plus(12 * YEARS_AHEAD))
    return sorted({*ahead, *bulan_list(kept)})


class RtlForm(forms.Form):
    """One RTL; with `only` just some of its fields, as a cell of the grid sends them."""

    unsur = forms.ChoiceField(label=LABEL["unsur"])
    kegiatan = forms.CharField(
        label=LABEL["kegiatan"],
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Satu kegiatan, misalnya “Membuka loket kedua pada jam sibuk”."),
    )
    bulan = forms.MultipleChoiceField(label=_("Bulan pelaksanaan"), required=False, widget=forms.CheckboxSelectMultiple)
    pemimpin = forms.ChoiceField(
        label=_("Penanggung jawab"), required=False, help_text=_("Satu subbagian yang memimpin.")
    )
    pembantu = forms.MultipleChoiceField(
        label=_("Subbagian lain yang membantu"), required=False, widget=forms.CheckboxSelectMultiple
    )
    indikator = forms.CharField(
        label=LABEL["indikator"], required=False, max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 2})
    )
    target = forms.CharField(
        label=LABEL["target"], required=False, max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 2})
    )
    anggaran = forms.CharField(
        label=_("Anggaran (rupiah)"),
        required=False,
        max_length=30,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
        help_text=_("Angka bulat, misalnya 2.500.000."),
    )
    versi = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(
        self,
        *args: object,
        unsur: Iterable[tuple[str, str]],
        bulan: Iterable[Bulan],
        subbagian: Iterable[Subbagian],
        only: Collection[str] | None = None,
        amandemen: bool = False,
        **kwargs: object,
    ) -> None:
        """The plan's unsur, its months, and the unit's subbagian (retired ones only where they are kept)."""
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # handed through
        units = [(str(item.pk), item.nama) for item in subbagian]
        months = [(to_text(item), item.nama) for item in bulan]
        offered = {"unsur": list(unsur), "bulan": months, "pemimpin": [("", "–"), *units], "pembantu": units}
        for name, choices in offered.items():
            self.fields[name].choices = choices  # type: ignore[attr-defined]  # each of them offers choices
        self._medan = tuple(name for name in FIELDS if only is None or name in only)
        wanted = {name for medan in self._medan for name in FIELDS[medan]} | {"versi"}
        for name in [name for name in self.fields if name not in wanted]:
            del self.fields[name]
        if amandemen:
            label, text = _("Alasan amandemen"), _("Mengapa rencana yang sudah disetujui berubah. Pimpinan membacanya.")
            self.fields["alasan_amandemen"] = AlasanField(label=label, help_text=text)

    def clean_kegiatan(self) -> str:
        """One line: a cell of a table holds no paragraphs."""
        return _line(self.cleaned_data["kegiatan"])

    def clean_indikator(self) -> str:
        """One line."""
        return _line(self.cleaned_data["indikator"])

    def clean_target(self) -> str:
        """One line."""
        return _line(self.cleaned_data["target"])

    def clean_anggaran(self) -> int | None:
        """A whole number of rupiah; dots and "Rp" are not minded."""
        text = str(self.cleaned_data["anggaran"]).removeprefix("Rp").replace(".", "").replace(" ", "")
        if not text:
            return None
        if not (text.isascii() and text.isdecimal()) or int(text) > MOST_RUPIAH:
            raise forms.ValidationError(_("Tulis angka bulat tanpa koma, misalnya 2.500.000."))
        return int(text)

    def perubahan(self) -> dict[str, Any]:
        """The fields that were sent, as IsianRtl has them."""
        return {name: self._value(name) for name in self._medan}

    def _value(self, medan: str) -> object:
        if medan == "penanggung_jawab":
            chosen = (self.cleaned_data["pemimpin"], *self.cleaned_data["pembantu"])
            return tuple(dict.fromkeys(int(pk) for pk in chosen if pk))
        value = self.cleaned_data[medan]
        return tuple(sorted(value)) if medan == "bulan" else value


def _line(text: str) -> str:
    return " ".join(str(text).split())


def initial_of(isian: IsianRtl, versi: int | None = None) -> dict[str, Any]:
    """An RTL as the form shows it."""
    first, *others = (*isian.penanggung_jawab, None)[: max(1, len(isian.penanggung_jawab))]
    return {
        "unsur": isian.unsur,
        "kegiatan": isian.kegiatan,
        "bulan": list(isian.bulan),
        "pemimpin": "" if first is None else str(first),
        "pembantu": [str(pk) for pk in others],
        "indikator": isian.indikator,
        "target": isian.target,
        "anggaran": "" if isian.anggaran is None else print_count(isian.anggaran),
        "versi": versi,
    }


class CatatanForm(forms.Form):
    """Why a plan is returned."""

    catatan = AlasanField(label=_("Catatan"), help_text=_("Apa yang harus diperbaiki sebelum rencana diajukan lagi."))
    versi = forms.IntegerField(widget=forms.HiddenInput)


class AlasanForm(forms.Form):
    """Why an RTL leaves an approved plan."""

    alasan = AlasanField(label=_("Alasan amandemen"), help_text=_("Mengapa RTL ini dihapus dari rencana."))
    versi = forms.IntegerField(widget=forms.HiddenInput)
