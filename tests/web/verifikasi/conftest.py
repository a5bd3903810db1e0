"""The cycle after a survey."""

from tests.web.putaran import dikerjakan, disegel, disetujui, menunggu, rencana, subbagian, terbukti

__all__ = ["dikerjakan", "disegel", "disetujui", "menunggu", "rencana", "subbagian", "terbukti"]
