import re

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from siklus.web.services.samaran import NOMOR, SUREL, mask


@pytest.mark.parametrize(
    "number",
    [
        *(
            "081234567890",
            "0812-3456-7890",
            "0812 3456 7890",
            "0812.3456.7890",
            "+62 812-3456-7890",
            "(0812) 3456 7890",
        ),
        *("62812 3456 7890", "+62-812-3456-789", "0274-512345 6", "(021) 7654321", "021 765 4321", "O812 3456 7890"),
        *(
            "3174051209870003",
            "3174 0512 0987 0003",
            "3174.05.120987.0003",
            "31-74-05-120987-0003",
            "3174/0512/0987/0003",
        ),
        *("000000002005011002", "8.1.2.3.4.5.6.7.8.9.0", "0 8 1 2 3 4 5 6 7 8 9"),
    ],
)
def test_a_number_of_a_person_is_masked(number: str) -> None:
    assert mask(f"Hubungi {number} ya") == f"Hubungi {NOMOR} ya"
    assert mask(number) == NOMOR


@pytest.mark.parametrize(
    "text",
    ["WA 765432", "no. hp: 0812345", "NIK 31740512", "rek 1234567", "telepon: 512-345"],
)
def test_after_a_word_that_announces_it_a_short_number_is_masked_too(text: str) -> None:
    assert re.search(r"\d{3}", mask(text)) is None


@pytest.mark.parametrize(
    "address",
    [
        "budi@contoh.go.id",
        "Budi.S+skm@mail.contoh.id",
        "budi @ contoh.id",
        "budi[at]contoh[dot]id",
        "budi (at) contoh.id",
    ],
)
def test_an_email_address_is_masked(address: str) -> None:
    assert mask(f"Tulis ke {address}, terima kasih") == f"Tulis ke {SUREL}, terima kasih"


@pytest.mark.parametrize(
    "text",
    [
        "Antre dari pukul 08.30 sampai 11.45, tanggal 12-10-2026.",
        "Biaya Rp 1.500.000 terlalu mahal; seharusnya Rp250.000,00",
        "Loket 3 dan 4 tutup pada 17 Agustus 2026",
        "UU 25/2009 Pasal 15, Perbup 12 Tahun 2021",
        "Sangat baik, 10/10. Nilai 1 2 3 4!",
        "Buka 08.30-11.45, 13.00-15.30; ditulis 12-10-2026 14.30",
        "Anggaran Rp 8.500.000.000 dan 2.750.000.000,00",
        "Menunggu 120 menit, nomor antrean A-017",
    ],
)
def test_what_belongs_to_nobody_stays(text: str) -> None:
    assert mask(text) == text


words = st.text(
    st.characters(codec="utf-8", exclude_characters="@0123456789oO", categories=("L", "P", "Zs")), max_size=20
)
gaps = st.sampled_from(("", "", " ", "-", ".", " - ", "/"))


@settings(phases=(Phase.explicit, Phase.generate))
@given(words, st.sampled_from(("08", "628", "+628", "3174")), st.text("0123456789", min_size=9, max_size=12), st.data())
def test_no_spelling_of_a_number_gets_through(before: str, head: str, digits: str, data: st.DataObject) -> None:
    spelled = head + "".join(data.draw(gaps) + digit for digit in digits)
    masked = mask(f"{before} x {spelled} {before}")
    assert sum(char.isdigit() for char in masked) == 0


@pytest.mark.parametrize("part", ["x", "a.", "0 ", "1-", "x@", "a@b.", "[at]", "hp ", "(", "o0"])
def test_however_a_text_repeats_itself_it_is_looked_through_once(part: str) -> None:
    assert mask(mask(part * 100_000)) == mask(part * 100_000)


@given(st.text(max_size=200))
def test_masking_twice_is_masking_once_and_nothing_breaks(text: str) -> None:
    once = mask(text)
    assert mask(once) == once


@pytest.mark.parametrize(
    "moment",
    [
        "2026-11-01 09:15:00",
        "2026/11/01 9:01:33 AM GMT+7",
        "01/11/2026 09:15",
        "11/11/2026 9:15:00",
        "2026-11-01T08:01",
    ],
)
def test_a_moment_as_programs_write_it_stays(moment: str) -> None:
    assert mask(moment) == moment


def test_what_only_looks_like_a_moment_is_masked() -> None:
    assert [mask(text) for text in ("2026-11-01 09", "2026-13-01 09:15", "0812-11-01 09:15")] == [
        NOMOR,
        f"{NOMOR}:15",
        f"{NOMOR}:15",
    ]
