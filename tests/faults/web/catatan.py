"""What the full campaigns found, kept in the repository; a campaign goes on where the last one ended."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

RESULT = Path(__file__).parents[3] / "docs" / "rujukan" / "ketahanan.json"


def is_done(campaign: str, portion: str) -> bool:
    """Whether a portion of a campaign was done before."""
    return portion in _read().get(campaign, {})


def record(campaign: str, portion: str, found: Mapping[str, Any]) -> None:
    """Keep what a portion found, with its day."""
    kept = _read()
    kept.setdefault(campaign, {})[portion] = {"hari": datetime.now(UTC).date().isoformat(), **found}
    RESULT.write_text(json.dumps(kept, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def _read() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(RESULT.read_text(encoding="utf-8")) if RESULT.exists() else {}
    return found
