"""The tree Instansi › provinsi › kabupaten/kota › unit, with what each office serves and who in it is responsible."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Jenjang(models.TextChoices):
    """The level of a place in the tree."""

    INSTANSI = "instansi", _("Instansi")
    PROVINSI = "provinsi", _("Provinsi")
    KABKOTA = "kabkota", _("Kabupaten/kota")
    UNIT = "unit", _("Unit layanan")


class Unit(models.Model):
    """One place in the tree; any of them may hold surveys of its own.

    `jalur` is the path of ids from the root, "/1/7/42/": whoever stands above has a `jalur` that this one begins with.
    `kode` stands in addresses. The other fields are UnitLayanan's in core/survei/unit.py.
    """

    induk = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="anak")
    jenjang = models.CharField(max_length=10, choices=Jenjang.choices)
    jalur = models.CharField(max_length=120, unique=True, editable=False)
    kode = models.SlugField(max_length=40, unique=True)
    nama = models.CharField(max_length=200)
    sebutan = models.CharField(max_length=120)
    kota = models.CharField(max_length=120, blank=True)
    alamat = models.TextField(max_length=500, blank=True)
    telepon = models.CharField(max_length=60, blank=True)
    situs = models.CharField(max_length=200, blank=True)
    surel = models.EmailField(blank=True)
    aktif = models.BooleanField(default=True)
    pengingat = models.BooleanField(default=True)
    """Whether the unit's people are reminded of its months by letter."""

    class Meta:
        """Names in order."""

        ordering = ("nama",)

    def __str__(self) -> str:
        """As a person calls it."""
        return self.sebutan


class Layanan(models.Model):
    """One service of a unit. `standar` maps a component of Standar Pelayanan (aturan.komponen_standar) to its text."""

    unit = models.ForeignKey(Unit, models.CASCADE, related_name="layanan")
    kode = models.SlugField(max_length=40)
    nama = models.CharField(max_length=200)
    standar = models.JSONField(default=dict, blank=True)
    aktif = models.BooleanField(default=True)
    urutan = models.PositiveSmallIntegerField(default=0)

    class Meta:
        """In the unit's own order."""

        ordering = ("urutan", "nama")
        constraints = (models.UniqueConstraint(fields=("unit", "kode"), name="layanan_satu_kode"),)

    def __str__(self) -> str:
        """Its name."""
        return self.nama


class VersiLayanan(models.Model):
    """A service's Standar Pelayanan as it was from a moment on; `disederhanakan` is what became simpler."""

    layanan = models.ForeignKey(Layanan, models.CASCADE, related_name="versi")
    standar = models.JSONField(default=dict, blank=True)
    disederhanakan = models.TextField(max_length=500, blank=True)
    mulai = models.DateTimeField(auto_now_add=True)

    class Meta:
        """The first version first."""

        ordering = ("id",)

    def __str__(self) -> str:
        """Of which service, since when."""
        return f"{self.layanan} {self.mulai:%Y-%m-%d}"


class Subbagian(models.Model):
    """A part of the office that can be responsible for an RTL."""

    unit = models.ForeignKey(Unit, models.CASCADE, related_name="subbagian")
    nama = models.CharField(max_length=200)
    urutan = models.PositiveSmallIntegerField(default=0)
    aktif = models.BooleanField(default=True)

    class Meta:
        """In the unit's own order."""

        ordering = ("urutan", "nama")
        constraints = (models.UniqueConstraint(fields=("unit", "nama"), name="subbagian_satu_nama"),)

    def __str__(self) -> str:
        """Its name."""
        return self.nama
