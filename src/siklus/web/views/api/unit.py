"""Units that a key reaches, and their surveys."""

from ninja import Query, Router

from siklus.web.queries.kunci import survei_of_kunci, units_of_kunci
from siklus.web.services.kunci_api import Cakupan
from siklus.web.views.api.alamat import Halaman, KodeUnit, page_of
from siklus.web.views.api.bentuk import DaftarSurvei, DaftarUnit, UnitKeluar
from siklus.web.views.api.gagal import READING
from siklus.web.views.api.keluar import survei_keluar, unit_keluar
from siklus.web.views.api.kunci import KunciBearer, Program, unit_within

router = Router(tags=["Unit"], auth=KunciBearer(Cakupan.UNIT))


@router.get("/unit", response={200: DaftarUnit, **READING}, summary="Daftar unit", operation_id="daftar_unit")
def daftar_unit(request: Program, halaman: Query[Halaman]) -> dict[str, object]:
    """Unit pemilik kunci dan semua unit di bawahnya, urut kode."""
    rows, berikutnya = page_of(units_of_kunci(request.auth), halaman)
    return {"isi": [unit_keluar(row) for row in rows], "berikutnya": berikutnya}


@router.get("/unit/{kode}", response={200: UnitKeluar, **READING}, summary="Satu unit", operation_id="unit")
def unit(request: Program, kode: KodeUnit) -> dict[str, object]:
    """Satu unit yang dijangkau kunci."""
    return unit_keluar(unit_within(request.auth, kode))


@router.get(
    "/unit/{kode}/survei",
    response={200: DaftarSurvei, **READING},
    summary="Survei sebuah unit",
    operation_id="survei_unit",
)
def survei_unit(request: Program, kode: KodeUnit, halaman: Query[Halaman]) -> dict[str, object]:
    """Survei unit itu sendiri, urut kode; tanpa survei unit di bawahnya."""
    found = unit_within(request.auth, kode)
    rows, berikutnya = page_of(survei_of_kunci(request.auth).filter(unit=found), halaman)
    return {"isi": [survei_keluar(row) for row in rows], "berikutnya": berikutnya}
