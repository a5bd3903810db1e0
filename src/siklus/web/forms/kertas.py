"""A new batch of paper sheets."""

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from siklus.web.models import Layanan, Survei
from siklus.web.queries.pintu import layanan_of
from siklus.web.services.kertas.kelompok import MOST_SHEETS, next_awal


class KelompokForm(forms.Form):
    """Which numbers the sheets carry, their service if it is one, and whether they are entered twice."""

    awal = forms.IntegerField(label=_("Nomor lembar pertama"), min_value=1, max_value=9_999_999)
    banyak = forms.IntegerField(label=_("Banyaknya lembar"), min_value=1, max_value=MOST_SHEETS, initial=50)
    layanan = forms.ModelChoiceField(
        label=_("Layanan"),
        queryset=Layanan.objects.none(),
        required=False,
        empty_label=_("Berbeda-beda, ditanya pada tiap lembar"),
    )
    ganda = forms.BooleanField(
        label=_("Dimasukkan dua kali oleh dua orang"),
        required=False,
        help_text=_("Menunjukkan seberapa teliti entrinya; setiap perbedaan diputuskan menurut kertasnya."),
    )

    def __init__(self, data: QueryDict | None, *, survei: Survei) -> None:
        """With the next free number and this survey's services."""
        super().__init__(data, initial={"awal": next_awal(survei), "banyak": 50})
        keys = [item.pk for item in layanan_of(survei)]
        choice = self.fields["layanan"]
        assert isinstance(choice, forms.ModelChoiceField)  # noqa: S101 - as declared above; for the type checker
        choice.queryset = Layanan.objects.filter(pk__in=keys)

    @property
    def lembar(self) -> range:
        """The sheets' numbers, once the form is valid."""
        awal = int(self.cleaned_data["awal"])
        return range(awal, awal + int(self.cleaned_data["banyak"]))
