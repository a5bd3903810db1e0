"""The scenes: each draws one kind of evidence, and a variant of it that no eye and no hash takes for another."""

from collections.abc import Callable, Mapping

from script.contoh.kanvas import INK, PALETTES, PAPER, SHADE, Kanvas

WIDE, TALL, SHARED = (1200, 900), (900, 1200), (1280, 800)


def _wide(ragam: int, shift: int = 0) -> Kanvas:
    return Kanvas(*WIDE, PALETTES[(ragam + shift) % len(PALETTES)])


def _tall(ragam: int, shift: int = 0) -> Kanvas:
    return Kanvas(*TALL, PALETTES[(ragam + shift) % len(PALETTES)])


def rapat(ragam: int) -> Kanvas:
    """People around a table, a screen on the wall."""
    k = _wide(ragam)
    k.box(0, 640, 1200, 260, ("#C9D6D3", "#D9CFC1", "#C5CBDA", "#CFD8C6", "#DCC9CF", "#C3D5D6")[ragam])
    screen = ((360, 90, 480), (90, 120, 420), (660, 110, 450), (420, 60, 360), (700, 80, 400), (130, 60, 560))[ragam]
    x, y, w = screen
    k.box(x, y, w, w * 0.56, PAPER, 10, k.dark)
    k.box(x + 24, y + 24, w * 0.5, 18, k.main, 6)
    for bar in range(5):
        tall = w * (0.08 + 0.05 * ((bar * (ragam + 2)) % 5))
        k.box(x + 34 + bar * w * 0.17, y + w * 0.5 - tall, w * 0.09, tall, k.accent if bar == ragam % 5 else k.main, 4)
    seats = (4, 3, 5, 6, 3, 4)[ragam]
    for seat in range(seats):
        k.person(
            1200 * (seat + 0.5) / seats + (ragam % 3 - 1) * 30,
            640,
            190 - seats * 8,
            (k.main, k.accent, k.dark)[(seat + ragam) % 3],
            seat + ragam,
        )
    k.box(60, 620, 1080, 90, "#9C6644" if ragam % 2 else "#7F5539", 24)
    k.box(120, 710, 60, 150, "#6F4A31")
    k.box(1020, 710, 60, 150, "#6F4A31")
    for cup in range(seats):
        k.box(1200 * (cup + 0.5) / seats - 35, 632, 70, 12, PAPER, 4)
    if ragam in {1, 4}:
        k.plant(1090 if ragam == 1 else 110, 620, 230)
    return k


def pelatihan(ragam: int) -> Kanvas:
    """A speaker before rows of listeners."""
    k = _wide(ragam, 1)
    if ragam == 3:
        return _latihan(k)
    left = ragam % 2 == 0
    board = 520 if left else 110
    k.box(board, 90, 570, 330, PAPER, 8, k.dark)
    k.words(
        board + 285,
        150,
        ("Simulasi antrean", "Uji paham SOP", "Bimbingan teknis", "Komunikasi", "Rapat Senin")[ragam],
        36,
        k.main,
        bold=True,
        centred=True,
    )
    k.lines(board + 50, 205, 470, 3 + ragam % 3, SHADE, 38)
    k.box(0, 560, 1200, 340, k.main if ragam in {1, 3} else k.dark)
    k.person(300 if left else 900, 560, 260, k.accent, ragam + 1)
    k.box(235 if left else 835, 470, 130, 100, "#7F5539", 8)
    rows = (2, 1, 3, 2, 1)[ragam]
    for row in range(rows):
        count = 5 + row - ragam % 2
        for seat in range(count):
            x = 1200 * (seat + 0.5) / count + (row % 2) * 30
            y = 700 + row * 95
            k.box(x - 62, y, 124, 150, (k.accent, "#D9CFC1", "#A7BEAE")[(row + seat + ragam) % 3], 40)
            k.disc(x, y - 34, 44, INK if (seat + row) % 2 else k.dark if ragam in {1, 3} else k.main)
    return k


def _latihan(k: Kanvas) -> Kanvas:
    """Two people practise a conversation."""
    k.box(0, 700, 1200, 200, k.main)
    for x, who, shirt in ((330, 1, k.accent), (870, 0, k.dark)):
        k.person(x, 760, 420, shirt, who)
    k.box(110, 70, 440, 190, PAPER, 40, k.main)
    k.lines(160, 115, 340, 3, SHADE, 38)
    k.box(660, 130, 420, 150, PAPER, 40, k.main)
    k.lines(710, 175, 320, 2, SHADE, 38)
    return k


