"""PUB: the result was published, and the report shows it."""

from random import Random

from bench.periksa.plant.draft import Draft
from bench.periksa.plant.label import Kind, Planted

SECTIONS = ("publikasi", "terbit")
AFTER = ("nomor-judul-loncat", "bagian-hilang", "gambar-tidak-dirujuk")


def unpublished(draft: Draft, _: Random) -> Planted | None:
    """Nothing is said of publication anywhere."""
    section = next((key for key in SECTIONS if draft.has(key)), "")
    if not section:
        return None
    report = Draft(draft.clean, draft.without_section(section)).without_lines(r"^(?:ketgambar|gambar)\.terbit$")
    return Planted(report, (), (), "tempat dan tanggal publikasi")


KINDS = (Kind("PUB", "tanpa-bukti-publikasi", "saran", unpublished, AFTER, "numbering"),)
