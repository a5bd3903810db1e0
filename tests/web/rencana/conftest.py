"""The cycle after a survey."""

from tests.web.putaran import dikerjakan, disegel, disetujui, rencana, subbagian

__all__ = ["dikerjakan", "disegel", "disetujui", "rencana", "subbagian"]
