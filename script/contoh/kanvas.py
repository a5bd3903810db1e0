"""A drawing surface for flat illustrations: simple shapes, people, furniture, and the line that says what it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

FONTS = Path(__file__).parents[2] / "src/siklus/writers/fonts"
OVERSAMPLE = 2
PALETTES: tuple[tuple[str, str, str, str], ...] = (
    ("#E8F1F2", "#0F4C5C", "#E36414", "#5F0F40"),
    ("#FBF3E4", "#2A9D8F", "#E76F51", "#264653"),
    ("#EEF0F7", "#3D5A80", "#EE6C4D", "#293241"),
    ("#F1F5EA", "#52796F", "#CA6702", "#354F52"),
    ("#F7EEF0", "#7B2D4B", "#D8973C", "#273E47"),
    ("#EAF4F4", "#1B6B73", "#F4A259", "#4B3B47"),
)
"""Wall, main, accent, dark."""
SKINS = ("#C68642", "#8D5524", "#E0AC69", "#A9714B")
PAPER, INK, SHADE = "#FFFFFF", "#2B2D42", "#D5DBDD"
Point = tuple[float, float]


def font(size: int, *, bold: bool = False) -> ImageFont.FreeTypeFont:
    """The project's sans at a size in pixels of the finished picture."""
    return ImageFont.truetype(FONTS / f"SiklusSans-{'Bold' if bold else 'Regular'}.ttf", size * OVERSAMPLE)


@dataclass
class Kanvas:
    """A picture being drawn, in pixels of the finished size, with a palette."""

    width: int
    height: int
    palette: tuple[str, str, str, str]

    def __post_init__(self) -> None:
        """Paper the wall."""
        self.image = Image.new("RGB", (self.width * OVERSAMPLE, self.height * OVERSAMPLE), self.palette[0])
        self.draw = ImageDraw.Draw(self.image)

    @property
    def main(self) -> str:
        """The palette's main colour."""
        return self.palette[1]

    @property
    def accent(self) -> str:
        """The palette's accent."""
        return self.palette[2]

    @property
    def dark(self) -> str:
        """The palette's dark."""
        return self.palette[3]

    def box(self, x: float, y: float, w: float, h: float, fill: str, radius: float = 0, line: str = "") -> None:
        """A rectangle, with round corners when there is a radius."""
        area = [value * OVERSAMPLE for value in (x, y, x + w, y + h)]
        outline, width = (line, 3 * OVERSAMPLE) if line else (None, 0)
        self.draw.rounded_rectangle(area, radius * OVERSAMPLE, fill, outline, width)

    def disc(self, x: float, y: float, r: float, fill: str) -> None:
        """A circle around a point."""
        self.draw.ellipse([value * OVERSAMPLE for value in (x - r, y - r, x + r, y + r)], fill)

    def line(self, points: Sequence[Point], fill: str, width: int = 4) -> None:
        """A line through points."""
        scaled = [(x * OVERSAMPLE, y * OVERSAMPLE) for x, y in points]
        self.draw.line(scaled, fill, width * OVERSAMPLE, joint="curve")

    def area(self, points: Sequence[Point], fill: str) -> None:
        """A filled shape."""
        self.draw.polygon([(x * OVERSAMPLE, y * OVERSAMPLE) for x, y in points], fill)

    def words(
        self, x: float, y: float, text: str, size: int, fill: str, *, bold: bool = False, centred: bool = False
    ) -> None:
        """A line of text, from its left end or around its middle."""
        anchor = "mm" if centred else "lm"
        self.draw.text((x * OVERSAMPLE, y * OVERSAMPLE), text, fill, font(size, bold=bold), anchor)

    def lines(self, x: float, y: float, w: float, rows: int, fill: str = SHADE, gap: float = 20) -> None:
        """Grey bars that stand for text."""
        for row in range(rows):
            self.box(x, y + row * gap, w * (1 - 0.18 * ((row * 7) % 3)), 7, fill, 3)

    def person(self, x: float, y: float, size: float, shirt: str, who: int = 0) -> None:
        """A person from the waist up; x is the middle, y the waist."""
        skin = SKINS[who % len(SKINS)]
        self.box(x - size * 0.36, y - size * 0.62, size * 0.72, size * 0.72, shirt, size * 0.26)
        self.box(x - size * 0.09, y - size * 0.76, size * 0.18, size * 0.22, skin)
        self.disc(x, y - size * 0.88, size * 0.22, skin)
        if who % 2:
            scarf = self.dark if shirt != self.dark else self.accent
            self.disc(x, y - size * 0.89, size * 0.24, scarf)
            self.box(x - size * 0.24, y - size * 0.89, size * 0.48, size * 0.42, scarf, size * 0.16)
            self.disc(x, y - size * 0.88, size * 0.165, skin)
        else:
            self.draw.pieslice(
                [v * OVERSAMPLE for v in (x - size * 0.24, y - size * 1.13, x + size * 0.24, y - size * 0.67)],
                180, 360, INK,
            )  # fmt: skip

    def plant(self, x: float, y: float, size: float) -> None:
        """A pot with leaves; y is the floor."""
        self.box(x - size * 0.22, y - size * 0.4, size * 0.44, size * 0.4, self.accent, 6)
        for lean in (-0.4, -0.15, 0.12, 0.38):
            self.area(
                [(x, y - size * 0.38), (x + lean * size, y - size), (x + lean * size * 0.35, y - size * 0.5)], "#4F772D"
            )

    def finished(self) -> Image.Image:
        """The picture at its size, with the line that says that it is an illustration."""
        label, size = "ilustrasi contoh", 17
        self.box(self.width - 172, self.height - 34, 164, 26, "#FFFFFF", 6)
        self.words(self.width - 90, self.height - 21, label, size, "#5F6B76", centred=True)
        return self.image.resize((self.width, self.height), Image.Resampling.LANCZOS)
