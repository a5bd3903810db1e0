"""Documentation is true: generated pages are fresh, links lead somewhere, everything is described, examples run."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from urllib.parse import unquote
from zipfile import ZipFile

import pytest
from lxml import etree

from docs.generate.__main__ import PAGES
from docs.generate.kesalahan import AREAS, read_catalogue
from docs.generate.page import Page
from docs.generate.perintah import commands
from siklus.core.laporan.fakta import PENANDA
from siklus.readers.bukukerja.identity_schema import SETELAN
from siklus.readers.bukukerja.registry import identity_rows

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
FRONT = [ROOT / name for name in ("README.md", "README.id.md", "CONTRIBUTING.md", "CHANGELOG.md")]
WRITTEN = [*FRONT, *sorted(path for path in DOCS.rglob("*.md") if path not in {page.path for page in PAGES})]
ALL = sorted({*WRITTEN, *(page.path for page in PAGES)})
LINK = re.compile(r"(?<!`)\[[^\]]*\]\(([^)\s]+)\)|<img src=\"([^\"]+)\"")
FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
SHELL = re.compile(r"^```sh\n(.*?)^```", re.MULTILINE | re.DOTALL)
CODE = re.compile(rf"\"((?:{'|'.join(AREAS)})-\d\d)\"")
VARIABLE = re.compile(r"\b(SIKLUS_[A-Z_]+)\b")


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def names(paths: list[Path]) -> list[str]:
    return [path.relative_to(ROOT).as_posix() for path in paths]


def anchors_of(path: Path) -> set[str]:
    heads = re.findall(r"^#+ (.+)$", FENCE.sub("", read(path)), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}


def is_broken(page: Path, target: str) -> bool:
    place, _, anchor = unquote(target).partition("#")
    path = (page.parent / place).resolve() if place else page
    return not path.exists() or bool(anchor and anchor not in anchors_of(path))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.path.name)
def test_generated_page_is_fresh(page: Page) -> None:
    assert read(page.path) == page.render()


@pytest.mark.parametrize("page", ALL, ids=names(ALL))
def test_links_lead_somewhere(page: Path) -> None:
    targets = [first or second for first, second in LINK.findall(FENCE.sub("", read(page)))]
    assert [target for target in targets if "://" not in target and is_broken(page, target)] == []


def test_every_page_can_be_reached_from_the_index() -> None:
    seen, waiting = set[Path](), [DOCS / "index.md"]
    while waiting:
        page = waiting.pop()
        if page in seen or page.suffix != ".md" or not page.exists():
            continue
        seen.add(page)
        targets = (unquote(first).partition("#")[0] for first, _ in LINK.findall(read(page)) if "://" not in first)
        waiting += [(page.parent / target).resolve() for target in targets if target]
    assert names(sorted(set(DOCS.rglob("*.md")) - seen)) == []


def test_every_command_is_shown_at_work_in_a_written_page() -> None:
    prose = "\n".join(read(path) for path in WRITTEN if path.is_relative_to(DOCS))
    leaves = [context.command_path for context in commands() if not hasattr(context.command, "list_commands")]
    assert [path for path in leaves if path not in prose] == []


def test_every_command_and_option_says_what_it_is_for() -> None:
    silent = [
        f"{context.command_path} {option.name}"
        for context in commands()
        for option in context.command.get_params(context)
        if option.param_type_name == "option" and not getattr(option, "help", None)
    ]
    assert silent == []
    assert [context.command_path for context in commands() if not context.command.help] == []


def test_every_setting_is_described_in_a_written_page() -> None:
    prose = "\n".join(read(path) for path in WRITTEN if path.is_relative_to(DOCS))
    settings = [row.nama for row in identity_rows() if row.kelompok == SETELAN]
    assert settings != []
    assert [name for name in settings if name not in prose] == []


def test_every_slot_and_every_label_that_can_be_named_is_described() -> None:
    page = read(DOCS / "rujukan" / "penanda.md")
    written = (ROOT / "src/siklus/core/laporan").rglob("*.py")
    sources = "\n".join(read(path) for path in written if "rekapitulasi" not in path.parts)  # it takes no office's text
    labels = {label for label in re.findall(r"\"((?:tabel|gambar):[a-z_]+)", sources) if label != "gambar:bukti"}
    assert [item.pola for item in PENANDA if f"`{{{item.pola}}}`" not in page] == []
    assert sorted(label for label in labels if f"`{{{label}" not in page) == []


def test_every_error_code_is_in_the_catalogue_and_is_used() -> None:
    sources = [read(path) for path in (ROOT / "src").rglob("*.py")]
    used = {code for text in sources for code in CODE.findall(text)}
    assert sorted(used - set(read_catalogue())) == []
    assert sorted(set(read_catalogue()) - used) == []


def test_every_error_says_what_why_and_what_next() -> None:
    fields = ("judul", "sebab", "langkah")
    entries = read_catalogue()
    assert {code: entry for code, entry in entries.items() if tuple(entry) != fields or not all(entry.values())} == {}
    assert [code for code in entries if code.rpartition("-")[0] not in AREAS] == []


def test_every_environment_variable_is_described() -> None:
    described = "\n".join(map(read, ALL))
    places = [*(ROOT / "src").rglob("*.py"), *(ROOT / "script").rglob("*"), *(ROOT / "tests").rglob("*.py")]
    used = {
        name for path in places if path.is_file() and path.suffix != ".pyc" for name in VARIABLE.findall(read(path))
    }
    assert sorted(name for name in used if name not in described) == []


def test_every_door_is_described_to_contributors() -> None:
    doors = [path.name for path in (ROOT / "script").iterdir() if path.is_file() and not path.suffix]
    assert [door for door in doors if f"`script/{door}" not in read(ROOT / "CONTRIBUTING.md")] == []


def test_every_forbidden_word_stays_out_of_what_officials_read() -> None:
    terms = tomllib.loads(read(ROOT / "glosarium.toml"))["istilah"]
    avoided = [word for term in terms for word in term["hindari"] if word.isalpha() or " " in word]
    pages = [path for path in WRITTEN if path.is_relative_to(DOCS) and "decisions" not in path.parts]
    pattern = re.compile(rf"\b({'|'.join(map(re.escape, avoided))})\b", re.IGNORECASE)
    assert {path.name: found for path in pages if (found := pattern.findall(FENCE.sub("", read(path))))} == {}


@pytest.mark.parametrize("tutorial", sorted((DOCS / "tutorial").glob("*.md")), ids=lambda path: path.name)
@pytest.mark.skipif(shutil.which("sh") is None, reason="there is no sh to run the tutorial's blocks")
def test_tutorial_runs_from_top_to_bottom(tutorial: Path, tmp_path: Path) -> None:
    script = "set -eu\n" + "\n".join(SHELL.findall(read(tutorial)))
    environment = os.environ | {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run(  # noqa: S603 - the tutorial's own blocks
        ["sh", "-c", script],  # noqa: S607 - the machine's own sh
        check=False, cwd=tmp_path, env=environment, capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert sorted(path.name for path in (tmp_path / "laporan").iterdir()) == [
        "laporan-pelaksanaan.docx",
        "laporan-pelaksanaan.pdf",
        "laporan-tindak-lanjut.docx",
        "laporan-tindak-lanjut.pdf",
    ]
    with ZipFile(tmp_path / "laporan" / "laporan-tindak-lanjut.docx") as archive:
        written = etree.fromstring(archive.read("word/document.xml"))
    text = re.sub(r"[\s\u00a0]+", " ", "".join(map(str, written.itertext())))
    assert "Semester I Tahun 2025 (Januari–Juni 2025) menghasilkan IKM 87,36 dengan mutu B (Baik)." in text
    assert "Perbaikan diarahkan pada tiga unsur, dimulai dari Waktu Penyelesaian." in text
