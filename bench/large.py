"""A large office made up on the spot: all that a real one fills in, between 30 and 35 pages in each report.

The follow-up report whose text we hold has 36 pages and 25 photographs, and the regulation's template gives the survey
report an annex of documentation. Six of this office's photographs show the survey, three the upkeep of what is rated
highly, and the others prove what was done.
"""

from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path
from random import Random

from bench.office import MEGAPIXELS_12, UNIT, identity, response, take_photos, write_office
from siklus.readers.bukukerja.template import Rows, Value

Row = dict[str, Value]
MONEY, LAW, PEOPLE = (
    "Subbagian Keuangan, Umum, dan Logistik",
    "Subbagian Teknis Penyelenggaraan Pemilu dan Hukum",
    "Subbagian Partisipasi, Hubungan Masyarakat, dan Sumber Daya Manusia",
)
LAYANAN = {
    "informasi": "Pelayanan Informasi Publik",
    "data": "Pelayanan Data Pemilih",
    "konsultasi": "Konsultasi dan Help Desk",
    "pendidikan": "Pendidikan Pemilih",
    "parpol": "Fasilitasi Partai Politik",
    "audiensi": "Audiensi dan Kunjungan Lembaga",
}
USERS = 120
PROFIL = {
    "Jenis Kelamin": ("Laki-laki", "Perempuan"),
    "Usia": ("17–25 tahun", "26–35 tahun", "36–45 tahun", "46–55 tahun", "di atas 55 tahun"),
    "Pendidikan": ("SMP", "SMA", "D1–D3", "S1", "S2"),
    "Pekerjaan": ("PNS", "TNI", "POLRI", "Swasta", "Wirausaha", "Pelajar/Mahasiswa", "Lainnya"),
    "Jam Survei": ("08.00–12.00", "13.00–17.00"),
    "Penyandang Disabilitas": ("Tidak", "Ya"),
}
WAKTU, SARANA, PROSEDUR = "Waktu Penyelesaian", "Sarana dan Prasarana", "Sistem, Mekanisme, dan Prosedur"
STEPS = (
    "Menyosialisasikan standar {} kepada seluruh petugas melalui rapat internal",
    "Memanfaatkan teknologi informasi agar {} dapat dipantau oleh pengguna layanan",
    "Menyusun dan menyiarkan informasi tentang {} melalui laman, media sosial, dan papan pengumuman",
    "Memantau dan mengevaluasi {} setiap bulan bersama para kepala subbagian",
    "Membina petugas dalam hal {} melalui bimbingan teknis, pendampingan, dan penilaian",
)
MONTHS = ("Jul 2025", "Agt 2025", "Sep 2025", "Okt 2025", "Nov 2025", "Des 2025")
DONE = 8
"""RTL that are done, each in two months with a photograph of each."""
SURVEI, UPKEEP = 6, 3
PRIORITAS = (WAKTU, SARANA, PROSEDUR)
PLANNED = len(PRIORITAS) * len(STEPS)
PHOTOS = SURVEI + UPKEEP + 2 * DONE
HIGH = ("Biaya/Tarif", "Perilaku Pelaksana", "Produk Spesifikasi Jenis Pelayanan")
DESCRIPTION = (
    "Kegiatan dilaksanakan oleh seluruh petugas layanan melalui koordinasi internal dan pengarahan pimpinan, dengan "
    "tujuan menyamakan pemahaman, memberikan arahan penerapan, serta meningkatkan kesiapan petugas. Pelaksanaannya "
    "meliputi penyampaian kebijakan, penjelasan teknis, diskusi, dan penegasan komitmen."
)
OBSTACLE = "Sebagian petugas bertugas di luar kantor sehingga pengarahan diulang pada hari berikutnya."
SHARED = (
    "Foto menunjukkan pelaksanaan kegiatan di lingkungan kantor, mulai dari pengarahan, praktik bersama pengguna "
    "layanan, sampai dengan penyampaian hasilnya, sehingga pengguna layanan memperoleh kepastian dan petugas memiliki "
    "acuan yang sama."
)
SARAN = (
    "Mohon perkiraan waktu selesai disampaikan sejak permohonan diterima.",
    "Nomor antrean sebaiknya terlihat dari ruang tunggu.",
    "Alur permohonan lebih mudah dipahami bila digambar di dekat pintu masuk.",
    "Ruang tunggu perlu ditambah kursi pada jam yang ramai.",
    "Petugas sudah ramah, pertahankan.",
)
PROSE = """\
Pelayanan publik merupakan kegiatan dalam rangka memenuhi kebutuhan setiap warga negara atas barang, jasa, dan pelayanan
administratif yang disediakan oleh penyelenggara. Kualitasnya perlu dinilai secara berkala oleh orang yang menerimanya,
sebab merekalah yang mengetahui apakah suatu layanan sudah mudah, cepat, dan pasti.

Pada {periode}, sebanyak {n} pengguna layanan memberikan penilaian. Indeks yang diperoleh adalah **{ikm}** dengan mutu
**{ikm.mutu}**. Hasil itu dibahas bersama seluruh subbagian agar setiap perbaikan berangkat dari penilaian pengguna
layanan, bukan dari perkiraan petugas.

Kantor menempatkan hasil survei sebagai dasar perencanaan. Unsur yang dinilai rendah dibenahi lebih dahulu, unsur yang
dinilai tinggi dijaga, dan apa yang sudah direncanakan dicatat pelaksanaannya beserta buktinya. Dengan cara itu pengguna
layanan dapat melihat bahwa penilaiannya ditindaklanjuti."""
"""Written by the office itself, paragraph after paragraph, in the parts that offices do write themselves."""
OWN_PARTS = {
    "1.1": 12, "1.3": 9, "pelaksanaan/2.1": 8, "pelaksanaan/2.2": 9, "pelaksanaan/2.3": 9, "pelaksanaan/2.4": 9,
    "pelaksanaan/5": 12, "pelaksanaan/4.3": 9, "tindak-lanjut/1.4": 8, "tindak-lanjut/2.2": 6, "tindak-lanjut/3.3": 9,
}  # fmt: skip


