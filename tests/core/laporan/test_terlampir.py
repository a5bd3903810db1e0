from siklus.core.laporan.bukti import Kelompok, attachments_of
from siklus.core.realisasi.bukti import Bukti


def test_a_pdf_that_acts_by_itself_is_not_attached() -> None:
    sound = Bukti("B1", "notula.pdf", "a" * 64, 1, "application/pdf", (), "Notula rapat")
    active = Bukti("B2", "formulir.pdf", "b" * 64, 1, "application/pdf", (), "Formulir", terlampir=False)
    attached = attachments_of((Kelompok("bukti:1", "Bukti", (sound, active)),))
    assert [(item.name, item.sha256) for item in attached] == [("notula.pdf", "a" * 64)]
