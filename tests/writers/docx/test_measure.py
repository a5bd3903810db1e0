"""Where the lines of a title end when the DOCX breaks them itself."""

from siklus.document.inline import LineBreak, Text, runs
from siklus.writers import style
from siklus.writers.binding import with_whole_times
from siklus.writers.docx.measure import broken, lines_of
from siklus.writers.linebreak import width_of

TITLE = "Papan pernyataan layanan tanpa biaya (Ruang pelayanan, 20 Agustus 2025)"
ROOM = width_of(TITLE, style.BODY) - 1


def test_a_line_ends_at_a_blank() -> None:
    assert broken(runs("dua kata"), style.BODY, width_of("dua kata", style.BODY) - 1) == (
        Text("dua "),
        LineBreak(),
        Text("kata"),
    )


def test_no_line_ends_inside_a_date() -> None:
    date = "20\u00a0Agustus\u00a02025)"
    bound = with_whole_times(runs(TITLE))
    assert broken(bound, style.BODY, ROOM) == (
        Text("Papan pernyataan layanan tanpa biaya (Ruang pelayanan, "),
        LineBreak(),
        Text(date),
    )


def test_a_bound_date_counts_as_one_word() -> None:
    assert [lines_of(words, style.BODY, 1) for words in ("20 Agustus", "20\u00a0Agustus")] == [2, 1]
