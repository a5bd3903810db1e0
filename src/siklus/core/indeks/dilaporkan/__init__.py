"""A result that only exists in print: carried exactly, marked dilaporkan, and refused where it is impossible."""

from siklus.core.indeks.dilaporkan.bawa import hasil_dilaporkan
from siklus.core.indeks.dilaporkan.nilai import NilaiDilaporkan
from siklus.core.indeks.dilaporkan.periksa import check_dilaporkan

__all__ = ["NilaiDilaporkan", "check_dilaporkan", "hasil_dilaporkan"]
