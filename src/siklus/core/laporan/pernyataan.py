"""Sentences about the result that both reports say, each true in every branch because it asks the values first."""

from collections.abc import Iterator

from siklus.core.indeks.mutu import mutu_of
from siklus.core.laporan.fakta.banding import kata_of
from siklus.core.laporan.fakta.entri import spelled
from siklus.core.laporan.fakta.indeks import ikm_tanpa_biaya, letter_counts
from siklus.core.laporan.fakta.survei import n_known
from siklus.core.laporan.kalimat import gabung, isi, rangkai
from siklus.core.laporan.konteks import Konteks, slot
from siklus.core.laporan.tabel_hasil import catatan_kosong, catatan_nilai, unsur_list
from siklus.core.rencana.prioritas import tie_groups
from siklus.document.inline import Runs


def index_sentence(konteks: Konteks) -> Runs:
    """The index and its mutu, from how many, or reported by whom."""
    main = isi("SKM {unit.sebutan} pada {periode.lengkap} menghasilkan IKM **{ikm}** dengan mutu **{ikm.mutu}**.")
    if n_known(konteks):
        return gabung(main, isi("Nilai tersebut berasal dari penilaian {n} responden."), catatan_nilai(konteks))
    return gabung(main, catatan_nilai(konteks))


def uncertainty(konteks: Konteks) -> Runs:
    """The interval, and what a wide one means; nothing for printed values."""
    indeks = konteks.bahan.hasil.indeks
    if indeks.selang is None:
        return (
            isi("Selang kepercayaan IKM tidak dapat dihitung dari data yang tersedia.") if not indeks.dilaporkan else ()
        )
    sentences = [isi("Selang kepercayaan 95% untuk IKM terentang dari {ikm.bawah} sampai {ikm.atas}.")]
    ends = {mutu_of(end, konteks.bahan.aturan).huruf for end in (indeks.selang.bawah, indeks.selang.atas)}
    if len(ends) > 1:
        sentences.append(isi("Rentang itu melintasi batas mutu, sehingga huruf mutu perlu dibaca bersama selangnya."))
    if indeks.n < konteks.bahan.aturan.sedikit_responden:
        sentences.append(
            isi(
                "Jumlah responden yang sedikit membuat nilai ini belum kokoh; "
                "perbedaan kecil antarunsur tidak ditafsirkan."
            )
        )
    return gabung(*sentences)


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
    """Which unsur were left out, and by what leave; nothing when all nine were asked."""
    asked = {nilai.unsur for nilai in konteks.unsur}
    missing = [unsur for unsur in konteks.bahan.aturan.unsur if unsur.key not in asked]
    return gabung(*(_unasked(unsur.nama, unsur.boleh_tanpa) for unsur in missing))


def _unasked(nama: str, leave: str) -> Runs:
    if not leave:
        return isi("Unsur {nama} tidak ditanyakan dalam survei ini.", nama=nama)
    return isi("Unsur {nama} tidak ditanyakan; unsur ini {alasan}", nama=nama, alasan=leave[0].lower() + leave[1:])


def many_questions(konteks: Konteks) -> Runs:
    """Which unsur were asked by several questions, whose mean is their value; nothing when each had one."""
    counts = {nilai.unsur: len(konteks.bahan.kuesioner.questions_of(nilai.unsur)) for nilai in konteks.unsur}
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


def change_sentence(konteks: Konteks) -> Runs:
    """How the index moved since the last period, by the printed values; or that there is none to compare with."""
    if konteks.perubahan is None:
        return isi("Nilai periode sebelumnya belum tersedia, sehingga perubahan IKM belum dapat dibandingkan.")
    change = konteks.perubahan.ikm
    if not change.selisih:
        return isi("IKM tidak berubah dibandingkan dengan {lalu.periode}, yaitu {lalu.ikm}.")
    if change.same_print:
        return isi(
            "IKM {kata}: {lalu.ikm} pada {lalu.periode} dan {ikm} pada {periode}.",
            kata=kata_of(change),
        )
    return isi(
        "IKM {kata} dari {lalu.ikm} pada {lalu.periode} menjadi {ikm} pada {periode}, dengan selisih {perubahan.ikm}.",
        kata=kata_of(change),
    )


def careful_reading(konteks: Konteks) -> Iterator[Runs]:
    """All that a careful reader must know beside the result table."""
    yield free_service(konteks)
    yield unasked(konteks)
    yield many_questions(konteks)
    yield gaps(konteks)
    yield edge_letters(konteks)
