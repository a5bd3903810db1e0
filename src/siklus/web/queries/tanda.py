"""The reasons for which a response is doubtful, as a person reads them."""

TANDA = {
    "cepat": "Dijawab terlalu cepat",
    "seragam": "Semua nilainya sama",
    "beruntun": "Datang beruntun dari satu tempat",
    "jebakan": "Mengisi isian yang tidak terlihat",
    "petugas": "Diragukan oleh petugas",
}
"""What Jawaban.tanda holds (comma-separated) → its words; the first four come from services/pertahanan."""


def printed_tanda(tanda: str) -> str:
    """The words of one reason or of several; a reason that nobody here knows stays as it is."""
    return ", ".join(TANDA.get(reason, reason) for reason in tanda.split(",") if reason)
