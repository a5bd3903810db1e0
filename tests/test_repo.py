"""What must hold of the repository as a whole."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from zipfile import ZipFile

import pytest

from script.house.locks import find_faults
from siklus import __version__

ROOT = Path(__file__).parents[1]
PACKED = {".xlsx", ".docx"}
OPAQUE = {".ttf", ".png", ".jpg", ".jpeg", ".pdf", ".mo", ".heic"}
MACHINE_PATH = re.compile(r"(?<![\w.:/])/(?:work|root|home|opt|Users)/\w")
REGISTRY = re.compile(r"pypi\.|pythonhosted|registry\.npm|debian\.org|proxy\.golang")
NIP = re.compile(r"(?<![\w.])(\d{8}) ?(\d{6}) ?(\d) ?(\d{3})(?![\w.])")
INVENTED_NIP = "00000000"
"""How a NIP must begin that nobody can take for a person's: nobody was born on day 00 of month 00."""
SIGNED = re.compile(r"^\s*(?P<name>[^\n]+?)\s*\n\s*NIP\.?\s*(?P<nip>[\d ]{18,})", re.MULTILINE)
PRINTS_A_NUMBER = re.compile(r"\{[^{}]*:(?:,|[+]?,?\.\d+[fg%]|g)\}")
HEAVY = {"PIL", "docx", "duckdb", "lxml", "matplotlib", "numpy", "pi_heif", "pypdfium2", "typst", "xlsxwriter"}
FONTS = ROOT / "src" / "siklus" / "writers" / "fonts"


@cache
def tracked() -> tuple[Path, ...]:
    listed = subprocess.run(["git", "ls-files"], check=True, cwd=ROOT, capture_output=True, text=True)  # noqa: S607 - git is asked for, wherever it is
    return tuple(path for name in listed.stdout.splitlines() if (path := ROOT / name).is_file())


@cache
def texts() -> tuple[tuple[str, str], ...]:
    """Every tracked file's words, those inside workbooks and documents too, with its name."""
    return tuple(pair for path in tracked() if path.suffix not in OPAQUE for pair in _texts_of(path))


def _texts_of(path: Path) -> Iterator[tuple[str, str]]:
    name = path.relative_to(ROOT).as_posix()
    if path.suffix not in PACKED:
        yield name, path.read_text(encoding="utf-8", errors="ignore")
        return
    with ZipFile(path) as archive:
        yield name, "\n".join(archive.read(part).decode() for part in archive.namelist() if part.endswith(".xml"))


def places_of(pattern: re.Pattern[str]) -> list[str]:
    return [f"{name}: {found[0]}" for name, text in texts() for found in pattern.finditer(text)]


def pyproject() -> str:
    return (ROOT / "pyproject.toml").read_text(encoding="utf-8")


def python_lines() -> Iterator[tuple[str, str]]:
    for name, text in texts():
        if name.endswith(".py") and name != "tests/test_repo.py":
            yield from ((f"{name}:{number}", line) for number, line in enumerate(text.splitlines(), 1))


def test_no_file_names_a_place_on_a_machine() -> None:
    assert [place for place in places_of(MACHINE_PATH) if not place.startswith("tests/test_repo.py")] == []


def test_no_file_names_a_registry() -> None:
    assert [place for place in places_of(REGISTRY) if not place.startswith("tests/test_repo.py")] == []


def test_every_nip_is_obviously_invented() -> None:
    found = {(name, "".join(match.groups())) for name, text in texts() for match in NIP.finditer(text)}
    assert sorted(pair for pair in found if not pair[1].startswith(INVENTED_NIP)) == []


def test_nobody_who_signed_a_seed_is_named(seeds: Path) -> None:
    signed = [found for seed in seeds.glob("*.txt") for found in SIGNED.finditer(seed.read_text(encoding="utf-8"))]
    secrets = {found["name"].strip() for found in signed} | {re.sub(r"\s", "", found["nip"]) for found in signed}
    assert secrets, "no signature was found in the seeds, so this test would show nothing"
    assert [(name, secret) for name, text in texts() for secret in secrets if secret in text] == []


@pytest.mark.parametrize(
    ("mark", "reason"),
    [
        pytest.param(r"#\s*noqa", r"#\s*noqa: [A-Z]+\d+(, ?[A-Z]+\d+)* +[-–—(] ?\S", id="noqa"),
        pytest.param(r"#\s*type:\s*ignore", r"#\s*type: ?ignore\[[\w, -]+\] +[-–—(#] ?\S", id="type-ignore"),
        pytest.param(r"pragma:\s*no", r"pragma: ?no (cover|branch) +[-–—(] ?\S", id="no-cover"),
    ],
)
def test_every_exception_carries_its_reason(mark: str, reason: str) -> None:
    bare = [
        f"{place}: {line.strip()}"
        for place, line in python_lines()
        if re.search(mark, line) and not re.search(reason, line)
    ]
    assert bare == []


def test_every_rule_that_is_switched_off_says_why() -> None:
    tables = pyproject().split("[tool.ruff.lint]")[1].split("[tool.pytest")[0]
    switched_off = re.findall(r'^(?:  "[A-Z]+\d*",|ignore_\w+ = ).*$', tables, re.MULTILINE)
    assert [line for line in switched_off if "#" not in line] == []
    assert len(switched_off) > 10


def test_locks_are_fresh_pinned_and_hashed() -> None:
    assert find_faults() == ()


def test_core_and_document_are_home_to_no_library() -> None:
    homes: dict[str, list[str]] = tomllib.loads(pyproject())["tool"]["siklus"]["rumah"]
    pure = ("core", "document")
    assert [library for library, places in homes.items() for place in places if place.split(".")[0] in pure] == []


