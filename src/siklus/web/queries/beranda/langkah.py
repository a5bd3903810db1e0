"""The one next step of a unit: a sentence and one button, from the survey's state and from who asks."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from siklus.core.survei.periode import Periode
from siklus.web.models import Akun, StatusSurvei, Survei, Unit
from siklus.web.queries.beranda.cakupan import Cakupan
from siklus.web.queries.hak import Tindakan, may
from siklus.web.queries.kata_waktu import day_name


@dataclass(frozen=True, slots=True)
class Langkah:
    """What to do now; `alamat` is an address name with its argument, None where somebody else has to act."""

    kalimat: str
    label: str = ""
    alamat: tuple[str, object] | None = None


@dataclass(frozen=True, slots=True)
class Letak:
    """Where a unit stands: its newest survey, the coverage of that, the period after it, and the day."""

    unit: Unit
    survei: Survei | None
    cakupan: Cakupan
    berikut: Periode
    hari: date


def langkah_of(akun: Akun, letak: Letak, lanjutan: Langkah | None = None) -> Langkah:
    """The next step for this person; `lanjutan` is what the follow-up of the newest sealed survey needs."""
    survei = letak.survei
    if survei is None:
        return _create(akun, letak, _("Belum ada survei di kantor ini."))
    if survei.status == StatusSurvei.DRAF:
        return _draft(akun, survei)
    if survei.status == StatusSurvei.DIBUKA:
        return _collecting(akun, survei, letak)
    if survei.status == StatusSurvei.DITUTUP:
        return _closed(akun, survei)
    return _sealed(akun, letak, lanjutan)


def _create(akun: Akun, letak: Letak, before: str) -> Langkah:
    periode = letak.berikut.nama
    if may(akun, Tindakan.KELOLA_SURVEI, letak.unit):
        words = _("Siapkan survei untuk %(periode)s.") % {"periode": periode}
        return Langkah(f"{before} {words}", _("Buat survei"), ("survei_baru", letak.unit.kode))
    return Langkah(f"{before} {_('Penanggung jawab kantor menyiapkan survei %(periode)s.') % {'periode': periode}}")


def _draft(akun: Akun, survei: Survei) -> Langkah:
    there = ("survei", survei.pk)
    if may(akun, Tindakan.KELOLA_SURVEI, survei.unit):
        return Langkah(_("Survei ini masih draf. Periksa kuesioner dan sasarannya, lalu buka."), _("Lanjutkan"), there)
    return Langkah(_("Survei ini masih draf; penanggung jawab akan membukanya."), _("Lihat draf"), there)


def _collecting(akun: Akun, survei: Survei, letak: Letak) -> Langkah:
    watch = ("survei_pantauan", survei.pk)
    late = survei.rencana_tutup is not None and survei.rencana_tutup < letak.hari
    if late or letak.cakupan.cukup:
        words = _when_to_close(survei, late=late)
        if may(akun, Tindakan.TUTUP_SURVEI, survei.unit):
            return Langkah(words, _("Tinjau lalu tutup"), ("survei", survei.pk))
        return Langkah(words, _("Lihat pantauan"), watch)
    left = _days_left(survei, letak.hari)
    if may(akun, Tindakan.KELOLA_KANAL, survei.unit):
        words = _("Survei sedang dibuka. Bagikan tautan dan posternya agar jawaban mencapai sasaran.")
        return Langkah(f"{words} {left}".strip(), _("Bagikan survei"), ("survei_kanal", survei.pk))
    return Langkah(f"{_('Survei sedang dibuka.')} {left}".strip(), _("Lihat pantauan"), watch)


def _when_to_close(survei: Survei, *, late: bool) -> str:
    if late:
        day = day_name(survei.rencana_tutup) if survei.rencana_tutup else ""
        return _("Rencana tutup, %(hari)s, sudah lewat. Tutup survei agar hasilnya dapat dibaca.") % {"hari": day}
    return _("Sasaran sampel sudah tercapai. Survei dapat ditutup bila masanya cukup mewakili layanan.")


def _days_left(survei: Survei, hari: date) -> str:
    if survei.rencana_tutup is None:
        return ""
    days = (survei.rencana_tutup - hari).days
    if days == 0:
        return _("Hari ini hari terakhir.")
    return ngettext("Tinggal %(n)s hari.", "Tinggal %(n)s hari.", days) % {"n": days}


def _closed(akun: Akun, survei: Survei) -> Langkah:
    if may(akun, Tindakan.SEGEL_SURVEI, survei.unit):
        words = _("Survei sudah ditutup. Baca hasilnya, lalu segel bila sudah benar.")
    else:
        words = _("Survei sudah ditutup. Baca hasilnya; pimpinan menyegelnya bila sudah benar.")
    return Langkah(words, _("Baca hasil"), ("survei_hasil", survei.pk))


def _sealed(akun: Akun, letak: Letak, lanjutan: Langkah | None) -> Langkah:
    """Once the next period has begun its survey comes first; until then the follow-up."""
    first = letak.berikut.months[0]
    if lanjutan is None or (first.tahun, first.nomor) <= (letak.hari.year, letak.hari.month):
        return _create(akun, letak, _("Survei terakhir sudah disegel."))
    return lanjutan
