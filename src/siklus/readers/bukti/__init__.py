"""Evidence files → pictures fit for print, in a cache that knows them by content; what cannot be read is named."""

from siklus.readers.bukti.faults import BuktiRequest
from siklus.readers.bukti.folder import BuktiFolder
from siklus.readers.bukti.store import PictureStore

__all__ = ["BuktiFolder", "BuktiRequest", "PictureStore"]
