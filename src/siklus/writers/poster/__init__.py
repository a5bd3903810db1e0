"""What is hung on a wall and handed out at a desk: posters for asking and for telling, visit codes, as PDF."""

from siklus.writers.poster.render import (
    KerjaPoster,
    Poster,
    PosterHasil,
    Tiket,
    UnsurPoster,
    render_hasil,
    render_poster,
    render_tiket,
)

__all__ = [
    "KerjaPoster",
    "Poster",
    "PosterHasil",
    "Tiket",
    "UnsurPoster",
    "render_hasil",
    "render_poster",
    "render_tiket",
]
