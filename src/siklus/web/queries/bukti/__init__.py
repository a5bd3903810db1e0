"""Evidence as the screens read it: what there is, whose it is, where its files lie, where it was used before."""

from siklus.web.queries.bukti.daftar import Butir, bukti_of, removed_of
from siklus.web.queries.bukti.letak import assets_of, locate, root
from siklus.web.queries.bukti.pernah import Pernah, used_before
from siklus.web.queries.bukti.tujuan import Tujuan, act_of, tujuan_of

__all__ = [
    "Butir",
    "Pernah",
    "Tujuan",
    "act_of",
    "assets_of",
    "bukti_of",
    "locate",
    "removed_of",
    "root",
    "tujuan_of",
    "used_before",
]
