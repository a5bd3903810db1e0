"""Answers that programs send: one, or up to a thousand; each is acknowledged only once it is on the disk."""

from collections.abc import Iterable, Sequence
from http import HTTPStatus
from typing import Any

from ninja import Router, Status

from siklus.core.errors import Problem
from siklus.web.models import Kanal
from siklus.web.queries.pintu import Pintu, pintu_of
from siklus.web.services.kiriman import Asal, Kiriman, parse_kiriman
from siklus.web.services.kunci_api import Cakupan
from siklus.web.services.penerimaan import Penerimaan, receive, receive_many
from siklus.web.views.api.alamat import KodeSurvei
from siklus.web.views.api.bentuk import JawabanMasuk, KelompokKeluar, KelompokMasuk, PenerimaanKeluar
from siklus.web.views.api.gagal import SENDING
from siklus.web.views.api.kunci import KunciBearer, Program, survei_within
from siklus.web.views.api.masalah import NOT_FOUND, ApiError, failure, told

router = Router(tags=["Jawaban"], auth=KunciBearer(Cakupan.KIRIM))
STATUS = {"tersimpan": HTTPStatus.CREATED, "sudah_ada": HTTPStatus.OK}
REFUSED = {"berbeda": HTTPStatus.CONFLICT, "ditolak": HTTPStatus.UNPROCESSABLE_ENTITY}
NOT_OPEN = "TERIMA-01"


@router.post(
    "/survei/{kode}/jawaban",
    response={200: PenerimaanKeluar, 201: PenerimaanKeluar, 409: SENDING[400], **SENDING},
    summary="Kirim satu jawaban",
    operation_id="kirim_jawaban",
)
def kirim(request: Program, kode: KodeSurvei, jawaban: JawabanMasuk) -> Status[dict[str, Any]]:
    """201 bila tersimpan, 200 bila jawaban yang sama sudah ada, 409 bila UUID-nya dipakai isi yang berbeda."""
    pintu = _pintu(request, kode)
    parsed = _parse(jawaban, pintu)
    if not isinstance(parsed, Kiriman):
        raise ApiError(HTTPStatus.UNPROCESSABLE_ENTITY, *parsed)
    found = receive(parsed)
    if found.problem is not None:
        raise ApiError(_status(found.problem, found.keadaan), found.problem)
    return Status(STATUS[found.keadaan], _told(jawaban.uuid, found))


@router.post(
    "/survei/{kode}/jawaban/kelompok",
    response={200: KelompokKeluar, **SENDING},
    summary="Kirim beberapa jawaban",
    operation_id="kirim_kelompok",
)
def kirim_kelompok(request: Program, kode: KodeSurvei, kelompok: KelompokMasuk) -> dict[str, object]:
    """Paling banyak 1.000 jawaban; hasilnya untuk tiap jawaban, dalam urutan kirimannya. Aman diulang seluruhnya."""
    pintu = _pintu(request, kode)
    parsed = [_parse(item, pintu) for item in kelompok.jawaban]
    stored = iter(receive_many([item for item in parsed if isinstance(item, Kiriman)]))
    results = [
        _told(sent.uuid, next(stored) if isinstance(item, Kiriman) else Penerimaan("ditolak"), _faults(item))
        for sent, item in zip(kelompok.jawaban, parsed, strict=True)
    ]
    return {**_counts(results), "hasil": results}


def _pintu(request: Program, kode: str) -> Pintu:
    """The door of a survey that the key reaches and that asks something."""
    pintu = pintu_of(survei_within(request.auth, kode).kode)
    if pintu is None:
        raise failure(HTTPStatus.NOT_FOUND, NOT_FOUND)
    return pintu


def _parse(jawaban: JawabanMasuk, pintu: Pintu) -> Kiriman | tuple[Problem, ...]:
    asal = Asal(pintu.survei_id, pintu.versi_id, Kanal.API, frozenset(pintu.layanan))
    return parse_kiriman(jawaban.dict(), pintu.formulir, asal)


def _faults(parsed: Kiriman | tuple[Problem, ...]) -> tuple[Problem, ...]:
    return () if isinstance(parsed, Kiriman) else parsed


def _status(problem: Problem, keadaan: str) -> HTTPStatus:
    return HTTPStatus.FORBIDDEN if problem.code == NOT_OPEN else REFUSED[keadaan]


def _told(uuid: str, found: Penerimaan, faults: Sequence[Problem] = ()) -> dict[str, Any]:
    problems = (*faults, *((found.problem,) if found.problem else ()))
    return {
        "uuid": uuid,
        "keadaan": found.keadaan,
        "tanda_terima": found.tanda_terima,
        "masalah": [told(problem) for problem in problems],
    }


def _counts(results: Iterable[dict[str, Any]]) -> dict[str, int]:
    states = [str(item["keadaan"]) for item in results]
    stored, there = states.count("tersimpan"), states.count("sudah_ada")
    return {"tersimpan": stored, "sudah_ada": there, "ditolak": len(states) - stored - there}
