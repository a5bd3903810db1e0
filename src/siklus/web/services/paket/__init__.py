"""The package for evaluators as one ZIP, sent while it is made."""

from siklus.web.services.paket.kemas import pieces

__all__ = ["pieces"]