def meja(ragam: int) -> Kanvas:
    """A help desk: an officer behind the counter, a visitor before it."""
    k = _tall(ragam) if ragam == 1 else _wide(ragam, 2)
    w, h = k.width, k.height
    k.box(0, h * 0.8, w, h * 0.2, "#D9CFC1")
    sign = ("Meja Konsultasi", "Meja Prioritas", "Kuesioner", "Selamat Datang")[ragam]
    k.box(w * 0.25 + ragam * 20, h * 0.08, w * 0.5, h * 0.11, k.main, 14)
    k.words(w * 0.5 + ragam * 20, h * 0.135, sign, 44, PAPER, bold=True, centred=True)
    officer, visitor = (0.3, 0.74) if ragam in {0, 3} else (0.72, 0.28)
    k.person(w * officer, h * 0.58, 300, k.main, ragam)
    k.box(w * (officer - 0.24), h * 0.55, w * 0.48, h * 0.3, "#B08968", 10)
    k.box(w * (officer - 0.24), h * 0.55, w * 0.48, 22, "#7F5539", 6)
    k.box(w * officer + 40, h * 0.55 - 90, 120, 84, k.dark, 8)
    if ragam == 1:
        k.disc(w * visitor - 10, h * 0.82, 90, INK)
        k.disc(w * visitor - 10, h * 0.82, 70, k.palette[0])
        k.box(w * visitor - 90, h * 0.66, 170, 40, INK, 10)
        k.person(w * visitor, h * 0.7, 270, k.accent, 2)
    elif ragam == 2:
        k.box(w * visitor - 170, h * 0.66, 340, 24, "#7F5539", 6)
        k.person(w * visitor, h * 0.66, 300, k.accent, 1)
        k.box(w * visitor - 60, h * 0.58, 120, 90, PAPER, 4, SHADE)
        k.lines(w * visitor - 45, h * 0.6, 90, 3)
    else:
        k.box(w * visitor - 80, h * 0.55, 160, h * 0.32, k.dark, 20)
        k.person(w * visitor, h * 0.66, 320, k.accent, ragam + 3)
    if ragam in {0, 3}:
        k.plant(w * (0.93 if ragam == 0 else 0.06), h * 0.85, 240)
    return k


def papan(ragam: int) -> Kanvas:
    """A notice board with papers; the second one carries the survey's result in its middle."""
    k = _wide(ragam, 3)
    k.box(120, 90, 960, 640, "#7F5539", 12)
    k.box(150, 120, 900, 580, "#D4A373")
    for index, (x, y, w, h) in enumerate(
        (
            (190, 160, 240, 320),
            (470, 150, 300, 210),
            (810, 170, 200, 280),
            (470, 400, 260, 260),
            (770, 490, 240, 170),
            (200, 520, 220, 140),
        )
    ):
        k.box(x, y, w, h, (PAPER, "#FFF8E1", "#E3EEF0")[index % 3], 3)
        k.box(x + 20, y + 24, w * 0.6, 16, (k.main, k.accent, k.dark)[index % 3], 4)
        k.lines(x + 20, y + 62, w - 40, int((h - 80) / 26), SHADE, 26)
        k.disc(x + w / 2, y + 8, 9, k.accent)
    if ragam == 1:
        k.box(400, 170, 400, 500, PAPER, 8, k.dark)
        k.box(400, 170, 400, 110, k.main, 8)
        k.words(600, 225, "HASIL SKM", 56, PAPER, bold=True, centred=True)
        k.words(600, 380, "87,36", 120, k.dark, bold=True, centred=True)
        k.words(600, 480, "B (Baik)", 44, k.main, bold=True, centred=True)
        k.lines(450, 545, 300, 4, SHADE, 28)
    k.box(0, 820, 1200, 80, "#A7BEAE")
    return k


