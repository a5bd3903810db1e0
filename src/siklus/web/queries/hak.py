"""Who may do what where: one table of acts and roles, bounded by the tree."""

from enum import StrEnum

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from siklus.web.models import Akun, Peran, Tugas, Unit

P = Peran
EVERYONE = frozenset(Peran)


class Tindakan(StrEnum):
    """An act that a screen asks leave for."""

    LIHAT = "lihat"
    KELOLA_UNIT = "kelola unit"
    KELOLA_ORANG = "kelola orang"
    KELOLA_LAYANAN = "kelola layanan"
    KELOLA_SURVEI = "kelola survei"
    TUTUP_SURVEI = "tutup survei"
    SEGEL_SURVEI = "segel survei"
    AMANDEMEN = "amandemen"
    KELOLA_KANAL = "kelola kanal"
    ISI_KERTAS = "isi kertas"
    IMPOR = "impor"
    TANDAI_SARAN = "tandai saran"
    LIHAT_SARAN = "lihat saran"
    LIHAT_HASIL = "lihat hasil"
    UNDUH = "unduh"
    TETAPKAN_PRIORITAS = "tetapkan prioritas"
    SUSUN_RENCANA = "susun rencana"
    AJUKAN_RENCANA = "ajukan rencana"
    SETUJUI_RENCANA = "setujui rencana"
    ISI_REALISASI = "isi realisasi"
    BUKA_BUKTI = "buka berkas asli bukti"
    VERIFIKASI = "verifikasi"
    PUBLIKASI = "publikasi"
    PAKET = "unduh paket penilai"
    BUNGKUS = "bungkus bundel"
    SUSUN_LAPORAN = "susun laporan"
    SEGEL_LAPORAN = "segel laporan"
    KELOLA_KUNCI = "kelola kunci API"
    LIHAT_JEJAK = "lihat jejak"
    PERIKSA_LAPORAN = "periksa laporan"
    LIHAT_PERIKSA = "lihat hasil pemeriksaan"
    LIHAT_REKAP = "lihat rekap"
    KELOLA_WAJIB = "kelola kewajiban"


