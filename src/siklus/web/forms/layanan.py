"""A service's name, and what its Standar Pelayanan says, component by component."""

from collections.abc import Mapping

from django import forms
from django.utils.translation import gettext_lazy as _

from siklus.web.models import Layanan
from siklus.web.queries.layanan import komponen_of

LONGEST, LONGEST_SIMPLER = 4000, 500


class LayananBaruForm(forms.Form):
    """The name is enough to begin with."""

    nama = forms.CharField(
        label=_("Nama layanan"),
        max_length=200,
        help_text=_("Seperti disebut pengguna, misalnya “Permohonan Informasi”."),
    )


class LayananForm(forms.Form):
    """The name and every component; none is required, since a standard grows."""

    nama = forms.CharField(label=_("Nama layanan"), max_length=200)

    def __init__(self, *args: object, layanan: Layanan, **kwargs: object) -> None:
        """Make a field of each component, filled with what it says now."""
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # handed through
        self.fields["nama"].initial = layanan.nama
        self._komponen = {f"komponen-{number}": part for number, part in enumerate(komponen_of(layanan), 1)}
        for name, part in self._komponen.items():
            self.fields[name] = forms.CharField(
                label=part.nama,
                initial=part.isi,
                required=False,
                max_length=LONGEST,
                widget=forms.Textarea(attrs={"rows": 3}),
                help_text=_("Termasuk lima yang paling perlu diisi; boleh menyusul.") if part.diharapkan else "",
            )

        self.fields["disederhanakan"] = forms.CharField(
            label=_("Apa yang menjadi lebih mudah bagi pengguna"),
            required=False,
            max_length=LONGEST_SIMPLER,
            widget=forms.Textarea(attrs={"rows": 2}),
            help_text=_("Bila ubahan ini menyederhanakan layanan. Tampil pada halaman publik beserta tanggalnya."),
        )

    def standar(self) -> Mapping[str, str]:
        """Component to text, once the form is valid."""
        return {part.nama: self.cleaned_data[name] for name, part in self._komponen.items()}
