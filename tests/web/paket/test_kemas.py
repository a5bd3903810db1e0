"""How the package is packed: the same bytes every time, checked contents, sums that can be checked, little memory."""

import hashlib
import shutil
import subprocess
import zipfile
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest

from siklus.web.models import Bukti, Laporan, Realisasi, Survei
from siklus.web.queries.bukti.letak import path_of
from siklus.web.queries.paket import Bagian, Paket, paket_of
from siklus.web.services.paket import pieces
from siklus.web.services.paket.kemas import ALTERED, CHUNK, LOST
from tests.web.conftest import HARI_INI
from tests.web.paket.conftest import OWN, packed, unpacked

FOTO = "3-bukti-rtl/02-RTL-2026-02/2026-09/01-Foto-loket-1.jpg"


@pytest.fixture
def survei(terfoto: Realisasi, berita_acara: Bukti, papan: Bukti, laporan: Laporan) -> Survei:
    """Tirtamaya's, with something in every part that an evaluator asks for."""
    assert laporan.disegel
    assert berita_acara.berkas_id != papan.berkas_id
    return Survei.objects.get(pk=terfoto.rtl.rencana.survei_id)


@pytest.fixture
def paket(survei: Survei) -> Paket:
    return paket_of(survei, HARI_INI)


def test_the_same_state_gives_the_same_bytes(survei: Survei) -> None:
    first, second = (packed(paket_of(survei, HARI_INI)) for _ in range(2))
    assert first == second
    assert packed(paket_of(survei, date(2026, 11, 24))) != first


def test_entries_tell_the_day_and_nothing_of_the_machine(paket: Paket) -> None:
    with zipfile.ZipFile(BytesIO(packed(paket))) as opened:
        assert {
            (info.date_time, info.create_system, info.external_attr >> 16, info.compress_type)
            for info in opened.infolist()
        } == {((2026, 11, 23, 0, 0, 0), 3, 0o100644, zipfile.ZIP_DEFLATED)}


def test_names_are_safe_on_every_system(paket: Paket) -> None:
    names = [berkas.nama for berkas in paket.berkas]
    assert len({name.lower() for name in names}) == len(names)
    for name in names:
        assert name.isascii()
        assert len(name) <= 120
        assert not set(name) & set('\\:*?"<>| ')
        assert not any(part.endswith(".") or part.startswith(".") for part in name.split("/"))


def test_the_sums_are_those_of_every_other_file(paket: Paket) -> None:
    found = unpacked(packed(paket))
    lines = found["SHA256SUMS"].decode().splitlines()
    assert lines == [
        f"{hashlib.sha256(data).hexdigest()}  {name}" for name, data in sorted(found.items()) if name != "SHA256SUMS"
    ]


SHA256SUM = shutil.which("sha256sum")


@pytest.mark.skipif(SHA256SUM is None, reason="sha256sum is not on this machine")
def test_the_program_that_evaluators_use_finds_them_right(paket: Paket, tmp_path: Path) -> None:
    with zipfile.ZipFile(BytesIO(packed(paket))) as opened:
        opened.extractall(tmp_path / "keluar")
    asked = (str(SHA256SUM), "--strict", "--quiet", "-c", "SHA256SUMS")
    done = subprocess.run(asked, cwd=tmp_path / "keluar", capture_output=True, check=False)  # noqa: S603 - our own arguments
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_a_lost_file_is_left_out_and_told(paket: Paket, survei: Survei) -> None:
    berkas = next(item for item in paket.berkas if item.nama == FOTO)
    path_of(berkas.sha256).unlink()
    for state in (paket, paket_of(survei, HARI_INI)):  # lost after it was looked for, and before
        found = unpacked(packed(state))
        assert FOTO not in found
        assert f"TIDAK TERKEMAS\r\n{FOTO}: {LOST}" in found["BACA-DULU.txt"].decode()
        page = found["INDEKS.html"].decode()
        assert LOST in page
        assert page.count("RTL-2026-01 dan RTL-2026-03. 1 berkas tidak terkemas.") == 3
        assert FOTO not in found["SHA256SUMS"].decode()


def test_an_altered_file_never_leaves_as_if_it_were_whole(paket: Paket) -> None:
    berkas = next(item for item in paket.berkas if item.nama == FOTO)
    data = path_of(berkas.sha256).read_bytes()
    path_of(berkas.sha256).write_bytes(data[:-1] + bytes([data[-1] ^ 1]))
    found = unpacked(packed(paket))
    assert FOTO not in found
    assert f"{FOTO}: {ALTERED}" in found["BACA-DULU.txt"].decode()


def test_what_was_not_chosen_is_left_out_and_said(survei: Survei) -> None:
    paket = paket_of(survei, HARI_INI, {Bagian.LAPORAN, Bagian.HASIL})
    found = unpacked(packed(paket))
    assert {name.partition("/")[0] for name in found} == {"1-laporan", "6-hasil-survei", *OWN}
    page, letter = found["INDEKS.html"].decode(), found["BACA-DULU.txt"].decode()
    assert page.count("Berkasnya tidak disertakan dalam paket ini.") == 9
    assert "3-bukti-rtl: bukti RTL yang sudah diterima pemeriksa, per RTL dan per bulan (tidak disertakan)" in letter
    assert "7-dokumentasi-survei: foto pelaksanaan survei (tidak disertakan)" in letter
    assert "6-hasil-survei: nilai gabungan hasil survei, tanpa jawaban perorangan (2 berkas)" in letter


def test_a_large_file_passes_in_pieces(paket: Paket, tmp_path: Path) -> None:
    large = tmp_path / "besar"
    large.write_bytes(bytes(range(256)) * 40_000)
    sidik = hashlib.sha256(large.read_bytes()).hexdigest()
    one = replace(paket.berkas[0], nama="1-laporan/besar.pdf", sha256=sidik, sumber=large, ukuran=10_240_000)
    parts = list(pieces(replace(paket, berkas=(one,))))
    assert unpacked(b"".join(parts))["1-laporan/besar.pdf"] == large.read_bytes()
    assert max(map(len, parts)) < 2 * CHUNK
    assert len(parts) > 40


def test_nothing_is_read_before_it_is_asked_for_and_one_may_stop(paket: Paket) -> None:
    sent = pieces(paket)
    assert next(sent).startswith(b"PK")
    sent.close()


def test_it_can_be_unpacked_as_it_comes(paket: Paket) -> None:
    """Whoever reads a stream cannot look at the directory at its end: every entry must say itself where it ends."""
    data = packed(paket)
    with zipfile.ZipFile(BytesIO(data)) as opened:
        flags = {info.flag_bits for info in opened.infolist()}
    assert flags == {0x08}
    assert data.count(b"PK\x07\x08") >= len(paket.berkas)
