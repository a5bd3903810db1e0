"""Which program a table comes from, by the heads that only it writes."""

from collections.abc import Sequence
from typing import Literal

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from siklus.core.aturan import normalise
from siklus.core.survei.kolom import U_NUMBER
from siklus.web.services.impor.kata import candidates
from siklus.web.services.impor.peta import KEPALA_KODE

Bentuk = Literal["bukukerja", "limesurvey", "kobo", "google", "skm", "tolakan", "dilaporkan", "umum"]
NAMA: dict[str, str | Promise] = {
    "bukukerja": _("Buku kerja Siklus"),
    "limesurvey": "LimeSurvey",
    "kobo": "KoboToolbox",
    "google": _("Google Formulir"),
    "skm": _("Olah data SKM (kolom U1 sampai U9)"),
    "tolakan": _("Baris yang ditolak pada impor sebelumnya"),
    "dilaporkan": _("Nilai tercetak per unsur"),
    "umum": _("Tabel umum"),
}
LIMESURVEY = {"submitdate", "date submitted", "lastpage", "last page", "startlanguage", "start language", "seed"}
KOBO = {"uuid", "submission time"}
GOOGLE = {"timestamp", "stempel waktu", "cap waktu"}
PRINTED = {"nilai", "nrr", "nilai unsur", "nrr unsur", "nilai rata rata"}
RESPONDEN = "Responden"
FEWEST_MARKS = 2


def bentuk_of(heads: Sequence[str], sheet: str) -> Bentuk:
    """What the table most probably is; "umum" when nothing speaks for any program."""
    words = {normalise(text) for head in heads for text in candidates(head)}
    first = normalise(heads[0]) if heads else ""
    signs: tuple[tuple[Bentuk, bool], ...] = (
        ("tolakan", normalise(KEPALA_KODE) in words),
        ("dilaporkan", "unsur" in words and bool(words & PRINTED)),
        ("bukukerja", sheet == RESPONDEN),
        ("limesurvey", len(LIMESURVEY & words) >= FEWEST_MARKS),
        ("kobo", words >= KOBO),
        ("google", first in GOOGLE),
        ("skm", sum(U_NUMBER.fullmatch(word) is not None for word in words) >= FEWEST_MARKS),
    )
    return next((bentuk for bentuk, is_so in signs if is_so), "umum")