NAMA = {
    Tindakan.LIHAT: _("melihat"),
    Tindakan.KELOLA_UNIT: _("mengelola unit"),
    Tindakan.KELOLA_ORANG: _("mengelola orang"),
    Tindakan.KELOLA_LAYANAN: _("mengelola layanan"),
    Tindakan.KELOLA_SURVEI: _("mengelola survei"),
    Tindakan.TUTUP_SURVEI: _("menutup survei"),
    Tindakan.SEGEL_SURVEI: _("menyegel survei"),
    Tindakan.AMANDEMEN: _("memperbaiki jawaban dengan amandemen"),
    Tindakan.KELOLA_KANAL: _("mengelola kanal"),
    Tindakan.ISI_KERTAS: _("memasukkan jawaban kertas"),
    Tindakan.IMPOR: _("mengimpor jawaban"),
    Tindakan.TANDAI_SARAN: _("menandai saran"),
    Tindakan.LIHAT_SARAN: _("membaca saran"),
    Tindakan.LIHAT_HASIL: _("membaca hasil"),
    Tindakan.UNDUH: _("mengunduh jawaban"),
    Tindakan.TETAPKAN_PRIORITAS: _("menetapkan unsur prioritas"),
    Tindakan.SUSUN_RENCANA: _("menyusun rencana tindak lanjut"),
    Tindakan.AJUKAN_RENCANA: _("mengajukan rencana dan mencatat perubahannya"),
    Tindakan.SETUJUI_RENCANA: _("menyetujui atau mengembalikan rencana"),
    Tindakan.ISI_REALISASI: _("mengisi realisasi dan buktinya"),
    Tindakan.BUKA_BUKTI: _("membuka berkas asli bukti"),
    Tindakan.VERIFIKASI: _("memeriksa bukti"),
    Tindakan.PUBLIKASI: _("mencatat publikasi"),
    Tindakan.PAKET: _("mengunduh paket penilai"),
    Tindakan.BUNGKUS: _("membungkus survei menjadi bundel"),
    Tindakan.SUSUN_LAPORAN: _("menyusun laporan"),
    Tindakan.SEGEL_LAPORAN: _("menandatangani dan menyegel laporan"),
    Tindakan.KELOLA_KUNCI: _("mengelola kunci API"),
    Tindakan.LIHAT_JEJAK: _("membaca jejak"),
    Tindakan.PERIKSA_LAPORAN: _("memeriksa laporan"),
    Tindakan.LIHAT_PERIKSA: _("membaca hasil pemeriksaan laporan"),
    Tindakan.LIHAT_REKAP: _("membaca rekap"),
    Tindakan.KELOLA_WAJIB: _("mengatur siapa yang wajib dan tenggatnya"),
}
"""What an act is called to the person who may not do it."""
HAK: dict[Tindakan, frozenset[Peran]] = {
    Tindakan.LIHAT: EVERYONE,
    Tindakan.KELOLA_UNIT: frozenset({P.ADMIN}),
    Tindakan.KELOLA_ORANG: frozenset({P.ADMIN}),
    Tindakan.KELOLA_LAYANAN: frozenset({P.ADMIN, P.PENANGGUNG_JAWAB}),
    Tindakan.KELOLA_SURVEI: frozenset({P.PENANGGUNG_JAWAB}),
    Tindakan.TUTUP_SURVEI: frozenset({P.PENANGGUNG_JAWAB, P.PIMPINAN}),
    Tindakan.SEGEL_SURVEI: frozenset({P.PIMPINAN}),
    Tindakan.AMANDEMEN: frozenset({P.PENANGGUNG_JAWAB}),
    Tindakan.KELOLA_KANAL: frozenset({P.PENANGGUNG_JAWAB, P.PETUGAS}),
    Tindakan.ISI_KERTAS: frozenset({P.PENANGGUNG_JAWAB, P.PETUGAS}),
    Tindakan.IMPOR: frozenset({P.PENANGGUNG_JAWAB, P.PETUGAS}),
    Tindakan.TANDAI_SARAN: frozenset({P.PENANGGUNG_JAWAB, P.PETUGAS}),
    Tindakan.LIHAT_SARAN: EVERYONE,
    Tindakan.LIHAT_HASIL: EVERYONE,
    Tindakan.UNDUH: frozenset({P.PENANGGUNG_JAWAB, P.PIMPINAN, P.VERIFIKATOR, P.AUDITOR}),
    Tindakan.TETAPKAN_PRIORITAS: frozenset({P.PENANGGUNG_JAWAB, P.PIMPINAN}),
    Tindakan.SUSUN_RENCANA: frozenset({P.PENANGGUNG_JAWAB, P.PETUGAS}),
    Tindakan.AJUKAN_RENCANA: frozenset({P.PENANGGUNG_JAWAB}),
    Tindakan.SETUJUI_RENCANA: frozenset({P.PIMPINAN}),
    Tindakan.ISI_REALISASI: frozenset({P.PENANGGUNG_JAWAB, P.PETUGAS}),
    Tindakan.BUKA_BUKTI: frozenset({P.PENANGGUNG_JAWAB, P.PETUGAS, P.PIMPINAN, P.VERIFIKATOR}),
    Tindakan.VERIFIKASI: frozenset({P.PIMPINAN, P.VERIFIKATOR}),
    Tindakan.PUBLIKASI: frozenset({P.PENANGGUNG_JAWAB, P.PETUGAS}),
    Tindakan.PAKET: EVERYONE - {P.ADMIN},
    Tindakan.BUNGKUS: frozenset({P.PENANGGUNG_JAWAB, P.PIMPINAN}),
    Tindakan.SUSUN_LAPORAN: frozenset({P.PENANGGUNG_JAWAB, P.PETUGAS}),
    Tindakan.SEGEL_LAPORAN: frozenset({P.PIMPINAN}),
    Tindakan.KELOLA_KUNCI: frozenset({P.ADMIN}),
    Tindakan.LIHAT_JEJAK: frozenset({P.ADMIN, P.PIMPINAN, P.AUDITOR}),
    Tindakan.PERIKSA_LAPORAN: frozenset({P.PENANGGUNG_JAWAB, P.PETUGAS, P.PIMPINAN, P.VERIFIKATOR}),
    Tindakan.LIHAT_PERIKSA: EVERYONE - {P.ADMIN},
    Tindakan.LIHAT_REKAP: frozenset({P.VERIFIKATOR, P.ADMIN, P.AUDITOR, P.PIMPINAN}),
    Tindakan.KELOLA_WAJIB: frozenset({P.ADMIN, P.VERIFIKATOR}),
}
"""The auditor reads everything and changes nothing; the admin keeps places and people and touches no survey."""


def may(akun: Akun, tindakan: Tindakan, unit: Unit) -> bool:
    """Whether a role that the person has at the unit or above it allows the act."""
    return bool(HAK[tindakan] & roles_at(akun, unit))


def roles_at(akun: Akun, unit: Unit) -> frozenset[Peran]:
    """The roles that a person has at a unit, those from above included; none for an account that is not active."""
    if not akun.is_active:
        return frozenset()
    return frozenset(Peran(item.peran) for item in tugas_of(akun) if unit.jalur.startswith(item.unit.jalur))


def tugas_of(akun: Akun) -> tuple[Tugas, ...]:
    """A person's roles with their units, read once for each request (the account object lives that long)."""
    kept: tuple[Tugas, ...] | None = getattr(akun, "_tugas", None)
    if kept is None:
        kept = tuple(akun.tugas.select_related("unit"))
        akun._tugas = kept  # type: ignore[attr-defined]  # noqa: SLF001 - as Django keeps its own permissions
    return kept


def units_of(akun: Akun, tindakan: Tindakan = Tindakan.LIHAT) -> QuerySet[Unit]:
    """Every unit at which a person may do the act."""
    inside = Q(pk__in=())
    for tugas in tugas_of(akun):
        if akun.is_active and tugas.peran in HAK[tindakan]:
            inside |= Q(jalur__startswith=tugas.unit.jalur)
    return Unit.objects.filter(inside)
