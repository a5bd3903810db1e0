"""The cycle after a survey."""

from tests.web.realisasi.conftest import dikerjakan, disegel, disetujui, menunggu, rencana, subbagian, terbukti

__all__ = ["dikerjakan", "disegel", "disetujui", "menunggu", "rencana", "subbagian", "terbukti"]
