"""Many units of the store as one institution: gathered for core's roll-up, and as the pages show it."""

from siklus.web.queries.rekap.kumpul import Kumpulan, gather
from siklus.web.queries.rekap.masa import periode_list, read_periode, slug_of

__all__ = ["Kumpulan", "gather", "periode_list", "read_periode", "slug_of"]
