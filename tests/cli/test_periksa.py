import json
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
import typst
from docx import Document
from lxml import html

from siklus.cli.main import main as run

WRONG = "LAPORAN SKM SEMESTER I TAHUN 2025\n\nIKM Semester I Tahun 2025 adalah 87,36% dengan mutu A.\n"
RIGHT = "LAPORAN SKM SEMESTER I TAHUN 2025\n\nIKM Semester I Tahun 2025 adalah 87,36 dengan mutu B.\n"
SHOWN = """\
{path}
  Terbaca: 100% dari 3 angka, 0 dari 0 tabel.
  IKM-01 kesalahan mutu-tidak-cocok
    baris 3: “IKM Semester I Tahun 2025 adalah 87,36% dengan mutu A.”
    IKM bernilai 87,36% diberi mutu A. 87,36% terletak pada selang B. Seharusnya B (Baik).
  IKM-06 peringatan ikm-disebut-persen
    baris 3: “IKM Semester I Tahun 2025 adalah 87,36% dengan mutu A.”
    IKM tercetak 87,36%. IKM adalah nilai pada skala 25–100. Tulis 87,36 tanpa persen.
  Jumlah: 1 kesalahan, 1 peringatan.
"""


def write(folder: Path, name: str, text: str) -> str:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_findings_with_their_lines(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write(tmp_path, "salah.txt", WRONG)
    assert run(["periksa", path, "--pilih", "IKM"]) == 1
    assert capsys.readouterr() == (SHOWN.format(path=path), "")


def test_nothing_wrong(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write(tmp_path, "benar.txt", RIGHT)
    assert run(["periksa", path, "--pilih", "ikm, pri-01"]) == 0
    assert capsys.readouterr().out == (f"{path}\n  Terbaca: 100% dari 3 angka, 0 dari 0 tabel.\n  Tidak ada temuan.\n")


def test_what_is_set_aside_is_printed_with_its_reason(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write(tmp_path, "salah.txt", WRONG)
    assert run(["periksa", path, "--pilih", "IKM-06", "--abaikan", "IKM-06: kutipan dari surat"]) == 0
    assert "  IKM-06 diabaikan (baris 3): kutipan dari surat\n  Tidak ada temuan.\n" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--abaikan", "IKM-06"], "PERIKSA-02"),
        (["--pilih", "XYZ"], "PERIKSA-01"),
        (["--jelaskan", "XYZ-01"], "PERIKSA-01"),
    ],
)
def test_a_wrong_choice_is_refused_before_any_file_is_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], code: str
) -> None:
    assert run(["periksa", write(tmp_path, "salah.txt", WRONG), *arguments]) == 2
    told = capsys.readouterr()
    assert (told.out, f"[{code}]" in told.err) == ("", True)