def poster(ragam: int) -> Kanvas:
    """A poster on a wall."""
    k = _tall(ragam, 4)
    title, rows = (("SYARAT LAYANAN", 5), ("LAYANAN INI\nTANPA BIAYA", 0), ("RUANG LAYANAN", 3))[ragam]
    frame = ((130, 120, 640, 900), (90, 260, 720, 560), (210, 90, 480, 960))[ragam]
    x, y, w, h = frame
    k.box(x + 14, y + 18, w, h, "#B8C4C2", 10)
    k.box(x, y, w, h, k.main if ragam == 1 else PAPER, 10, k.dark)
    for number, line in enumerate(title.split("\n")):
        k.words(
            x + w / 2,
            y + 90 + number * 84 + (90 if ragam == 1 else 0),
            line,
            72 if ragam == 1 else 52,
            PAPER if ragam == 1 else k.main,
            bold=True,
            centred=True,
        )
    if ragam == 1:
        k.disc(x + w / 2, y + 430, 84, k.accent)
        k.words(x + w / 2, y + 430, "Rp0", 62, PAPER, bold=True, centred=True)
    for row in range(rows):
        top = y + 190 + row * (130 if ragam == 0 else 250)
        if ragam == 0:
            k.disc(x + 90, top + 30, 34, k.accent)
            k.words(x + 90, top + 30, str(row + 1), 36, PAPER, bold=True, centred=True)
            k.lines(x + 150, top + 12, 400, 2, SHADE, 32)
        else:
            k.area(
                [(x + 60, top + 90), (x + 190, top), (x + 190, top + 180)]
                if row % 2
                else [(x + 420, top + 90), (x + 290, top), (x + 290, top + 180)],
                k.accent,
            )
            k.box(x + (180 if row % 2 else 60), top + 55, 240, 70, k.accent, 6)
    return k


def laman(ragam: int) -> Kanvas:
    """A web page, as a screenshot shows it: a request form, or the survey's result."""
    k = Kanvas(*SHARED, ("#FFFFFF", *PALETTES[ragam][1:]))
    address, title, day = (
        ("kpu-tirtamaya.example/permohonan", "Permohonan Informasi", "21 Oktober 2025"),
        ("kpu-tirtamaya.example/skm/2025-1", "Hasil Survei Kepuasan Masyarakat", "21 Juli 2025"),
    )[ragam]
    k.box(0, 0, 1280, 70, "#E4E7EB")
    for index, colour in enumerate(("#E63946", "#F4A259", "#52B788")):
        k.disc(36 + index * 32, 35, 10, colour)
    k.box(150, 18, 980, 36, PAPER, 18)
    k.words(175, 36, address, 20, "#5F6B76")
    k.box(0, 70, 1280, 110, k.main)
    k.words(60, 125, title, 40, PAPER, bold=True)
    k.words(1000, 125, day, 22, PAPER)
    (_form, _result)[ragam](k)
    return k


def _result(k: Kanvas) -> None:
    """The index in large digits, a bar for each of nine unsur, and the lines of an explanation."""
    k.box(60, 230, 400, 430, "#F1F5F6", 12)
    k.words(260, 380, "87,36", 120, k.main, bold=True, centred=True)
    k.words(260, 490, "Mutu B (Baik)", 34, INK, bold=True, centred=True)
    for row, share in enumerate((0.76, 0.78, 0.75, 1, 0.77, 0.77, 0.78, 0.96, 0.92)):
        k.box(520, 234 + row * 48, 680, 28, SHADE, 14)
        k.box(520, 234 + row * 48, 680 * share, 28, k.accent if row in {3, 7, 8} else k.main, 14)


def _form(k: Kanvas) -> None:
    """A form of three fields, and how fast requests are answered."""
    for row, label in enumerate(("Jenis informasi", "Tujuan", "Cara menerima jawaban")):
        k.words(60, 230 + row * 120, label, 24, INK, bold=True)
        k.box(60, 250 + row * 120, 640, 54, "#F8FAFB", 8, SHADE)
    k.box(60, 610, 220, 64, k.accent, 10)
    k.words(170, 642, "Kirim", 28, PAPER, bold=True, centred=True)
    k.box(780, 220, 440, 400, "#F1F5F6", 12)
    k.words(810, 262, "Waktu pemrosesan", 26, k.main, bold=True)
    for row, share in enumerate((0.9, 0.7, 0.45)):
        k.box(810, 310 + row * 90, 380, 28, SHADE, 14)
        k.box(810, 310 + row * 90, 380 * share, 28, k.accent if row else k.main, 14)


