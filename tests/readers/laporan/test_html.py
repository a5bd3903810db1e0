"""HTML: what is marked is taken as marked; nothing is run or fetched."""

import base64
import io

from PIL import Image

from siklus.document.placed import Place
from siklus.readers.laporan import read_report
from tests.readers.laporan.ringkas import outline, told


def png() -> str:
    out = io.BytesIO()
    Image.linear_gradient("L").save(out, "PNG")
    return base64.b64encode(out.getvalue()).decode()


PAGE = f"""<!DOCTYPE html><html><head><title>x</title><script>alert("tidak")</script></head><body>
<h1>BAB I PENDAHULUAN</h1><p>Satu <b>dua</b>&nbsp;tiga<br>empat</p>
<ol start=3><li>pertama<ul><li>dalam</li></ul></li><li>kedua</li></ol><ol type="a"><li>huruf</li></ol>
<p>DAFTAR ISI</p><p>1.1 Latar ....... 3</p>
<div style="display:none">tersembunyi</div>
<table><caption>Tabel 1. Nilai</caption>
<tfoot><tr><td colspan="2">IKM</td><td>82,1</td></tr></tfoot>
<thead><tr><th rowspan="2">No</th><th colspan="2">Nilai</th></tr><tr><th>NRR</th><th>Mutu</th></tr></thead>
<tbody><tr><td rowspan="0">1</td><td>3,2</td><td>B</td></tr><tr><td>3,4</td><td><table><tr><td>x</td><td>y</td></tr></table></td></tr></tbody></table>
<table><tr><td><img src="data:image/png;base64,{png()}" alt="foto"></td></tr><tr><td>Gambar 1. Rapat</td></tr></table>
<img src="https://contoh.example/a.png"><img src="data:image/png;base64,?">
</body></html>"""


def test_a_page_is_read_as_it_is_marked() -> None:
    reading = read_report(PAGE.encode(), "a.html")
    assert told(reading) == [
        ("h1", "BAB I", "PENDAHULUAN"),
        ("p", "", "Satu dua tiga empat"),
        ("li1", "3.", "pertama"),
        ("li2", "•", "dalam"),
        ("li1", "4.", "kedua"),
        ("li1", "a.", "huruf"),
        ("h1", "", "DAFTAR ISI"),
        ("contents", "headings"),
        (
            "table",
            "Tabel 1",
            "Nilai",
            [
                ["#", "No", "Nilai", "Nilai"],
                ["#", "No", "NRR", "Mutu"],
                ["1", "3,2", "B"],
                ["1", "3,4", ""],
                ["IKM", "IKM", "82,1"],
            ],
        ),
        ("table", "", "", [["x", "y"]]),
        ("figure", "Gambar 1", "Rapat", True),
    ]
    assert outline(reading) == [("1.1", "Latar", "3")]
    assert (reading.kind, reading.tables[1].depth) == ("html", 1)
    assert [line.place for line in reading.blocks[1].lines] == [Place(None, 2), Place(None, 3)]


def test_what_the_page_says_of_its_encoding_is_believed() -> None:
    page = '<html><head><meta charset="windows-1252"></head><body><p>“Baik”</p></body></html>'
    assert told(read_report(page.encode("cp1252"))) == [("p", "", "“Baik”")]
    wrong = page.replace("windows-1252", "tidak-ada")
    assert told(read_report(wrong.encode())) == [("p", "", "“Baik”")]


def test_soft_hyphens_alone_are_no_words() -> None:
    data = (
        "<p>"
        + "kata " * 20
        + "unsur</p><p>\u0002\u0002\u00ad </p><p>"
        + "Kata " * 20
        + "</p><table><tr><td>\u00ad<td>1</table>"
    )
    reading = read_report(data.encode())
    assert [block.text for block in reading.blocks] == ["kata " * 20 + "unsur", ("Kata " * 20).strip(), ""]


def test_a_picture_of_other_signs_and_a_list_that_begins_far_off() -> None:
    data = "<p>isi<img src='data:image/png;base64,é'></p><ol type=i start=" + "9" * 5_000 + "><li>satu</ol>"
    assert told(read_report(data.encode())) == [("p", "", "isi"), ("li1", "i.", "satu")]
