"""What tests share: the seeds, the tools of this machine (skipped by name where missing), hypothesis profiles."""

import gc
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).parents[1]

# Before Django is set up: each test process has an installation of its own, never the one of whoever runs the tests.
os.environ["SIKLUS_DATA"] = tempfile.mkdtemp(prefix="siklus-uji-")
os.environ["DJANGO_SETTINGS_MODULE"] = "siklus.web.settings"

slow_machine = [HealthCheck.too_slow]
settings.register_profile("cepat", max_examples=25, deadline=None, derandomize=True, suppress_health_check=slow_machine)
settings.register_profile("penuh", max_examples=500, deadline=None, suppress_health_check=slow_machine)
settings.load_profile(os.environ.get("SIKLUS_UJI", "cepat"))


# What these do others do too, once and not hundreds of times: to count their branches would take minutes and add none.
REPEATING = frozenset(
    {
        "bench/periksa/test_plant.py",
        "bench/periksa/test_render.py",
        "bench/periksa/test_truth.py",
        "bench/test_bench.py",
        "contoh/test_contoh.py",
        "contoh/test_periksa_contoh.py",
        "core/laporan/test_acak.py",
        "faults/test_bad_csv.py",
        "faults/test_bad_input.py",
        "faults/test_writing.py",
        "fuzz/test_korpus.py",
        "test_csv_sama.py",
        "test_glosarium.py",
        "web/penerimaan/test_kiriman_buruk.py",
        "web/survei/test_buta.py",
        "web/test_kantor_lain.py",
        "web/views/api/test_skema.py",
    }
)


def find_seeds() -> Path | None:
    """The folder of the real reports, which name real people and so stay outside the repository."""
    given = os.environ.get("SIKLUS_SEEDS")
    places = (Path(given),) if given else (ROOT.parent / "shared" / "seeds",)
    return next((place for place in places if any(place.glob("*.txt"))), None)


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Tests neither fill the cache of whoever runs them nor take pictures and drawings from it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The folder of the two real reports as text; skips where it is not at hand."""
    folder = find_seeds()
    if folder is None:
        pytest.skip("the seeds are not here (SIKLUS_SEEDS names their folder)")
    return folder


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository."""
    return ROOT


@pytest.fixture(scope="session")
def soffice() -> str:
    """LibreOffice's program; skips where it is not installed."""
    return _require("soffice", "LibreOffice (soffice) is not installed")


@pytest.fixture(scope="session")
def pdftoppm() -> str:
    """Poppler's program that turns pages into pictures; skips where it is not installed."""
    return _require("pdftoppm", "poppler (pdftoppm) is not installed")


def _require(program: str, reason: str) -> str:
    found = shutil.which(program)
    if found is None:
        pytest.skip(reason)
    return found


def pytest_itemcollected(item: pytest.Item) -> None:
    """The repeating tests are left out of the coverage, which is asked of all others."""
    if item.path.relative_to(ROOT / "tests").as_posix() in REPEATING:
        item.add_marker("no_cover")


def pytest_collection_finish() -> None:
    """Thousands of tests and all that they import stay to the end: the collector need not look at them each time."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_setupnodes() -> None:
    """A worker that inherits the name of the settings would read them before this file, with its parent's folder."""
    del os.environ["DJANGO_SETTINGS_MODULE"]


def pytest_unconfigure() -> None:
    """The installation of this process goes with it."""
    shutil.rmtree(os.environ["SIKLUS_DATA"], ignore_errors=True)