def ponsel(ragam: int) -> Kanvas:
    """A telephone with messages or a post."""
    k = _tall(ragam, 2)
    lean = (0, -120, 120)[ragam]
    x = 250 + lean
    k.box(x, 90, 400, 980, INK, 46)
    k.box(x + 18, 140, 364, 880, PAPER, 14)
    k.box(x + 18, 140, 364, 92, k.main)
    k.words(x + 44, 188, ("Layanan Informasi", "@kputirtamaya", "Help Desk")[ragam], 28, PAPER, bold=True)
    if ragam == 1:
        k.box(x + 40, 260, 320, 380, k.accent, 10)
        k.words(x + 200, 350, "Syarat", 52, PAPER, bold=True, centred=True)
        k.words(x + 200, 420, "Layanan", 52, PAPER, bold=True, centred=True)
        k.lines(x + 80, 490, 240, 4, PAPER, 34)
        k.lines(x + 40, 690, 320, 6, SHADE, 40)
    for row in range(0 if ragam == 1 else 6):
        mine = (row + ragam) % 2 == 0
        w = 180 + (row * 53 + ragam * 40) % 90
        k.box(x + 36 if mine else x + 364 - w, 270 + row * 118, w, 84, "#E3EEF0" if mine else "#D8F3DC", 18)
        k.lines((x + 36 if mine else x + 364 - w) + 18, 298 + row * 118, w - 36, 2, "#9AA5B1", 22)
    if ragam == 2:
        k.person(140, 1200, 420, k.accent, 1)
    if ragam == 0:
        k.disc(770, 300, 80, k.accent)
        k.words(770, 300, "1", 76, PAPER, bold=True, centred=True)
    return k


def loket(ragam: int) -> Kanvas:
    """Someone at a computer."""
    k = _wide(ragam, 5)
    k.box(0, 600, 1200, 300, "#CFD8C6" if ragam else "#D9CFC1")
    k.box(80, 90, 320, 300, "#BFD7EA", 8, PAPER) if not ragam else k.box(760, 80, 340, 250, "#BFD7EA", 8, PAPER)
    k.person(430 if not ragam else 420, 610, 360, k.main, ragam)
    if ragam:
        k.person(760, 590, 330, k.accent, 2)
    k.box(60, 590, 1080, 60, "#7F5539", 10)
    k.box(620 if not ragam else 150, 350, 380 if not ragam else 200, 230, INK, 12)
    k.box(640 if not ragam else 166, 368, 340 if not ragam else 168, 180, "#E3EEF0", 4)
    k.lines(664 if not ragam else 184, 400, 260 if not ragam else 120, 5, k.main, 30)
    k.box(780 if not ragam else 230, 578, 70, 20, INK)
    k.plant(1100, 590, 190) if not ragam else k.box(900, 540, 160, 50, PAPER, 4, SHADE)
    return k


def daftar(ragam: int) -> Kanvas:
    """An attendance sheet on a table."""
    k = _tall(ragam, 3) if ragam == 0 else _wide(ragam, 4)
    w, h = k.width, k.height
    k.box(0, 0, w, h, "#B08968")
    x, y, pw, ph = (110, 80, 680, 1020) if ragam == 0 else (250, 60, 620, 800)
    k.box(x, y, pw, ph, PAPER, 4)
    k.words(x + pw / 2, y + 70, "DAFTAR HADIR", 42, INK, bold=True, centred=True)
    rows = int((ph - 190) / 66)
    for row in range(rows + 1):
        k.line([(x + 40, y + 130 + row * 66), (x + pw - 40, y + 130 + row * 66)], "#9AA5B1", 2)
    for cut in (40, 110, pw * 0.6, pw - 40):
        k.line([(x + cut, y + 130), (x + cut, y + 130 + rows * 66)], "#9AA5B1", 2)
    for row in range(rows - 2 * ragam):
        k.box(x + 130, y + 156 + row * 66, 150 + (row * 37) % 110, 12, SHADE, 5)
        sx, sy = x + pw * 0.64, y + 163 + row * 66
        k.line([(sx + step * 18, sy + ((step * (row + 3) * 7) % 30) - 15) for step in range(8)], "#1D3557", 3)
    k.line([(x + pw + 20, y + 200), (x + pw - 60, y + 620)], k.accent, 16)
    return k


def grafik(ragam: int) -> Kanvas:
    """A whiteboard: a monitoring chart, or a flow."""
    k = _wide(ragam, 1)
    k.box(90, 70, 1020, 660, PAPER, 10, k.dark)
    k.box(90, 730, 1020, 22, "#9AA5B1")
    if ragam == 0:
        k.line([(190, 150), (190, 640), (1030, 640)], INK, 5)
        points = [(250 + step * 125, 560 - (40, 90, 70, 170, 230, 330, 360)[step]) for step in range(7)]
        for x, y in points:
            k.box(x - 34, y + 40, 68, 600 - y, "#E3EEF0")
        k.line(points, k.accent, 9)
        for x, y in points:
            k.disc(x, y, 15, k.main)
    else:
        for step, (x, y) in enumerate(((190, 170), (560, 170), (560, 440), (190, 440))):
            k.box(x, y, 260, 150, (k.main, k.accent, k.dark, "#52B788")[step], 18)
            k.words(
                x + 130, y + 75, ("Datang", "Periksa", "Proses", "Terima")[step], 42, PAPER, bold=True, centred=True
            )
        k.line([(450, 245), (560, 245)], INK, 8)
        k.line([(690, 320), (690, 440)], INK, 8)
        k.line([(560, 515), (450, 515)], INK, 8)
        k.person(990, 900, 420, k.accent, 1)
    return k


