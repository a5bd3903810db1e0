"""What a person fills in about a report: a part's text, the settings, who signs, what a new version corrects."""

from dataclasses import replace
from datetime import date
from typing import Any, Literal, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from siklus.core.laporan.bahan import Pelaksanaan, PeriodeLalu, SetelanLaporan
from siklus.core.realisasi.pekppp import MulaiHitung
from siklus.core.survei.unit import Penandatangan
from siklus.web.forms.periode_lalu import lalu_of, lalu_text
from siklus.web.queries.laporan.keterangan import Keterangan, TandaTangan

LONGEST = 20_000


def _day(label: object, help_text: object = "") -> forms.DateField:
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=cast("str", label), required=False, widget=widget, help_text=cast("str", help_text))


def _lines(label: object, help_text: object = "") -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": 3})
    return forms.CharField(
        label=cast("str", label), required=False, widget=widget, max_length=2000, help_text=cast("str", help_text)
    )


class NaskahForm(forms.Form):
    """The office's own text for one part; `dasar` is the version that it began with."""

    isi = forms.CharField(
        label=_("Naskah"),
        required=False,
        max_length=LONGEST,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 14, "class": "naskah"}),
    )
    dasar = forms.IntegerField(widget=forms.HiddenInput, min_value=0)

    def clean_isi(self) -> str:
        """Line ends as a file has them, without blank space around."""
        return str(self.cleaned_data["isi"]).replace("\r\n", "\n").strip()


class KeteranganForm(forms.Form):
    """How the report looks, its date, and how the survey was carried out; lists have one item in each line."""

    tanggal = _day(_("Tanggal laporan"), _("Tertulis di atas tanda tangan; keadaan RTL dinilai pada tanggal ini."))
    bentuk = forms.ChoiceField(
        label=_("Bentuk"), choices=[("lengkap", _("Lengkap, dengan subbab")), ("ringkas", _("Ringkas, bab saja"))]
    )
    kolom_waktu = forms.ChoiceField(
        label=_("Kolom waktu"), choices=[("bulan", _("Bulan")), ("triwulan", _("Triwulan"))]
    )
    urutan_unsur = forms.ChoiceField(
        label=_("Urutan unsur"), choices=[("peraturan", _("Menurut peraturan")), ("kuesioner", _("Menurut kuesioner"))]
    )
    cincin = forms.BooleanField(label=_("Cincin tahapan pada sampul"), required=False)
    nilai_mandiri = forms.BooleanField(label=_("Penilaian mandiri PEKPPP dan ZI"), required=False)
    pelaksana = _lines(_("Pelaksana survei"), _("Satu nama atau tim per baris."))
    metode = forms.CharField(label=_("Metode"), required=False, max_length=500)
    kanal = _lines(_("Kanal"), _("Satu per baris."))
    lokasi = _lines(_("Lokasi"), _("Satu per baris."))
    mulai = _day(_("Pengumpulan mulai"))
    selesai = _day(_("Pengumpulan selesai"))
    jadwal = _lines(_("Jadwal"), _("Satu tahap per baris: nama tahap, titik dua, lalu waktunya."))
    survei_setahun = forms.TypedChoiceField(
        label=_("Survei dalam setahun"),
        required=False,
        coerce=int,
        empty_value=None,
        choices=[("", _("Tidak dinyatakan")), *((number, str(number)) for number in (1, 2, 3, 4))],
    )
    mulai_pekppp = forms.ChoiceField(
        label=_("Mulai hitung PEKPPP"),
        choices=[(item.value, item.value.replace("_", " ").capitalize()) for item in MulaiHitung],
    )
    akun = _lines(_("Akun media sosial"), _("Satu per baris; tercetak pada sampul belakang."))
    slogan = forms.CharField(label=_("Slogan pada sampul"), required=False, max_length=200)
    gambar_logo = forms.FileField(
        label=_("Logo unit"),
        required=False,
        help_text=_("PNG atau JPEG; tercetak pada sampul kedua laporan yang belum disegel."),
    )
    hapus_logo = forms.BooleanField(label=_("Hapus logo yang sekarang"), required=False)
    lalu = forms.CharField(
        label=_("Periode sebelumnya di atas kertas"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=4000,
        help_text=_(
            "Satu periode per baris: periode; IKM; responden; RTL; RTL selesai. Misalnya Semester I Tahun 2024; 84,36; "
            "300; 10; 7. Yang tidak diketahui dikosongkan. Survei yang ada di Siklus tidak perlu ditulis."
        ),
    )
    versi = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: object, keterangan: Keterangan, versi: int) -> None:
        """Filled with what stands."""
        self._now = keterangan
        super().__init__(*args, initial={**_initial(keterangan), "versi": versi})  # type: ignore[arg-type, misc]  # handed through
        if keterangan.logo is None:
            del self.fields["hapus_logo"]

    def clean_lalu(self) -> tuple[PeriodeLalu, ...]:
        """The periods; a text that is as it was keeps what it does not say."""
        text = str(self.cleaned_data["lalu"]).replace("\r\n", "\n").strip()
        return self._now.lalu if text == lalu_text(self._now.lalu) else lalu_of(text, self._now.lalu)

    def clean(self) -> dict[str, Any]:
        """The collecting ends after it begins."""
        data = super().clean() or {}
        first, last = data.get("mulai"), data.get("selesai")
        if first and last and first > last:
            self.add_error("selesai", _("Selesai tidak boleh sebelum mulai."))
        return data

    def keterangan(self) -> Keterangan:
        """What was filled in; what this form does not ask stays."""
        data = self.cleaned_data
        return replace(
            self._now,
            tanggal=cast("date | None", data["tanggal"]),
            setelan=SetelanLaporan(
                cast("Literal['lengkap', 'ringkas']", data["bentuk"]),
                cast("Literal['bulan', 'triwulan']", data["kolom_waktu"]),
                data["cincin"],
                cast("Literal['peraturan', 'kuesioner']", data["urutan_unsur"]),
                data["nilai_mandiri"],
            ),
            pelaksanaan=self._pelaksanaan(),
            survei_setahun=data["survei_setahun"],
            mulai_pekppp=MulaiHitung(data["mulai_pekppp"]),
            akun=_items(data["akun"]),
            slogan=data["slogan"],
            lalu=data["lalu"],
        )

    def _pelaksanaan(self) -> Pelaksanaan:
        data = self.cleaned_data
        stages = (item.partition(":") for item in _items(data["jadwal"]))
        return Pelaksanaan(
            pelaksana=_items(data["pelaksana"]),
            metode=data["metode"],
            kanal=_items(data["kanal"]),
            lokasi=_items(data["lokasi"]),
            mulai=data["mulai"],
            selesai=data["selesai"],
            jadwal=tuple((stage.strip(), time.strip()) for stage, _colon, time in stages),
        )


