"""The evidence of an example office, received as from a person's own hands."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from siklus.core.realisasi.bukti import Bukti as BuktiInti
from siklus.document.assets import Assets
from siklus.web.models import Akun, Bukti
from siklus.web.queries.bukti.tujuan import Target
from siklus.web.services.bukti import receive_bukti
from siklus.web.services.bukti.terima import Kata
from siklus.web.services.laporan.simpanan import keep


@dataclass(frozen=True, slots=True)
class PenyimpanBukti:
    """Takes in what lies in an office's folder. `assets` are the copies fit for print, as the reader made them."""

    oleh: Akun
    pada: datetime
    folder: Path
    assets: Assets

    def add(self, target: Target, items: Iterable[BuktiInti]) -> None:
        """Each piece for the thing that it proves; everybody may see it, since nothing on it is real."""
        for item in items:
            kata = Kata(item.keterangan, item.tempat, item.tanggal, item.tautan)
            data = (self.folder / "bukti" / item.nama_berkas).read_bytes()
            row = receive_bukti(target, item.nama_berkas, data, self.oleh, self.pada, kata)
            Bukti.objects.filter(pk=row.pk).update(publik=True)

    def picture(self, sha256: str) -> str:
        """Keep a copy fit for print; the SHA-256 of the copy itself."""
        return keep(self.assets[sha256].read_bytes())
