from pathlib import Path

import grimp
import pytest

from script.house.homes import find_strays, read_homes


@pytest.fixture
def graph(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> grimp.ImportGraph:
    """A tree in which writers and core import lxml, and readers a library that nobody named."""
    sources = {"writers": "import lxml.etree\nimport json\n", "core": "import lxml\n", "readers": "import grimp\n"}
    for name, source in sources.items():
        folder = tmp_path / "rumahan" / name
        folder.mkdir(parents=True)
        (folder / "__init__.py").write_text(source)
    (tmp_path / "rumahan" / "__init__.py").touch()
    monkeypatch.syspath_prepend(tmp_path)
    return grimp.build_graph("rumahan", include_external_packages=True, cache_dir=None)


def test_a_library_is_stray_outside_its_homes_and_where_it_has_none(graph: grimp.ImportGraph) -> None:
    strays = find_strays(graph, "rumahan", {"lxml": ["writers"]})
    assert strays == (("rumahan.core", "lxml"), ("rumahan.readers", "grimp"))


def test_core_is_never_a_home_even_when_the_table_says_so(graph: grimp.ImportGraph) -> None:
    homes = {"lxml": ["writers", "core"], "grimp": ["readers"]}
    assert find_strays(graph, "rumahan", homes) == (("rumahan.core", "lxml"),)


def test_the_table_gives_every_library_a_home() -> None:
    assert [library for library, places in read_homes().items() if not places] == []
