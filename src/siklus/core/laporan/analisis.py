"""One unsur looked at closely, from the same numbers in both reports: why it stands where it stands."""

from collections.abc import Iterator

from siklus.core.laporan.fakta.analisis import distance, low_answers, values_by_service
from siklus.core.laporan.fakta.banding import changes_of_unsur, kata_of
from siklus.core.laporan.kalimat import frasa, gabung, isi, rangkai
from siklus.core.laporan.konteks import Konteks, slot
from siklus.document.inline import Runs

VERBS = {"meningkat": "naik", "menurun": "turun"}


def unsur_analysis(konteks: Konteks, unsur: str) -> Runs:
    """Sentences about an unsur that was named with its value just before; only those that the data can bear.

    They say where the value stands to the mean and to the last period, how many answers were low, on which service
    it is lowest, and what respondents wrote.
    """
    return gabung(_place(konteks, unsur), _low(konteks, unsur), _service(konteks, unsur), _written(konteks, unsur))


def _place(konteks: Konteks, unsur: str) -> Runs:
    gap = distance(konteks, konteks.bahan.hasil.indeks.by_key(unsur))
    side = "di bawah" if gap < 0 else "di atas"
    mean = isi("sama dengan rata-rata semua unsur ({nrr_rata_rata})")
    if gap:
        text = "{jarak} {sisi} rata-rata semua unsur ({nrr_rata_rata})"
        mean = isi(text, jarak=slot("jarak_rata_rata", unsur), sisi=side)
    change = movement(konteks, unsur)
    return isi("Nilainya {rata}{ubah}.", rata=mean, ubah=isi(" dan {ubah}", ubah=change) if change else ())


def movement(konteks: Konteks, unsur: str) -> Runs:
    """A clause: "naik 0,07 dari Semester II Tahun 2024"; nothing where the last period did not measure the unsur."""
    change = changes_of_unsur(konteks).get(unsur)
    if change is None:
        return ()
    kata = kata_of(change)
    if kata not in VERBS:
        return isi("{kata} dari {lalu.periode}", kata=kata)
    return isi("{kata} {besar} dari {lalu.periode}", kata=VERBS[kata], besar=slot("perubahan.besar", unsur))


def _low(konteks: Konteks, unsur: str) -> Runs:
    found = low_answers(konteks, unsur)
    if found is None:
        return ()
    several = len(konteks.kantor.kuesioner.questions_of(unsur)) > 1
    if not found[0]:
        return isi("Tidak ada jawaban bernilai 1 atau 2 untuk unsur ini.")
    text = "Sebanyak {low} dari {n} responden ({persen}) memberi nilai 1 atau 2."
    if several:
        text = "Sebanyak {low} dari {n} jawaban ({persen}) bernilai 1 atau 2."
    low, part, n = (slot(name, unsur) for name in ("rendah.n", "rendah.persen", "n.unsur"))
    return isi(text, low=low, persen=part, n=n)


def _service(konteks: Konteks, unsur: str) -> Runs:
    """On which service the value is lowest by the printed values; nothing where they all print alike."""
    printed = {key: nilai.printed for key, nilai in values_by_service(konteks, unsur).items()}
    if len(set(printed.values())) < 2:  # noqa: PLR2004 - one value cannot be the lowest of several
        return ()
    values = values_by_service(konteks, unsur)
    lowest = min(values, key=lambda key: values[key].nrr)
    names = rangkai(_named(konteks, key, unsur) for key in printed if printed[key] == printed[lowest])
    return isi("Menurut layanannya, nilai terendah terdapat pada {nama}.", nama=names)


def _named(konteks: Konteks, key: str, unsur: str) -> Runs:
    nama = next(irisan.nilai for irisan in konteks.bahan.hasil.layanan if irisan.kunci == key)
    return isi(
        "{nama} ({nilai}; {n} responden)",
        nama=nama,
        nilai=slot("layanan.nrr", key, unsur),
        n=slot("layanan.responden", key),
    )


def _written(konteks: Konteks, unsur: str) -> Runs:
    texts = tuple(_texts(konteks, unsur))
    if not texts:
        return ()
    lead = "Ada {jumlah} saran tentang unsur ini, antara lain “{teks}”."
    if len(texts) == 1:
        lead = "Ada {jumlah} saran tentang unsur ini, yaitu “{teks}”."
    return isi(lead, jumlah=slot("saran.kata", unsur), teks=texts[0])


def _texts(konteks: Konteks, unsur: str) -> Iterator[str]:
    return (frasa(saran.teks) for saran in konteks.kantor.saran if saran.unsur == unsur)