def calls_in(folder: Path) -> Iterator[tuple[str, str]]:
    """The last name of every call in a folder's modules, with its place."""
    for file in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
                name = node.func.id if isinstance(node.func, ast.Name) else node.func.attr
                yield name, f"{file.relative_to(ROOT).as_posix()}:{node.lineno} {name}"


def test_core_asks_no_clock_makes_no_float_and_rounds_in_one_place() -> None:
    pure = [*calls_in(ROOT / "src/siklus/core"), *calls_in(ROOT / "src/siklus/document")]
    assert [place for name, place in pure if name in {"today", "now", "time", "round", "float"}] == []


def test_numbers_are_printed_in_one_place() -> None:
    own, echo = "src/siklus/document/printing.py", "src/siklus/core/survei/nilai.py"
    found = [
        place
        for place, line in python_lines()
        if place.startswith("src/") and PRINTS_A_NUMBER.search(line) and place.split(":")[0] not in {own, echo}
    ]
    assert found == [], "print with document/printing; what was typed may be echoed"


def test_no_module_hides_a_cycle_of_ours_from_the_import_contracts() -> None:
    hidden = re.compile(r"^if TYPE_CHECKING:\n(?:    .*\n)*?    from siklus", re.MULTILINE)
    assert [name for name, text in texts() if name.startswith("src/") and hidden.search(text)] == []


def test_tests_mirror_the_source() -> None:
    own = {"house", "spec", "faults", "e2e", "bench", "contoh", "fuzz", "web"}  # web: a folder for each screen
    folders = {path.parent.relative_to(ROOT / "tests") for path in (ROOT / "tests").rglob("test_*.py")}
    mirrored = [folder for folder in folders if folder.parts and folder.parts[0] not in own]
    assert [str(folder) for folder in sorted(mirrored) if not (ROOT / "src" / "siklus" / folder).is_dir()] == []


def test_licence_is_whole_and_every_shipped_font_is_named() -> None:
    licence = (ROOT / "LICENSE").read_text(encoding="utf-8")
    notice = (ROOT / "NOTICE").read_text(encoding="utf-8")
    families = {re.sub(r"(?<=[a-z])(?=[A-Z])", " ", font.stem.split("-")[0]) for font in FONTS.glob("*.ttf")}
    assert all(part in licence for part in ("Version 2.0, January 2004", "9. Accepting Warranty", "END OF TERMS"))
    assert sorted(family for family in families if family not in notice) == []
    assert {f"LICENSE-{family.replace(' ', '')}.txt" for family in families} <= {path.name for path in FONTS.iterdir()}


def test_publiccode_tells_the_version() -> None:
    assert f"softwareVersion: {__version__}\n" in (ROOT / "publiccode.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize("door", ["setup", "demo", "server", "test", "check", "bench", "lock", "docs", "fuzz"])
def test_every_door_is_plain_sh_and_can_be_opened(door: str) -> None:
    path = ROOT / "script" / door
    subprocess.run(["sh", "-n", str(path)], check=True)  # noqa: S603, S607 - our own file, the machine's own sh
    assert path.read_text(encoding="utf-8").startswith("#!/bin/sh\n# ")
    assert path.stat().st_mode & 0o111 == 0o111


def test_the_windows_door_has_windows_line_ends() -> None:
    text = (ROOT / "script" / "demo.cmd").read_bytes()
    assert text.count(b"\n") == text.count(b"\r\n") > 0


def test_the_windows_door_asks_for_a_new_enough_python_before_it_uses_one() -> None:
    lines = (ROOT / "script" / "demo.cmd").read_text(encoding="utf-8").splitlines()
    wanted = re.search(r'requires-python = ">=(\d+)\.(\d+)"', pyproject())
    assert wanted
    assert f'set new_enough="import sys; sys.exit(sys.version_info < ({wanted[1]}, {wanted[2]}))"' in lines
    for python, use in (("py -3", "-m venv"), (".venv\\Scripts\\python", "-m pip")):
        own = [line for line in lines if line.startswith(f"{python} -")]
        asked, used = (next(at for at, line in enumerate(own) if part in line) for part in ("%new_enough%", use))
        assert asked < used
    asked_for = {found[1] for line in lines if (found := re.search(r"goto (:\w+)", line))}
    assert asked_for == {line for line in lines if line.startswith(":")}


def test_the_package_can_be_run_as_a_module() -> None:
    done = subprocess.run([sys.executable, "-m", "siklus", "--version"], check=True, capture_output=True, text=True)
    assert __version__ in done.stdout


def test_a_table_of_answers_is_computed_without_the_libraries_for_pictures_and_reports(tmp_path: Path) -> None:
    keys = "persyaratan,prosedur,waktu,biaya,produk,kompetensi,perilaku,pengaduan,sarana"
    (tmp_path / "jawaban.csv").write_text(f"{keys}\n{'3,' * 8}4\n")
    program = (
        "import sys; from siklus.cli import main; main(['hitung', 'jawaban.csv', '--json']); "
        f"print(sorted({HEAVY - {'lxml'} | {'markdown_it'}!r} & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True, cwd=tmp_path)  # noqa: S603 - our own program
    assert done.stderr.strip() == "[]"


def test_the_command_line_starts_without_heavy_libraries() -> None:
    program = f"import siklus.cli, sys; print(sorted({HEAVY!r} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)  # noqa: S603 - our own program
    assert done.stdout.strip() == "[]"
