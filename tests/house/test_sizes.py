from script.house.sizes import ROOT, Size, report, sizes_of


def test_a_function_is_measured_without_its_docstring() -> None:
    file = ROOT / "script" / "house" / "sizes.py"
    by_file, by_function = sizes_of([file])
    assert by_file == [Size(len(file.read_text().splitlines()), "script/house/sizes.py")]
    (measured,) = [size for size in by_function if size.name.endswith(" _docstring_lines")]
    assert measured.lines == 3


def test_the_report_gives_the_median_and_the_longest_first() -> None:
    sizes = [Size(lines, f"f{lines}") for lines in range(1, 13)]
    lines = list(report("src, functions", sizes))
    assert lines[0].startswith("src, functions: 12, median 6.5 lines, p90 ")
    assert [line.split() for line in lines[1:]] == [[str(size), f"f{size}"] for size in range(12, 2, -1)]


def test_nothing_to_measure_is_reported_as_nothing() -> None:
    assert list(report("src, files", [])) == ["src, files: 0, median 0 lines, p90 0; the longest:"]
