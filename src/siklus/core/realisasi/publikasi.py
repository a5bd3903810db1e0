"""Publication of the result as evaluators count it: media with proof, online and offline (PEKPPP, Zona Integritas)."""

from datetime import date

from siklus.core.realisasi.catatan import Publikasi
from siklus.core.realisasi.nilai_mandiri import NilaiMandiri
from siklus.core.rencana.isian import distinct, is_filled, listed


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
    alasan = f"{len(media)} media publikasi dengan bukti: {listed(media)}." if media else _none_proven(publikasi)
    saran = "" if media else "Umumkan hasil SKM dan simpan tautan atau fotonya."
    unproven = sum(not is_proven(item, on) for item in publikasi)
    if unproven:
        saran = f"Lengkapi tautan atau foto untuk {unproven} publikasi yang belum terbukti."
    nama = "Jumlah media publikasi hasil SKM"
    return NilaiMandiri("pekppp_publikasi", nama, None, None, bool(media) and not unproven, alasan, saran)


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
