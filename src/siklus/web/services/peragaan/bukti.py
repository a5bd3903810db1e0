"""The evidence of an example office: rows that name it by content, and the files where the reports look for them."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from django.db.models import Model

from siklus.core.realisasi.bukti import Bukti as BuktiInti
from siklus.core.realisasi.bukti import Halaman
from siklus.document.assets import Assets
from siklus.web.models import Akun, BerkasBukti, Bukti, Unit
from siklus.web.services.laporan.simpanan import keep


@dataclass(frozen=True, slots=True)
class PenyimpanBukti:
    """Takes in what lies in an office's folder. `assets` are the copies fit for print, as the reader made them."""

    unit: Unit
    oleh: Akun
    folder: Path
    assets: Assets

    def add(self, items: Iterable[BuktiInti], **proves: Model) -> None:
        """Each as a row of its own for the thing that it proves."""
        for number, item in enumerate(items):
            Bukti.objects.create(
                unit=self.unit,
                berkas=self._berkas(item) if item.sha256 else None,
                nama_berkas=item.nama_berkas,
                keterangan=item.keterangan,
                tempat=item.tempat,
                tanggal=item.tanggal,
                tautan=item.tautan,
                publik=True,
                urutan=number,
                oleh=self.oleh,
                **proves,
            )

    def picture(self, sha256: str) -> str:
        """Keep a copy fit for print; the SHA-256 of the copy itself."""
        return keep(self.assets[sha256].read_bytes())

    def _berkas(self, item: BuktiInti) -> BerkasBukti:
        found = BerkasBukti.objects.filter(pk=item.sha256).first()
        return found or self._new(item)

    def _new(self, item: BuktiInti) -> BerkasBukti:
        keep((self.folder / "bukti" / item.nama_berkas).read_bytes())
        return BerkasBukti.objects.create(
            sha256=item.sha256,
            ukuran=item.ukuran,
            media_type=item.media_type,
            halaman=[self._page(page) for page in item.halaman],
            phash=item.halaman[0].phash if item.halaman else "",
        )

    def _page(self, page: Halaman) -> dict[str, object]:
        return {
            "sha256": self.picture(page.sha256),
            "width": page.width,
            "height": page.height,
            "nomor": page.nomor,
            "phash": page.phash,
        }
