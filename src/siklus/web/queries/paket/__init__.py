"""The package for evaluators: which files go into it, what they prove, and what is lacking."""

from siklus.web.queries.paket.bagian import Bagian
from siklus.web.queries.paket.paket import Paket, paket_of

__all__ = ["Bagian", "Paket", "paket_of"]
