"""Where the bytes of pictures and attached files are: documents name them by SHA-256 only."""

from collections.abc import Mapping
from pathlib import Path

Assets = Mapping[str, Path]
"""SHA-256 as a Picture or Attachment names it → a file with the public copy (JPEG or PNG) or the original."""
