"""What a survey asks, and what it came to."""

from http import HTTPStatus

from ninja import Router

from siklus.core.rencana.prioritas import propose_prioritas
from siklus.web.queries.formulir import formulir_of
from siklus.web.queries.hasil import aturan_of, hasil_of
from siklus.web.queries.pintu import layanan_of
from siklus.web.services.kunci_api import Cakupan
from siklus.web.views.api.alamat import KodeSurvei
from siklus.web.views.api.bentuk import HasilKeluar, Kegagalan, KuesionerKeluar
from siklus.web.views.api.gagal import READING
from siklus.web.views.api.keluar import formulir_keluar, indeks_keluar, survei_keluar
from siklus.web.views.api.kunci import KunciBearer, Program, survei_within
from siklus.web.views.api.masalah import NOT_FOUND, failure

router = Router(tags=["Survei"])


@router.get(
    "/survei/{kode}/kuesioner",
    auth=KunciBearer(Cakupan.UNIT, Cakupan.KIRIM),
    response={200: KuesionerKeluar, **READING},
    summary="Kuesioner sebuah survei",
    operation_id="kuesioner",
)
def kuesioner(request: Program, kode: KodeSurvei) -> dict[str, object]:
    """Pertanyaan, pilihan, profil, dan layanan yang ditanyakan, dalam semua bahasanya."""
    survei = survei_within(request.auth, kode)
    if survei.versi is None:
        raise failure(HTTPStatus.NOT_FOUND, NOT_FOUND)
    return {
        "survei": survei_keluar(survei),
        "layanan": [{"kode": item.kode, "nama": item.nama} for item in layanan_of(survei)],
        **formulir_keluar(formulir_of(survei.versi)),
        "pakai_kode_kunjungan": survei.pakai_kode_kunjungan,
    }


@router.get(
    "/survei/{kode}/hasil",
    auth=KunciBearer(Cakupan.HASIL),
    response={200: HasilKeluar, 409: Kegagalan, **READING},
    summary="Hasil sebuah survei",
    operation_id="hasil",
)
def hasil(request: Program, kode: KodeSurvei) -> dict[str, object]:
    """Indeks survei yang sudah ditutup; 403 (HASIL-01) sebelum itu, 409 bila tidak ada yang dapat dihitung."""
    survei = survei_within(request.auth, kode)
    indeks = hasil_of(survei).indeks
    prioritas = propose_prioritas(indeks, aturan_of(survei)).kelompok
    return {
        "survei": survei_keluar(survei),
        "indeks": indeks_keluar(indeks, prioritas),
        "dilaporkan": indeks.dilaporkan,
    }
