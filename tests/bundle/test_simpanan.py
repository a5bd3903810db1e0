import os
import random
import signal
import subprocess
import sys
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from time import sleep

import pytest
from hypothesis import given
from hypothesis import strategies as st

from siklus.bundle.buka import Bundel, open_bundel
from siklus.bundle.gabung import Entry, merge
from siklus.bundle.simpanan import Nasib, Simpanan
from siklus.cli.penerimaan import replace_whole
from tests.bundle.buatan import KUNCI, LAIN, small
from tests.core.laporan.buatan import WAJAR, hasil

posix = pytest.mark.skipif(os.name == "nt", reason="SIGKILL is POSIX")


@cache
def made(kode: str, revisi: int, n: int = 40, day: int = 15, *, lain: bool = False) -> bytes:
    """A bundle; `n` changes what is sealed, `day` what is not."""
    kunci = LAIN if lain else KUNCI
    return small(revisi, kode=kode, kunci=kunci, hasil=hasil(WAJAR, n=n), tanggal=date(2026, 1, day))


ALL = (
    made("a", 1),
    made("a", 2),
    made("a", 3),
    made("a", 1, 44),
    made("a", 2, lain=True),
    made("b", 1),
    made("b", 1, day=16),
    made("b", 1, 44),
)
OPENED: dict[bytes, Bundel] = {data: open_bundel(data) for data in ALL}


def store(folder: Path) -> Simpanan:
    return Simpanan(folder, replace_whole)


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def kept_of(received: list[bytes]) -> dict[str, bytes]:
    """What a folder must hold, told without one."""
    found = {Entry.of(OPENED[data].manifest, data): data for data in received}
    return {f"{entry.survei}/{entry.file}": found[entry] for entry in merge(found)}


@given(st.lists(st.sampled_from(ALL), max_size=12))
def test_any_order_and_repetition_leaves_the_same_folder(received: list[bytes]) -> None:
    with TemporaryDirectory() as name:
        simpanan = store(Path(name))
        for data in received:
            simpanan.receive(OPENED[data], data)
        assert files(Path(name)) == kept_of(received)
        assert {f"{entry.survei}/{entry.file}" for entry in simpanan.entries()} == set(kept_of(received))


def test_each_bundle_s_fate_is_told(tmp_path: Path) -> None:
    simpanan = store(tmp_path)
    fates = [simpanan.receive(OPENED[data], data) for data in (ALL[1], ALL[1], ALL[0], ALL[2], ALL[1])]
    assert fates == [Nasib.DITERIMA, Nasib.SUDAH_ADA, Nasib.SUDAH_LAMA, Nasib.DITERIMA, Nasib.SUDAH_LAMA]
    assert files(tmp_path) == kept_of([ALL[2]])
    assert simpanan.disagreeing("a-2025-semester-1") == ()


def test_other_contents_or_another_signer_are_both_kept_and_told(tmp_path: Path) -> None:
    simpanan = store(tmp_path)
    for data in (ALL[0], ALL[3], ALL[4]):
        simpanan.receive(OPENED[data], data)
    assert files(tmp_path) == kept_of([ALL[0], ALL[3], ALL[4]])
    found = simpanan.disagreeing("a-2025-semester-1")
    assert set(found) == {Entry.of(OPENED[data].manifest, data) for data in (ALL[0], ALL[3], ALL[4])}


def test_a_file_that_the_disk_spoiled_is_written_anew(tmp_path: Path) -> None:
    simpanan = store(tmp_path)
    simpanan.receive(OPENED[ALL[0]], ALL[0])
    path = simpanan.path_of(Entry.of(OPENED[ALL[0]].manifest, ALL[0]))
    path.write_bytes(b"rusak")
    assert simpanan.receive(OPENED[ALL[0]], ALL[0]) is Nasib.DITERIMA
    assert files(tmp_path) == kept_of([ALL[0]])


def test_an_older_revision_that_a_killed_receiver_left_goes_with_the_next(tmp_path: Path) -> None:
    simpanan = store(tmp_path)
    older = Entry.of(OPENED[ALL[0]].manifest, ALL[0])
    replace_whole(simpanan.path_of(older), ALL[0])
    replace_whole(simpanan.path_of(Entry.of(OPENED[ALL[1]].manifest, ALL[1])), ALL[1])
    assert simpanan.disagreeing(older.survei) == ()
    assert simpanan.receive(OPENED[ALL[1]], ALL[1]) is Nasib.SUDAH_ADA
    assert files(tmp_path) == kept_of([ALL[1]])


def test_foreign_files_and_an_absent_folder_are_no_bundles(tmp_path: Path) -> None:
    (tmp_path / "a-2025-semester-1").mkdir()
    (tmp_path / "a-2025-semester-1" / "catatan.txt").write_text("x")
    (tmp_path / "catatan.txt").write_text("x")
    assert store(tmp_path).entries() == frozenset()
    assert store(tmp_path / "tidak-ada").entries() == frozenset()


@posix
def test_a_receiver_that_is_killed_leaves_each_bundle_whole_or_not_at_all(tmp_path: Path) -> None:
    source, folder = tmp_path / "kiriman", tmp_path / "simpanan"
    source.mkdir()
    sent = [made(f"kantor-{number}", revisi) for number in range(12) for revisi in (1, 2)]
    for number, data in enumerate(sent):
        (source / f"{number:02}.skm").write_bytes(data)
    draw = random.Random(7)  # noqa: S311 - moments to kill at
    command = [sys.executable, "-m", "siklus", "terima", str(source), "--ke", str(folder)]
    for round_ in range(6):
        before = {*folder.rglob("*.skm")}
        receiver = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603 - our own
        _wait_for_change(folder, before, receiver)
        sleep(draw.random() / 100)
        receiver.send_signal(signal.SIGKILL)
        receiver.wait()
        whole = {name: data for name, data in files(folder).items() if name.endswith(".skm")}
        assert set(whole.values()) <= set(sent)
        for path in folder.rglob("*.skm"):
            open_bundel(path.read_bytes())
        if round_ == 2:
            for path in list(folder.rglob("*.skm"))[::2]:
                path.unlink()
    done = subprocess.run(command, check=False, capture_output=True)  # noqa: S603 - our own
    assert done.returncode == 0
    latest = [data for data in sent if open_bundel(data).manifest.revisi == 2]
    assert sorted(data for name, data in files(folder).items() if name.endswith(".skm")) == sorted(latest)


def _wait_for_change(folder: Path, before: set[Path], receiver: subprocess.Popen[bytes]) -> None:
    """Until another file is there, or the receiver is done."""
    while {*folder.rglob("*.skm")} == before and receiver.poll() is None:
        sleep(0.001)
