"""The server on an office's own machine: what must be right before it opens, and its life until it is stopped."""

from siklus.web.services.server.folder import make_anew
from siklus.web.services.server.options import Orang, Pilihan
from siklus.web.services.server.run import run_server

__all__ = ["Orang", "Pilihan", "make_anew", "run_server"]
