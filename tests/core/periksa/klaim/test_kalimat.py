from siklus.core.periksa.klaim.bilangan import Ucapan
from siklus.core.periksa.klaim.kalimat import find_kalimat
from siklus.core.periksa.temuan import Lokasi
from tests.core.periksa.bacaan import heading, item, make_reading, paragraph, table

READING = make_reading(
    paragraph("Pengantar"),
    heading("HASIL", "BAB II"),
    paragraph("Nilai IKM Jl. Melati No. 5 naik.", "Dasarnya UU No. 25 Tahun 2009. Baik! Selesai?"),
    item("1.", "Menata ruang tunggu; a.n. pimpinan."),
    table("Tabel 1", "Nilai", "Unsur | Nilai\nBiaya | 4,00. Ya"),
)


def test_sentences_of_running_text_under_their_headings() -> None:
    assert [(satu.teks, satu.bagian) for satu in find_kalimat(READING)] == [
        ("Pengantar", ""),
        ("Nilai IKM Jl. Melati No. 5 naik.", "HASIL"),
        ("Dasarnya UU No. 25 Tahun 2009.", "HASIL"),
        ("Baik!", "HASIL"),
        ("Selesai?", "HASIL"),
        ("Menata ruang tunggu; a.n. pimpinan.", "HASIL"),
    ]


def test_a_word_knows_its_line() -> None:
    satu = find_kalimat(READING)[2]
    at = satu.teks.index("2009")
    line = "Dasarnya UU No. 25 Tahun 2009. Baik! Selesai?"
    assert satu.ucapan(at, at + 4) == Ucapan("2009", Lokasi(None, 4, line, "2009"))
    assert satu.lokasi() == Lokasi(None, 4, line, satu.teks)