def berkas(ragam: int) -> Kanvas:
    """Papers on a desk: an official note, or a checklist."""
    k = _wide(ragam, 0) if ragam else _tall(0, 5)
    k.box(0, 0, k.width, k.height, "#7F5539" if ragam else "#A98467")
    if ragam == 0:
        k.box(170, 120, 560, 800, "#F1F3F4", 4)
        k.box(130, 90, 560, 800, PAPER, 4, SHADE)
        k.words(410, 170, "NOTA DINAS", 46, INK, bold=True, centred=True)
        k.line([(180, 210), (640, 210)], INK, 4)
        k.lines(180, 260, 460, 14, SHADE, 34)
        k.disc(560, 800, 60, k.accent)
        k.line([(420, 790), (470, 760), (500, 810), (560, 760), (640, 800)], "#1D3557", 5)
        return k
    k.box(120, 90, 720, 730, "#5F0F40", 20)
    k.box(150, 150, 660, 640, PAPER, 4)
    k.box(380, 60, 200, 80, "#9AA5B1", 16)
    for row in range(7):
        k.box(190, 190 + row * 82, 46, 46, "#E3EEF0", 6, k.main)
        if row != 4:
            k.line([(198, 212 + row * 82), (212, 228 + row * 82), (234, 194 + row * 82)], k.accent, 8)
        k.box(270, 204 + row * 82, 300 + (row * 61) % 180, 18, SHADE, 8)
    k.line([(960, 180), (900, 700)], k.accent, 22)
    return k


def perawatan(ragam: int) -> Kanvas:
    """Repair: an air conditioner, or a chair."""
    k = _wide(ragam, 3) if ragam == 0 else _tall(1, 0)
    if ragam == 0:
        k.box(330, 110, 620, 190, PAPER, 24, SHADE)
        k.box(370, 240, 540, 26, "#9AA5B1", 10)
        for step in range(5):
            k.line([(420 + step * 110, 310), (400 + step * 110, 350), (420 + step * 110, 390)], "#8ECAE6", 6)
        k.person(260, 700, 380, k.main, 0)
        k.line([(330, 480), (470, 300)], "#C68642", 34)
        k.box(140, 690, 260, 30, "#7F5539")
        for step in range(3):
            k.line(
                [(170, 720), (130, 900)]
                if step == 0
                else [(370, 720), (410, 900)]
                if step == 1
                else [(155, 800), (385, 800)],
                "#7F5539",
                14,
            )
        return k
    k.box(0, 860, 900, 340, "#CFD8C6")
    k.box(300, 420, 330, 300, k.accent, 30)
    k.box(280, 700, 370, 70, k.dark, 14)
    k.line([(310, 770), (270, 1010)], INK, 18)
    k.line([(620, 770), (665, 1010)], INK, 18)
    k.box(680, 930, 160, 90, "#E63946", 10)
    k.line([(720, 930), (760, 880), (800, 930)], INK, 10)
    k.line([(200, 560), (330, 760)], "#9AA5B1", 24)
    return k


def tunggu(ragam: int) -> Kanvas:
    """A waiting room."""
    k = _wide(ragam, 5)
    k.box(0, 640, 1200, 260, "#E9DCC9")
    k.box(90, 80, 420, 330, "#BFD7EA", 6, PAPER)
    k.line([(300, 80), (300, 410)], PAPER, 8)
    k.box(720, 120, 330, 190, INK, 10)
    k.words(885, 215, "A-017", 84, "#52B788", bold=True, centred=True)
    for seat in range(5):
        x = 120 + seat * 200
        k.box(x, 480, 150, 150, k.main if seat % 2 else k.accent, 20)
        k.box(x - 6, 620, 162, 46, k.dark, 12)
        k.box(x + 20, 666, 14, 110, INK)
        k.box(x + 116, 666, 14, 110, INK)
    k.plant(1130, 780, 260)
    return k


