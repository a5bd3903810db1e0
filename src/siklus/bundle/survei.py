"""The sealed survey in a bundle: what was asked, the sums of everyone and of every slice, or printed values."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, get_args

from siklus.bundle.shape import counts, shaped, texts
from siklus.core.indeks.hasil import HasilSurvei, Irisan
from siklus.core.indeks.hitung import Kosong
from siklus.core.indeks.irisan import StatistikIrisan
from siklus.core.indeks.jumlah_json import from_json, to_json
from siklus.core.indeks.statistik import Statistik, StatistikSurvei
from siklus.core.laporan.bahan import Bahan
from siklus.core.survei.jawaban import Jawaban
from siklus.core.survei.kuesioner import Kuesioner, Pertanyaan
from siklus.core.survei.unit import Layanan

SURVEI = {"kuesioner": list, "kosong": str, "layanan": list, "jumlah": dict | None, "dilaporkan": dict | None}
PERTANYAAN = {"id": str, "unsur": str, "teks": str, "pilihan": list}
LAYANAN = {"kode": str, "nama": str, "pengguna": int | None}
JUMLAH = {"semua": dict, "layanan": dict, "profil": dict}
DILAPORKAN = {"ikm": str, "mutu": str, "n": int, "nrr": dict, "sumber": str}
BARIS = {"nilai": list, "layanan": str, "profil": dict, "ditandai": str}


@dataclass(frozen=True, slots=True)
class SurveiBundel:
    """One survey as received. `irisan` are its sums; None where the office has printed values only (`dilaporkan`)."""

    kuesioner: Kuesioner
    kosong: Kosong
    layanan: tuple[Layanan, ...]
    irisan: StatistikIrisan | None
    dilaporkan: Mapping[str, Any] | None

    @property
    def jawaban(self) -> int:
        """How many answered, as far as that is known."""
        if self.irisan is not None:
            return self.irisan.semua.semua.n
        return int(self.dilaporkan["n"]) if self.dilaporkan else 0


def survei_json(bahan: Bahan) -> dict[str, Any]:
    """What is sealed of a period: nothing in it changes when plans, deeds or reports do."""
    hasil, kantor = bahan.hasil, bahan.kantor
    kuesioner = hasil.kuesioner or kantor.kuesioner
    return {
        "kuesioner": [
            {"id": item.id, "unsur": item.unsur, "teks": item.teks, "pilihan": list(item.pilihan)}
            for item in kuesioner.pertanyaan
        ],
        "kosong": "dikeluarkan" if hasil.indeks.kosong_dikeluarkan else "dibagi",
        "layanan": [{"kode": it.kode, "nama": it.nama, "pengguna": it.pengguna} for it in kantor.layanan],
        "jumlah": _sums_json(hasil),
        "dilaporkan": _printed_json(hasil) if hasil.indeks.dilaporkan else None,
    }


def _sums_json(hasil: HasilSurvei) -> dict[str, Any] | None:
    if hasil.statistik is None:
        return None
    return {
        "semua": to_json(hasil.statistik),
        "layanan": _slices_json(hasil.layanan, hasil.statistik),
        "profil": {name: _slices_json(slices, hasil.statistik) for name, slices in hasil.profil.items()},
    }


def _slices_json(slices: Iterable[Irisan], semua: StatistikSurvei) -> dict[str, Any]:
    """Every slice in which there is anybody; those who named none may not be among them, and are the rest."""
    found = {item.kunci: item.statistik for item in slices if item.statistik is not None and _anybody(item.statistik)}
    rest = semua - sum(found.values(), semua - semua)
    if found and _anybody(rest):
        found[""] = rest
    return {kunci: to_json(sums) for kunci, sums in found.items()}


def _anybody(sums: StatistikSurvei) -> bool:
    return bool(sums.semua.n or sums.kosong)


def _printed_json(hasil: HasilSurvei) -> dict[str, Any]:
    indeks = hasil.indeks
    return {
        "ikm": indeks.printed,
        "mutu": indeks.mutu.huruf,
        "n": indeks.n,
        "nrr": {nilai.unsur: nilai.printed for nilai in indeks.unsur},
        "sumber": indeks.sumber,
    }


def survei_of(said: object) -> SurveiBundel:
    """What `survei_json` wrote; one of shape.WRONG for anything else, or for sums that contradict each other."""
    fields = shaped(said, SURVEI)
    kuesioner = Kuesioner(tuple(map(_pertanyaan_of, fields["kuesioner"])))
    ids = {item.id for item in kuesioner.pertanyaan}
    if len(ids) != len(kuesioner.pertanyaan) or fields["kosong"] not in get_args(Kosong):
        raise ValueError(fields["kosong"])
    if (fields["jumlah"] is None) == (fields["dilaporkan"] is None):
        raise ValueError(fields)
    return SurveiBundel(
        kuesioner,
        fields["kosong"],
        tuple(Layanan(**shaped(item, LAYANAN)) for item in fields["layanan"]),
        _irisan_of(fields["jumlah"], ids) if fields["jumlah"] is not None else None,
        _printed_of(fields["dilaporkan"]) if fields["dilaporkan"] is not None else None,
    )


def _pertanyaan_of(said: object) -> Pertanyaan:
    fields = shaped(said, PERTANYAAN)
    one, two, three, four = texts(fields["pilihan"])
    return Pertanyaan(fields["id"], fields["unsur"], fields["teks"], (one, two, three, four))


def _printed_of(said: object) -> dict[str, Any]:
    fields = shaped(said, DILAPORKAN)
    texts(list(fields["nrr"].values()))
    counts(fields["n"])
    return fields


def _irisan_of(said: object, ids: set[str]) -> StatistikIrisan:
    fields = shaped(said, JUMLAH)
    semua = _sums_of(fields["semua"], ids)
    layanan = _groups_of(fields["layanan"], ids)
    profil = {name: _groups_of(groups, ids) for name, groups in fields["profil"].items()}
    for groups in (*([layanan] if layanan else []), *profil.values()):
        if sum(groups.values(), semua - semua) != semua:
            raise ValueError(groups.keys())
    return StatistikIrisan(semua, layanan, profil)


def _groups_of(said: Mapping[str, Any], ids: set[str]) -> dict[str, StatistikSurvei]:
    return {key: _sums_of(sums, ids) for key, sums in said.items()}


def _sums_of(said: Mapping[str, Any], ids: set[str]) -> StatistikSurvei:
    """Sums that some answers can have: no histogram and no pair has more people than its group."""
    counts({"k": said["k"], "b": said["b"]})
    if set(said["q"]) - ids:
        raise ValueError(said["q"])
    sums = from_json(dict(said))
    if to_json(sums) != _as_written(said):
        raise ValueError(said)
    for part in (sums.lengkap, sums.lengkap_ditandai, sums.bercelah, sums.bercelah_ditandai):
        _possible(part)
    return sums


def _as_written(said: Mapping[str, Any]) -> dict[str, Any]:
    """JSON has lists where `to_json` has tuples."""
    return {**said, "b": [None if part is None else tuple(part) for part in said["b"]]}


def _possible(part: Statistik) -> None:
    most: int = part.n
    crowded = any(question.n > most for question in part.questions.values())
    if crowded or any(pair.n > most or not pair.n <= pair.sum_x <= 4 * pair.n for pair in part.pairs.values()):
        raise ValueError(part)


def jawaban_json(jawaban: Iterable[Jawaban], kuesioner: Kuesioner) -> list[dict[str, Any]]:
    """The answers without their numbers, in an order that tells nothing of when they came."""
    rows = [
        {
            "nilai": [item.nilai[question.id] for question in kuesioner.pertanyaan],
            "layanan": item.layanan,
            "profil": dict(item.profil),
            "ditandai": item.ditandai,
        }
        for item in jawaban
    ]
    return sorted(rows, key=lambda row: repr((row["nilai"], row["layanan"], sorted(row["profil"].items()), row)))


def check_jawaban(said: Sequence[object], survei: SurveiBundel) -> None:
    """ValueError unless these answers are the ones that the sums were made of."""
    ids = [item.id for item in survei.kuesioner.pertanyaan]
    rows = [shaped(item, BARIS) for item in said]
    jawaban = [
        Jawaban(
            str(place),
            dict(zip(ids, row["nilai"], strict=True)),
            row["layanan"],
            row["profil"],
            ditandai=row["ditandai"],
        )
        for place, row in enumerate(rows)
    ]
    if survei.irisan is None or StatistikIrisan.of(jawaban, survei.kuesioner).semua != survei.irisan.semua:
        raise ValueError(len(rows))
