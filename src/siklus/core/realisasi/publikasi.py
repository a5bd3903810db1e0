"""Publication of the result as evaluators count it: media with evidence or a link, online and offline (PEKPPP, ZI)."""

from collections.abc import Iterator
from datetime import date

from siklus.core.errors import Problem, Severity
from siklus.core.realisasi.bukti import Bukti
from siklus.core.realisasi.catatan import Publikasi, RealisasiRtl
from siklus.core.realisasi.nilai_mandiri import NilaiMandiri
from siklus.core.rencana.isian import distinct, in_sentence, is_filled, listed, normalized
from siklus.core.survei.periode import print_date

LATEST_PROOF_DAYS = 31
"""Evidence taken later than this after the publication shows something else, as a rule."""


def check_publikasi(publikasi: tuple[Publikasi, ...], realisasi: tuple[RealisasiRtl, ...]) -> tuple[Problem, ...]:
    """Doubts about the proof of publications, all warnings: taken much later, or proving an RTL already."""
    used = {bukti.kunci: entry.rtl.id for entry in realisasi for bukti in entry.bukti}
    return tuple(
        problem
        for item in publikasi
        for bukti in item.bukti
        for problem in (*_late_proof(item, bukti), *_used_proof(item, bukti, used.get(bukti.kunci, "")))
    )


def _late_proof(item: Publikasi, bukti: Bukti) -> Iterator[Problem]:
    if bukti.tanggal and (bukti.tanggal - item.tanggal).days > LATEST_PROOF_DAYS:
        yield Problem(
            "BUKTI-24",
            f"Bukti {bukti.kode} untuk publikasi {item.media} tanggal {print_date(item.tanggal)} bertanggal "
            f"{print_date(bukti.tanggal)}.",
            "Lampirkan foto atau tangkapan layar dari saat publikasi itu dilakukan, atau perbaiki tanggalnya.",
            item.place,
            Severity.WARNING,
        )


def _used_proof(item: Publikasi, bukti: Bukti, rtl: str) -> Iterator[Problem]:
    if rtl:
        yield Problem(
            "BUKTI-25",
            f"Bukti {bukti.kode} dipakai untuk publikasi {item.media} dan juga untuk RTL {rtl}.",
            "Lampirkan bukti yang khusus memperlihatkan publikasi itu.",
            item.place,
            Severity.WARNING,
        )


def is_proven(publikasi: Publikasi, on: date) -> bool:
    """Whether it had happened by that day and an address or readable evidence shows it."""
    shown = is_filled(publikasi.tautan) or any(bukti.terbaca for bukti in publikasi.bukti)
    return publikasi.tanggal <= on and shown


def count_media(publikasi: tuple[Publikasi, ...], on: date) -> tuple[str, ...]:
    """The media of proven publications, each once, as first written."""
    return distinct(item.media for item in publikasi if is_proven(item, on))


def score_media(publikasi: tuple[Publikasi, ...], on: date) -> NilaiMandiri:
    """PEKPPP: the number of publication media. Its steps are not known, so the number stands without a score."""
    media = count_media(publikasi, on)
    unproven = distinct(item.media for item in publikasi if not is_proven(item, on))
    saran = "" if media else "Umumkan hasil SKM dan simpan tautan atau fotonya."
    if unproven:
        saran = f"Lengkapi tautan atau foto publikasi yang belum terbukti: {_inside(unproven)}."
    alasan = _counted(media, unproven) if media else _none_proven(publikasi)
    nama = "Jumlah media publikasi hasil SKM"
    return NilaiMandiri("pekppp_publikasi", nama, None, None, bool(media) and not unproven, alasan, saran)


def _counted(media: tuple[str, ...], unproven: tuple[str, ...]) -> str:
    """What counts, and which media do not, unless another publication in them does."""
    known = {normalized(item) for item in media}
    left = tuple(item for item in unproven if normalized(item) not in known)
    lacking = f" Belum terbukti: {_inside(left)}." if left else ""
    return f"{len(media)} media publikasi dengan bukti atau tautan: {_inside(media)}.{lacking}"


def _none_proven(publikasi: tuple[Publikasi, ...]) -> str:
    return "Belum ada publikasi yang terbukti." if publikasi else "Belum ada publikasi yang tercatat."


def score_publikasi_zi(publikasi: tuple[Publikasi, ...], on: date) -> NilaiMandiri:
    """Zona Integritas: the result is published both online and offline."""
    proven = [item for item in publikasi if is_proven(item, on)]
    ways = {"daring": any(item.daring for item in proven), "luring": any(not item.daring for item in proven)}
    found = tuple(way for way, done in ways.items() if done)
    missing = tuple(way for way, done in ways.items() if not done)
    alasan = f"Hasil SKM dipublikasikan secara {listed(found)}." if found else _none_proven(publikasi)
    saran = f"Tambahkan publikasi {listed(missing)} beserta buktinya." if missing else ""
    return NilaiMandiri("zi_publikasi", "Publikasi hasil survei", None, None, not missing, alasan, saran)


def _inside(media: tuple[str, ...]) -> str:
    """Media as a sentence lists them, without the capitals that begin their cells."""
    return listed(tuple(map(in_sentence, media)))
