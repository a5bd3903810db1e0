"""Who answers for an RTL: missing, vague, named in more than one way, or another one elsewhere."""

from collections.abc import Iterator

from siklus.core.aturan import Aturan
from siklus.core.periksa.kaidah import kaidah
from siklus.core.periksa.klaim.bilangan import Ucapan
from siklus.core.periksa.klaim.laporan import Klaim
from siklus.core.periksa.klaim.rtl.tanda import is_empty
from siklus.core.periksa.pindaian import fold
from siklus.core.periksa.rtl_laporan import find_rtl, rtl_list, rtl_of, sebut
from siklus.core.periksa.temuan import IsiTemuan, Tingkat
from siklus.core.periksa.unit_kerja import is_doubled, is_same_unit, is_several, is_vague, unit_of


def _named(klaim: Klaim) -> tuple[Ucapan, ...]:
    """Every responsible unit that is printed, in the order of plan, realisation, upkeep and strategy."""
    tindak_lanjut = klaim.tindak_lanjut
    units = (
        *(row.penanggung_jawab for row in tindak_lanjut.rencana if row.terbaca),
        *(row.penanggung_jawab for row in tindak_lanjut.realisasi if row.terbaca),
        *(row.penanggung_jawab for row in tindak_lanjut.pemeliharaan),
        *(row.penanggung_jawab for row in tindak_lanjut.strategi),
    )
    return tuple(unit for unit in units if unit is not None and not is_empty(unit.teks))


@kaidah("RTL-17", "penanggung-jawab-kosong", Tingkat.PERINGATAN)
def penanggung_jawab_kosong(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - every rule is given the law
    """RTL tidak punya penanggung jawab.

    Mengapa: RTL tanpa penanggung jawab tidak dikerjakan siapa pun.

    Contoh: Kolom Penanggung Jawab pada satu baris tabel rencana kosong, sedangkan baris lain terisi.

    Sebaiknya: Tulis subbagian yang bertanggung jawab pada setiap RTL.

    Rujukan: PermenPANRB 14/2017, rencana tindak lanjut.
    """
    rows = [row for row in klaim.tindak_lanjut.rencana if row.terbaca]
    if any(row.penanggung_jawab is not None for row in rows):
        for row in rows:
            if row.penanggung_jawab is None or is_empty(row.penanggung_jawab.teks):
                yield IsiTemuan(
                    f"RTL {sebut(row.kegiatan)} tidak punya penanggung jawab.",
                    "Tulis subbagian yang bertanggung jawab.",
                    "RTL lain di tabel yang sama punya penanggung jawab.",
                    (row.kegiatan.lokasi,),
                )


@kaidah("RTL-18", "penanggung-jawab-kabur", Tingkat.SARAN)
def penanggung_jawab_kabur(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - every rule is given the law
    """Penanggung jawab tidak menunjuk siapa pun.

    Mengapa: Bila semua bertanggung jawab, tidak ada yang dapat ditagih.

    Contoh: Penanggung jawab ditulis “Seluruh Bagian”, “Tim”, atau “Unit terkait”.

    Sebaiknya: Tunjuk satu subbagian sebagai penanggung jawab utama; yang lain ditulis sebagai pendukung.

    Rujukan: PermenPANRB 14/2017, rencana tindak lanjut.
    """
    vague: dict[str, list[Ucapan]] = {}
    for unit in _named(klaim):
        if is_vague(unit.teks):
            vague.setdefault(" ".join(unit.teks.casefold().split()), []).append(unit)
    for units in vague.values():
        yield IsiTemuan(
            f"Penanggung jawab ditulis {sebut(units[0])} pada {len(units)} baris.",
            "Tunjuk satu subbagian sebagai penanggung jawab utama.",
            "Sebutan itu tidak menunjuk siapa yang dapat ditagih.",
            tuple(unit.lokasi for unit in units),
        )


@kaidah("RTL-19", "penanggung-jawab-tidak-seragam", Tingkat.SARAN)
def penanggung_jawab_tidak_seragam(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - every rule is given the law
    """Satu subbagian ditulis dengan beberapa nama.

    Mengapa: Nama yang berbeda-beda membuat pembaca mengira unitnya berbeda.

    Contoh: “Subbag Umum dan Keuangan” di tabel rencana, “Subbag Keuangan dan Umum” di tabel strategi.

    Sebaiknya: Pakai satu nama menurut struktur organisasi di seluruh laporan.

    Rujukan: PermenPANRB 14/2017, rencana tindak lanjut.
    """
    names: dict[frozenset[str], dict[str, Ucapan]] = {}
    for unit in _named(klaim):
        words = unit_of(unit.teks)
        if words and not is_several(unit.teks) and not is_doubled(unit.teks):
            names.setdefault(words, {}).setdefault(" ".join(unit.teks.casefold().replace(".", "").split()), unit)
    for forms in names.values():
        if len(forms) > 1:
            yield IsiTemuan(
                f"Satu penanggung jawab ditulis sebagai {' dan '.join(sebut(form) for form in forms.values())}.",
                "Pakai satu nama di seluruh laporan.",
                "Kata-katanya menunjuk unit yang sama.",
                tuple(form.lokasi for form in reversed(forms.values())),
            )


def _tells(unit: Ucapan) -> bool:
    """Whether somebody is named at all."""
    return not is_empty(unit.teks) and not is_vague(unit.teks)


@kaidah("RTL-20", "penanggung-jawab-berbeda", Tingkat.PERINGATAN)
def penanggung_jawab_berbeda(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - every rule is given the law
    """Penanggung jawab sebuah RTL di satu tabel berbeda dengan di tabel lain.

    Mengapa: Pembaca tidak tahu siapa yang menyelesaikan RTL itu.

    Contoh: Tabel rencana menunjuk Subbag Teknis, tabel strategi menunjuk Subbag Keuangan untuk RTL yang sama.

    Sebaiknya: Samakan penanggung jawabnya, atau jelaskan bila memang dialihkan.

    Rujukan: PermenPANRB 14/2017, rencana tindak lanjut.
    """
    found = rtl_list(klaim)
    claims = (
        *((row.kegiatan, row.penanggung_jawab, row.nomor) for row in klaim.tindak_lanjut.realisasi),
        *((row.kegiatan, row.penanggung_jawab, row.nomor) for row in klaim.tindak_lanjut.strategi),
    )
    for kegiatan, unit, nomor in claims:
        rtl = find_rtl(kegiatan.teks, nomor, found)
        planned = rtl.rencana.penanggung_jawab if rtl is not None and rtl.rencana is not None else None
        if rtl is None or planned is None or unit is None or not (_tells(planned) and _tells(unit)):
            continue
        if not is_same_unit(planned.teks, unit.teks) and fold(planned.teks) != fold(unit.teks):
            yield IsiTemuan(
                f"{rtl_of(rtl)}: di sini penanggung jawabnya {sebut(unit)}, di tabel rencana {sebut(planned)}.",
                "Samakan penanggung jawabnya, atau jelaskan pengalihannya.",
                "Kedua nama tidak punya kata yang sama.",
                (unit.lokasi, planned.lokasi),
            )
