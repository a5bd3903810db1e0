"""What a description says of a deed that a row calls done: rule STS-01 finds those that only call it needed."""

import pytest

from siklus.core.periksa.keluarga.sts.kata import not_done, only_needed

NEEDED = (
    "Kotak saran perlu diadakan di ruang tunggu.",
    "Bagan alir perlu dimutakhirkan karena ada perubahan langkah.",
    "Pemilihan petugas teramah bisa menjadi penyemangat.",
    "Tim pengawas pungutan sebaiknya segera dibentuk.",
    "Informasi biaya hendaknya disampaikan secara terbuka.",
    "Kanal pengaduan melalui aplikasi pesan perlu segera dibuka.",
    "Loket perlu ditata agar pengunjung tidak berdesakan.",
    "Pelatihan petugas penting untuk meningkatkan mutu layanan.",
    "Diharapkan pelatihan dapat meningkatkan kemampuan petugas.",
    "Penambahan kursi tunggu sangat dibutuhkan mengingat jumlah pengunjung.",
    "Papan informasi harus segera dipasang.",
    "Brosur dapat membantu masyarakat memahami persyaratan.",
    "Perlu adanya penambahan petugas pada jam sibuk.",
    "Kegiatan ini bermanfaat bagi masyarakat.",
    "Kami menyadari pentingnya pelatihan petugas.",
    "Dipandang perlu menambah kursi tunggu.",
    "Ruang tunggu yang nyaman akan membuat pemohon betah.",
    "Penataan arsip merupakan kebutuhan mendesak.",
    "Antrean daring layak dipertimbangkan.",
    "Sebaiknya petugas diberi pelatihan secara berkala.",
    "Ruang layanan membutuhkan loket yang berfungsi sebagai tempat bertanya.",
)
"""Descriptions that tell of no deed."""

TOLD = (
    "Loket ditata ulang sehingga pengunjung tidak perlu berdesakan.",
    "Delapan petugas dilatih; pelatihan serupa perlu diadakan tahun depan.",
    "Papan informasi dipasang di pintu masuk karena pengunjung sering tersesat.",
    "Brosur dicetak 500 lembar dan dapat membantu masyarakat.",
    "Pelatihan yang diperlukan petugas telah selesai.",
    "Kursi roda tersedia dua unit bagi yang membutuhkan.",
    "Rapat menyepakati standar baru yang wajib dipatuhi.",
    "Sesuai kebutuhan, ditambah dua loket.",
    "Pemohon tidak perlu lagi membawa fotokopi.",
    "Jam layanan ditambah satu jam; warga tidak harus izin kerja.",
    "Antrean daring aktif sejak Agustus dan bisa dipakai dari rumah.",
    "Pendingin ruangan berfungsi baik, diharapkan pengunjung nyaman.",
    "Dua unit komputer baru di loket, yang penting bagi kelancaran.",
    "Sudah. Diharapkan terus berlanjut.",
    "Petugas mengikuti pelatihan, yang bermanfaat bagi layanan.",
    "Terpasang; perlu dirawat berkala.",
    "Pengarahan tiap pagi oleh kepala seksi agar petugas siap.",
    "Telah ada kotak saran, tetapi perlu ditambah.",
    "Perlu waktu dua minggu untuk memasang papan, dan kini papan terpasang.",
    "Format baru dipakai sejak Juli sehingga tidak diperlukan salinan.",
    "MoU dengan kampus yang diperlukan untuk magang sudah diteken.",
)
"""Descriptions that tell of a deed, or of what it left, beside what is needed."""


@pytest.mark.parametrize("text", NEEDED)
def test_words_of_need_alone_are_no_deed(text: str) -> None:
    assert only_needed(text) or not_done(text)


@pytest.mark.parametrize("text", TOLD)
def test_a_deed_or_its_result_is_heard_beside_words_of_need(text: str) -> None:
    assert only_needed(text) == ""
