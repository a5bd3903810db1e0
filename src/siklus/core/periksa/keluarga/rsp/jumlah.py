"""Numbers of people in text and tables against each other."""

from collections.abc import Iterator

from siklus.core.aturan import Aturan
from siklus.core.periksa.kaidah import kaidah
from siklus.core.periksa.klaim.bilangan import Bilangan
from siklus.core.periksa.klaim.laporan import Klaim
from siklus.core.periksa.klaim.responden import Peran
from siklus.core.periksa.responden_laporan import by_layanan, counts_of, most_said, n_of, whole
from siklus.core.periksa.temuan import IsiTemuan, Tingkat

_ROLES: tuple[Peran, ...] = ("populasi", "sampel", "target", "terkumpul", "sah", "dibagikan", "tidak_sah")
_NAMES: dict[Peran, str] = {"populasi": "pengguna layanan", "terkumpul": "responden"}
_TAKEN: tuple[Peran, ...] = ("sampel", "responden", "sah", "terkumpul")
_FEWEST_SERVICES = 2


@kaidah("RSP-05", "jumlah-responden-berbeda", Tingkat.KESALAHAN)
def jumlah_responden_berbeda(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - every rule is given the law
    """Jumlah responden berbeda di dua tempat.

    Mengapa: Satu survei punya satu jumlah responden. Jumlah yang berbeda membuat indeksnya diragukan.

    Contoh: Bab dua menyebut 187 responden, bab lima menyebut 178.

    Sebaiknya: Pakai satu jumlah. Bila yang dimaksud berbeda (terkumpul, sah), sebutkan bedanya.

    Rujukan: PermenPANRB 14/2017: jumlah responden disajikan dalam laporan.
    """
    n = n_of(klaim) or most_said(counts_of(klaim, "sah"))
    for other in _other_counts(klaim, n) if n else ():
        yield IsiTemuan(
            f"Jumlah responden tercetak {other.teks}.",
            "Pakai satu jumlah yang sesuai dengan data.",
            f"Di tempat lain tercetak {n.teks if n else ''}.",
            (other.lokasi, *((n.lokasi,) if n else ())),
        )


def _other_counts(klaim: Klaim, n: Bilangan) -> tuple[Bilangan, ...]:
    """Other numbers of respondents, each once; one that counts something else by its own words is none of these.

    Where valid forms are counted, respondents are these, or all that came back.
    """
    valid = counts_of(klaim, "sah")
    roles = [peran for peran in _ROLES if not valid or peran != "terkumpul"]
    known = {claim.angka.nilai for claim in counts_of(klaim, *roles)}
    told = {claim.angka.nilai: claim.angka for claim in reversed(counts_of(klaim, "responden"))}
    other = [angka for nilai, angka in told.items() if nilai not in {n.nilai, *known}]
    back = {claim.angka.nilai for claim in counts_of(klaim, "sah", "terkumpul")}
    twice = {claim.angka.nilai: claim.angka for claim in valid if claim.angka.nilai != n.nilai}
    if counts_of(klaim, "responden"):
        return (*reversed(other), *(claim.angka for claim in valid[:1] if n.nilai not in back))
    return tuple(twice.values())


@kaidah("RSP-06", "jumlah-per-layanan-salah", Tingkat.KESALAHAN)
def jumlah_per_layanan_salah(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - as above
    """Jumlah per layanan tidak sama dengan jumlah seluruhnya.

    Mengapa: Pengguna dan responden setiap layanan dijumlahkan pada baris terakhir tabel.

    Contoh: Responden tiga layanan 58, 45, dan 38; jumlah tercetak 151.

    Sebaiknya: Hitung ulang kolomnya.

    Rujukan: PermenPANRB 14/2017: responden ditetapkan menurut jenis layanan.
    """
    for peran, nama in _NAMES.items():
        rows, total = by_layanan(klaim, peran), _total_of(klaim, peran)
        summed = sum(map(whole, rows.values()))
        if len(rows) >= _FEWEST_SERVICES and total and whole(total) != summed:
            yield IsiTemuan(
                f"Jumlah {nama} tercetak {total.teks}.",
                "Perbaiki baris yang keliru atau jumlahnya.",
                f"Baris-baris layanannya berjumlah {summed}.",
                (total.lokasi, next(iter(rows.values())).lokasi),
            )


def _total_of(klaim: Klaim, peran: Peran) -> Bilangan | None:
    """The total row of the table by service; it is the claim of the unit that stands after the services' rows."""
    rows = by_layanan(klaim, peran)
    last = max(((row.lokasi.halaman or 0, row.lokasi.baris) for row in rows.values()), default=(0, 0))
    after = (
        claim.angka
        for claim in counts_of(klaim, peran)
        if (claim.angka.lokasi.halaman or 0, claim.angka.lokasi.baris) >= last
    )
    return next(after, None) if rows else None


@kaidah("RSP-07", "kuesioner-tidak-berjumlah", Tingkat.KESALAHAN)
def kuesioner_tidak_berjumlah(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - as above
    """Kuesioner yang dibagikan, terkumpul, sah, dan tidak sah tidak mungkin bersama.

    Mengapa: Yang terkumpul tidak dapat melebihi yang dibagikan, yang sah tidak dapat melebihi yang terkumpul, dan yang
    sah ditambah yang tidak sah sama dengan yang terkumpul.

    Contoh: Terkumpul 150, sah 145, tidak sah 15.

    Sebaiknya: Cocokkan dengan catatan pengumpulan kuesioner.

    Rujukan: PermenPANRB 14/2017: pengumpulan dan pengolahan data.
    """
    given, back, valid, invalid = (
        most_said(counts_of(klaim, peran)) for peran in ("dibagikan", "terkumpul", "sah", "tidak_sah")
    )
    valid = valid or n_of(klaim)
    if back and given and whole(back) > whole(given):
        yield _impossible(back, given, f"Terkumpul {back.teks}, padahal dibagikan {given.teks}.")
    if valid and back and whole(valid) > whole(back):
        yield _impossible(valid, back, f"Diolah {valid.teks}, padahal terkumpul {back.teks}.")
    elif valid and back and invalid and whole(valid) + whole(invalid) != whole(back):
        text = f"Diolah {valid.teks} dan tidak sah {invalid.teks}, padahal terkumpul {back.teks}."
        yield _impossible(invalid, back, text)


@kaidah("RSP-08", "target-responden-tidak-tercapai", Tingkat.PERINGATAN)
def target_responden_tidak_tercapai(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - as above
    """Responden lebih sedikit daripada targetnya sendiri.

    Mengapa: Target yang tidak tercapai perlu dijelaskan.

    Contoh: Target 200 responden, yang mengisi 187.

    Sebaiknya: Jelaskan sebabnya, atau perbaiki angkanya.

    Rujukan: PermenPANRB 14/2017: jumlah responden ditetapkan dari populasi pengguna layanan.
    """
    n, target = n_of(klaim), most_said(counts_of(klaim, "target"))
    if n and target and whole(n) < whole(target):
        text = f"Targetnya {target.teks}; apakah sebabnya dijelaskan?"
        yield IsiTemuan(f"Responden {n.teks}.", "Jelaskan sebabnya.", text, (n.lokasi, target.lokasi))


@kaidah("RSP-12", "sampel-melebihi-populasi", Tingkat.KESALAHAN)
def sampel_melebihi_populasi(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - as above
    """Sampel atau responden lebih banyak daripada pengguna layanannya.

    Mengapa: Responden diambil dari pengguna layanan. Yang diambil tidak mungkin melebihi yang ada.

    Contoh: Pengguna layanan 63 orang, sampel 68, responden 74.

    Sebaiknya: Periksa jumlah pengguna layanan pada periode itu.

    Rujukan: PermenPANRB 14/2017: jumlah responden ditetapkan dari populasi pengguna layanan.
    """
    users = most_said(counts_of(klaim, "populasi"))
    taken = [most_said(counts_of(klaim, peran)) for peran in _TAKEN]
    too_many = [number for number in taken if number and users and whole(number) > whole(users)]
    if users and too_many:
        yield IsiTemuan(
            f"Pengguna layanan tercetak {users.teks}, padahal {too_many[0].teks} orang diambil darinya.",
            "Periksa kedua angka.",
            "Yang diambil tidak mungkin melebihi yang ada.",
            (users.lokasi, *(number.lokasi for number in too_many)),
        )


def _impossible(first: Bilangan, second: Bilangan, text: str) -> IsiTemuan:
    return IsiTemuan(
        text, "Cocokkan dengan catatan pengumpulan.", "Keduanya tidak mungkin bersama.", (first.lokasi, second.lokasi)
    )
