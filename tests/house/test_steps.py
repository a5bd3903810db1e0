from pathlib import Path

from script.house.browser_tools import install_axe
from script.house.postgres import find_postgres
from script.house.steps import Step, plan

ADDRESS = "postgres://postgres@127.0.0.1:5432/test"


def test_everything_runs_once_and_the_web_door_twice() -> None:
    assert list(plan((), ADDRESS)) == [
        Step("tests", ("tests", "--ignore=tests/e2e"), measured=True),
        Step("browser", ("tests/e2e",)),
        Step("PostgreSQL", ("tests/web", "tests/e2e/test_semester.py"), environment={"DATABASE_URL": ADDRESS}),
    ]


def test_without_a_server_the_web_door_runs_once() -> None:
    assert [step.name for step in plan((), None)] == ["tests", "browser"]


def test_only_what_was_asked_for_is_run() -> None:
    assert list(plan(("tests/core", "tests/web/beranda", "tests/e2e/test_bingkai.py"), ADDRESS)) == [
        Step("tests", ("tests/core", "tests/web/beranda")),
        Step("browser", ("tests/e2e/test_bingkai.py",)),
        Step("PostgreSQL", ("tests/web/beranda",), environment={"DATABASE_URL": ADDRESS}),
    ]
    assert [step.name for step in plan(("tests/core",), ADDRESS)] == ["tests"]


def test_a_server_that_does_not_answer_is_none() -> None:
    assert find_postgres({"DATABASE_URL": "postgres://postgres@127.0.0.1:1/test"}) is None


def test_what_is_installed_is_not_installed_again(tmp_path: Path) -> None:
    package = tmp_path / "node_modules" / "axe-core" / "package.json"
    package.parent.mkdir(parents=True)
    package.write_text('{"version": "4.14.1"}')
    (tmp_path / "package-lock.json").write_text('{"packages": {"node_modules/axe-core": {"version": "4.14.1"}}}')
    install_axe(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["node_modules", "package-lock.json"]
