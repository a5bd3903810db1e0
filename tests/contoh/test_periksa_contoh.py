"""The checker finds nothing in the example offices' reports: what it would accuse, the site could not seal."""

from datetime import date
from pathlib import Path

import pytest

from script.contoh.__main__ import CONTOH
from siklus.core.aturan import aturan
from siklus.core.periksa.daftar import KAIDAH
from siklus.core.periksa.pemeriksaan import check_report
from siklus.cycle import read_office, render
from siklus.readers.laporan import read_report
from tests.contoh.test_contoh import NAMES


@pytest.mark.parametrize("name", NAMES)
def test_our_own_reports_are_without_a_finding(name: str, tmp_path: Path) -> None:
    law, found = aturan(date(2026, 1, 1)), {}
    for file, data in render(read_office(CONTOH / name), ("pelaksanaan", "tindak-lanjut"), ("docx", "pdf")):
        path = tmp_path / file
        path.write_bytes(data)
        found[file] = [item.kode for item in check_report(read_report(path), law, KAIDAH).temuan]
    assert len(found) == 4
    assert found == {file: [] for file in found}