def make_large_office(folder: Path, size: tuple[int, int] = MEGAPIXELS_12) -> Path:
    """Write a folder that `siklus susun` takes, with 25 photographs."""
    names = take_photos(folder / "bukti", PHOTOS, size)
    return write_office(folder, large_office_rows(names))


def large_office_rows(photos: list[str], respondents: int = 400) -> Rows:
    """What the office wrote into its workbook."""
    random = Random(1)  # noqa: S311 - made-up answers, not secrets
    codes = [f"B{number:02}" for number in range(1, len(photos) + 1)]
    upkeep, proofs = codes[SURVEI : SURVEI + UPKEEP], codes[SURVEI + UPKEEP :]
    return {
        "Identitas": [_identity()],
        "Layanan": [
            {"Kode": key, "Nama layanan": name, "Jumlah pengguna": USERS + 10 * place}
            for place, (key, name) in enumerate(LAYANAN.items())
        ],
        "Responden": [_response(random, number) for number in range(1, respondents + 1)],
        "Saran": [
            {"Saran": text, "Unsur": unsur}
            for text, unsur in islice(zip(cycle(SARAN), cycle((*PRIORITAS, None)), strict=False), 20)
        ],
        "RTL": list(_plan()),
        "Realisasi": list(_work(proofs)),
        "Pemeliharaan": list(_upkeep(upkeep)),
        "Strategi": [_strategy(number) for number in range(DONE + 1, PLANNED + 1)],
        "Periode Lalu": [
            _earlier(*one) for one in ((2023, 1, 81.3), (2023, 2, 82.47), (2024, 1, 84.36), (2024, 2, 85.8))
        ],
        "Dokumentasi": [_evidence(number, name) for number, name in enumerate(photos)],
        "Publikasi": [
            {"Media": "Situs resmi", "Daring": "ya", "Tanggal": "2025-07-21", "Tautan": "https://kantor.example/skm"},
            {"Media": "Papan pengumuman", "Daring": "tidak", "Tanggal": "2025-07-21"},
        ],
        "Narasi": [{"Bagian": part, "Naskah": prose(length)} for part, length in OWN_PARTS.items()],
    }


