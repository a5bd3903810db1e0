"""BAB II Pengumpulan Data: who surveyed, how, where, when, and how many were needed."""

from collections.abc import Iterator

from siklus.core.laporan.kalimat import END_MARKS, alinea, daftar, di_tengah, frasa, isi, list_ends, para, rangkai, rapi
from siklus.core.laporan.konteks import Konteks
from siklus.core.laporan.pernyataan import many_questions, unasked
from siklus.core.laporan.sel import bernomor, kepala, sel
from siklus.core.laporan.tabel_sampel import sample_statements, sample_table
from siklus.document.blocks import Block, Column, Table
from siklus.document.inline import Runs

TASK = ", yang menyiapkan kuesioner, mengumpulkan jawaban responden, mengolah data, serta menyusun laporan ini"
LISTED_PLACES = 4
"""So many places stand as a list, fewer in one sentence."""


def _named(items: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(frasa(item) for item in items if frasa(item))


def team(konteks: Konteks) -> tuple[Block, ...]:
    """2.1: the team and its task, or the office itself."""
    members = _named(konteks.kantor.pelaksanaan.pelaksana)
    task = "" if konteks.dilaporkan else TASK
    if len(members) < 2:  # noqa: PLR2004 - several are listed
        nama = members[0] if members else isi("{unit}")
        return alinea(isi("SKM dilaksanakan oleh {nama}{tugas}.", nama=nama, tugas=task))
    lead = isi("SKM dilaksanakan oleh tim {unit}{tugas}. Tim tersebut terdiri atas:", tugas=task)
    return *alinea(lead), _listed(members)


def _listed(names: tuple[str, ...]) -> Block:
    ends = list_ends(len(names))
    return daftar(isi("{nama}{akhir}", nama=nama, akhir=akhir) for nama, akhir in zip(names, ends, strict=True))


def method(konteks: Konteks) -> tuple[Block, ...]:
    """2.2: how people were asked, what they were asked, and how the values are made."""
    return (
        *alinea(*_asked(konteks)),
        *alinea(*_questions(konteks)),
        *alinea(
            isi(
                "Nilai rata-rata (NRR) setiap unsur adalah jumlah nilai dibagi jumlah jawaban. Setiap unsur diberi "
                "bobot sama, yaitu {bobot}; NRR dikalikan bobot menghasilkan NRR tertimbang, dan jumlah NRR tertimbang "
                "dikalikan 25 menghasilkan IKM."
            ),
            _rounding(konteks),
        ),
    )


def _rounding(konteks: Konteks) -> Runs:
    """How our own arithmetic rounds; nothing for values that a source printed."""
    if konteks.dilaporkan:
        return ()
    return isi("Perhitungan memakai pecahan pasti dan dibulatkan satu kali pada dua desimal.")


def _asked(konteks: Konteks) -> Iterator[Runs]:
    pelaksanaan = konteks.kantor.pelaksanaan
    told = rapi(pelaksanaan.metode)
    if told.endswith(END_MARKS):
        yield isi("{metode}", metode=told)
    elif frasa(told):
        yield isi("Data dikumpulkan melalui {metode}.", metode=di_tengah(frasa(told)))
    else:
        yield isi("Data dikumpulkan dengan kuesioner yang diisi oleh pengguna layanan.")
    kanal = _named(pelaksanaan.kanal)
    if kanal:
        yield isi("Kuesioner disampaikan melalui {kanal}.", kanal=rangkai(map(di_tengah, kanal)))


def _questions(konteks: Konteks) -> Iterator[Runs]:
    if konteks.kantor.kuesioner.pertanyaan:
        yield isi(
            "Kuesioner memuat {pertanyaan.jumlah} pertanyaan tentang {unsur.jumlah} unsur, "
            "masing-masing dengan empat pilihan jawaban bernilai 1 sampai dengan 4."
        )
    else:
        yield isi("Survei menanyakan {unsur.jumlah} unsur dengan nilai 1 sampai dengan 4.")
    yield unasked(konteks)
    yield many_questions(konteks)


def places(konteks: Konteks) -> tuple[Block, ...]:
    """2.3: where people were asked."""
    lokasi = _named(konteks.kantor.pelaksanaan.lokasi)
    if not lokasi:
        return alinea(isi("Data dikumpulkan di tempat pelayanan {unit.sebutan}."))
    if len(lokasi) < LISTED_PLACES:
        return alinea(isi("Data dikumpulkan di {tempat}.", tempat=rangkai(map(di_tengah, lokasi))))
    return para("Data dikumpulkan di tempat berikut:"), _listed(lokasi)


def dates(konteks: Konteks) -> tuple[Block, ...]:
    """2.4: when people were asked, and the stages where the office gives them."""
    pelaksanaan = konteks.kantor.pelaksanaan
    match pelaksanaan.mulai, pelaksanaan.selesai:
        case None, None:
            when = isi("Survei mencakup pelayanan pada {periode.lengkap}.")
        case _, None:
            when = isi("Survei atas {periode.lengkap} dimulai pada {survei.mulai}.")
        case None, _:
            when = isi("Survei atas {periode.lengkap} berakhir pada {survei.selesai}.")
        case _:
            when = isi("Survei atas {periode.lengkap} dilaksanakan dari {survei.mulai} sampai dengan {survei.selesai}.")
    stages = tuple((tahap, waktu) for tahap, waktu in pelaksanaan.jadwal if frasa(tahap))
    shown = isi("Tahapannya tercantum pada {tabel:jadwal}.") if stages else ()
    return *alinea(when, shown), *_schedule(konteks, stages)


def _schedule(konteks: Konteks, stages: tuple[tuple[str, str], ...]) -> Iterator[Block]:
    if stages:
        rows = bernomor((sel(frasa(tahap)), sel(frasa(waktu))) for tahap, waktu in stages)
        caption = isi("Jadwal Pelaksanaan SKM {periode}", periode=konteks.kantor.periode.nama)
        columns = (Column(8, "center"), Column(70), Column(50))
        yield Table("tabel:jadwal", caption, columns, kepala("No.", "Tahapan", "Waktu"), rows)


def sample(konteks: Konteks) -> tuple[Block, ...]:
    """2.5: the sample needed for each service, and how many answered."""
    table = sample_table(konteks)
    return *alinea(*sample_statements(konteks)), *table
