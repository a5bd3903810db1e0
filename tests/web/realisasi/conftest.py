"""The cycle after a survey, with evidence and what waits for the second person."""

from datetime import UTC, datetime

from tests.web.putaran import dikerjakan, disegel, disetujui, menunggu, rencana, subbagian, terbukti

__all__ = ["dikerjakan", "disegel", "disetujui", "menunggu", "rencana", "subbagian", "terbukti"]
PADA = datetime(2026, 11, 23, 3, tzinfo=UTC)
"""Today, at ten in the morning."""
