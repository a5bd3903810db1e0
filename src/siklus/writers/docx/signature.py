"""The signature block: right half, kept whole, with space for a mark."""

from collections.abc import Iterator

from siklus.document.blocks import Picture, SignatureBlock
from siklus.writers import style
from siklus.writers.docx.context import Context
from siklus.writers.docx.flow import Para
from siklus.writers.docx.inline import run, write_runs
from siklus.writers.docx.pictures import inline_picture


def signature_pieces(context: Context, block: SignatureBlock) -> Iterator[Para]:
    """Place and date, office, space or mark, name, NIP: one paragraph each, every one kept with the next."""
    paras = [
        Para("Signature", write_runs(context, block.place_date), before=style.SIGNATURE_BEFORE),
        *(Para("Signature", [run(line)]) for line in block.role),
        _mark(context, block.mark),
        Para("Signature", [run(block.name, bold=True)]),
        *([Para("Signature", [run(f"NIP {block.nip}")])] if block.nip else []),
    ]
    for para in paras:
        para.left = context.text_width * style.SIGNATURE_LEFT_SHARE
        para.keep_next = para is not paras[-1]
    yield from paras


def _mark(context: Context, mark: Picture | None) -> Para:
    height = style.MARK_SPACE_MM * style.MM
    if mark is None:
        return Para("Signature", line=height)
    size = height * mark.width / mark.height, height
    picture = inline_picture(context, context.picture(mark.sha256), size, mark.alt, frame=False)
    return Para("Picture", [picture], before=0, align="left")
