import os
from collections.abc import Callable
from pathlib import Path, PosixPath
from typing import NoReturn

import pytest

from bench.office import make_office
from siklus.cli.batch import OFFICES_PER_WORKER, Done, Job, run_all
from siklus.cli.made import exit_code
from siklus.cli.main import main as run
from siklus.cli.progress import Progress
from siklus.core.errors import Place, Problem, Severity

A_ROUND = (os.cpu_count() or 1) * OFFICES_PER_WORKER
posix = pytest.mark.skipif(os.name == "nt", reason="the folders of these tests are made for POSIX")


@pytest.fixture(scope="module")
def offices(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ...]:
    folder = tmp_path_factory.mktemp("banyak")
    return tuple(
        make_office(folder / f"kantor-{seed}", photos=7, size=(80, 60), respondents=20, seed=seed) for seed in (1, 2)
    )


@pytest.fixture(autouse=True)
def in_own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture
def logs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


def made(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_one_office(offices: tuple[Path, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["susun", str(offices[0]), "--format", "PDF, xlsx", "--jenis", "pelaksanaan"]) == 0
    assert made(tmp_path / "keluaran") == ["laporan-pelaksanaan.pdf", "olah-data.xlsx"]
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("Kantor Layanan Rekaan Nomor 1: IKM ")
    assert [line.split()[0] for line in lines[1:3]] == [
        "keluaran/laporan-pelaksanaan.pdf",
        "keluaran/olah-data.xlsx",
    ]
    assert lines[3].startswith("2 berkas selesai dalam ")


def test_many_offices_share_processes_and_one_bad_one_stops_no_other(
    offices: tuple[Path, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "kosong").mkdir()
    assert run(["susun", *map(str, offices), "kosong", "--format", "pdf", "--jenis", "pelaksanaan"]) == 2
    assert made(tmp_path / "keluaran") == ["kantor-1/laporan-pelaksanaan.pdf", "kantor-2/laporan-pelaksanaan.pdf"]
    out, err = capsys.readouterr()
    assert [line[:31] for line in out.splitlines() if ": IKM" in line] == [
        "Kantor Layanan Rekaan Nomor 1: ",
        "Kantor Layanan Rekaan Nomor 2: ",
    ]
    assert err.startswith("kosong:\nGalat [BUKU-06] ")


def test_more_offices_than_a_round_holds_all_come_back(tmp_path: Path) -> None:
    jobs = [Job(tmp_path / str(number), tmp_path, ("pelaksanaan",), ("pdf",)) for number in range(A_ROUND + 1)]
    results = run_all(jobs)
    assert [(done.job, done.failed) for done in results] == [(job, True) for job in jobs]


class Deadly(PosixPath):
    """A folder whose job ends the process that takes it, as a system does that has no memory left."""

    def __reduce__(self) -> tuple[Callable[[int], NoReturn], tuple[int]]:
        return os._exit, (9,)


@posix
def test_a_process_that_dies_takes_no_other_office_with_it(offices: tuple[Path, ...], tmp_path: Path) -> None:
    sources = (*offices, Deadly("tewas"))
    jobs = [Job(source, tmp_path / source.name, ("pelaksanaan",), ("pdf",)) for source in sources]
    results = run_all(jobs)
    assert [done.job for done in results] == jobs
    assert [[problem.code for problem in done.problems] for done in results] == [[], [], ["PERINTAH-06"]]
    assert results[2].problems[0].place == Place("tewas")
    assert sorted(path.parent.name for path in tmp_path.glob("*/laporan-*.pdf")) == ["kantor-1", "kantor-2"]


@posix
def test_a_process_that_dies_lets_no_older_report_be_replaced(offices: tuple[Path, ...], tmp_path: Path) -> None:
    signed = tmp_path / "kantor-1" / "laporan-pelaksanaan.pdf"
    signed.parent.mkdir()
    signed.write_bytes(b"ditandatangani")
    jobs = [Job(source, tmp_path / source.name, ("pelaksanaan",), ("pdf",)) for source in (Deadly("tewas"), offices[0])]
    assert [done.problems[0].code for done in run_all(jobs)] == ["PERINTAH-06", "TULIS-01"]
    assert signed.read_bytes() == b"ditandatangani"


class Untransportable(PosixPath):
    """A folder that cannot be handed to another process."""

    def __reduce__(self) -> NoReturn:
        raise TypeError


@posix
@pytest.mark.usefixtures("logs")
def test_a_failure_of_ours_in_one_office_is_told_and_the_others_go_on(
    offices: tuple[Path, ...], tmp_path: Path
) -> None:
    sources, kinds = (offices[0], offices[1], Untransportable("lain")), ("pelaksanaan", "tak-ada", "pelaksanaan")
    jobs = [Job(source, tmp_path / source.name, (kind,), ("pdf",)) for source, kind in zip(sources, kinds, strict=True)]
    results = run_all(jobs)
    assert [[problem.code for problem in done.problems] for done in results] == [[], ["PERINTAH-02"], ["PERINTAH-02"]]
    assert (results[1].office, results[1].paths, exit_code(results)) == ("Kantor Layanan Rekaan Nomor 2", (), 2)
    details = [path.read_text(encoding="utf-8") for path in (tmp_path / "state").rglob("galat-*.txt")]
    assert sorted(text.rstrip().splitlines()[-1] for text in details) == ["KeyError: 'tak-ada'", "TypeError"]


@pytest.mark.usefixtures("logs")
def test_a_failure_of_ours_is_shown_when_it_is_traced(
    offices: tuple[Path, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    done = run_all([Job(offices[0], tmp_path, ("tak-ada",), ("pdf",), trace=True)])
    assert done[0].failed
    assert "KeyError: 'tak-ada'" in capsys.readouterr().err


def test_what_was_written_before_a_failure_is_whole_and_named(
    offices: tuple[Path, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    blocked = tmp_path / "keluaran" / "laporan-tindak-lanjut.pdf"
    (blocked / "isi").mkdir(parents=True)
    assert run(["susun", str(offices[0]), "--timpa", "--format", "pdf"]) == 2
    out, err = capsys.readouterr()
    assert [line.split()[0] for line in out.splitlines()[1:]] == ["keluaran/laporan-pelaksanaan.pdf", "1"]
    assert err.startswith(
        "Sudah tertulis dan utuh: laporan-pelaksanaan.pdf. Yang lain belum dibuat.\n"
        "Galat [TULIS-02] berkas “keluaran/laporan-tindak-lanjut.pdf”: Berkas itu tidak dapat ditulis di sana.\n"
    )
    whole = (tmp_path / "keluaran" / "laporan-pelaksanaan.pdf").read_bytes()
    assert (whole[:5], whole.rstrip()[-5:]) == (b"%PDF-", b"%%EOF")
    assert made(tmp_path / "keluaran") == ["laporan-pelaksanaan.pdf"]


def test_results_come_in_the_jobs_order_and_each_is_told(offices: tuple[Path, ...], tmp_path: Path) -> None:
    told: list[Done] = []
    jobs = [Job(office, tmp_path / office.name, ("pelaksanaan",), ("pdf",)) for office in offices]
    results = run_all(jobs, told.append)
    assert [done.job for done in results] == jobs
    assert sorted(told, key=lambda done: done.office) == list(results)


def test_one_bad_office_is_told_and_nothing_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "kosong").mkdir()
    assert run(["susun", "kosong", "--timpa"]) == 2
    out, err = capsys.readouterr()
    assert (out, made(tmp_path)) == ("", [])
    assert err.startswith("Galat [BUKU-06] ")


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["tidak-ada"], "PERINTAH-05", "Folder itu tidak ditemukan."),
        (["berkas.xlsx"], "PERINTAH-05", "Itu bukan folder."),
        (["a/kantor", "b/kantor"], "PERINTAH-03", "Beberapa folder bernama sama: kantor"),
        (["a/kantor", "--format", "pdf,odt"], "PERINTAH-01", "'pdf,odt' bukan docx, pdf, atau xlsx"),
        (["a/kantor", "--format", ","], "PERINTAH-01", "',' bukan docx, pdf, atau xlsx"),
        (["a/kantor", "--jenis", "lain"], "PERINTAH-01", "'lain' bukan salah satu dari 'pelaksanaan', 'tindak-lanjut'"),
    ],
)
def test_a_wrong_wish_is_explained(
    arguments: list[str], code: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("a", "b"):
        (tmp_path / name / "kantor").mkdir(parents=True)
    (tmp_path / "berkas.xlsx").write_text("")
    assert run(["susun", *arguments]) == 2
    err = capsys.readouterr().err
    assert err.startswith(f"Galat [{code}] ")
    assert said in err


def test_the_exit_code_is_that_of_the_worst() -> None:
    job = Job(Path("a"), Path("b"), (), ())
    warning = Problem("X-01", "", "", severity=Severity.WARNING)
    right, doubtful, failed = Done(job), Done(job, problems=(warning,)), Done(job, problems=(Problem("X-02", "", ""),))
    assert [exit_code(group) for group in ((right,), (right, doubtful), (doubtful, failed, right))] == [0, 1, 2]


def test_progress_speaks_only_to_a_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for terminal, expected in ((False, ""), (True, "\r\033[Kkerja\r\033[K")):
        monkeypatch.setattr("sys.stderr.isatty", lambda terminal=terminal: terminal)
        with Progress() as progress:
            progress.say("kerja")
        assert capsys.readouterr().err == expected
