"""Responses, and apart from them what people wrote in their own words."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from siklus.web.models.berkas import Impor
from siklus.web.models.kertas import KelompokKertas
from siklus.web.models.kios import Perangkat
from siklus.web.models.survei import Survei, VersiKuesioner
from siklus.web.models.unit import Layanan


class Kanal(models.TextChoices):
    """The way by which a response came."""

    WEB = "web", _("Formulir daring")
    KIOS = "kios", _("Kios")
    KERTAS = "kertas", _("Kertas")
    IMPOR = "impor", _("Impor")
    API = "api", "API"


class Jawaban(models.Model):
    """One response, received once. Nothing in it tells who gave it: no name, number, address or IP.

    `uuid` is the client's; `sidik` is the SHA-256 of what it sent, so that a repeat is told from a different body.
    `nilai` maps question id to 1–4 or null, `profil` dimension key to value key. `tanda` holds the reasons for which it
    is doubtful, comma-separated ("" when it is not). `ditarik` marks a withdrawn response: kept out of every number.
    """

    survei = models.ForeignKey(Survei, models.PROTECT, related_name="jawaban")
    versi = models.ForeignKey(VersiKuesioner, models.PROTECT, related_name="+")
    uuid = models.UUIDField()
    sidik = models.BinaryField(max_length=32)
    kanal = models.CharField(max_length=6, choices=Kanal.choices)
    layanan = models.ForeignKey(Layanan, models.PROTECT, null=True, blank=True, related_name="+")
    nilai = models.JSONField()
    profil = models.JSONField(default=dict, blank=True)
    tanda = models.CharField(max_length=60, blank=True, default="")
    diterima = models.DateTimeField()
    lama = models.PositiveIntegerField(null=True, blank=True)
    """Seconds from the first question to sending, as the client says; None where nobody measured."""
    ditarik = models.DateTimeField(null=True, blank=True)
    perangkat = models.ForeignKey(Perangkat, models.PROTECT, null=True, blank=True, related_name="jawaban")
    kertas = models.ForeignKey(KelompokKertas, models.PROTECT, null=True, blank=True, related_name="jawaban")
    impor = models.ForeignKey(Impor, models.PROTECT, null=True, blank=True, related_name="jawaban")

    class Meta:
        """As received."""

        ordering = ("id",)
        constraints = (models.UniqueConstraint(fields=("survei", "uuid"), name="jawaban_sekali"),)
        indexes = (models.Index(fields=("survei", "id"), name="jawaban_urut"),)

    def __str__(self) -> str:
        """Its UUID."""
        return str(self.uuid)


class Saran(models.Model):
    """What a person wrote, masked before it is stored, without link, score or hour.

    `id` is drawn from the response's UUID with the instance's secret: whoever holds the receipt can withdraw it, while
    the order of ids and rows tells nothing. `unsur` is the tag that staff gave, `usulan_unsur` what the rules propose.
    """

    id = models.BigAutoField(primary_key=True)
    survei = models.ForeignKey(Survei, models.PROTECT, related_name="saran")
    layanan = models.ForeignKey(Layanan, models.PROTECT, null=True, blank=True, related_name="+")
    pertanyaan = models.CharField(max_length=40)
    isi = models.TextField(max_length=2000)
    hari = models.DateField()
    unsur = models.CharField(max_length=40, blank=True, default="")
    usulan_unsur = models.CharField(max_length=40, blank=True, default="")

    class Meta:
        """By id, which is chance."""

        ordering = ("id",)

    def __str__(self) -> str:
        """The first words."""
        return self.isi[:60]
