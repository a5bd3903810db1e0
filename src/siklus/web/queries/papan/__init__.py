"""What everyone may see of a unit: its sealed results, and what was done about them."""

from siklus.web.queries.papan.isi import Papan, Titik, papan_of
from siklus.web.queries.papan.kerja import Kerja, KerjaPeriode

__all__ = ["Kerja", "KerjaPeriode", "Papan", "Titik", "papan_of"]
