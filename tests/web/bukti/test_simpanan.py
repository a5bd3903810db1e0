"""The store looked through: whatever does not fit is found, said, and mended where that can be done."""

import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from siklus.cli.main import main
from siklus.core.errors import Severity
from siklus.web.models import BerkasBukti, Bukti, Jejak, Realisasi
from siklus.web.services.bukti import receive_bukti, remove_bukti
from siklus.web.services.bukti.simpanan import Pemeriksaan, throw_away
from tests.web.bukti.conftest import gambar
from tests.web.bukti.test_terima import PADA, files
from tests.web.conftest import Orang

LATER = datetime.now(UTC) + timedelta(days=1)


@pytest.fixture
def bukti(dikerjakan: Realisasi, orang: Orang) -> Bukti:
    return receive_bukti(dikerjakan, "kursi.jpg", gambar(), orang.petugas, PADA)


def names(bukti: Bukti) -> tuple[str, str]:
    """Where its original and its public copy lie in the store."""
    assert bukti.berkas
    both = (bukti.berkas.pk, bukti.berkas.halaman[0]["sha256"])
    return f"{both[0][:2]}/{both[0]}", f"{both[1][:2]}/{both[1]}"


def look(*, perbaiki: bool = False, cepat: bool = False, saat: datetime = LATER) -> list[tuple[str, str, Severity]]:
    found = Pemeriksaan(saat, perbaiki=perbaiki, cepat=cepat).run()
    return [(problem.code, problem.place.file, problem.severity) for problem in found]


def test_a_whole_store_has_no_findings(bukti: Bukti, gudang: Path) -> None:
    assert (look(), look(perbaiki=True)) == ([], [])
    assert files(gudang) == set(names(bukti))


def test_no_store_at_all_has_none_either(db: None) -> None:  # noqa: ARG001 - the store must be there
    assert look() == []


def test_what_no_row_names_goes_into_quarantine(bukti: Bukti, gudang: Path) -> None:
    stray, left = gudang / "ab" / ("ab" + "0" * 62), gudang / "baru" / "sisa"
    for path in (stray, left):
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"x")
    assert look(saat=datetime.now(UTC)) == []
    wrong = [("SIMPAN-04", "baru/sisa"), ("SIMPAN-01", f"ab/{stray.name}")]
    assert look() == [(*item, Severity.ERROR) for item in wrong]
    assert look(perbaiki=True) == [(*item, Severity.WARNING) for item in wrong]
    assert files(gudang) == {*names(bukti), f"karantina/{stray.name}"}
    assert look() == []


def test_a_public_copy_is_made_again(bukti: Bukti, gudang: Path) -> None:
    copy = names(bukti)[1]
    for damage in ((gudang / copy).unlink, lambda: (gudang / copy).write_bytes(b"x")):
        damage()
        assert look() == [("SIMPAN-05", copy, Severity.ERROR)]
        assert look(perbaiki=True) == [("SIMPAN-05", copy, Severity.WARNING)]
        assert look() == []


def test_a_lost_or_altered_original_is_said_and_healed_by_sending_it_again(
    bukti: Bukti, dikerjakan: Realisasi, orang: Orang, gudang: Path
) -> None:
    original, copy = names(bukti)
    (gudang / original).write_bytes(b"x" * len(gambar()))
    (gudang / copy).unlink()
    assert look(cepat=True) == [("SIMPAN-05", copy, Severity.ERROR)]
    assert look(perbaiki=True) == [("SIMPAN-03", original, Severity.ERROR), ("SIMPAN-05", copy, Severity.ERROR)]
    (missing, _) = Pemeriksaan(LATER).run()
    assert missing.message == "Berkas asli tidak ada: “kursi.jpg” (KPU Tirtamaya)."
    assert look() == [("SIMPAN-02", original, Severity.ERROR), ("SIMPAN-05", copy, Severity.ERROR)]
    receive_bukti(dikerjakan, "kursi.jpg", gambar(), orang.petugas, PADA)
    assert look() == []


def test_an_original_that_is_no_picture_any_more_gives_no_copy(bukti: Bukti, gudang: Path) -> None:
    """A decoder of another version may refuse what an earlier one took."""
    assert bukti.berkas
    BerkasBukti.objects.create(sha256="0" * 64, ukuran=1, media_type="image/jpeg", halaman=[{"sha256": "1" * 64}])
    (gudang / "00").mkdir()
    (gudang / "00" / ("0" * 64)).write_bytes(b"x")
    found = look(perbaiki=True, cepat=True)
    assert found == [("SIMPAN-05", f"11/{'1' * 64}", Severity.ERROR)]


def test_what_was_removed_is_thrown_away_for_good_when_asked(
    bukti: Bukti, dikerjakan: Realisasi, bulan_kedua: Realisasi, orang: Orang, gudang: Path
) -> None:
    shared = receive_bukti(bulan_kedua, "kursi.jpg", gambar(), orang.petugas, PADA)
    alone = receive_bukti(dikerjakan, "b.jpg", gambar(2), orang.petugas, PADA)
    for row in (bukti, alone):
        remove_bukti(row, orang.petugas, PADA)
    assert throw_away(PADA) == 0
    assert throw_away(PADA + timedelta(days=1)) == 2
    assert (list(Bukti.objects.all()), files(gudang)) == ([shared], set(names(shared)))
    assert BerkasBukti.objects.count() == 1
    assert Jejak.objects.filter(perbuatan="bukti dibuang", akun=None).count() == 2
    assert look() == []


def test_the_command_says_what_it_found(
    bukti: Bukti, orang: Orang, gudang: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["periksa-simpanan"]) == 0
    assert capsys.readouterr().out == "Simpanan utuh.\n"
    original = names(bukti)[0]
    (gudang / original).unlink()
    assert main(["periksa-simpanan", "--cepat"]) == 1
    told = capsys.readouterr()
    assert told.out == "Simpanan diperiksa: 1 galat.\n"
    assert f"Galat [SIMPAN-02] berkas “{original}”:" in told.err
    remove_bukti(bukti, orang.petugas, PADA - timedelta(days=100))
    assert main(["periksa-simpanan", "--buang-terhapus", "30", "--data", os.environ["SIKLUS_DATA"]]) == 0
    assert "1 bukti yang dihapus dibuang untuk selamanya." in capsys.readouterr().out


def test_a_database_that_is_not_ready_is_said(tmp_path: Path) -> None:
    """A process of its own, since this one has a database."""
    environment = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    command = [sys.executable, "-m", "siklus", "periksa-simpanan", "--data", str(tmp_path / "kosong")]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)  # noqa: S603 - our own program
    assert (done.returncode, "[SIMPAN-06]" in done.stderr) == (2, True)
