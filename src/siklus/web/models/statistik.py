"""Sufficient statistics of each slice, kept as answers come in."""

from django.db import models

from siklus.web.models.survei import Survei


class Irisan(models.Model):
    """The sums (core's StatistikSurvei, as services/lipatan writes them) of one slice of a survey.

    `dimensi` is "" for all responses, "layanan", "kanal", or a profile dimension's key; `kunci` the value in it.
    """

    survei = models.ForeignKey(Survei, models.CASCADE, related_name="irisan")
    dimensi = models.CharField(max_length=40, blank=True)
    kunci = models.CharField(max_length=120, blank=True)
    isi = models.JSONField()

    class Meta:
        """One row for each slice."""

        constraints = (models.UniqueConstraint(fields=("survei", "dimensi", "kunci"), name="irisan_sekali"),)

    def __str__(self) -> str:
        """Dimension and value."""
        return f"{self.dimensi}={self.kunci}"
