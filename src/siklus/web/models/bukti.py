"""Evidence: contents, named by their SHA-256, and what each of them proves."""

from django.db import models
from django.db.models import Q
from django.utils.timezone import now

from siklus.web.models.akun import Akun
from siklus.web.models.realisasi import Pemeliharaan, Publikasi, Realisasi
from siklus.web.models.rencana import Rencana
from siklus.web.models.survei import Survei
from siklus.web.models.unit import Unit

PROVEN = ("realisasi", "pemeliharaan", "publikasi", "rencana", "survei")
"""What evidence may be for; `rencana` has the minutes of the Forum Konsultasi Publik, `survei` shows the asking."""


class BerkasBukti(models.Model):
    """One content, whoever brought it: the original lies under its SHA-256, its printable pictures under theirs.

    `halaman`: [{"sha256", "width", "height", "nomor", "phash"}] as core's Halaman. `diambil`, `lintang` and `bujur` are
    what the camera wrote; they are shown to whoever verifies, and stand in no public copy. `pita1` to `pita4` are the
    four quarters of a photo's `phash`: hashes that differ in at most three of 64 bits have one quarter alike.
    `bertindak` is whether a PDF does something by itself, so that its original is never shown or attached.
    """

    sha256 = models.CharField(max_length=64, primary_key=True)
    ukuran = models.BigIntegerField()
    media_type = models.CharField(max_length=60)
    halaman = models.JSONField(default=list)
    phash = models.CharField(max_length=64, blank=True)
    pita1 = models.PositiveIntegerField(null=True, blank=True, db_index=True)
    pita2 = models.PositiveIntegerField(null=True, blank=True, db_index=True)
    pita3 = models.PositiveIntegerField(null=True, blank=True, db_index=True)
    pita4 = models.PositiveIntegerField(null=True, blank=True, db_index=True)
    bertindak = models.BooleanField(default=False)
    diambil = models.DateTimeField(null=True, blank=True)
    lintang = models.FloatField(null=True, blank=True)
    bujur = models.FloatField(null=True, blank=True)
    dibuat = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        """The first letters of its fingerprint."""
        return self.sha256[:12]


class Bukti(models.Model):
    """One piece of evidence for exactly one thing, as core's Bukti; removed ones keep their row until that is final.

    `publik` is whether everyone may see the picture, which somebody must have decided: faces and names may be on it.
    A link (`tautan`) has a dated screenshot as its file. `nama_berkas` is what the sender called it, and only shown.
    """

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="bukti")
    berkas = models.ForeignKey(BerkasBukti, models.PROTECT, null=True, blank=True, related_name="dipakai")
    realisasi = models.ForeignKey(Realisasi, models.PROTECT, null=True, blank=True, related_name="bukti")
    pemeliharaan = models.ForeignKey(Pemeliharaan, models.PROTECT, null=True, blank=True, related_name="bukti")
    publikasi = models.ForeignKey(Publikasi, models.PROTECT, null=True, blank=True, related_name="bukti")
    rencana = models.ForeignKey(Rencana, models.PROTECT, null=True, blank=True, related_name="dokumen")
    survei = models.ForeignKey(Survei, models.PROTECT, null=True, blank=True, related_name="dokumentasi")
    nama_berkas = models.CharField(max_length=200, blank=True)
    keterangan = models.TextField(max_length=500, blank=True)
    tempat = models.CharField(max_length=200, blank=True)
    tanggal = models.DateField(null=True, blank=True)
    tautan = models.URLField(max_length=500, blank=True)
    publik = models.BooleanField(default=False)
    urutan = models.PositiveIntegerField(default=0)
    oleh = models.ForeignKey(Akun, models.PROTECT, related_name="+")
    pada = models.DateTimeField(default=now)
    dihapus = models.DateTimeField(null=True, blank=True)

    class Meta:
        """As they were brought."""

        ordering = ("urutan", "id")
        constraints = (
            models.CheckConstraint(
                condition=Q(
                    *(Q(**{f"{other}__isnull": other != one for other in PROVEN}) for one in PROVEN),
                    _connector=Q.OR,
                ),
                name="bukti_satu_tujuan",
            ),
        )

    def __str__(self) -> str:
        """What it was called."""
        return self.nama_berkas or self.tautan
