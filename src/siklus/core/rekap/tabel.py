"""The roll-up's tables as data: the screen, the workbook and the CSV files show the same rows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from siklus.core.rekap.banding import compare_periods, rank_units
from siklus.core.rekap.pencacahan import Kolom
from siklus.core.rekap.pohon import Tingkat
from siklus.core.rekap.rekap import ALASAN_RESPONDEN, ALASAN_UNIT
from siklus.core.rekap.terbitan import Terbitan
from siklus.core.rounding import print_count, print_number

Isi = str | int | Fraction | None
"""A cell: words, a count, an exact value (printed with two decimals), or nothing to show."""
DISAMARKAN = "∗"
WHERE = ("Tingkat", "Wilayah/unit")


@dataclass(frozen=True, slots=True)
class Tabel:
    """One table: its key (a file's name), title, heads, rows, and notes that belong below it."""

    kunci: str
    judul: str
    kepala: tuple[str, ...]
    baris: tuple[tuple[Isi, ...], ...]
    catatan: tuple[str, ...] = ()


def print_isi(isi: Isi) -> str:
    """A cell as a person reads it; an en dash where there is nothing to show."""
    match isi:
        case None:
            return "–"
        case str():
            return isi
        case int():
            return print_count(isi)
        case _:
            return print_number(isi)


def build_tabel_list(terbitan: Terbitan, lalu: Terbitan | None = None) -> tuple[Tabel, ...]:
    """Every table of a roll-up, coverage first; the trend where an earlier period is there."""
    return (
        tabel_cakupan(terbitan),
        tabel_indeks(terbitan),
        tabel_peringkat(terbitan),
        tabel_unsur(terbitan),
        tabel_tindak_lanjut(terbitan),
        *(tabel_responden(terbitan, name, columns) for name, columns in terbitan.tabel.dimensi.items()),
        *((tabel_tren(terbitan, lalu),) if lalu else ()),
    )


def tabel_cakupan(terbitan: Terbitan) -> Tabel:
    """How many units owe a result, and how far they are, down to the unit."""
    rows = tuple(
        (*_where(terbitan, at), it.wajib, it.belum, it.terbuka, it.ditutup, it.disegel, it.terlambat)
        for at, node in enumerate(terbitan.simpul)
        for it in (node.jumlah.cakupan,)
    )
    return Tabel("cakupan", "Cakupan", (*WHERE, "Wajib", "Belum", "Terbuka", "Ditutup", "Disegel", "Terlambat"), rows)


def tabel_indeks(terbitan: Terbitan) -> Tabel:
    """Both indices of every node, with their reasons."""
    rows = tuple((*_where(terbitan, at), *_indices(terbitan, at)) for at in range(len(terbitan.simpul)))
    head = (*WHERE, "Responden", "IKM responden", "Mutu", "Rata-rata unit", "Unit dirata-rata")
    told = terbitan.rerata(0).dilaporkan
    reported = (f"{print_count(told)} unit hanya melaporkan nilai tercetak; nilainya ada dalam rata-rata unit saja.",)
    notes = (ALASAN_RESPONDEN, ALASAN_UNIT, *(reported if told else ()), *_hidden_note(terbitan, rows))
    return Tabel("indeks", "Indeks", head, rows, notes)


def tabel_peringkat(terbitan: Terbitan) -> Tabel:
    """Places of units; those that cannot be told apart share one, those with too few respondents have none."""
    found = rank_units(terbitan)
    placed = ((place.nomor, at) for place in found.tempat for at, _ in place.anggota)
    rows = tuple(
        (nomor, terbitan.simpul[at].simpul.nama, *_interval(terbitan, at))
        for nomor, at in (*placed, *((None, at) for at in found.tanpa))
    )
    floor = terbitan.aturan.sedikit_responden
    note = (
        "Unit yang selang 95% indeksnya bertindihan, langsung atau melalui unit lain, berbagi tempat. Tanpa tempat: "
        f"kurang dari {floor} responden, nilai yang hanya dilaporkan, disamarkan, atau belum ada hasil."
    )
    return Tabel("peringkat", "Peringkat unit", ("Tempat", "Unit", "Responden", "IKM", "Dari", "Sampai"), rows, (note,))


def tabel_unsur(terbitan: Terbitan) -> Tabel:
    """The heat table: the NRR of every unsur at every node."""
    keys = [item.key for item in terbitan.aturan.unsur]
    rows = tuple((*_where(terbitan, at), *_nrr(terbitan, at, keys)) for at in range(len(terbitan.simpul)))
    heads = tuple(item.nama for item in terbitan.aturan.unsur)
    return Tabel("unsur", "NRR per unsur", (*WHERE, *heads), rows, _hidden_note(terbitan, rows))


def tabel_tindak_lanjut(terbitan: Terbitan) -> Tabel:
    """Progress of the RTL, what is overdue, and the mean self-scores of PEKPPP."""
    keys = sorted({key for node in terbitan.simpul for key in node.jumlah.pekppp})
    rows = []
    for at, node in enumerate(terbitan.simpul):
        work = node.jumlah.capaian
        share = None if work.persentase is None else work.persentase * 100
        scores = (node.jumlah.pekppp[key].nilai if key in node.jumlah.pekppp else None for key in keys)
        counts = (work.direncanakan, work.sudah, work.berjalan, work.belum_mulai, work.dibatalkan, work.terlambat)
        rows.append((*_where(terbitan, at), *counts, share, *scores))
    head = ("RTL", "Sudah", "Berjalan", "Belum mulai", "Dibatalkan", "Terlambat", "Sudah (%)")
    names = tuple(key.replace("_", " ").replace("pekppp", "PEKPPP") for key in keys)
    note = "Skor PEKPPP ialah penilaian mandiri, dirata-ratakan atas unit yang dapat dinilai."
    return Tabel("tindak-lanjut", "Tindak lanjut", (*WHERE, *head, *names), tuple(rows), (note,))


def tabel_responden(terbitan: Terbitan, name: str, columns: Sequence[Kolom]) -> Tabel:
    """How many respondents each value of one dimension has, at every node."""
    known = {item.kunci: item for item in terbitan.aturan.dimensi_dikenal}
    heads = tuple((known[name].printed(key) if name in known else key) if key else "Tidak diisi" for _, key in columns)
    rows = tuple(
        (*_where(terbitan, at), _n(terbitan, at), *(_cell(terbitan, at, kolom) for kolom in columns))
        for at in range(len(terbitan.simpul))
    )
    title = known[name].nama if name in known else name
    head = (*WHERE, "Responden", *heads)
    return Tabel(f"responden-{name}", f"Responden menurut {title}", head, rows, _hidden_note(terbitan, rows))


def tabel_tren(terbitan: Terbitan, lalu: Terbitan) -> Tabel:
    """The index of the same unit then and now, and whether the change is more than chance."""
    told = {True: "ya", False: "tidak", None: None}
    rows = tuple(
        (terbitan.simpul[item.at].simpul.nama, item.lalu, item.kini, item.selisih, told[item.nyata])
        for item in compare_periods(terbitan, lalu)
    )
    note = "Hanya unit yang hasilnya tampil pada kedua periode; berbeda nyata bila kedua selang 95% tidak bertindihan."
    return Tabel("tren", "Tren", ("Unit", "IKM lalu", "IKM kini", "Perubahan", "Berbeda nyata"), rows, (note,))


def _where(terbitan: Terbitan, at: int) -> tuple[str, str]:
    simpul = terbitan.simpul[at].simpul
    return simpul.tingkat.value, simpul.nama


def _cell(terbitan: Terbitan, at: int, kolom: Kolom) -> Isi:
    return DISAMARKAN if terbitan.is_hidden(at, kolom) else terbitan.tabel.isi[at, kolom]


def _n(terbitan: Terbitan, at: int) -> Isi:
    """The respondents of a node; none where it has no result."""
    if terbitan.is_hidden(at):
        return DISAMARKAN
    indeks = terbitan.indeks(at)
    return indeks.n if indeks else None


def _indices(terbitan: Terbitan, at: int) -> Iterator[Isi]:
    indeks, mean = terbitan.indeks(at), terbitan.rerata(at)
    hidden: Isi = DISAMARKAN if terbitan.is_hidden(at) else None
    yield _n(terbitan, at)
    yield indeks.ikm if indeks else hidden
    yield f"{indeks.mutu}{' (dilaporkan)' * indeks.dilaporkan}" if indeks else hidden
    is_unit = terbitan.simpul[at].simpul.tingkat is Tingkat.UNIT
    yield from (None, None) if is_unit else (mean.nilai, mean.unit)


def _interval(terbitan: Terbitan, at: int) -> Iterator[Isi]:
    indeks = terbitan.indeks(at)
    hidden: Isi = DISAMARKAN if terbitan.is_hidden(at) else None
    yield _n(terbitan, at)
    yield indeks.ikm if indeks else hidden
    yield from (indeks.selang.bawah, indeks.selang.atas) if indeks and indeks.selang else (hidden, hidden)


def _nrr(terbitan: Terbitan, at: int, keys: Sequence[str]) -> Iterator[Isi]:
    indeks = terbitan.indeks(at)
    found = {item.unsur: item.nrr for item in indeks.unsur} if indeks else {}
    for key in keys:
        yield DISAMARKAN if terbitan.is_hidden(at) else found.get(key)


def _hidden_note(terbitan: Terbitan, rows: Sequence[Sequence[Isi]]) -> tuple[str, ...]:
    """What the mark means, where it stands."""
    if not any(DISAMARKAN in row for row in rows):
        return ()
    limit = terbitan.aturan.batas_pengungkapan
    note = (
        f"{DISAMARKAN} disamarkan: menyangkut kurang dari {limit} orang, atau dapat dipakai menghitung angka yang "
        "demikian. Rata-rata unit hanya atas unit yang indeksnya tampil."
    )
    return (note,)