def _identity() -> Row:
    return {
        **identity(1),
        "Subbagian": f"{UNIT}; {MONEY}; {LAW}; {PEOPLE}",
        "Alamat": "Jalan Rekaan Nomor 1, Tirtamaya",
        "Situs": "kantor.example",
        "Survei setahun": 2,
        "Pelaksana survei": "Tim Survei Kepuasan Masyarakat",
        "Kanal survei": "formulir kertas di ruang layanan; formulir daring melalui kode QR",
        "Lokasi survei": "Ruang pelayanan; Laman layanan daring",
    }


def _response(random: Random, number: int) -> Row:
    given = response(random, number)
    profil = {head: random.choice(choices) for head, choices in PROFIL.items()}
    return {**given, "Layanan": random.choice(tuple(LAYANAN)), **profil}


def _plan() -> Iterator[Row]:
    for number in range(PLANNED):
        unsur = PRIORITAS[number // len(STEPS)]
        yield {
            "ID": f"RTL-{number + 1:02}",
            "Unsur": unsur,
            "Kegiatan": STEPS[number % len(STEPS)].format(unsur.casefold()),
            "Bulan": "; ".join(_months(number)),
            "Penanggung jawab": (UNIT, MONEY, LAW, PEOPLE)[number % 4],
            "Indikator": "Petugas dan pengguna layanan yang memahami",
            "Target": "100% petugas",
        }


def _months(number: int) -> tuple[str, str]:
    first = number % (len(MONTHS) - 1)
    return MONTHS[first], MONTHS[first + 1]


def _work(proofs: list[str]) -> Iterator[Row]:
    left = iter(proofs)
    for number in range(PLANNED):
        for month in _months(number):
            yield _done(number, month, next(left)) if number < DONE else _begun(number, month)


def _done(number: int, month: str, proof: str) -> Row:
    day = f"2025-{MONTHS.index(month) + 7:02}"
    return {
        **_begun(number, month), "Status": "selesai", "Tanggal": f"{day}-14", "Bukti": proof,
        "Keterangan bukti": SHARED, "Dikerjakan oleh": "Analis Layanan", "Diperiksa oleh": "Kepala Subbagian",
        "Tanggal periksa": f"{day}-16",
    }  # fmt: skip


def _begun(number: int, month: str) -> Row:
    return {
        "ID RTL": f"RTL-{number + 1:02}", "Bulan": month, "Status": "berjalan", "Deskripsi": DESCRIPTION,
        "Hambatan": OBSTACLE,
    }  # fmt: skip


def _upkeep(proofs: list[str]) -> Iterator[Row]:
    for unsur, proof in zip(HIGH, proofs, strict=True):
        yield {"Unsur": unsur, "Bentuk pemeliharaan": DESCRIPTION, "Penanggung jawab": MONEY, "Bukti": proof}


def _strategy(number: int) -> Row:
    return {
        "ID RTL": f"RTL-{number:02}",
        "Alasan": "Pelaksanaannya bergantung pada ketersediaan petugas dan sarana pada akhir tahun.",
        "Strategi": "Menjadwalkan ulang kegiatan, menetapkan petugas pengganti, dan mencatat hasilnya setiap bulan.",
        "Target": "2026-03-31",
        "Penanggung jawab": UNIT,
    }


def _earlier(year: int, half: int, ikm: float) -> Row:
    return {
        "Jenis periode": "semester", "Tahun": year, "Periode ke": half, "IKM": ikm, "Jumlah responden": 300,
        "Jumlah RTL": 10, "RTL selesai": 7,
    }  # fmt: skip


def _evidence(place: int, name: str) -> Row:
    return {
        "Kode": f"B{place + 1:02}", "Berkas": name, "Keterangan": f"Kegiatan ke-{place + 1} di ruang layanan",
        "Tanggal": "2025-05-14" if place < SURVEI else "2025-11-14", "Tempat": "Ruang layanan",
        "Dokumentasi survei": "ya" if place < SURVEI else "tidak",
    }  # fmt: skip


def prose(paragraphs: int) -> str:
    """So many paragraphs of an office's own words."""
    return "\n\n".join(islice(cycle(PROSE.split("\n\n")), paragraphs))
