"""The official reports of one surveyed period: what the office writes into them, versions, and sealed files."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from siklus.web.models.akun import Akun
from siklus.web.models.survei import Survei


class JenisLaporan(models.TextChoices):
    """The two reports, by the keys under which cycle.BUILDERS knows them."""

    PELAKSANAAN = "pelaksanaan", _("Laporan Pelaksanaan SKM")
    TINDAK_LANJUT = "tindak-lanjut", _("Laporan Tindak Lanjut SKM")


class Laporan(models.Model):
    """One version of one report. A sealed one (`disegel`) never changes; a correction is the next `nomor`.

    `keterangan` is what only the office can say (date, form, team, places, settings; services/laporan gives it a
    shape), `penandatangan` who signs. `perubahan` says what this version corrects. `fakta` are the sealed facts and
    `tanda_tangan` the instance's Ed25519 signature over them; `kode` stands in the address of the verification page.
    """

    survei = models.ForeignKey(Survei, models.PROTECT, related_name="laporan")
    jenis = models.CharField(max_length=16, choices=JenisLaporan.choices)
    nomor = models.PositiveSmallIntegerField(default=1)
    keterangan = models.JSONField(default=dict, blank=True)
    penandatangan = models.JSONField(default=dict, blank=True)
    perubahan = models.TextField(max_length=1000, blank=True)
    fakta = models.JSONField(null=True, blank=True)
    tanda_tangan = models.CharField(max_length=200, blank=True)
    kode = models.CharField(max_length=16, unique=True, null=True, blank=True)
    pdf = models.CharField(max_length=64, blank=True)
    docx = models.CharField(max_length=64, blank=True)
    """SHA-256 of the sealed files; "" before."""
    disegel = models.DateTimeField(null=True, blank=True)
    disegel_oleh = models.ForeignKey(Akun, models.PROTECT, null=True, blank=True, related_name="+")
    versi = models.PositiveIntegerField(default=1)

    class Meta:
        """The newest version first."""

        ordering = ("jenis", "-nomor")
        constraints = (models.UniqueConstraint(fields=("survei", "jenis", "nomor"), name="laporan_satu_nomor"),)

    def __str__(self) -> str:
        """Kind and version."""
        return f"{self.get_jenis_display()} {self.nomor}"


class NarasiLaporan(models.Model):
    """The office's own text for one part of a report, as Markdown with placeholders; every saved text is a row."""

    laporan = models.ForeignKey(Laporan, models.CASCADE, related_name="narasi")
    bagian = models.CharField(max_length=40)
    isi = models.TextField(max_length=20_000, blank=True)
    oleh = models.ForeignKey(Akun, models.PROTECT, related_name="+")
    pada = models.DateTimeField(auto_now_add=True)

    class Meta:
        """The newest text first."""

        ordering = ("-id",)

    def __str__(self) -> str:
        """Of which part."""
        return self.bagian


class CetakanLaporan(models.Model):
    """Both files of a report as it stood at one moment, made in the background; a state is made once for everybody.

    `kunci` names the state (services/laporan/susun), `langkah` is how many steps are done, `galat` what went wrong.
    """

    survei = models.ForeignKey(Survei, models.CASCADE, related_name="cetakan")
    jenis = models.CharField(max_length=16, choices=JenisLaporan.choices)
    kunci = models.CharField(max_length=32)
    langkah = models.PositiveSmallIntegerField(default=0)
    galat = models.JSONField(default=list, blank=True)
    oleh = models.ForeignKey(Akun, models.PROTECT, related_name="+")
    diminta = models.DateTimeField(auto_now_add=True)

    class Meta:
        """The newest first."""

        ordering = ("-id",)
        constraints = (models.UniqueConstraint(fields=("survei", "jenis", "kunci"), name="cetakan_satu_keadaan"),)

    def __str__(self) -> str:
        """Which state."""
        return self.kunci


class SalinanBertanda(models.Model):
    """A file signed outside of Siklus and stored beside the sealed report: a certificate's, or a scan of paper."""

    laporan = models.ForeignKey(Laporan, models.PROTECT, related_name="salinan")
    sha256 = models.CharField(max_length=64)
    ukuran = models.BigIntegerField()
    nama_berkas = models.CharField(max_length=200)
    cara = models.CharField(max_length=20)
    """"sertifikat" or "basah" (printed, signed, stamped and scanned)."""
    oleh = models.ForeignKey(Akun, models.PROTECT, related_name="+")
    pada = models.DateTimeField(auto_now_add=True)

    class Meta:
        """The newest first."""

        ordering = ("-id",)

    def __str__(self) -> str:
        """Its name."""
        return self.nama_berkas
