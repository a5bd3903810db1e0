import json
from pathlib import Path

import pytest

from siklus.cli.keyakinan import _chance
from siklus.cli.main import main as run
from tests.cli.test_hitung import HEAD, write

ROWS = [f"3,3,{2 + at % 2},4,3,{3 + at % 2},4,{1 + at % 4},{2 + at % 3}" for at in range(24)]


def test_for_a_person(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["keyakinan", write(tmp_path, HEAD, *ROWS)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "IKM 79,17 (selang 95% 76,85–81,34) dari 24 jawaban lengkap"
    assert lines[1].startswith("Peluang mutu: B ")
    assert len([line for line in lines if line.lstrip()[:1].isdigit()]) == 9
    assert (
        "Validitas tidak dapat dihitung karena semua menjawab sama: persyaratan, prosedur, biaya, produk, perilaku."
        in lines
    )
    assert [line for line in lines if line.startswith("IKM tanpa Biaya/Tarif")] == ["IKM tanpa Biaya/Tarif: 76,56."]


def test_an_office_with_services(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["keyakinan", "contoh/kpu-tirtamaya"]) == 0
    told = capsys.readouterr().out
    assert "belum dapat dibedakan: peluang urutannya benar hanya 76," in told
    assert "Sebaran layanan tidak berbeda nyata dari penggunanya (p 1,000)." in told
    assert "  Fasilitasi Partai Politik: 0,0 poin persen" in told


def test_json_for_machines(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["keyakinan", write(tmp_path, HEAD, *ROWS), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["n"], [item["unsur"] for item in found["unsur"]], found["keterwakilan"]) == (
        24,
        HEAD.split(","),
        None,
    )
    assert sum(found["mutu"].values()) == pytest.approx(1.0)


def test_too_few_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["keyakinan", write(tmp_path, HEAD, ROWS[0])]) == 2
    assert capsys.readouterr().err == (
        "Galat [JAWAB-15] berkas “jawaban.csv”: Keyakinan hasil hanya dapat dihitung dari sedikitnya dua jawaban yang "
        "lengkap.\n  → Hitung dari berkas jawaban, atau kumpulkan jawaban lengkap lebih banyak.\n"
    )


@pytest.mark.parametrize(("share", "printed"), [(1.0, "> 99,9%"), (0.0, "< 0,1%"), (0.7668, "76,7%"), (0.5, "50%")])
def test_a_chance_is_never_certain(share: float, printed: str) -> None:
    assert _chance(share) == printed
