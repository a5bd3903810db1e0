"""Every placeholder of the reports as a page, from the registry of facts."""

from collections.abc import Iterator

from docs.generate.page import Page, code, table
from siklus.core.laporan.fakta import PENANDA, Penanda


def _body() -> Iterator[str]:
    yield (
        "Penanda adalah nama sebuah fakta di dalam kurung kurawal, misalnya `{ikm}`. Di dalam [narasi]"
        "(../panduan/menulis-narasi.md), penanda diganti dengan angka atau kata yang dicetak laporan. Penanda yang "
        "tidak dikenal adalah kesalahan, bukan kekosongan."
    )
    yield (
        "Bagian di antara tanda `<…>` diganti: `<unsur>` dengan kunci unsur (`waktu`), `<rtl>` dengan ID RTL, "
        "`<layanan>` dengan kode layanan, `<dimensi>` dan `<kelompok>` dengan kunci profil, `<huruf>` dengan huruf "
        "mutu, `<k>` dengan nomor urut mulai 1."
    )
    yield "## Fakta"
    yield table(("Penanda", "Arti", "Contoh", "Kapan ada"), map(_row, PENANDA))


def _row(item: Penanda) -> tuple[str, str, str, str]:
    return code("{" + item.pola + "}"), item.arti, item.contoh, item.ada or "selalu"


PAGE = Page(
    "rujukan/penanda.md",
    "Penanda",
    "src/siklus/core/laporan/fakta/penanda.py",
    "setiap `{penanda}` untuk narasi kantor, artinya, dan contohnya",
    _body,
)
