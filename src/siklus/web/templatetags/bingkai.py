"""The tabs of a survey and of a unit: those whose screen is there and which the person may enter."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django import template
from django.template import Context
from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from siklus.web.models import Survei, Unit
from siklus.web.queries.hak import Tindakan, may

register = template.Library()
T = Tindakan


@dataclass(frozen=True, slots=True)
class Tab:
    """One tab: its name in templates, the name of its address, what is read, and the act that opens it."""

    nama: str
    alamat: str
    label: str | Promise
    tindakan: Tindakan = Tindakan.LIHAT


@dataclass(frozen=True, slots=True)
class Butir:
    """A tab as it stands on the page."""

    alamat: str
    label: str | Promise
    kini: bool


@dataclass(frozen=True, slots=True)
class Tahap:
    """One stage of the cycle, named as in the ring, with its screens."""

    label: str | Promise
    tab: tuple[Tab, ...]


@dataclass(frozen=True, slots=True)
class ButirTahap:
    """A stage as it stands on the page: it leads to its first screen."""

    alamat: str
    label: str | Promise
    kini: bool
    butir: tuple[Butir, ...]


TAHAP_SURVEI = (
    Tahap(
        _("Survei"),
        (
            Tab("ringkasan", "survei", _("Ringkasan")),
            Tab("kuesioner", "survei_kuesioner", _("Kuesioner")),
            Tab("sasaran", "survei_sasaran", _("Sasaran")),
            Tab("kanal", "survei_kanal", _("Kanal")),
            Tab("pantauan", "survei_pantauan", _("Pantauan")),
            Tab("kertas", "survei_kertas", _("Kertas"), T.ISI_KERTAS),
            Tab("impor", "survei_impor", _("Impor"), T.IMPOR),
            Tab("saran", "survei_saran", _("Saran"), T.LIHAT_SARAN),
        ),
    ),
    Tahap(
        _("Indeks"),
        (
            Tab("hasil", "survei_hasil", _("Hasil"), T.LIHAT_HASIL),
            Tab("unduh", "survei_unduh", _("Unduh"), T.UNDUH),
            Tab("amandemen", "survei_amandemen", _("Amandemen")),
        ),
    ),
    Tahap(_("Prioritas"), (Tab("prioritas", "survei_prioritas", _("Prioritas"), T.LIHAT_HASIL),)),
    Tahap(_("Rencana"), (Tab("rencana", "survei_rencana", _("Rencana"), T.LIHAT_HASIL),)),
    Tahap(
        _("Realisasi"),
        (
            Tab("realisasi", "survei_realisasi", _("Realisasi")),
            Tab("verifikasi", "survei_verifikasi", _("Verifikasi"), T.VERIFIKASI),
            Tab("pemeliharaan", "survei_pemeliharaan", _("Pemeliharaan & strategi")),
            Tab("publikasi", "survei_publikasi", _("Publikasi")),
        ),
    ),
    Tahap(
        _("Laporan"),
        (
            Tab("laporan", "survei_laporan", _("Laporan"), T.LIHAT_HASIL),
            Tab("paket", "survei_paket", _("Paket penilai"), T.LIHAT_HASIL),
            Tab("bundel", "survei_bundel", _("Bundel"), T.BUNGKUS),
        ),
    ),
)
TAB_UNIT = (
    Tab("ringkasan", "unit", _("Ringkasan")),
    Tab("survei", "unit_survei", _("Survei")),
    Tab("layanan", "unit_layanan", _("Layanan")),
    Tab("subbagian", "unit_subbagian", _("Subbagian")),
    Tab("orang", "unit_orang", _("Orang"), T.KELOLA_ORANG),
    Tab("kunci", "unit_kunci", _("Kunci API"), T.KELOLA_KUNCI),
    Tab("jejak", "unit_jejak", _("Jejak"), T.LIHAT_JEJAK),
    Tab("setelan", "unit_setelan", _("Setelan"), T.KELOLA_UNIT),
)


@register.inclusion_tag("komponen/tahap.html", takes_context=True)
def tab_survei(context: Context, survei: Survei, kini: str) -> Mapping[str, object]:
    """The stages of a survey's cycle, and the screens of the one in which `kini` stands."""
    tahap = tuple(_stages(context, survei, kini))
    inside = next((item.butir for item in tahap if item.kini), ())
    return {"tahap_list": tahap, "tab_list": inside if len(inside) > 1 else ()}


@register.inclusion_tag("komponen/tab.html", takes_context=True)
def tab_unit(context: Context, unit: Unit, kini: str) -> Mapping[str, object]:
    """The tabs of a unit; `kini` names the current one."""
    return {"nama": _("Bagian unit"), "tab_list": tuple(_tabs(context, TAB_UNIT, unit, unit.kode, kini))}


@register.simple_tag(takes_context=True)
def induk_terlihat(context: Context, unit: Unit) -> Unit | None:
    """The place above, for the breadcrumb, if the person may see it."""
    return unit.induk if unit.induk and may(context["user"], T.LIHAT, unit.induk) else None


@register.simple_tag(takes_context=True)
def induk_rekap(context: Context, unit: Unit) -> tuple[Unit, ...]:
    """The places above whose roll-up the person may see, the widest first, for the breadcrumb."""
    found: list[Unit] = []
    while unit.induk and may(context["user"], T.LIHAT_REKAP, unit.induk):
        unit = unit.induk
        found.insert(0, unit)
    return tuple(found)


def _stages(context: Context, survei: Survei, kini: str) -> Iterator[ButirTahap]:
    for tahap in TAHAP_SURVEI:
        butir = tuple(_tabs(context, tahap.tab, survei.unit, survei.pk, kini))
        if butir:
            yield ButirTahap(butir[0].alamat, tahap.label, any(item.kini for item in butir), butir)


def _tabs(context: Context, tabs: tuple[Tab, ...], unit: Unit, key: int | str, kini: str) -> Iterator[Butir]:
    for tab in tabs:
        address = _address(tab.alamat, key)
        if address and may(context["user"], tab.tindakan, unit):
            yield Butir(address, tab.label, tab.nama == kini.strip())


def _address(name: str, key: int | str) -> str:
    try:
        return reverse(name, args=(key,))
    except NoReverseMatch:
        return ""
