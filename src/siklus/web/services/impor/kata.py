"""The words by which exports head the columns that are no questions, and those that name a person."""

import re

from siklus.core.aturan import normalise
from siklus.core.survei.kolom import PERSONAL

ID_WORDS = ("uuid", "response id", "id response id", "id respons", "id jawaban", "id responden", "id")
"""The best first: a table may have several, and only one is its own number of a response."""
WAKTU_WORDS = (
    *("submitdate", "date submitted", "tanggal dikirim", "submission time", "timestamp", "stempel waktu", "cap waktu"),
    *("waktu pengisian", "tanggal pengisian", "end", "datestamp", "tanggal"),
)
LAYANAN_WORDS = (
    *("layanan", "jenis layanan", "kode layanan", "nama layanan", "layanan yang diterima", "jenis pelayanan"),
    *("jenis layanan yang diterima", "pelayanan yang diterima"),
)
SARAN_WORDS = (
    *("saran", "saran masukan", "kritik saran", "masukan", "masukan saran", "kritik saran masukan", "saran perbaikan"),
    *("saran masukan saudara", "saran untuk perbaikan"),
)
NOMOR_WORDS = frozenset({"no", "nomor", "no resp", "no responden", "nomor urut", "no urut", "index", "nomor baris"})
"""A row's number in its own file: it tells nothing in another file."""
MORE_PERSONAL = frozenset(
    {
        *(
            "ipaddr",
            "ip address",
            "refurl",
            "token",
            "firstname",
            "lastname",
            "first name",
            "last name",
            "email address",
        ),
        *("alamat email", "username", "nama pengguna", "deviceid", "phonenumber", "subscriberid", "simserial"),
        *("submitted by", "nama anda", "nama saudara", "nama pemohon", "nama pengunjung", "no ktp", "nomor ktp"),
        *("nomor induk kependudukan", "no kk", "tanggal lahir", "tempat lahir", "tempat tanggal lahir", "no wa"),
        *("nomor wa", "nomor whatsapp", "no whatsapp", "telp", "no telp", "nomor telp", "alamat rumah", "name"),
        *("nomor handphone", "no handphone", "handphone", "nomor telepon hp", "attribute 1", "attribute 2"),
    }
)
_LOOKS_PERSONAL = re.compile(r"\d{16}|(?:\+?62|0)8\d{7,12}|[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
SUMMARY = re.compile(r"(?:σ|∑|nrr|ikm|jumlah|total|rata rata|nilai unsur|nilai per unsur|keterangan)\b", re.IGNORECASE)


def is_personal_head(head: str) -> bool:
    """Whether a column is headed as one that names or reaches a person."""
    return any(normalise(text) in PERSONAL | MORE_PERSONAL for text in candidates(head))


def is_personal_text(text: str) -> bool:
    """Whether a text is an identity number, a telephone number or an e-mail address, and nothing else."""
    return _LOOKS_PERSONAL.fullmatch(re.sub(r"[ .-](?=\d)", "", text)) is not None


def is_summary(text: str) -> bool:
    """Whether a row that begins so is a sum below the table rather than a response."""
    return not text[:1].isdecimal() and SUMMARY.match(re.sub(r"\W+", " ", text).strip() or text) is not None


def candidates(head: str) -> tuple[str, ...]:
    """What of a head may be its name.

    All of it; "code" and "text" of LimeSurvey's "code. text"; the last part of Kobo's "group/question"; what stands in
    the last brackets.
    """
    code, _, text = head.partition(". ")
    found = [head, *((text, code) if text and " " not in code else ())]
    found += [part.rpartition("/")[2] for part in found if "/" in part and " / " not in part]
    found += [match[1] for part in tuple(found) if (match := re.search(r"\[([^\]]+)\]\s*$", part))]
    return tuple(dict.fromkeys(part.strip() for part in found if part.strip()))
