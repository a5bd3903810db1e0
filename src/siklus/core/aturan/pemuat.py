"""From dated entries to one Aturan: the regulation as in force on a day."""

from datetime import date
from fractions import Fraction
from functools import lru_cache

from siklus.core.aturan.berkas import Entry, citations, entries, load
from siklus.core.aturan.model import (
    Ambang,
    Aturan,
    AturanSampel,
    Bagian,
    ButirPenilaian,
    DasarHukum,
    Dimensi,
    JenisBukti,
    Kecepatan,
    PertanyaanBaku,
    Pita,
    Unsur,
)
from siklus.core.aturan.nama import normalise
from siklus.core.errors import Problem, SiklusError


@lru_cache(maxsize=32)
def aturan(on: date) -> Aturan:
    """The regulation as in force on a day; SiklusError ATURAN-01 when no SKM regulation that Siklus knows applied."""
    if not entries("unsur", "unsur", on):
        raise SiklusError(_nothing_applies(on))
    return Aturan(
        pada=on,
        unsur=tuple(map(_unsur, entries("unsur", "unsur", on))),
        kuesioner=tuple(map(_pertanyaan, entries("kuesioner", "pertanyaan", on))),
        pita=tuple(sorted(map(_pita, entries("mutu", "pita", on)), key=lambda pita: pita.bawah)),
        pita_lama=tuple(sorted(map(_pita, load("mutu")["pita_lama"]), key=lambda pita: pita.bawah)),
        sampel=_sampel(entries("sampel", "sampel", on)[0]),
        laporan={entry["jenis"]: _bagian(entry) for entry in entries("laporan", "laporan", on)},
        pekppp_persentase=_ambang("pekppp_persentase", on),
        pekppp_kecepatan=_kecepatan(on),
        zi_frekuensi=_ambang("zi_frekuensi", on),
        dasar_hukum=tuple(map(_dasar_hukum, entries("dasar_hukum", "dasar_hukum", on))),
        peraturan=tuple(
            map(_dasar_hukum, (*load("dasar_hukum")["dasar_hukum"], *load("dasar_hukum")["peraturan_lain"]))
        ),
        dimensi=tuple(map(_dimensi, entries("profil", "dimensi", on))),
        dimensi_dikenal=tuple(map(_dimensi, load("profil")["dimensi"])),
        komponen_standar=tuple(entries("standar_pelayanan", "standar_pelayanan", on)[0]["komponen"]),
        jumlah_prioritas=entries("evaluasi", "prioritas", on)[0]["jumlah"],
        sedikit_responden=entries("sampel", "sedikit", on)[0]["responden"],
        batas_pengungkapan=entries("sampel", "pengungkapan", on)[0]["responden"],
        jenis_bukti=tuple(map(_jenis_bukti, entries("penilaian", "jenis_bukti", on))),
        butir_penilaian=tuple(map(_butir, entries("penilaian", "butir", on))),
        kutipan=tuple(citations(on)),
    )


def _nothing_applies(on: date) -> Problem:
    since = min(entry["berlaku_sejak"] for entry in load("unsur")["unsur"])
    return Problem(
        code="ATURAN-01",
        message=f"Tidak ada pedoman SKM yang dikenal Siklus berlaku pada {on:%d-%m-%Y}.",
        advice=f"Pakai tanggal sejak {since:%d-%m-%Y}, yaitu sejak PermenPANRB 14/2017 berlaku.",
    )


def _unsur(entry: Entry) -> Unsur:
    return Unsur(
        key=entry["key"],
        nama=entry["nama"],
        alias=tuple(entry["alias"]),
        urutan_peraturan=entry["urutan_peraturan"],
        urutan_kuesioner=entry["urutan_kuesioner"],
        boleh_tanpa=entry.get("boleh_tanpa", ""),
    )


def _pertanyaan(entry: Entry) -> PertanyaanBaku:
    satu, dua, tiga, empat = entry["pilihan"]
    return PertanyaanBaku(entry["unsur"], entry["teks"], (satu, dua, tiga, empat))


def _pita(entry: Entry) -> Pita:
    return Pita(Fraction(entry["bawah"]), entry["huruf"], entry["kinerja"], entry["persepsi"])


def _sampel(entry: Entry) -> AturanSampel:
    return AturanSampel(
        lambda_kuadrat=Fraction(entry["lambda_kuadrat"]),
        p=Fraction(entry["p"]),
        d=Fraction(entry["d"]),
        tabel=tuple((population, sample) for population, sample in entry["tabel"]),
    )


def _bagian(entry: Entry) -> tuple[Bagian, ...]:
    return tuple(
        Bagian(item["kunci"], item["judul"], tuple(item["bentuk"]), tuple(item.get("sebutan", ())))
        for item in entry["bagian"]
    )


def _ambang(kind: str, on: date) -> tuple[Ambang, ...]:
    steps = [step for entry in entries("evaluasi", kind, on) for step in entry["ambang"]]
    return tuple(
        Ambang(Fraction(step["bawah"]), Fraction(step["skor"]), step["arti"], step.get("eksklusif", False))
        for step in steps
    )


def _kecepatan(on: date) -> tuple[Kecepatan, ...]:
    steps = [step for entry in entries("evaluasi", "pekppp_kecepatan", on) for step in entry["langkah"]]
    return tuple(Kecepatan(bulan, skor) for bulan, skor in steps)


def _jenis_bukti(entry: Entry) -> JenisBukti:
    return JenisBukti(entry["kunci"], entry["nama"], entry["saran"])


def _butir(entry: Entry) -> ButirPenilaian:
    return ButirPenilaian(entry["kunci"], entry["penilaian"], tuple(map(tuple, entry["bukti"])))


def _dasar_hukum(entry: Entry) -> DasarHukum:
    return DasarHukum(
        kunci=entry["kunci"],
        judul=entry["judul"],
        tentang=entry["tentang"],
        sumber=entry["sumber"],
        berlaku_sejak=entry["berlaku_sejak"],
        berlaku_sampai=entry.get("berlaku_sampai"),
    )


def _dimensi(entry: Entry) -> Dimensi:
    values: list[list[str]] = entry["nilai"]
    return Dimensi(
        kunci=entry["kunci"],
        nama=entry["nama"],
        nilai=tuple((value[0], value[1]) for value in values),
        bebas=entry.get("bebas", False),
        alias=tuple(entry["alias"]),
        sinonim={normalise(spelling): value[0] for value in values for spelling in value},
        batas=tuple(entry.get("batas", ())),
    )
