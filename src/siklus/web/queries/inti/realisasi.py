"""What was recorded about the carrying out, as core's values."""

from collections.abc import Iterable

from django.db.models import Prefetch, QuerySet

from siklus.core.realisasi.bukti import Bukti as BuktiInti
from siklus.core.realisasi.bukti import Halaman
from siklus.core.realisasi.catatan import CatatanBulan, Status
from siklus.core.realisasi.catatan import Pemeliharaan as PemeliharaanInti
from siklus.core.realisasi.catatan import Publikasi as PublikasiInti
from siklus.core.realisasi.catatan import Strategi as StrategiInti
from siklus.web.models import Bukti, Pemeliharaan, Publikasi, Realisasi, Rencana, StatusPeriksa, Strategi
from siklus.web.queries.inti.bulan import from_text
from siklus.web.queries.inti.rencana import names_of


def bukti_shown() -> QuerySet[Bukti]:
    """Evidence that was not removed, with its content."""
    return Bukti.objects.filter(dihapus=None).select_related("berkas")


def realisasi_list(*rencana: Rencana) -> QuerySet[Realisasi]:
    """Every recorded month of plans with its evidence; two queries, however many there are."""
    return (
        Realisasi.objects.filter(rtl__rencana__in=rencana, rtl__dihapus=None)
        .select_related("rtl", "dikerjakan_oleh", "pemeriksa")
        .prefetch_related(Prefetch("bukti", bukti_shown()))
        .order_by("rtl__urutan", "rtl_id", "bulan")
    )


def to_catatan(realisasi: Realisasi, bukti: tuple[BuktiInti, ...] | None = None) -> CatatanBulan:
    """One month. Only what a second person accepted is checked; a returned month stands as not checked.

    `bukti` is its evidence where that was read apart from it (`bukti_by_month`).
    """
    if bukti is None:
        bukti = _bukti_of(realisasi.bukti.all()) if realisasi.pk else ()
    accepted = realisasi.periksa == StatusPeriksa.DITERIMA
    return CatatanBulan(
        rtl=realisasi.rtl.identitas,
        bulan=from_text(realisasi.bulan),
        status=Status(realisasi.status),
        deskripsi=realisasi.deskripsi,
        tanggal=realisasi.tanggal,
        hambatan=realisasi.hambatan,
        bukti=bukti,
        diperiksa_oleh=str(realisasi.pemeriksa) if accepted and realisasi.pemeriksa else "",
        tanggal_periksa=realisasi.tanggal_periksa if accepted else None,
        alasan=realisasi.alasan,
        dikerjakan_oleh=str(realisasi.dikerjakan_oleh) if realisasi.dikerjakan_oleh else "",
        bukti_keterangan=realisasi.bukti_keterangan,
    )


def to_bukti(bukti: Bukti) -> BuktiInti:
    """One piece of evidence; one without a file has nothing to print. Its code is its number in the store."""
    berkas = bukti.berkas
    return BuktiInti(
        kode=f"B{bukti.pk}",
        nama_berkas=bukti.nama_berkas,
        sha256=berkas.sha256 if berkas else "",
        ukuran=berkas.ukuran if berkas else 0,
        media_type=berkas.media_type if berkas else "",
        halaman=tuple(Halaman(**page) for page in berkas.halaman) if berkas else (),
        keterangan=bukti.keterangan,
        tanggal=bukti.tanggal,
        tempat=bukti.tempat,
        tautan=bukti.tautan,
        terlampir=bool(berkas and berkas.media_type == "application/pdf" and not berkas.bertindak),
    )


def bukti_by_month(rencana: Rencana) -> dict[int, tuple[BuktiInti, ...]]:
    """The evidence of all months of a plan by the month's id, as far as counting and proving need it; one query.

    A thousand pieces become core's values without becoming rows first.
    """
    rows = Bukti.objects.filter(realisasi__rtl__rencana=rencana, dihapus=None).order_by("urutan", "id")
    found: dict[int, list[BuktiInti]] = {}
    for month, pk, nama, tautan, tanggal, berkas, halaman in rows.values_list(
        "realisasi_id", "pk", "nama_berkas", "tautan", "tanggal", "berkas_id", "berkas__halaman"
    ):
        pages = tuple(Halaman(**page) for page in halaman or ())
        found.setdefault(month, []).append(
            BuktiInti(f"B{pk}", nama, berkas or "", 0, "", pages, "", tanggal=tanggal, tautan=tautan)
        )
    return {month: tuple(items) for month, items in found.items()}


def strategi_list(rencana: Rencana) -> tuple[StrategiInti, ...]:
    """The strategies of a plan, in its order; two queries."""
    rows = Strategi.objects.filter(rtl__rencana=rencana, rtl__dihapus=None).select_related("rtl")
    return tuple(
        StrategiInti(item.rtl.identitas, item.alasan, item.strategi, item.target, names_of(item.penanggung_jawab.all()))
        for item in rows.prefetch_related("penanggung_jawab__subbagian")
    )


def pemeliharaan_list(rencana: Rencana) -> tuple[PemeliharaanInti, ...]:
    """What keeps the high unsur high, with its evidence; three queries."""
    rows = Pemeliharaan.objects.filter(rencana=rencana)
    return tuple(
        PemeliharaanInti(item.unsur, item.bentuk, names_of(item.penanggung_jawab.all()), _bukti_of(item.bukti.all()))
        for item in rows.prefetch_related("penanggung_jawab__subbagian", Prefetch("bukti", bukti_shown()))
    )


def publikasi_list(survei_id: int) -> tuple[PublikasiInti, ...]:
    """The publications of a result, with their evidence; two queries."""
    rows = Publikasi.objects.filter(survei=survei_id).prefetch_related(Prefetch("bukti", bukti_shown()))
    return tuple(map(to_publikasi, rows))


def dokumentasi_list(survei_id: int) -> tuple[BuktiInti, ...]:
    """Pictures of how the survey was carried out; one query."""
    return _bukti_of(bukti_shown().filter(survei=survei_id))


def to_publikasi(item: Publikasi) -> PublikasiInti:
    """One publication; it must have been read with its evidence, or asks one more query."""
    return PublikasiInti(item.media, item.daring, item.tanggal, item.tautan, _bukti_of(item.bukti.all()))


def _bukti_of(rows: Iterable[Bukti]) -> tuple[BuktiInti, ...]:
    return tuple(map(to_bukti, rows))
