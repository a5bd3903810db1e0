"""The decision on one month."""

from django import forms
from django.utils.translation import gettext_lazy as _


class PutusanForm(forms.Form):
    """Accept or return, a note, and what the person saw. The note is the service's to require."""

    catatan = forms.CharField(
        label=_("Catatan untuk pelaksana"),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Apa yang kurang dan apa yang perlu diperbaiki."),
    )
    terlihat = forms.CharField(widget=forms.HiddenInput, max_length=60)
    putusan = forms.ChoiceField(choices=(("terima", _("Terima")), ("kembalikan", _("Kembalikan"))))
