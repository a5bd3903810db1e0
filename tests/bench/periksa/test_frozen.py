from bench.periksa import frozen


def test_the_held_out_styles_are_those_that_were_written_before_the_rules() -> None:
    assert frozen.changed() == []
    assert frozen.main([]) == 0


def test_every_file_of_the_set_is_recorded_and_every_repair_says_why() -> None:
    record = frozen.recorded()
    assert set(record["sidik"]) == set(frozen.hashes())
    assert [name for name, reason in record["perbaikan"].items() if name not in record["sidik"] or not reason] == []


def test_the_record_is_written_as_it_is_read() -> None:
    assert frozen.RECORD.read_text(encoding="utf-8") == frozen.record_text(frozen.recorded()["perbaikan"])