def kotak(ragam: int) -> Kanvas:
    """A suggestion box being opened."""
    k = _tall(ragam, 1)
    k.box(0, 900, 900, 300, "#D9CFC1")
    k.box(210, 430, 480, 480, k.main, 14)
    k.box(180, 400, 540, 70, k.dark, 10)
    k.box(330, 424, 240, 20, INK, 8)
    k.area([(370, 440), (380, 230), (560, 260), (545, 440)], PAPER)
    k.lines(400, 290, 130, 4, SHADE, 30)
    k.words(450, 640, "KOTAK", 76, PAPER, bold=True, centred=True)
    k.words(450, 730, "SARAN", 76, PAPER, bold=True, centred=True)
    k.disc(450, 840, 22, k.accent)
    return k


def qr(ragam: int) -> Kanvas:
    """A sign or a tablet with a code to scan; the code is only a pattern."""
    k = _wide(ragam, 4) if ragam else _tall(ragam, 5)
    x, y, size = (250, 330, 400) if not ragam else (170, 200, 360)
    k.box(
        x - 90,
        y - 210 if not ragam else y - 90,
        size + 180,
        size + 480 if not ragam else size + 260,
        PAPER if not ragam else INK,
        24,
        k.main,
    )
    if ragam:
        k.box(x - 60, y - 60, size + 120, size + 200, PAPER, 6)
    k.words(
        x + size / 2,
        y - 110 if not ragam else y - 20,
        "Nilai layanan kami",
        40 if not ragam else 34,
        k.main,
        bold=True,
        centred=True,
    )
    cell = size / 17
    for row in range(17):
        for column in range(17):
            if (row * row * 3 + column * 7 + row * column * 5 + ragam) % 5 < 2:
                k.box(x + column * cell, y + 20 + row * cell, cell, cell, INK)
    for corner in ((0, 0), (12, 0), (0, 12)):
        k.box(x + corner[0] * cell, y + 20 + corner[1] * cell, cell * 5, cell * 5, INK)
        k.box(x + (corner[0] + 1) * cell, y + 20 + (corner[1] + 1) * cell, cell * 3, cell * 3, PAPER)
        k.box(x + (corner[0] + 1.7) * cell, y + 20 + (corner[1] + 1.7) * cell, cell * 1.6, cell * 1.6, INK)
    if ragam:
        k.person(900, 900, 460, k.accent, 3)
    else:
        k.words(x + size / 2, y + size + 110, "Tiga menit, sembilan pertanyaan", 28, k.dark, centred=True)
    return k


def notula(ragam: int) -> Kanvas:
    """A page of minutes, for the PDF."""
    k = Kanvas(1240, 1754, ("#FFFFFF", *PALETTES[ragam][1:]))
    title, lines = (
        ("NOTULA EVALUASI KINERJA PETUGAS", (
            "Hari, tanggal: Rabu, 17 Desember 2025", "Tempat: ruang rapat", "Pemimpin rapat: sekretaris", "",
            "1. Penilaian Oktober sampai Desember dibacakan.", "2. Delapan petugas memenuhi target ketepatan.",
            "3. Lembar penilaian diperbaiki untuk tahun berikutnya.", "4. Hasilnya disampaikan kepada setiap petugas.",
        )),
        ("NOTULA RAPAT PERCEPATAN JAWABAN", (
            "Hari, tanggal: Selasa, 25 Februari 2025", "Tempat: ruang rapat", "Pemimpin rapat: ketua", "",
            "1. Daftar permohonan tiga bulan terakhir dibahas.", "2. Batas waktu jawaban empat layanan disepakati.",
            "3. Jawaban yang lewat batas dilaporkan setiap Senin.",
        )),
    )[ragam]  # fmt: skip
    k.words(620, 190, title, 40, INK, bold=True, centred=True)
    k.line([(150, 240), (1090, 240)], INK, 4)
    for row, line in enumerate(lines):
        k.words(150, 330 + row * 70, line, 30, INK)
    k.words(760, 1180, "Notulis,", 30, INK)
    k.line([(770 + step * 26, 1290 + ((step * (ragam + 5) * 11) % 60) - 30) for step in range(9)], "#1D3557", 5)
    k.words(760, 1390, "(nama rekaan)", 30, INK)
    return k


ADEGAN: Mapping[str, Callable[[int], Kanvas]] = {
    scene.__name__: scene
    for scene in (rapat, pelatihan, meja, papan, poster, laman, ponsel, loket, daftar, grafik, berkas, perawatan, tunggu, kotak, qr, notula)
}  # fmt: skip
