"""One response that a person sends: read, checked, handed to the store, and answered with what became of it."""

from collections.abc import Mapping
from uuid import UUID, uuid4

from django.http import HttpRequest, HttpResponseBase

from siklus.core.errors import Problem
from siklus.web.models import Kanal
from siklus.web.queries.pintu import Pintu
from siklus.web.queries.versi import formulir_shown
from siklus.web.services.kiriman import JEBAKAN, NILAI, PROFIL, TERBUKA, Asal, Kiriman, parse_kiriman, read_form
from siklus.web.services.penerimaan import Penerimaan, StoreBusyError, receive
from siklus.web.services.pertahanan import marked, may_send, source_of
from siklus.web.views.publik.balasan import Balasan
from siklus.web.views.publik.langkah import LAYANAN, Isian
from siklus.web.views.publik.lembar import Lembar
from siklus.web.views.publik.tampilan import Tampilan
from siklus.web.views.publik.teks import teks_of

NOT_OPEN, KODE_KUNJUNGAN = "TERIMA-01", "TERIMA-03"
GROUPS = {"nilai": NILAI, "profil": PROFIL, "terbuka": TERBUKA}


def take(request: HttpRequest, pintu: Pintu, tampilan: Tampilan) -> HttpResponseBase:
    """Answer one POST of the form."""
    data = _read(request)
    versi_id, formulir = formulir_shown(pintu, data.get("versi"))
    parsed = parse_kiriman(data, formulir, Asal(pintu.survei_id, versi_id, Kanal.WEB, frozenset(pintu.layanan)))
    lembar = Lembar(pintu, tampilan, formulir, versi_id, _uuid(data), Isian(_typed(data)))
    balasan = Balasan.to(request, lembar)
    wrong = _wrong(parsed, lembar)
    if wrong or not isinstance(parsed, Kiriman):
        return balasan.faulty(wrong)
    source = source_of(request.META)
    if not may_send(source):
        return balasan.too_often()
    try:
        return _told(receive(marked(parsed, source, trapped=bool(data.get(JEBAKAN)))), balasan)
    except StoreBusyError:
        return balasan.busy()


def _told(found: Penerimaan, balasan: Balasan) -> HttpResponseBase:
    if found.problem is None:
        return balasan.received(found.tanda_terima)
    if found.keadaan == "berbeda":
        return balasan.changed()
    if found.problem.code == NOT_OPEN:
        return balasan.closed()
    return balasan.faulty({_field(found.problem, balasan.lembar): _sentence(found.problem, balasan.lembar)})


def _wrong(parsed: Kiriman | tuple[Problem, ...], lembar: Lembar) -> dict[str, str]:
    """Field name → what is wrong with it: everything that was left out, and refused values."""
    refused = {} if isinstance(parsed, Kiriman) else {_field(item, lembar): _sentence(item, lembar) for item in parsed}
    return _lacking(lembar) | refused


def _lacking(lembar: Lembar) -> dict[str, str]:
    return {nama: words for nama, words in _required(lembar).items() if not lembar.isian.isi.get(nama)}


_kept: dict[tuple[int, str], tuple[Pintu, dict[str, str]]] = {}
"""Kept while the survey stays as it is: laying out every step anew costs more than all else in a request."""


def _required(lembar: Lembar) -> dict[str, str]:
    """The fields that a form must bring, each with what is said where it lacks."""
    key = lembar.versi_id, lembar.tampilan.bahasa
    pintu, required = _kept.get(key, (None, {}))
    if pintu is not lembar.pintu:
        words = teks_of(lembar.tampilan.bahasa)
        required = {
            item.nama: words["pilih_satu" if item.pilihan else "isi_kode"]
            for item in lembar.langkah_list()
            if item.wajib
        }
        _kept[key] = lembar.pintu, required
    return required


def _sentence(problem: Problem, lembar: Lembar) -> str:
    """What a person can do about it, in the form's language; the whole's fault is only told."""
    return lembar.words("kode_tidak_berlaku" if problem.code == KODE_KUNJUNGAN else "tidak_diterima")


def _field(problem: Problem, lembar: Lembar) -> str:
    """The field that a problem is about; "" for the whole."""
    names = (LAYANAN, *(item.nama for item in lembar.langkah_list()))
    return next((name for name in names if name.split("-", 1)[-1] == problem.place.column), "")


def _read(request: HttpRequest) -> dict[str, object]:
    try:
        return read_form(request.body)
    except ValueError:  # no form of ours: said as one that lacks everything
        return {}


def _uuid(data: Mapping[str, object]) -> str:
    """The page's own number; a new one when it came without."""
    try:
        return str(UUID(str(data.get("uuid"))))
    except ValueError:
        return str(uuid4())


def _typed(data: Mapping[str, object]) -> dict[str, str]:
    """Every field as typed, under its name in the form."""
    flat = {name: value for name, value in data.items() if isinstance(value, str)}
    for group, before in GROUPS.items():
        found = data.get(group)
        if isinstance(found, dict):
            flat |= {f"{before}{name}": value for name, value in found.items()}
    return flat
