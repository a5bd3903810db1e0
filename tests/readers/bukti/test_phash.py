import io

from PIL import Image, ImageDraw

from siklus.readers.bukti.phash import difference_hash, is_same


def _picture(ragam: int) -> Image.Image:
    image = Image.new("RGB", (900, 700), "#EEEEEE")
    draw = ImageDraw.Draw(image)
    for step in range(9):
        x, y = (step * 173 + ragam * 211) % 800, (step * 97 + ragam * 131) % 600
        draw.ellipse((x, y, x + 260, y + 180), f"#{(step * 27 + ragam * 40) % 200:02x}60{(step * 19) % 255:02x}")
    return image


def test_a_recompressed_and_shrunk_copy_is_the_same_picture() -> None:
    buffer = io.BytesIO()
    _picture(1).resize((451, 350)).save(buffer, "JPEG", quality=35)
    with Image.open(buffer) as copy:
        assert is_same(difference_hash(_picture(1)), difference_hash(copy))


def test_different_pictures_differ() -> None:
    assert not is_same(difference_hash(_picture(1)), difference_hash(_picture(2)))


def test_a_blank_picture_is_like_no_other() -> None:
    blank = difference_hash(Image.new("L", (50, 50), 255))
    assert blank == "0" * 16
    assert not is_same(blank, blank)
