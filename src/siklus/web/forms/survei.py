"""What a person fills in about a survey: its particulars, the services and their users, visit codes."""

from typing import Literal, cast

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from siklus.core.survei.periode import JenisPeriode, Periode
from siklus.web.models import Layanan, StatusSurvei, Survei, Unit
from siklus.web.queries.survei import survei_list
from siklus.web.services.survei import Keterangan, Rancangan

EARLIEST, LATEST = 2017, 2100
MOST_KODE = 480


JENIS = {JenisPeriode.TRIWULAN: _("Triwulan"), JenisPeriode.SEMESTER: _("Semester"), JenisPeriode.TAHUN: _("Tahun")}


def periode_from(data: dict[str, object]) -> Periode:
    """The period of a form's three fields; a kind with fewer periods takes its last one."""
    jenis = JenisPeriode(str(data["jenis_periode"]))
    ke = cast("int", data["ke"])
    return Periode(jenis, cast("int", data["tahun"]), min(ke, 12 // jenis.months))


class PeriodeForm(forms.Form):
    """Which months the survey is about."""

    jenis_periode = forms.ChoiceField(
        label=_("Jenis periode"), choices=[(jenis.value, label) for jenis, label in JENIS.items()]
    )
    ke = forms.TypedChoiceField(
        label=_("Periode ke"),
        coerce=int,
        choices=[(1, "I"), (2, "II"), (3, "III"), (4, "IV")],
        help_text=_("Semester I–II, triwulan I–IV; untuk survei tahunan pilih I."),
    )
    tahun = forms.IntegerField(label=_("Tahun"), min_value=EARLIEST, max_value=LATEST)

    def clean(self) -> dict[str, object]:
        """A semester has no third."""
        data = super().clean() or {}
        if {"jenis_periode", "ke"} <= data.keys():
            jenis = JenisPeriode(data["jenis_periode"])
            if data["ke"] > 12 // jenis.months:
                self.add_error("ke", _("Jenis periode ini tidak mempunyai periode ke-%(ke)s.") % {"ke": data["ke"]})
        return data


TUTUP = forms.DateField(
    label=_("Rencana tutup"),
    required=False,
    widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    help_text=_("Hari terakhir menjawab; tercetak pada poster. Survei tetap ditutup oleh orang, bukan oleh tanggal."),
)


class BaruForm(PeriodeForm):
    """A new survey: period, title, planned end, and where its questions come from."""

    judul = forms.CharField(label=_("Judul"), max_length=200)
    rencana_tutup = TUTUP
    salin = forms.ModelChoiceField(
        label=_("Kuesioner dan layanan"),
        queryset=Survei.objects.none(),
        required=False,
        empty_label=_("Kuesioner baku dan semua layanan yang aktif"),
        help_text=_("Dari survei terdahulu, pertanyaan dan layanannya disalin; jawaban dan jumlah pengguna tidak."),
    )

    field_order = ("judul", "jenis_periode", "ke", "tahun", "rencana_tutup", "salin")

    def __init__(self, *args: object, unit: Unit, **kwargs: object) -> None:
        """Offer the unit's own surveys to copy from."""
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # handed through
        salin = cast("forms.ModelChoiceField[Survei]", self.fields["salin"])
        salin.queryset = survei_list(unit)

    def rancangan(self) -> Rancangan:
        """What was chosen beside the period."""
        data = self.cleaned_data
        return Rancangan(data["judul"], data["rencana_tutup"], data["salin"])


class KeteranganForm(PeriodeForm):
    """A survey's particulars; once it is open only title and planned end can be changed."""

    judul = forms.CharField(label=_("Judul"), max_length=200)
    rencana_tutup = TUTUP
    pakai_kode_kunjungan = forms.BooleanField(
        label=_("Minta kode kunjungan"),
        required=False,
        help_text=_("Hanya yang memegang kode sekali pakai dari petugas yang dapat menjawab lewat formulir daring."),
    )
    kosong = forms.ChoiceField(
        label=_("Bila ada pertanyaan yang tidak dijawab"),
        choices=[
            ("dibagi", _("Hitung jawaban yang ada; tiap unsur dibagi banyaknya yang menjawab unsur itu")),
            ("dikeluarkan", _("Keluarkan seluruh jawaban yang tidak lengkap dari perhitungan")),
        ],
        widget=forms.RadioSelect,
        help_text=_("Ditetapkan sebelum jawaban pertama, agar tidak dipilih menurut hasilnya."),
    )

    field_order = ("judul", "rencana_tutup", "jenis_periode", "ke", "tahun", "pakai_kode_kunjungan", "kosong")

    def __init__(self, *args: object, survei: Survei, **kwargs: object) -> None:
        """Filled with what stands; what can no longer change is shown and locked."""
        now = Keterangan.of(survei)
        initial = {
            "judul": now.judul,
            "rencana_tutup": now.rencana_tutup,
            "jenis_periode": now.periode.jenis.value,
            "ke": now.periode.ke,
            "tahun": now.periode.tahun,
            "pakai_kode_kunjungan": now.pakai_kode_kunjungan,
            "kosong": now.kosong,
        }
        super().__init__(*args, initial=initial, **kwargs)  # type: ignore[arg-type, misc]  # handed through
        if survei.status != StatusSurvei.DRAF:
            for name in ("jenis_periode", "ke", "tahun", "pakai_kode_kunjungan", "kosong"):
                self.fields[name].disabled = True

    def keterangan(self) -> Keterangan:
        """What was filled in."""
        data = self.cleaned_data
        kosong = cast("Literal['dibagi', 'dikeluarkan']", data["kosong"])
        return Keterangan(
            data["judul"], periode_from(data), data["rencana_tutup"], data["pakai_kode_kunjungan"], kosong
        )


class KodeForm(forms.Form):
    """How many visit codes, and for which service."""

    banyak = forms.IntegerField(
        label=_("Banyaknya"), min_value=1, max_value=MOST_KODE, initial=24, help_text=_("Satu lembar memuat 24 kode.")
    )
    layanan = forms.ModelChoiceField(
        label=_("Layanan"), queryset=Layanan.objects.none(), required=False, empty_label=_("Semua layanan")
    )

    def __init__(self, *args: object, survei: Survei, **kwargs: object) -> None:
        """Offer the survey's services."""
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # handed through
        layanan = cast("forms.ModelChoiceField[Layanan]", self.fields["layanan"])
        layanan.queryset = survei_layanan(survei)


def survei_layanan(survei: Survei) -> QuerySet[Layanan]:
    """The services that a survey asks about."""
    return Layanan.objects.filter(pk__in=survei.sasaran.values("layanan"))
