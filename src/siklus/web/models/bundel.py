"""Bundles (`.skm`): those that were made here."""

from django.db import models

from siklus.web.models.akun import Akun
from siklus.web.models.survei import Survei


class BundelKeluar(models.Model):
    """One bundle that was made of a sealed survey.

    The file itself is not kept: as long as nothing that goes in changes, it is made anew with the same bytes (`sidik`
    is their SHA-256) and under the same `revisi`.
    """

    survei = models.ForeignKey(Survei, models.CASCADE, related_name="bundel_keluar")
    revisi = models.PositiveSmallIntegerField()
    sidik = models.CharField(max_length=64)
    ukuran = models.BigIntegerField()
    dengan_jawaban = models.BooleanField(default=False)
    oleh = models.ForeignKey(Akun, models.PROTECT, related_name="+")
    pada = models.DateTimeField(auto_now_add=True)

    class Meta:
        """The newest first."""

        ordering = ("-revisi",)
        constraints = (models.UniqueConstraint(fields=("survei", "revisi"), name="bundel_keluar_satu_revisi"),)

    def __str__(self) -> str:
        """As "revisi 2"."""
        return f"revisi {self.revisi}"
