"""Sentences about the result that both reports say, each true in every branch because it asks the values first."""

from collections.abc import Iterator

from siklus.core.indeks.hasil import Selang
from siklus.core.laporan.fakta.entri import spelled
from siklus.core.laporan.fakta.indeks import ikm_tanpa_biaya, letter_counts
from siklus.core.laporan.fakta.survei import n_known
from siklus.core.laporan.kalimat import gabung, isi, rangkai
from siklus.core.laporan.konteks import Konteks, slot
from siklus.core.laporan.tabel_hasil import catatan_kosong, catatan_nilai, unsur_list
from siklus.core.rencana.prioritas import tie_groups
from siklus.core.rounding import round_half_up
from siklus.document.inline import Runs


def index_sentence(konteks: Konteks) -> Runs:
    """The index and its mutu, from how many, or reported by whom."""
    main = isi("SKM {unit.sebutan} pada {periode.lengkap} menghasilkan IKM **{ikm}** dengan mutu **{ikm.mutu}**.")
    return gabung(main, origin(konteks))


def origin(konteks: Konteks) -> Runs:
    """From how many answers the index comes, or from which source and, where it says so, from how many."""
    if not konteks.dilaporkan:
        return isi("Nilai tersebut berasal dari penilaian {n} responden.")
    told = isi("Menurut sumber itu, responden yang menilai berjumlah {n} orang.") if n_known(konteks) else ()
    return gabung(catatan_nilai(konteks), told)


def uncertainty(konteks: Konteks) -> Runs:
    """The interval, and what a wide one means; nothing for printed values."""
    indeks = konteks.bahan.hasil.indeks
    if indeks.selang is None:
        return (
            isi("Selang kepercayaan IKM tidak dapat dihitung dari data yang tersedia.") if not indeks.dilaporkan else ()
        )
    sentences = [isi("Selang kepercayaan 95% untuk IKM terentang dari {ikm.bawah} sampai {ikm.atas}.")]
    crossed = crossed_bounds(konteks, indeks.selang)
    if crossed:
        bounds = (isi("{huruf} ({batas})", huruf=huruf, batas=slot("batas", huruf)) for huruf in crossed)
        text = "Rentang itu melewati batas bawah mutu {batas}; mutu {ikm.huruf} ditetapkan menurut nilai {ikm}."
        sentences.append(isi(text, batas=rangkai(bounds)))
    if indeks.n < konteks.kantor.aturan.sedikit_responden:
        sentences.append(
            isi(
                "Jumlah responden yang sedikit membuat nilai ini belum kokoh; "
                "perbedaan kecil antarunsur tidak ditafsirkan."
            )
        )
    return gabung(*sentences)


def crossed_bounds(konteks: Konteks, selang: Selang) -> tuple[str, ...]:
    """The letters whose lower bound lies inside an interval, lowest first."""
    low, high = round_half_up(selang.bawah), round_half_up(selang.atas)
    return tuple(pita.huruf for pita in konteks.kantor.aturan.pita if low < pita.bawah <= high)


def letters(konteks: Konteks) -> Runs:
    """How many unsur have which letter."""
    counts = letter_counts(konteks.bahan.hasil.indeks)
    if len(counts) == 1:
        return isi("Seluruh unsur bermutu {mutu}.", mutu=slot("mutu", konteks.unsur[0].unsur))
    parts = (
        isi("{jumlah} unsur bermutu {huruf}", jumlah=slot("unsur.bermutu", huruf), huruf=huruf) for huruf in counts
    )
    return isi("Dari {unsur.jumlah} unsur yang disurvei, {rincian}.", rincian=rangkai(parts))


