"""A PDF page by page: words, a fingerprint of what is drawn, what was laid over it, what is attached."""

from collections.abc import Iterator

import pypdfium2
from pypdfium2 import raw

from siklus.readers.bukti.shrink import pdfium_lock
from siklus.readers.segel.baca import Bidang, IsiBerkas, facts_of, sidik, squeezed, unreadable
from siklus.readers.segel.tempelan import DPI_OF_LOOKS, tempelan_of

FACTS, MOST_PAGES = "fakta.json", 500
TOO_MANY = f"lebih dari {MOST_PAGES} halaman"


def read_pdf(data: bytes) -> IsiBerkas:
    """SiklusError SEGEL-02 when it cannot be read."""
    with pdfium_lock:
        try:
            with pypdfium2.PdfDocument(data) as pdf:
                pdf.init_forms()  # before any page: the kinds of fields are asked for
                return _read(pdf, data)
        except pypdfium2.PdfiumError as error:
            raise unreadable(str(error)) from error


def _read(pdf: pypdfium2.PdfDocument, data: bytes) -> IsiBerkas:
    if len(pdf) > MOST_PAGES:
        raise unreadable(TOO_MANY)
    attached = dict(_attached(pdf))
    facts = attached.get(FACTS)
    return IsiBerkas(
        bentuk="pdf",
        sha256=sidik(data),
        bidang=tuple(_page(pdf, data, number) for number in range(len(pdf))),
        lampiran={name: sidik(content) for name, content in attached.items()},
        fakta=facts_of(facts.decode(errors="replace")) if facts is not None else None,
        mesin=f"pdfium {pypdfium2.PDFIUM_INFO}",
        tanda_tangan=max(0, raw.FPDF_GetSignatureCount(pdf)),
    )


def _page(pdf: pypdfium2.PdfDocument, data: bytes, number: int) -> Bidang:
    page = pdf[number]
    words = page.get_textpage().get_text_range()
    picture = page.render(scale=DPI_OF_LOOKS, grayscale=True, may_draw_forms=False, draw_annots=False)
    over = tempelan_of(pdf, data, number)
    return Bidang(f"halaman {number + 1}", squeezed(words), sidik(bytes(picture.buffer)), over.asing, over.tampilan)


def _attached(pdf: pypdfium2.PdfDocument) -> Iterator[tuple[str, bytes]]:
    for number in range(pdf.count_attachments()):
        attachment = pdf.get_attachment(number)
        yield attachment.get_name(), bytes(attachment.get_data())