def _initial(now: Keterangan) -> dict[str, Any]:
    how = now.pelaksanaan
    return {
        "tanggal": now.tanggal,
        "bentuk": now.setelan.bentuk,
        "kolom_waktu": now.setelan.kolom_waktu,
        "urutan_unsur": now.setelan.urutan_unsur,
        "cincin": now.setelan.cincin,
        "nilai_mandiri": now.setelan.nilai_mandiri,
        "pelaksana": "\n".join(how.pelaksana),
        "metode": how.metode,
        "kanal": "\n".join(how.kanal),
        "lokasi": "\n".join(how.lokasi),
        "mulai": how.mulai,
        "selesai": how.selesai,
        "jadwal": "\n".join(f"{stage}: {time}" for stage, time in how.jadwal),
        "survei_setahun": now.survei_setahun,
        "mulai_pekppp": now.mulai_pekppp.value,
        "akun": "\n".join(now.akun),
        "slogan": now.slogan,
        "lalu": lalu_text(now.lalu),
    }


def _items(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


class TandaTanganForm(forms.Form):
    """Who signs, and a picture of the signature and stamp if it shall be printed."""

    sebutan = forms.ChoiceField(
        label=_("Sebutan"),
        required=False,
        choices=[("", _("Pejabat tetap")), *((name, name) for name in ("Plt.", "Plh.", "a.n."))],
    )
    jabatan = forms.CharField(label=_("Jabatan"), max_length=120)
    atas_nama = forms.CharField(
        label=_("Atas nama"), required=False, max_length=120, help_text=_("Hanya untuk a.n., misalnya “Ketua”.")
    )
    nama = forms.CharField(label=_("Nama lengkap dengan gelar"), max_length=120)
    nip = forms.CharField(label=_("NIP"), required=False, max_length=40)
    gambar = forms.FileField(
        label=_("Pindaian tanda tangan dan cap"),
        required=False,
        help_text=_("PNG atau JPEG. Tanpa gambar, tempatnya dikosongkan untuk tanda tangan basah."),
    )
    hapus = forms.BooleanField(label=_("Hapus gambar yang sekarang"), required=False)
    versi = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: object, tanda_tangan: TandaTangan, versi: int) -> None:
        """Filled with what stands."""
        who = tanda_tangan.pejabat
        initial = {name: getattr(who, name) for name in ("sebutan", "jabatan", "atas_nama", "nama", "nip")}
        super().__init__(*args, initial={**initial, "versi": versi})  # type: ignore[arg-type, misc]  # handed through
        if tanda_tangan.tanda is None:
            del self.fields["hapus"]

    def clean(self) -> dict[str, Any]:
        """The capacity "a.n." needs the office that is signed for, and nothing else has one."""
        data = super().clean() or {}
        if (data.get("sebutan") == "a.n.") != bool(data.get("atas_nama")):
            self.add_error("atas_nama", _("“Atas nama” diisi hanya, dan selalu, bersama a.n."))
        return data

    def pejabat(self) -> Penandatangan:
        """Who was named."""
        data = self.cleaned_data
        sebutan = cast("Literal['', 'Plt.', 'Plh.', 'a.n.']", data["sebutan"])
        return Penandatangan(data["jabatan"], data["nama"], data["nip"], sebutan, data["atas_nama"])


class PerbaikanForm(forms.Form):
    """What the next version of a sealed report corrects."""

    perubahan = forms.CharField(
        label=_("Apa yang diperbaiki"), max_length=1000, widget=forms.Textarea(attrs={"rows": 3})
    )


class SalinanForm(forms.Form):
    """A copy that was signed outside, and how."""

    berkas = forms.FileField(label=_("PDF yang sudah ditandatangani"))
    cara = forms.ChoiceField(
        label=_("Cara"),
        choices=[
            ("sertifikat", _("Tanda tangan elektronik tersertifikasi")),
            ("basah", _("Dicetak, ditandatangani, dicap, lalu dipindai")),
        ],
    )
