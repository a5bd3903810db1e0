"""People with an account, and what each may do where."""

from typing import ClassVar

from django.contrib.auth.base_user import BaseUserManager
from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _

from siklus.web.models.unit import Unit


class AkunManager(BaseUserManager["Akun"]):
    """Makes accounts by e-mail address; letters of any case are the same address."""

    def create_user(self, email: str, password: str | None = None, **fields: object) -> "Akun":
        """A new account; without a password it can only be entered in another way (OIDC, a passkey)."""
        akun: Akun = self.model(email=email.strip().lower(), **fields)
        akun.set_password(password)
        akun.save(using=self._db)
        return akun

    def create_superuser(self, email: str, password: str | None = None, **fields: object) -> "Akun":
        """Django's own name for the first account; what it may do still comes from its Tugas."""
        return self.create_user(email, password, is_superuser=True, **fields)


class Akun(AbstractUser):
    """A person who works with Siklus. Never a respondent: those have no account."""

    username = None  # type: ignore[assignment]  # people enter with their e-mail address
    first_name = last_name = None  # type: ignore[assignment]  # one field for a name, as Indonesian names are
    email = models.EmailField("surel", unique=True)
    nama = models.CharField(max_length=150)
    tema = models.CharField(max_length=6, blank=True, default="")
    """"terang", "gelap", or "" for what the device prefers."""
    pengingat = models.BooleanField(default=True)
    """Whether letters that remind of months are wanted."""

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["nama"]
    objects: ClassVar[AkunManager] = AkunManager()  # type: ignore[assignment]  # stubs expect UserManager

    def __str__(self) -> str:
        """The person's name."""
        return self.nama or self.email

    def get_full_name(self) -> str:
        """The person's name."""
        return self.nama

    def get_short_name(self) -> str:
        """The first word of the name."""
        return self.nama.partition(" ")[0]


class Peran(models.TextChoices):
    """What a person is in an office."""

    PETUGAS = "petugas", _("Petugas")
    PENANGGUNG_JAWAB = "penanggung_jawab", _("Penanggung jawab")
    PIMPINAN = "pimpinan", _("Pimpinan")
    VERIFIKATOR = "verifikator", _("Verifikator")
    ADMIN = "admin", _("Admin")
    AUDITOR = "auditor", _("Auditor")


class Tugas(models.Model):
    """A role that a person has at a place of the tree, and so at every place below it."""

    akun = models.ForeignKey(Akun, models.CASCADE, related_name="tugas")
    peran = models.CharField(max_length=20, choices=Peran.choices)
    unit = models.ForeignKey(Unit, models.CASCADE, related_name="tugas")

    class Meta:
        """One row for each."""

        constraints = (models.UniqueConstraint(fields=("akun", "peran", "unit"), name="tugas_sekali"),)

    def __str__(self) -> str:
        """As "Pimpinan di KPU …"."""
        return f"{self.get_peran_display()} di {self.unit}"
