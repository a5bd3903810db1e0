"""The correction of one response, question by question."""

from typing import cast

from django import forms
from django.utils.translation import gettext_lazy as _

from siklus.core.survei.jawaban import SCALE
from siklus.web.models import Jawaban, Survei
from siklus.web.queries.formulir import DimensiFormulir, PertanyaanFormulir, formulir_of
from siklus.web.queries.tanda import printed_tanda
from siklus.web.services.survei import Koreksi

BY_STAFF = "petugas"
"""The reason for doubt that a person gives; the others are found by rules."""
NILAI, PROFIL = "nilai-", "profil-"


class AmandemenForm(forms.Form):
    """Every question, profile and service of a response, filled with what it says now, and why it changes."""

    def __init__(self, *args: object, survei: Survei, jawaban: Jawaban, **kwargs: object) -> None:
        """Make a field of each thing that the response's own version asked."""
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # handed through
        formulir, self._jawaban = formulir_of(jawaban.versi), jawaban
        for item in formulir.pertanyaan:
            self.fields[f"{NILAI}{item.id}"] = _question(item, jawaban.nilai.get(item.id))
        for dimensi in formulir.dimensi:
            self.fields[f"{PROFIL}{dimensi.kunci}"] = _dimension(dimensi, jawaban.profil.get(dimensi.kunci, ""))
        self.fields["layanan"] = _service(survei, jawaban)
        self.fields["tanda"] = _flag(jawaban)
        self.fields["ditarik"] = forms.BooleanField(
            label=_("Tarik jawaban ini"),
            required=False,
            initial=jawaban.ditarik is not None,
            help_text=_("Jawaban yang ditarik tetap tersimpan, tetapi tidak masuk hitungan mana pun."),
        )
        self.fields["alasan"] = forms.CharField(
            label=_("Alasan"),
            max_length=1000,
            widget=forms.Textarea(attrs={"rows": 3}),
            help_text=_("Apa yang keliru dan dari mana diketahui. Jangan menulis nama, NIK, atau nomor telepon."),
        )

    def koreksi(self) -> Koreksi:
        """What the response shall say. Profile values of dimensions that the version did not ask stay."""
        data = self.cleaned_data
        nilai = {key.removeprefix(NILAI): _number(value) for key, value in data.items() if key.startswith(NILAI)}
        asked = {key.removeprefix(PROFIL): str(value) for key, value in data.items() if key.startswith(PROFIL)}
        profil = {key: value for key, value in {**self._jawaban.profil, **asked}.items() if value}
        return Koreksi(nilai, profil, data["layanan"], data["tanda"], data["ditarik"])


def _number(value: object) -> int | None:
    return int(cast("str", value)) if value else None


def _question(item: PertanyaanFormulir, now: int | None) -> forms.ChoiceField:
    answers = [(str(value), f"{value} – {text}") for value, text in zip(SCALE, item.pilihan["id"], strict=True)]
    return forms.ChoiceField(
        label=item.teks["id"],
        required=False,
        choices=[("", _("Tidak dijawab")), *answers],
        initial="" if now is None else str(now),
    )


def _dimension(dimensi: DimensiFormulir, now: str) -> forms.ChoiceField:
    values = [(kunci, teks["id"]) for kunci, teks in dimensi.nilai]
    other = [(now, now)] if now and now not in dimensi.kunci_nilai else []
    return forms.ChoiceField(
        label=dimensi.nama["id"], required=False, choices=[("", _("Tidak diisi")), *values, *other], initial=now
    )


def _service(survei: Survei, jawaban: Jawaban) -> forms.ChoiceField:
    services = [(item.layanan.kode, item.layanan.nama) for item in survei.sasaran.select_related("layanan")]
    return forms.ChoiceField(
        label=_("Layanan"),
        required=False,
        choices=[("", _("Tidak diisi")), *services],
        initial=jawaban.layanan.kode if jawaban.layanan else "",
    )


def _flag(jawaban: Jawaban) -> forms.ChoiceField:
    kept = [(jawaban.tanda, printed_tanda(jawaban.tanda))] if jawaban.tanda else []
    return forms.ChoiceField(
        label=_("Tanda"),
        required=False,
        choices=[
            ("", _("Tidak diragukan")),
            *kept,
            *([] if jawaban.tanda == BY_STAFF else [(BY_STAFF, _("Diragukan oleh petugas"))]),
        ],
        initial=jawaban.tanda,
        help_text=_("Jawaban yang diragukan tetap dihitung; hasil menyebut indeks dengan dan tanpa jawaban itu."),
    )
