from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from siklus.bundle.gabung import Entry, disagreeing, merge

entries = st.builds(
    Entry,
    survei=st.sampled_from(["a-2025-semester-1", "b-2025-tahun-1"]),
    segel=st.sampled_from(["0" * 32, "1" * 32]),
    revisi=st.integers(1, 4),
    identitas=st.sampled_from(["a" * 32, "b" * 32, "c" * 32]),
)
groups = st.frozensets(entries, max_size=12)


@given(groups, groups, groups)
def test_merging_is_commutative_associative_and_idempotent(
    a: frozenset[Entry], b: frozenset[Entry], c: frozenset[Entry]
) -> None:
    assert merge(a, b) == merge(b, a)
    assert merge(merge(a, b), c) == merge(a, merge(b, c)) == merge(a, b, c)
    assert merge(a, a) == merge(a) == merge(merge(a))


@given(st.lists(entries, max_size=5), st.lists(st.integers(0, 4), max_size=9))
def test_one_by_one_in_any_order_and_repetition_is_all_at_once(found: list[Entry], again: list[int]) -> None:
    wanted = merge(found)
    repeated = [*found, *(found[place % len(found)] for place in again if found)]
    for order in (*permutations(found), repeated):
        kept: frozenset[Entry] = frozenset()
        for entry in order:
            kept = merge(kept, [entry])
        assert kept == wanted


@given(groups)
def test_nothing_is_lost_but_what_a_newer_revision_of_its_seal_replaces(found: frozenset[Entry]) -> None:
    kept = merge(found)
    assert all(any(entry.yields_to(other) for other in kept) for entry in found - kept)
    assert not any(entry.yields_to(other) for entry in kept for other in found)


@given(entries)
def test_a_file_s_name_tells_its_entry(entry: Entry) -> None:
    assert Entry.named(entry.survei, entry.file) == entry
    assert Entry.named(entry.survei, f".{entry.file}.sementara") is None


def test_bundles_that_disagree_are_told_by_survey() -> None:
    one, two, newer, other = (
        Entry("a", "0" * 32, 1, "a" * 32),
        Entry("a", "0" * 32, 1, "b" * 32),
        Entry("a", "0" * 32, 2, "c" * 32),
        Entry("a", "1" * 32, 1, "d" * 32),
    )
    assert disagreeing([two, one]) == {"a": (one, two)}
    assert disagreeing([one, two, newer]) == {}
    assert disagreeing([one, newer, other]) == {"a": (newer, other)}
