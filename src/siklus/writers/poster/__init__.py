"""What is hung on a wall and handed out at a desk: the QR poster, and sheets of visit codes, as PDF."""

from siklus.writers.poster.render import Poster, Tiket, render_poster, render_tiket

__all__ = ["Poster", "Tiket", "render_poster", "render_tiket"]
