"""An invented emblem for each office: a shield of plain shapes, like no real one."""

from PIL import Image, ImageDraw

SIZE, SHOWN = 1200, 400
COLOURS = {"kpu-tirtamaya": ("#0F4C5C", "#E9C46A", "#FFFFFF"), "kpu-arunika": ("#7B2D4B", "#F4A259", "#FFFFFF")}


def lambang(folder: str) -> Image.Image:
    """The emblem of the office in that folder, on a transparent ground."""
    field, charge, light = COLOURS[folder]
    image = Image.new("RGBA", (SIZE, SIZE), (0, 0, 0, 0))
    draw = ImageDraw.Draw(image)
    draw.ellipse((60, 60, 1140, 1140), field)
    draw.ellipse((110, 110, 1090, 1090), outline=light, width=18)
    if folder == "kpu-tirtamaya":
        for row in range(3):
            wave = [(220 + step * 38, 640 + row * 110 + (26 if step % 4 in {1, 2} else -26)) for step in range(21)]
            draw.line(wave, light, 34, joint="curve")
        draw.ellipse((450, 260, 750, 560), charge)
    else:
        draw.pieslice((330, 430, 870, 970), 180, 360, charge)
        for ray in range(5):
            draw.polygon(_ray(ray), light)
        draw.rectangle((240, 730, 960, 770), light)
    return image.resize((SHOWN, SHOWN), Image.Resampling.LANCZOS)


def _ray(number: int) -> list[tuple[int, int]]:
    x, y = ((250, 560), (370, 350), (600, 270), (830, 350), (950, 560))[number]
    return [(x, y - 46), (x + 40, y), (x, y + 46), (x - 40, y)]
