"""Pictures in the line of text: as large as the layout says, described for those who cannot see them."""

from siklus.writers import style
from siklus.writers.docx.context import Context
from siklus.writers.docx.units import emu
from siklus.writers.docx.xml import Element, build, clean, w


def inline_picture(context: Context, relation: str, size: tuple[float, float], alt: str, *, frame: bool) -> Element:
    """A run with one picture; `size` is width and height in points."""
    number = context.next_id()
    extent = {"cx": emu(size[0]), "cy": emu(size[1])}
    name = f"Gambar {number}"
    inline = build(
        "wp:inline",
        build("wp:extent", **extent),
        build("wp:effectExtent", l=0, t=0, r=0, b=0),
        build("wp:docPr", id=number, name=name, descr=clean(alt)),
        build("wp:cNvGraphicFramePr", build("a:graphicFrameLocks", noChangeAspect=1)),
        build("a:graphic", _graphic_data(relation, extent, number, name, frame=frame)),
        distT=0,
        distB=0,
        distL=0,
        distR=0,
    )
    return w("r", w("drawing", inline))


def _graphic_data(relation: str, extent: dict[str, int], number: int, name: str, *, frame: bool) -> Element:
    non_visual = build("pic:nvPicPr", build("pic:cNvPr", id=number, name=name), build("pic:cNvPicPr"))
    stretch = build("a:stretch", build("a:fillRect"))
    fill = build("pic:blipFill", build("a:blip", r_embed=relation), stretch)
    transform = build("a:xfrm", build("a:off", x=0, y=0), build("a:ext", **extent))
    shape = build("pic:spPr", transform, build("a:prstGeom", build("a:avLst"), prst="rect"))
    if frame:
        shape.append(_frame())
    picture = build("pic:pic", non_visual, fill, shape)
    return build("a:graphicData", picture, uri="http://schemas.openxmlformats.org/drawingml/2006/picture")


def _frame() -> Element:
    color = build("a:srgbClr", val=style.PRINT.line.removeprefix("#"))
    return build("a:ln", build("a:solidFill", color), w=emu(style.FRAME))
