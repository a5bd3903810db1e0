"""A new key for a program, as an admin asks for it."""

from datetime import date

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from siklus.web.services.kunci_api import Cakupan

MEANINGS = (
    (Cakupan.UNIT.value, _("unit: membaca unit, survei, dan kuesioner")),
    (Cakupan.KIRIM.value, _("kirim: mengirim jawaban")),
    (Cakupan.HASIL.value, _("hasil: membaca hasil survei yang sudah ditutup")),
)


class KunciForm(forms.Form):
    """Name, scopes, and last day."""

    nama = forms.CharField(
        label=_("Nama"), max_length=80, help_text=_("Program yang akan memakainya, misalnya “Aplikasi antrean”.")
    )
    cakupan = forms.MultipleChoiceField(label=_("Cakupan"), choices=MEANINGS, widget=forms.CheckboxSelectMultiple)
    sampai = forms.DateField(
        label=_("Berlaku sampai"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
        help_text=_("Hari terakhir kunci berlaku; tanpa tanggal, sampai dicabut."),
    )

    def clean_sampai(self) -> date | None:
        """Not a day that has gone by."""
        sampai: date | None = self.cleaned_data["sampai"]
        if sampai and sampai < localdate():
            raise forms.ValidationError(_("Tanggal itu sudah lewat."))
        return sampai

    @property
    def cakupan_dipilih(self) -> tuple[Cakupan, ...]:
        """The scopes, once the form is valid."""
        return tuple(map(Cakupan, self.cleaned_data["cakupan"]))
