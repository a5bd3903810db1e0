"""The newest sealed version of each report: its files, its seal, and the copies that were signed outside."""

from collections.abc import Iterator

from siklus.web.models import Laporan, SalinanBertanda, Survei
from siklus.web.queries.laporan.gambar import find, sidik_of
from siklus.web.queries.laporan.periksa import segel_json
from siklus.web.queries.paket.bagian import FOLDER, Bagian, BerkasPaket

FORMS = ("pdf", "docx")


def sealed_of(survei: Survei) -> dict[str, Laporan]:
    """By kind, with the copies; two queries."""
    rows = Laporan.objects.filter(survei=survei).exclude(disegel=None).order_by("jenis", "nomor")
    return {row.jenis: row for row in rows.prefetch_related("salinan")}


def report_files(sealed: dict[str, Laporan]) -> tuple[BerkasPaket, ...]:
    """Every file of every sealed report."""
    return tuple(berkas for laporan in sealed.values() for berkas in _files(laporan))


def kind_of(laporan: Laporan) -> str:
    """The kind of proof that a report is."""
    return f"laporan_{laporan.jenis.replace('-', '_')}"


def _files(laporan: Laporan) -> Iterator[BerkasPaket]:
    stem = f"{FOLDER[Bagian.LAPORAN]}/laporan-{laporan.jenis}-v{laporan.nomor}"
    judul, jenis = f"{laporan.get_jenis_display()}, versi {laporan.nomor}", kind_of(laporan)
    for form in FORMS:
        yield _kept(f"{stem}.{form}", f"{judul} ({form.upper()})", getattr(laporan, form), jenis)
    for number, salinan in enumerate(sorted(laporan.salinan.all(), key=lambda item: item.pk), 1):
        yield _kept(f"{stem}-bertanda-tangan-{number}.pdf", f"{judul}, {_how(salinan)}", salinan.sha256, jenis)
    segel = segel_json(laporan).encode()
    yield BerkasPaket(
        Bagian.LAPORAN, f"{stem}-segel.json", f"{judul}, segel", sidik_of(segel), len(segel), jenis, isi=segel
    )


def _kept(nama: str, judul: str, sha256: str, jenis: str) -> BerkasPaket:
    path = find(sha256)
    return BerkasPaket(Bagian.LAPORAN, nama, judul, sha256, path.stat().st_size if path else 0, jenis, path)


def _how(salinan: SalinanBertanda) -> str:
    way = {"sertifikat": "sertifikat elektronik", "basah": "dicetak, ditandatangani, dipindai"}
    return f"salinan bertanda tangan ({way[salinan.cara]})"
