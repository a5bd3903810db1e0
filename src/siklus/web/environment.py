"""What an installation may set, each by an environment variable; docs/rujukan/setelan-server.md shows this table."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_dir


@dataclass(frozen=True, slots=True)
class Setelan:
    """One setting: the variable's name, what holds without it (as a person reads it), and what it does."""

    nama: str
    baku: str
    arti: str


SETELAN = (
    Setelan(
        "SIKLUS_DATA",
        "folder data pengguna",
        "Folder basis data SQLite, kunci rahasia, dan berkas yang diunggah.",
    ),
    Setelan(
        "DATABASE_URL",
        "SQLite di SIKLUS_DATA",
        "Alamat basis data lain, misalnya postgres://siklus@localhost/siklus.",
    ),
    Setelan(
        "SIKLUS_ALAMAT",
        "http://localhost:8000",
        "Alamat umum situs ini, dengan https bila ada; dipakai pada poster, tautan, dan surel.",
    ),
    Setelan(
        "SIKLUS_HOST",
        "host dari SIKLUS_ALAMAT",
        "Nama host lain yang dilayani, dipisah koma.",
    ),
    Setelan(
        "SIKLUS_PROXY",
        "0",
        "Banyaknya proksi tepercaya di depan server; menentukan alamat pengunjung untuk pembatasan laju. Bila melebihi "
        "yang sebenarnya, pengunjung dapat mengarang alamatnya; server mencatat peringatan saat orang masuk.",
    ),
    Setelan(
        "SIKLUS_SMTP",
        "surel ditulis ke SIKLUS_DATA/surel",
        "Server surel, misalnya smtp+tls://nama:sandi@smtp.contoh.go.id:587.",
    ),
    Setelan(
        "SIKLUS_SUREL",
        "siklus@localhost",
        "Alamat pengirim surel.",
    ),
    Setelan(
        "SIKLUS_PENGINGAT",
        "7",
        "Jam (0 sampai 23, WIB) server mengirim pengingat RTL tiap hari; “mati” bila tidak mengirimnya.",
    ),
    Setelan(
        "SIKLUS_OIDC",
        "tidak dipakai",
        "Masuk dengan akun instansi (OpenID Connect): alamat|client id|client secret.",
    ),
    Setelan(
        "SIKLUS_BUKTI_BERKAS",
        "40",
        "Ukuran terbesar satu berkas bukti, dalam MB.",
    ),
    Setelan(
        "SIKLUS_BUKTI_KIRIMAN",
        "200",
        "Ukuran terbesar satu kali pengiriman bukti (beberapa berkas bersama), dalam MB.",
    ),
    Setelan(
        "SIKLUS_PERIKSA_BERKAS",
        "25",
        "Ukuran terbesar satu berkas yang dikirim untuk diperiksa, dalam MB; satu kali pengiriman paling besar "
        "delapan kalinya.",
    ),
    Setelan(
        "SIKLUS_PERIKSA_SIMPAN",
        "90",
        "Berapa hari laporan yang diperiksa, temuannya, dan tautannya disimpan sebelum dihapus sendiri.",
    ),
)


def value_of(nama: str, environment: Mapping[str, str] = os.environ) -> str:
    """What is set, without blanks around it; "" when nothing is. KeyError for a setting that the table lacks."""
    known = {item.nama for item in SETELAN}
    if nama not in known:
        raise KeyError(nama)
    return environment.get(nama, "").strip()


def data_folder() -> Path:
    """The folder that keeps everything of this installation; made, for its owner only, when it is not there."""
    folder = Path(value_of("SIKLUS_DATA") or user_data_dir("siklus")).absolute()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder
