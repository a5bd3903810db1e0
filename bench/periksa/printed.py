"""The truth as an office prints it: every scalar and every record that a template may name, as strings."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from random import Random

from bench.periksa.content import Content
from bench.periksa.habits import Habits
from bench.periksa.law import EDGES, FORM, REGULATION, converted, least_sample, letter, performance
from bench.periksa.moments import HEADS, MOMENTS, span_words
from bench.periksa.truth import Cycle, Month, Rtl, Span
from bench.periksa.words import MONTHS, decimal, half_up, spell, thousands, trimmed

Record = Mapping[str, str]
ODD = 0.6
"""How many reports carry something that looks wrong and is not."""
DIMENSIONS = {
    "jenis_kelamin": "Jenis kelamin",
    "usia": "Usia",
    "pendidikan": "Pendidikan",
    "pekerjaan": "Pekerjaan",
    "layanan": "Layanan",
}
SAMPLES: Mapping[str, Callable[[int], int]] = {
    "krejcie": least_sample,
    "slovin": lambda population: -(-population * 100 // (100 + population)),
}
INTERVALS = (
    ("1", "1,00–2,5996", "25,00–64,99", "D", "Tidak baik"),
    ("2", "2,60–3,064", "65,00–76,60", "C", "Kurang baik"),
    ("3", "3,0644–3,532", "76,61–88,30", "B", "Baik"),
    ("4", "3,5324–4,00", "88,31–100,00", "A", "Sangat baik"),
)


@dataclass(frozen=True, slots=True)
class Printed:
    """Scalars by name; collections of records by name, each record with its id under "id"."""

    scalars: Mapping[str, str]
    records: Mapping[str, tuple[Record, ...]]
    flags: frozenset[str]
    months: tuple[tuple[Month, str], ...]
    """The months of the execution, each with what stands above its column."""


def ikm_of(cycle: Cycle, habits: Habits) -> Fraction:
    """The printed IKM: exact, or from the NRR as printed."""
    if habits.ikm is not None:
        return habits.ikm
    if not habits.from_rounded:
        return half_up(cycle.value * 25, 2)
    rounded = sum((half_up(cycle.nrr(unsur), habits.places) for unsur in cycle.sums), Fraction())
    return half_up(rounded / len(cycle.sums) * 25, 2)


def letter_of(nrr: Fraction, habits: Habits) -> str:
    """The letter beside an NRR; on an edge either, by habit, unless something else in the table decides."""
    edge = EDGES.get(half_up(nrr, 2)) if habits.places == 2 else None  # noqa: PLR2004 - two decimals
    return letter(converted(nrr)) if edge is None or habits.edge is None else edge[habits.edge]


def print_truth(cycle: Cycle, content: Content, habits: Habits, draw: Random) -> Printed:
    """Everything that may be printed of one cycle."""
    names = content.unsur_names[habits.names]
    order = [unsur for unsur in (FORM if habits.order == "kuesioner" else REGULATION) if unsur in cycle.sums]
    unsur = {key: _unsur(cycle, habits, key, at, names[key]) for at, key in enumerate(order, 1)}
    rtl = [_rtl(cycle, habits, item, names, unsur[item.unsur]) for item in cycle.rtl]
    done = [record for record, item in zip(rtl, cycle.rtl, strict=True) if item.done]
    undone = [record for record, item in zip(rtl, cycle.rtl, strict=True) if not item.done]
    profiles = {name: tuple(_profile(cycle, habits, name)) for name in cycle.profile}
    records: dict[str, tuple[Record, ...]] = {
        "unsur": tuple(unsur[key] for key in order),
        "prioritas": tuple({**unsur[key], "urut": str(at)} for at, key in enumerate(cycle.priorities, 1)),
        "tertinggi": tuple(
            {**unsur[key], "urut": str(at), "pelihara": content.upkeep[key]} for at, key in enumerate(cycle.highest, 1)
        ),
        "rtl": tuple(rtl),
        "sudah": tuple(done),
        "belum": tuple(undone),
        "bukti": tuple(_figures(cycle, draw)),
        "terbit": ({"id": "terbit", "nomor": str(_figure_count(cycle) + 1)},),
        "jadwal": tuple(_schedule(cycle, rtl)),
        "hukum": tuple({"id": str(at), "no": str(at), **law} for at, law in enumerate(content.basis, 1)),
        "layanan": tuple({"id": str(at), "nama": name} for at, name in enumerate(cycle.office.services, 1)),
        "bagian": tuple({"id": str(at), "nama": name} for at, name in enumerate(cycle.office.parts, 1)),
        "tren": tuple(_trend(cycle, habits)),
        "interval": tuple(
            {"id": row[0], **dict(zip(("persepsi", "interval", "konversi", "mutu", "kinerja"), row, strict=True))}
            for row in INTERVALS
        ),
        "profil_semua": tuple(record for name in list(DIMENSIONS)[:4] for record in profiles[name]),
        **{f"profil_{name}": found for name, found in profiles.items()},
    }
    odd = draw.random() < ODD
    scalars = _scalars(cycle, content, habits, draw)
    tied = tied_with_third(cycle)
    if tied:
        third = unsur[cycle.priorities[-1]]
        scalars |= {"seri_a": third["nama"], "seri_b": unsur[tied]["nama"], "seri_nilai": third["nrr"]}
    flags = {"ada_sudah": done, "ada_belum": undone, "nyaris": odd, "seri": tied}
    months = tuple((month, HEADS[habits.heads](month)) for month in cycle.execution.each())
    return Printed(scalars, records, frozenset(name for name, is_so in flags.items() if is_so), months)


def tied_with_third(cycle: Cycle) -> str:
    """The unsur that is as low as the third priority and no priority itself; "" when none."""
    third = cycle.sums[cycle.priorities[-1]]
    return next((key for key, total in cycle.sums.items() if total == third and key not in cycle.priorities), "")


def day(moment: date) -> str:
    """22 November 2026."""
    return f"{moment.day} {MONTHS[moment.month - 1]} {moment.year}"


def lower_first(words: str) -> str:
    """The first letter small, unless the word is an abbreviation."""
    return words if words[:2].isupper() else words[:1].lower() + words[1:]


def _percent(share: Fraction, habits: Habits) -> str:
    return trimmed(share * 100, habits.percent_places, habits.comma) + habits.percent


def _unsur(cycle: Cycle, habits: Habits, key: str, at: int, name: str) -> Record:
    nrr = cycle.nrr(key)
    mutu = letter_of(nrr, habits)
    return {
        "id": key,
        "no": str(at),
        "kode": f"U{at}",
        "nama": name,
        "nrr": decimal(nrr, habits.places, habits.comma),
        "konversi": decimal(nrr * 25, 2, habits.comma),
        "tertimbang": decimal(nrr / len(cycle.sums), 3, habits.comma),
        "jumlah": thousands(cycle.sums[key]),
        "bobot": f"1/{len(cycle.sums)}"
        if habits.weight == "1/9"
        else decimal(Fraction(1, len(cycle.sums)), len(habits.weight) - 2, habits.comma),
        "mutu": mutu,
        "kinerja": performance(mutu),
    }


def _rtl(cycle: Cycle, habits: Habits, item: Rtl, names: Mapping[str, str], unsur: Record) -> Record:
    program = item.program
    number = cycle.priorities.index(item.unsur) + 1 if item.unsur in cycle.priorities else len(cycle.priorities)
    labels = [_evidence(cycle, habits, figure) for figure in item.figures]
    ticks = habits.months.split("/")
    told = MOMENTS[habits.moments]
    return {
        "id": str(item.order),
        "no": str(item.order),
        "huruf": item.letter,
        "huruf_urut": "abcdefghij"[item.order - 1],
        "unsur_no": str(number),
        "nomor": f"{number}.{item.within}",
        "unsur_nama": names[item.unsur],
        "unsur_nrr": unsur["nrr"],
        "nama": program.nama,
        "nama_lain": program.lain,
        "nama_kecil": lower_first(program.nama),
        "indikator": program.indikator,
        "target": program.target,
        "waktu": told(item.months[0], item.months[-1]),
        "pj": item.part,
        "status": habits.done if item.done else habits.undone,
        "cek_sudah": ticks[0] if item.done else ticks[1],
        "cek_belum": ticks[1] if item.done else ticks[0],
        "deskripsi": program.deskripsi if item.done else program.belum,
        "bukti": " dan ".join(labels) if labels else "-",
        "bukti_hal": f"{' dan '.join(labels)}, halaman {_pages(item)}" if labels else "-",
        "hambatan": program.hambatan if item.done else program.alasan,
        "alasan": program.alasan,
        "alasan_kecil": lower_first(program.alasan),
        "strategi": program.strategi,
        "strategi_kecil": lower_first(program.strategi),
        "tenggat": told(item.due, item.due) if item.due else "",
        **{f"bulan_{month.number}": ticks[0] if month in item.months else ticks[1] for month in cycle.execution.each()},
    }


def _evidence(cycle: Cycle, habits: Habits, figure: int) -> str:
    if habits.figure == "tautan":
        return f"https://arsip.{cycle.office.site}/skm/bukti-{figure:02}"
    return f"{habits.figure} {figure}"


def _pages(item: Rtl) -> str:
    """A place for the pages of its figures, which are known when all is laid out."""
    return f"§{item.figures[0]}" if len(item.figures) == 1 else f"§{item.figures[0]}–§{item.figures[-1]}"


def _profile(cycle: Cycle, habits: Habits, name: str) -> Iterator[Record]:
    for at, (label, count) in enumerate(cycle.profile[name], 1):
        share = Fraction(count, cycle.n)
        yield {
            "id": f"{name}-{at}",
            "dimensi": DIMENSIONS[name],
            "label": label,
            "jumlah": str(count),
            "persen": _percent(share, habits),
            "persen_polos": decimal(share * 100, habits.percent_places, habits.comma),
        }


def _figures(cycle: Cycle, draw: Random) -> Iterator[Record]:
    for item in cycle.rtl:
        days = sorted((month.year, month.number, draw.randint(2, 27)) for month in draw.choices(item.months, k=3))
        for at, figure in enumerate(item.figures):
            moment = date(*days[at])
            number = f"{cycle.priorities.index(item.unsur) + 1}.{item.within}" if item.unsur in cycle.priorities else ""
            yield {
                "id": str(figure),
                "nomor": str(figure),
                "keterangan": item.program.bukti if at == 0 else f"{item.program.bukti} (lanjutan)",
                "tanggal": day(moment),
                "rtl": str(item.order),
                "rtl_nomor": number or f"3.{item.within}",
                "rtl_huruf": item.letter,
                "unsur_no": (number or "3").split(".")[0],
                "rtl_nama": item.program.nama,
                "rtl_nama_kecil": lower_first(item.program.nama),
                "gambar": str(figure),
            }


def _figure_count(cycle: Cycle) -> int:
    return sum(len(item.figures) for item in cycle.rtl)


def _schedule(cycle: Cycle, rtl: list[Record]) -> Iterator[Record]:
    for month in cycle.execution.each():
        for record, item in zip(rtl, cycle.rtl, strict=True):
            if month in item.months:
                yield {**record, "id": record["id"], "bulan": f"{month.name} {month.year}"}


def _trend(cycle: Cycle, habits: Habits) -> Iterator[Record]:
    now = (cycle.surveyed.name, ikm_of(cycle, habits))
    for at, (name, value) in enumerate((*cycle.history, now), 1):
        yield {"id": str(at), "nama": name, "ikm": decimal(value, 2, habits.comma), "mutu": letter(value)}


def _scalars(cycle: Cycle, content: Content, habits: Habits, draw: Random) -> dict[str, str]:
    office, ikm = cycle.office, ikm_of(cycle, habits)
    total, done = len(cycle.rtl), sum(item.done for item in cycle.rtl)
    before_name, before = cycle.history[-1]
    signed = cycle.survey_signed if habits.kind == "pelaksanaan" else cycle.signed
    gender = dict(cycle.profile["jenis_kelamin"])
    return {
        "kantor": office.name,
        "KANTOR": office.name.upper(),
        "pendek": office.short,
        "tempat": office.place,
        "kepala": office.head,
        "penanda": office.signer,
        "nip": office.nip,
        "situs": office.site,
        "periode": cycle.surveyed.name,
        "PERIODE": cycle.surveyed.name.upper(),
        "rentang": _span(cycle.surveyed),
        "masa": cycle.execution.name,
        "rentang_masa": _span(cycle.execution),
        "n": thousands(cycle.n),
        "n_huruf": spell(cycle.n),
        "terkumpul": thousands(cycle.collected),
        "gugur": str(cycle.collected - cycle.n),
        "populasi": thousands(cycle.population),
        "sampel": thousands(SAMPLES[habits.formula](cycle.population)),
        "disebar": thousands(_handed_out(cycle)),
        "tidak_kembali": str(_handed_out(cycle) - cycle.collected),
        "laki": str(gender["Laki-laki"]),
        "perempuan": str(gender["Perempuan"]),
        "n_unsur": str(len(cycle.sums)),
        "n_unsur_huruf": spell(len(cycle.sums)),
        "ikm": decimal(ikm, 2, habits.comma),
        "mutu": letter(ikm),
        "kinerja": performance(letter(ikm)),
        "nilai_skm": decimal(ikm / 25, 3, habits.comma),
        "jumlah_rtl": str(total),
        "jumlah_rtl_huruf": spell(total),
        "sudah": str(done),
        "sudah_huruf": spell(done),
        "belum": str(total - done),
        "belum_huruf": spell(total - done),
        "persen": _percent(Fraction(done, total), habits),
        "persen_belum": _percent(Fraction(total - done, total), habits),
        "tanda_persen": habits.percent,
        "periode_lalu": before_name,
        "ikm_lalu": decimal(before, 2, habits.comma),
        "tren_kata": "meningkat" if ikm > before else "menurun",
        "tren_naik": "naik" if ikm > before else "turun",
        "selisih": decimal(abs(ikm - before), 2, habits.comma),
        "tanggal": day(signed),
        "bulan_tahun": f"{MONTHS[signed.month - 1]} {signed.year}",
        "tanggal_terbit": day(min(cycle.published, signed - timedelta(days=1))),
        "gambar_terbit": str(_figure_count(cycle) + 1),
        "nyaris": draw.choice(content.harmless),
        "periode_survei": cycle.surveyed.name,
    }


def _handed_out(cycle: Cycle) -> int:
    """Forms given out: some never came back."""
    return min(cycle.population, cycle.collected + 2 + cycle.n % 7)


def _span(span: Span) -> str:
    return span_words(span.first, span.last)
