"""What the log keeps of a month: only what changed, before and after."""

from siklus.web.models import Akun, Realisasi
from siklus.web.queries.inti.bulan import from_text
from siklus.web.services.jejak import record

KEPT = ("status", "deskripsi", "tanggal", "hambatan", "alasan", "bukti_keterangan", "periksa", "catatan_periksa")
Snapshot = dict[str, str]


def snapshot(row: Realisasi) -> Snapshot:
    """What a person wrote or decided about the month, as words."""
    values = {name: str(getattr(row, name) or "") for name in KEPT}
    return values | {"pemeriksa": str(row.pemeriksa or ""), "dikerjakan_oleh": str(row.dikerjakan_oleh or "")}


def record_bulan(row: Realisasi, perbuatan: str, oleh: Akun, before: Snapshot) -> None:
    """One line of the log about a month; `rtl` and `bulan` are how its history is found."""
    after = snapshot(row)
    changed = [name for name in after if after[name] != before[name]]
    record(
        oleh,
        perbuatan,
        row.rtl.unit,
        f"{row.rtl.identitas} {from_text(row.bulan).nama}",
        rtl=row.rtl_id,
        bulan=row.bulan,
        sebelum={name: before[name] for name in changed if before[name]},
        sesudah={name: after[name] for name in changed if after[name]},
    )
