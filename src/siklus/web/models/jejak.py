"""What was changed after closing, and who did what."""

from typing import ClassVar, NoReturn

from django.db import models

from siklus.web.models.akun import Akun
from siklus.web.models.survei import Survei
from siklus.web.models.unit import Unit

UNCHANGEABLE = "the log is only ever added to"


class Amandemen(models.Model):
    """A correction of a closed survey: what stood there, what stands there now, why, and by whom.

    `sidik_sebelum` and `sidik_sesudah` are the survey's fingerprints before and after it.
    """

    survei = models.ForeignKey(Survei, models.PROTECT, related_name="amandemen")
    uuid = models.UUIDField()
    sebelum = models.JSONField()
    sesudah = models.JSONField()
    alasan = models.TextField(max_length=1000)
    sidik_sebelum = models.CharField(max_length=64)
    sidik_sesudah = models.CharField(max_length=64)
    oleh = models.ForeignKey(Akun, models.PROTECT, related_name="+")
    pada = models.DateTimeField(auto_now_add=True)

    class Meta:
        """As they were made."""

        ordering = ("id",)

    def __str__(self) -> str:
        """Why."""
        return self.alasan[:60]


class OnlyAdded(models.QuerySet["Jejak"]):
    """Lines that are read and added; to change or remove one is a mistake of ours, told at once."""

    def update(self, **_: object) -> NoReturn:
        """Never."""
        raise TypeError(UNCHANGEABLE)

    def delete(self) -> NoReturn:
        """Never."""
        raise TypeError(UNCHANGEABLE)

    def bulk_update(self, *_: object, **__: object) -> NoReturn:
        """Never."""
        raise TypeError(UNCHANGEABLE)


class Jejak(models.Model):
    """The log of what people did: who, what, at which unit, on which object. Only ever added to."""

    akun = models.ForeignKey(Akun, models.SET_NULL, null=True, related_name="+")
    unit = models.ForeignKey(Unit, models.SET_NULL, null=True, related_name="+")
    perbuatan = models.CharField(max_length=60)
    objek = models.CharField(max_length=120, blank=True)
    rincian = models.JSONField(default=dict, blank=True)
    pada = models.DateTimeField(auto_now_add=True)
    objects: ClassVar[models.Manager["Jejak"]] = models.Manager.from_queryset(OnlyAdded)()

    class Meta:
        """The newest first."""

        ordering = ("-id",)

    def __str__(self) -> str:
        """What was done."""
        return self.perbuatan

    def save(self, *args: object, **kwargs: object) -> None:
        """Add it; a line that is there already stays as it is."""
        if not self._state.adding:
            raise TypeError(UNCHANGEABLE)
        super().save(*args, **kwargs)  # type: ignore[arg-type]  # handed through

    def delete(self, *_: object, **__: object) -> NoReturn:
        """Never."""
        raise TypeError(UNCHANGEABLE)