def test_json_of_one_file_is_its_object(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write(tmp_path, "salah.txt", WRONG)
    exit_code = run(["periksa", path, "--pilih", "IKM", "--abaikan", "IKM-01=contoh", "--format", "json"])
    result = json.loads(capsys.readouterr().out)
    assert exit_code == 1
    line = "IKM Semester I Tahun 2025 adalah 87,36% dengan mutu A."
    assert len(result.pop("sha256")) == 64
    (aside,) = result.pop("diabaikan")
    assert (aside["kode"], aside["alasan"]) == ("IKM-01", "contoh")
    assert result == {
        "berkas": path,
        "jenis": "text",
        "halaman": 1,
        "terbaca": {"angka": 1.0, "tabel": 1.0, "halaman": 1.0},
        "catatan": [],
        "temuan": [
            {
                "kode": "IKM-06",
                "nama": "ikm-disebut-persen",
                "tingkat": "peringatan",
                "pesan": "IKM tercetak 87,36%. IKM adalah nilai pada skala 25–100. Tulis 87,36 tanpa persen.",
                "tercetak": "IKM tercetak 87,36%.",
                "seharusnya": "Tulis 87,36 tanpa persen.",
                "sebab": "IKM adalah nilai pada skala 25–100.",
                "lokasi": [{"halaman": None, "baris": 3, "teks": line, "kutipan": "87,36%"}],
            }
        ],
    }


def test_a_folder_with_one_that_cannot_be_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    right, wrong = write(tmp_path, "a.txt", RIGHT), write(tmp_path, "b.txt", WRONG)
    broken = tmp_path / "dalam" / "c.docx"
    broken.parent.mkdir()
    broken.write_bytes(b"PK\x03\x04 bukan arsip")
    write(tmp_path, "catatan.log", "bukan laporan")
    assert run(["periksa", str(tmp_path), "--pilih", "IKM"]) == 2
    told = capsys.readouterr()
    told_lines = told.out.splitlines()
    assert told_lines[-4:] == [
        row.format(right.ljust(len(str(broken))), wrong.ljust(len(str(broken))), str(broken))
        for row in (
            f"{'Laporan'.ljust(len(str(broken)))}  Kesalahan  Peringatan  Saran  Terbaca",
            "{0}          0           0      0     100%",
            "{1}          1           1      0     100%",
            "{2}          –           –      –    tidak",
        )
    ]
    assert any(line.startswith("  Tidak dapat diperiksa [BACA-04]: ") for line in told_lines)


def test_json_of_several_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    right = write(tmp_path, "a.txt", RIGHT)
    empty = write(tmp_path, "b.txt", " ")
    assert run(["periksa", right, empty, "--pilih", "IKM", "--format", "json"]) == 2
    first, second = json.loads(capsys.readouterr().out)["laporan"]
    assert (first["berkas"], first["temuan"]) == (right, [])
    assert second == {"berkas": empty, "galat": second["galat"], "temuan": []}
    assert [problem["kode"] for problem in second["galat"]] == ["BACA-07"]


@pytest.mark.parametrize("name", ["tidak-ada.pdf", "kosong"])
def test_nothing_to_check_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    (tmp_path / "kosong").mkdir()
    assert run(["periksa", str(tmp_path / name)]) == 2
    assert "[PERIKSA-03]" in capsys.readouterr().err


def test_sarif(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wrong, empty = write(tmp_path, "a.txt", WRONG), write(tmp_path, "b.txt", " ")
    assert run(["periksa", wrong, empty, "--pilih", "IKM", "--format", "sarif"]) == 2
    (sarif,) = json.loads(capsys.readouterr().out)["runs"]
    assert [(result["ruleId"], result["level"]) for result in sarif["results"]] == [
        ("IKM-01", "error"),
        ("IKM-06", "warning"),
    ]
    (where,) = sarif["results"][1]["locations"]
    assert where["physicalLocation"] == {
        "artifactLocation": {"uri": wrong},
        "region": {"startLine": 3, "snippet": {"text": "IKM Semester I Tahun 2025 adalah 87,36% dengan mutu A."}},
    }
    (invocation,) = sarif["invocations"]
    assert not invocation["executionSuccessful"]
    assert [item["descriptor"]["id"] for item in invocation["toolExecutionNotifications"]] == ["BACA-07"]


def test_a_rule_explains_itself(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["periksa", "--jelaskan", "ikm-06"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("IKM-06 ikm-disebut-persen (peringatan)\nIKM ditulis sebagai persen.\n\nMengapa: ")
    assert "\nRujukan: " in told


def test_much_that_cannot_be_read_is_told_first(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write(tmp_path, "pindaian.txt", "LAPORAN SKM\n\nNilai B7,36 dan 3,l5 serta S,1O dan 2O25 lalu 4,00.\n")
    run(["periksa", path, "--pilih", "PRI"])
    assert capsys.readouterr().out.splitlines()[1] == (
        "  Banyak yang tidak terbaca pada berkas ini; yang tidak dilaporkan belum tentu benar."
    )


def test_two_periods_compared(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = write(tmp_path, "lama.txt", RIGHT)
    after = write(
        tmp_path, "baru.txt", "LAPORAN SKM SEMESTER II TAHUN 2025\n\nIKM Semester I Tahun 2025 adalah 83,36.\n"
    )
    assert run(["periksa", "--bandingkan", before, after]) == 1
    assert capsys.readouterr().out == (
        f"{before} → {after}\n"
        "  Terbaca: 100% dari 3 angka, 0 dari 0 tabel.\n"
        "  BND-06 kesalahan nilai-lalu-berubah\n"
        "    baru.txt, baris 3: “IKM Semester I Tahun 2025 adalah 83,36.”\n"
        "    lama.txt, baris 3: “IKM Semester I Tahun 2025 adalah 87,36 dengan mutu B.”\n"
        "    IKM periode lalu ditulis 83,36, sedangkan laporan lalu mencetak 87,36. "
        "Keduanya disebut sebagai IKM periode yang sama. Samakan, atau jelaskan koreksinya.\n"
        "  Jumlah: 1 kesalahan.\n"
    )


def test_a_comparison_needs_two_different_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write(tmp_path, "lama.txt", RIGHT)
    assert run(["periksa", "--bandingkan", path]) == 2
    assert "--bandingkan memerlukan dua laporan" in capsys.readouterr().err
    assert run(["periksa", "--bandingkan", path, path]) == 2
    assert "[PERIKSA-04]" in capsys.readouterr().err


def test_a_page_for_a_reader(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wrong = write(tmp_path, "a<b.txt", f"{WRONG}\n<script>alert(1)</script> 2O25 dan l2,3 serta 4O,1.\n")
    empty = write(tmp_path, "c.txt", " ")
    right = write(tmp_path, "d.txt", RIGHT)
    command = ["periksa", wrong, empty, right, "--pilih", "IKM", "--format", "html", "--abaikan", "IKM-01: <b>uji</b>"]
    assert run(command) == 2
    page: Any = html.fromstring(capsys.readouterr().out)
    assert not page.xpath("//script")
    assert [row.xpath("string()") for row in page.xpath("//tbody/tr")] == [f"{wrong}010", f"{empty}–––", f"{right}000"]
    (article,) = page.xpath("//article")
    assert article.xpath("string(h3)") == "IKM-06 · peringatan · ikm-disebut-persen"
    assert article.xpath("string(blockquote)") == "baris 3IKM Semester I Tahun 2025 adalah 87,36% dengan mutu A."
    assert [p.xpath("string()") for p in page.xpath("//p") if "diabaikan" in p.text_content()] == [
        "IKM-01 diabaikan: <b>uji</b>"
    ]
    assert "Banyak yang tidak terbaca" in page.xpath("string(//p[@class='awas'])")
    assert page.xpath("//p[text()='Tidak ada temuan.']")


def test_copies_with_remarks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document = Document()
    document.add_paragraph("LAPORAN SKM SEMESTER I TAHUN 2025")
    document.add_paragraph("IKM Semester I Tahun 2025 adalah 87,36% dengan mutu A.")
    document.save(str(tmp_path / "laporan.docx"))
    text = write(tmp_path, "laporan.txt", WRONG)
    out = tmp_path / "hasil" / "salinan"
    command = ["periksa", str(tmp_path / "laporan.docx"), text, "--pilih", "IKM", "--salin", str(out)]
    assert run(command) == 1
    assert f"  Salinan bercatatan: {out / 'laporan (diperiksa).docx'}\n" in capsys.readouterr().out
    (path,) = out.iterdir()
    assert [comment.text for comment in Document(str(path)).comments] == [
        (
            "IKM-01 kesalahan: IKM bernilai 87,36% diberi mutu A. 87,36% terletak pada selang B. Seharusnya B (Baik).\n"
            "Lihat juga baris 2."
        ),
        "IKM-06 peringatan: IKM tercetak 87,36%. IKM adalah nilai pada skala 25–100. Tulis 87,36 tanpa persen.",
    ]
    assert run(command) == 2
    assert "[TULIS-01]" in capsys.readouterr().out


def test_a_pdf_copy_with_remarks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "laporan.pdf"
    source.write_bytes(typst.compile(b"LAPORAN SKM SEMESTER I TAHUN 2025\n\nIKM Semester I Tahun 2025 adalah 87,36%."))
    assert run(["periksa", str(source), "--pilih", "IKM-06", "--salin", str(tmp_path / "salinan")]) == 1
    capsys.readouterr()
    copy = pypdfium2.PdfDocument(tmp_path / "salinan" / "laporan (diperiksa).pdf")
    assert pdfium.FPDFPage_GetAnnotCount(copy[0]) == 2