def extremes(konteks: Konteks) -> Runs:
    """Which unsur stand lowest and highest, ties named together; or that none does."""
    groups = tie_groups(konteks.bahan.hasil.indeks)
    low, high = groups[0], groups[-1]
    if len(groups) == 1:
        return isi(
            "Semua unsur memperoleh nilai yang sama, yaitu {nilai}, sehingga tidak "
            "ada unsur yang lebih rendah atau lebih tinggi.",
            nilai=slot("nrr", low[0]),
        )
    return isi(
        "Nilai terendah, {rendah}, terdapat pada unsur {unsur_rendah}; nilai "
        "tertinggi, {tinggi}, terdapat pada unsur {unsur_tinggi}.",
        rendah=slot("nrr", low[0]),
        unsur_rendah=unsur_list(konteks, low),
        tinggi=slot("nrr", high[0]),
        unsur_tinggi=unsur_list(konteks, high),
    )


def free_service(konteks: Konteks) -> Runs:
    """That a free service's Biaya lifts the index; nothing where it does not."""
    if ikm_tanpa_biaya(konteks.bahan.hasil.indeks) is None:
        return ()
    return isi(
        "Unsur {biaya} bernilai {nilai}, sebagaimana pada layanan yang tidak dipungut biaya, dan nilai itu "
        "mengangkat IKM; "
        "rata-rata unsur selain {biaya} pada skala yang sama adalah {ikm.tanpa_biaya}.",
        biaya=konteks.nama("biaya"),
        nilai=slot("nrr.biaya"),
    )


def unasked(konteks: Konteks) -> Runs:
    """Which unsur were left out, and by what leave, one sentence for each leave; nothing when all nine were asked."""
    asked = {nilai.unsur for nilai in konteks.unsur}
    missing = [unsur for unsur in konteks.kantor.aturan.unsur if unsur.key not in asked]
    leaves = dict.fromkeys(unsur.boleh_tanpa for unsur in missing)
    return gabung(
        *(_unasked([unsur.nama for unsur in missing if unsur.boleh_tanpa == leave], leave) for leave in leaves)
    )


def _unasked(names: list[str], leave: str) -> Runs:
    if not leave:
        return isi("Unsur {nama} tidak ditanyakan dalam survei ini.", nama=rangkai(names))
    reason = leave[0].lower() + leave[1:]
    these = "unsur ini" if len(names) == 1 else "unsur tersebut"
    return isi("Unsur {nama} tidak ditanyakan; {itu} {alasan}", nama=rangkai(names), itu=these, alasan=reason)


def many_questions(konteks: Konteks) -> Runs:
    """Which unsur were asked by several questions, whose mean is their value; nothing when each had one."""
    counts = {nilai.unsur: len(konteks.kantor.kuesioner.questions_of(nilai.unsur)) for nilai in konteks.unsur}
    several = [(unsur, jumlah) for unsur, jumlah in counts.items() if jumlah > 1]
    if not several:
        return ()
    parts = (
        isi("{nama} ({jumlah} pertanyaan)", nama=konteks.nama(unsur), jumlah=spelled(jumlah))
        for unsur, jumlah in several
    )
    return isi(
        "Unsur berikut diukur dengan lebih dari satu pertanyaan dan nilainya "
        "adalah rata-rata pertanyaannya: {rincian}.",
        rincian=rangkai(parts),
    )


def gaps(konteks: Konteks) -> Runs:
    """What became of incomplete and doubtful answers; nothing where there are none, or for printed values."""
    indeks = konteks.bahan.hasil.indeks
    return catatan_kosong(konteks) if indeks.tidak_lengkap or indeks.ditandai else ()


def edge_letters(konteks: Konteks) -> Runs:
    """Printed values that lie on a band's edge, whose letter the print alone does not decide."""
    unsure = tuple(nilai.unsur for nilai in konteks.unsur if not nilai.mutu_pasti)
    if not unsure:
        return ()
    return isi(
        "Nilai tercetak unsur {unsur} berada tepat di batas dua mutu; hurufnya mengikuti nilai tercetak tersebut.",
        unsur=unsur_list(konteks, unsure),
    )


def careful_reading(konteks: Konteks) -> Iterator[Runs]:
    """All that a careful reader must know beside the result table."""
    yield free_service(konteks)
    yield unasked(konteks)
    yield many_questions(konteks)
    yield gaps(konteks)
    yield edge_letters(konteks)
