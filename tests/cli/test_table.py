from siklus.cli.table import aligned


def test_columns_stand_straight_and_nothing_trails() -> None:
    rows = [("No", "Unsur", "NRR"), ("1", "Waktu", "3,5"), ("10", "Sarana dan Prasarana", "")]
    assert aligned(rows, right=(0, 2)) == (
        "No  Unsur                 NRR\n 1  Waktu                 3,5\n10  Sarana dan Prasarana"
    )
