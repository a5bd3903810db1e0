"""A unit's survey of one period: its life, its questionnaire in versions, and its target per service."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from siklus.web.models.akun import Akun
from siklus.web.models.unit import Layanan, Unit


class StatusSurvei(models.TextChoices):
    """The life of a survey; it only goes forward."""

    DRAF = "draf", _("Draf")
    DIBUKA = "dibuka", _("Dibuka")
    DITUTUP = "ditutup", _("Ditutup")
    DISEGEL = "disegel", _("Disegel")


class Survei(models.Model):
    """One survey of one unit in one period (fields as Periode in core/survei/periode.py).

    `kode` is the short address /s/<kode>. `sidik` is the SHA-256 of the frozen responses from closing on.
    `terlipat` is the id of the last response whose sums are in Irisan (see services/lipatan).
    """

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="survei")
    judul = models.CharField(max_length=200)
    kode = models.CharField(max_length=12, unique=True)
    jenis_periode = models.CharField(max_length=10)
    tahun = models.PositiveSmallIntegerField()
    ke = models.PositiveSmallIntegerField(default=1)
    status = models.CharField(max_length=8, choices=StatusSurvei.choices, default=StatusSurvei.DRAF)
    versi = models.ForeignKey("VersiKuesioner", models.PROTECT, null=True, blank=True, related_name="+")
    rencana_tutup = models.DateField(null=True, blank=True)
    dibuka = models.DateTimeField(null=True, blank=True)
    ditutup = models.DateTimeField(null=True, blank=True)
    disegel = models.DateTimeField(null=True, blank=True)
    sidik = models.CharField(max_length=64, blank=True)
    pakai_kode_kunjungan = models.BooleanField(default=False)
    kosong = models.CharField(max_length=12, default="dibagi")
    """What becomes of gaps, core's Kosong: "dibagi" or "dikeluarkan"."""
    dilaporkan = models.JSONField(null=True, blank=True)
    """Printed values instead of answers (core/indeks/dilaporkan), with their source; None when there are answers."""
    terlipat = models.BigIntegerField(default=0)
    dibuat = models.DateTimeField(auto_now_add=True)

    class Meta:
        """The newest period first."""

        ordering = ("-tahun", "-ke", "-id")

    def __str__(self) -> str:
        """Its title."""
        return self.judul


class VersiKuesioner(models.Model):
    """What was asked from some moment on. A version is never changed once a response refers to it.

    `isi`: {"pertanyaan": [{"id", "unsur", "teks": {"id", "en"}, "pilihan": {"id": [4], "en": [4]}}],
    "terbuka": [{"id", "teks": {"id", "en"}}], "profil": [dimension keys]}; services/kuesioner gives it a shape.
    """

    survei = models.ForeignKey(Survei, models.CASCADE, related_name="versi_kuesioner")
    nomor = models.PositiveSmallIntegerField()
    isi = models.JSONField()
    dibuat = models.DateTimeField(auto_now_add=True)
    oleh = models.ForeignKey(Akun, models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        """The first version first."""

        ordering = ("nomor",)
        constraints = (models.UniqueConstraint(fields=("survei", "nomor"), name="versi_satu_nomor"),)

    def __str__(self) -> str:
        """As "Versi 2"."""
        return f"Versi {self.nomor}"


class SasaranLayanan(models.Model):
    """A service that a survey asks about, with its users in the period (the population): its target comes of them."""

    survei = models.ForeignKey(Survei, models.CASCADE, related_name="sasaran")
    layanan = models.ForeignKey(Layanan, models.PROTECT, related_name="+")
    pengguna = models.PositiveIntegerField(null=True, blank=True)

    class Meta:
        """In the services' order."""

        ordering = ("layanan__urutan", "layanan__nama")
        constraints = (models.UniqueConstraint(fields=("survei", "layanan"), name="sasaran_satu_layanan"),)

    def __str__(self) -> str:
        """The service's name."""
        return str(self.layanan)
