"""The law as Siklus holds it, as a page: every figure and word with its source and how sure it is."""

from collections.abc import Iterator
from datetime import date

from docs.generate.page import Page, code, table
from siklus.core.aturan import Aturan, aturan
from siklus.core.aturan.model import Ambang
from siklus.core.rounding import print_number

SURE = {"S": "terlihat dalam salinan publik", "M": "dari ingatan, perlu dicocokkan", "C": "dihitung"}


def _body() -> Iterator[str]:
    law = aturan(on=date.max)
    yield (
        "Isi peraturan disimpan Siklus sebagai data bertanggal dan bersumber di `src/siklus/core/aturan/*.toml`, "
        "sehingga mudah diperiksa dan diperbaiki orang. Halaman ini memuat aturan yang kini berlaku. Perintah "
        "`siklus aturan` menampilkan aturan pada tanggal mana pun."
    )
    for part in (_unsur, _kuesioner, _mutu, _sampel, _laporan, _skor, _penilaian, _profil, _dasar_hukum, _kutipan):
        yield from part(law)


def _unsur(law: Aturan) -> Iterator[str]:
    yield "## Unsur"
    yield "Urutan kedelapan dan kesembilan berbeda antara batang tubuh peraturan dan kuesionernya."
    rows = [
        (code(item.key), item.nama, str(item.urutan_peraturan), str(item.urutan_kuesioner), "; ".join(item.alias))
        for item in law.unsur
    ]
    yield table(("Kunci", "Nama", "Urutan peraturan", "Urutan kuesioner", "Nama lain yang dikenali"), rows)
    yield "\n".join(f"- **{item.nama}**: {item.boleh_tanpa}" for item in law.unsur if item.boleh_tanpa)


def _kuesioner(law: Aturan) -> Iterator[str]:
    yield "## Kuesioner baku"
    rows = [(str(place), code(item.unsur), item.teks, *item.pilihan) for place, item in enumerate(law.kuesioner, 1)]
    yield table(("No.", "Unsur", "Pertanyaan", "1", "2", "3", "4"), rows)


def _mutu(law: Aturan) -> Iterator[str]:
    yield "## Mutu"
    yield "Hanya batas bawah yang disimpan; nilai dibulatkan sekali pada dua desimal, lalu digolongkan."
    rows = [(str(pita.persepsi), print_number(pita.bawah), pita.huruf, pita.kinerja) for pita in law.pita]
    yield table(("Persepsi", "Dari nilai konversi", "Mutu", "Kinerja"), rows)


def _sampel(law: Aturan) -> Iterator[str]:
    sample = law.sampel
    yield "## Sampel"
    yield (
        f"Rumus Krejcie dan Morgan, S = λ²·N·P·Q / (d²·(N−1) + λ²·P·Q), dengan "
        f"λ² = {print_number(sample.lambda_kuadrat, 3)}, P = Q = {print_number(sample.p, 1)}, "
        f"d = {print_number(sample.d)}, dibulatkan setengah ke atas. "
        f"Tabel tercetak memuat {len(sample.tabel)} baris."
    )
    yield (
        f"Nilai dari kurang daripada {law.sedikit_responden} responden disertai peringatan dalam laporan; "
        "ini kebiasaan statistik, bukan peraturan."
    )
    yield (
        f"Rekap tidak menampilkan angka tentang kurang daripada {law.batas_pengungkapan} responden, dan menyamarkan "
        "angka lain sebanyak yang perlu agar yang tertutup tidak dapat dihitung kembali."
    )
    yield table(("Populasi", "Sampel"), [(str(n), str(size)) for n, size in sample.tabel])


def _laporan(law: Aturan) -> Iterator[str]:
    for kind, parts in law.laporan.items():
        yield f"## Bagian laporan {kind}"
        rows = [(code(part.kunci), part.judul, ", ".join(part.bentuk)) for part in parts]
        yield table(("Kunci", "Judul", "Bentuk"), rows)


def _skor(law: Aturan) -> Iterator[str]:
    yield "## Skor PEKPPP: persentase tindak lanjut"
    yield _steps(law.pekppp_persentase)
    yield "## Skor PEKPPP: kecepatan"
    rows = [(f"{step.bulan} bulan", str(step.skor)) for step in law.pekppp_kecepatan]
    yield table(("Seluruhnya selesai dalam", "Skor"), rows)
    yield "## Skor Zona Integritas: frekuensi survei"
    yield _steps(law.zi_frekuensi)


def _steps(steps: tuple[Ambang, ...]) -> str:
    return table(("Arti", "Skor"), [(step.arti, print_number(step.skor).removesuffix(",00")) for step in steps])


def _penilaian(law: Aturan) -> Iterator[str]:
    yield "## Bukti untuk penilai"
    yield "Yang diminta untuk tiap butir; dengan “atau”, satu saja sudah cukup."
    names = {item.kunci: item.nama for item in law.jenis_bukti}
    rows = [
        (
            item.penilaian,
            code(item.kunci),
            "; ".join(" atau ".join(names[kind] for kind in group) for group in item.bukti),
        )
        for item in law.butir_penilaian
    ]
    yield table(("Penilaian", "Butir", "Bukti"), rows)


def _profil(law: Aturan) -> Iterator[str]:
    yield "## Profil responden"
    rows = [(code(item.kunci), item.nama, "; ".join(name for _, name in item.nilai)) for item in law.dimensi]
    yield table(("Kunci", "Nama", "Nilai"), rows)


def _dasar_hukum(law: Aturan) -> Iterator[str]:
    yield "## Dasar hukum"
    yield "\n".join(f"- {item.lengkap}" for item in law.dasar_hukum)


def _kutipan(law: Aturan) -> Iterator[str]:
    yield "## Sumber dan keyakinan"
    yield "Keyakinan: " + "; ".join(f"**{letter}** {meaning}" for letter, meaning in SURE.items()) + "."
    rows = [
        (code(f"{item.subjek}.toml"), item.butir, item.sumber, item.keyakinan, item.berlaku_sejak.isoformat())
        for item in law.kutipan
    ]
    yield table(("Berkas", "Butir", "Sumber", "Keyakinan", "Berlaku sejak"), rows)


PAGE = Page(
    "rujukan/aturan.md",
    "Aturan",
    "src/siklus/core/aturan/*.toml",
    "isi peraturan sebagaimana dipegang Siklus, dengan sumbernya",
    _body,
)
