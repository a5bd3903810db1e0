import pytest

from siklus.document.inline import Angka, LineBreak, Link, Ref, Runs, Slot, Text, plain, runs
from siklus.writers import style
from siklus.writers.binding import JOINER, NO_BREAK, with_whole_times
from siklus.writers.hyphens import SHORTEST, SOFT_HYPHEN, soften
from siklus.writers.linebreak import Setting, balanced, holds_address, hyphenate, set_paragraph, width_of


def broken(line: Runs, width: float, first_line: float = 0) -> str:
    done = hyphenate(line, style.BODY, width, shortest=SHORTEST, printed={"t": "Tabel 2.1"}, first_line=first_line)
    return plain(done).replace(SOFT_HYPHEN, "·")


def test_words_are_measured_with_the_fonts_own_widths() -> None:
    assert width_of("0", style.TABLE_CELL) == 0.497 * 9
    assert width_of("AV", style.BODY) == (width_of("A", style.BODY) + width_of("V", style.BODY)) - 0.07 * 11
    assert width_of("a", style.BODY, bold=True) != width_of("a", style.BODY, italic=True)


def test_only_a_word_that_does_not_fit_carries_a_soft_hyphen() -> None:
    words = "pelayanan publik diselenggarakan lagi"

    assert broken(runs(words), 400) == words
    width = width_of("pelayanan publik diseleng-", style.BODY)
    assert broken(runs(words), width) == "pelayanan publik diseleng·garakan lagi"
    assert broken(runs(words), width_of("pelayanan publik di", style.BODY)) == words


def test_the_first_line_begins_later() -> None:
    width = width_of("pelayanan-", style.BODY)

    assert broken(runs("pelayanan kami"), width) == "pelayanan kami"
    assert broken(runs("pelayanan kami"), width, first_line=style.BODY.first_line) == "pela·yanan kami"


def test_a_word_longer_than_two_lines_is_broken_twice() -> None:
    assert broken(runs("pertanggungjawaban"), width_of("pertang-", style.BODY)) == "pertang·gungja·waban"


def test_a_word_that_cannot_be_broken_overflows_and_the_next_begins_a_line() -> None:
    assert broken(runs("PERSYARATAN pelayanan"), 30) == "PERSYARATAN pela·yanan"


def test_numbers_references_and_links_take_room_but_are_never_broken() -> None:
    line = runs(Angka("1234567890", "n"), Ref("t"), Ref("t", "page"), Link("pelayanan", "https://a.id/"))

    assert broken(line, 20) == plain(line)


def test_a_forced_line_end_begins_again() -> None:
    width = width_of("satu pelayanan", style.BODY)

    assert broken(runs("satu", LineBreak(), "satu pelayanan"), width) == "satu\nsatu pelayanan"


def test_an_open_slot_has_no_width() -> None:
    assert broken((Slot("ikm"), Text("pelayanan")), width_of("pelayanan", style.BODY)) == "{ikm}pelayanan"


def test_the_last_word_of_a_paragraph_is_moved_rather_than_broken() -> None:
    width = width_of("pelayanan menyenang-", style.BODY)

    assert broken(runs("pelayanan menyenangkan petugas"), width) == "pelayanan menyenang·kan petugas"
    assert broken(runs("pelayanan menyenangkan."), width) == "pelayanan menyenangkan."


@pytest.mark.parametrize(
    "syllables",
    [
        "De sem ber",
        "Sep tem ber",
        "me nye nang kan",
        "ber tang gung",
        "ma sya ra kat",
        "makh luk",
        "ad mi nis trasi",
        "do ku men tasi",
        "di lak sa na kan",
        "me nyo si a li sa si kan nya",
        "mem per tang gung ja wab kan",
    ],
)
def test_syllables_follow_the_spelling_rules(syllables: str) -> None:
    assert soften(syllables.replace(" ", "")).split(SOFT_HYPHEN) == syllables.split()


@pytest.mark.parametrize(
    "syllables",
    [
        "Pe na nganan",
        "pe la yanan",
        "pe la yanan nya",
        "ke pu asan",
        "ke bi jakan",
        "mengun jungi",
        "mengam bil",
        "bero bat",
        "an tarinstansi",
        "ditransfer",
        "instansi",
        "me me nuhi nya",
        "mem beri kan",
    ],
)
def test_no_word_is_broken_where_an_affix_may_begin_or_end(syllables: str) -> None:
    assert soften(syllables.replace(" ", "")).split(SOFT_HYPHEN) == syllables.split()


def test_names_in_mixed_letters_and_foreign_signs_stay_whole() -> None:
    assert soften("WhatsApp Menyénangkan") == "WhatsApp Menyénangkan"


def test_addresses_and_capitals_stay_whole() -> None:
    assert soften("PERSYARATAN sekretariat@kantor.go.id") == "PERSYARATAN sekretariat@kantor.go.id"
    assert soften("pelayanan", shortest=10) == "pelayanan"


ADDRESS = "https://kantor.example.go.id/publikasi/laporan-skm/2025?semester=1"


def test_an_address_goes_to_a_new_line_whole_where_it_fits() -> None:
    line = runs("Laman: ", Link(ADDRESS, ADDRESS), ".")

    assert broken(line, 439) == f"Laman: {ADDRESS}."
    assert broken(line, width_of(f"{ADDRESS}.", style.BODY)) == f"Laman: \n{ADDRESS}."
    assert broken(runs(f"lihat ({ADDRESS}) kini"), 400) == f"lihat \n({ADDRESS}) kini"


def test_a_longer_address_is_cut_after_a_stroke_and_every_piece_leads_to_it() -> None:
    width = width_of("https://kantor.example.go.id/publikasi/lap", style.BODY)
    done = hyphenate((Link(ADDRESS, ADDRESS),), style.BODY, width, shortest=SHORTEST, printed={})

    assert done == (
        Link("https://kantor.example.go.id/publikasi/", ADDRESS),
        LineBreak(),
        Link("laporan-skm/2025?semester=1", ADDRESS),
    )
    assert broken(runs(ADDRESS), width_of("laporan-skm/", style.BODY)).split("\n")[-2:] == ["2025?", "semester=1"]


def test_an_address_without_a_sign_is_cut_anywhere() -> None:
    pieces = broken(runs("www.kantorpelayananpublikkabupaten"), width_of("www.kantorpelayan", style.BODY)).split("\n")

    assert pieces == ["www.", "kantorpelayananpu", "blikkabupaten"]


def test_the_name_of_a_file_is_cut_in_a_narrow_cell_and_other_words_are_not() -> None:
    width = width_of("IMG_20251017_102", style.BODY)

    assert broken(runs("IMG_20251017_102233_HDR.jpg"), width).split("\n") == ["IMG_20251017_", "102233_HDR.jpg"]
    assert broken(runs("PERTANGGUNGJAWABAN"), 40) == "PERTANGGUNGJAWABAN"


def test_a_line_that_holds_an_address_is_known() -> None:
    assert holds_address(runs("Laman ", Link(ADDRESS, ADDRESS)))
    assert holds_address(runs("lihat WWW.kantor.id"))
    assert not holds_address(runs("pelayanan 1.a", LineBreak(), Link("Laman kantor", ADDRESS)))


def bound(line: Runs, width: float) -> str:
    """The words with a tilde for every blank at which no line may end."""
    return broken(line, width).replace(NO_BREAK, "~")


def joined(line: Runs, width: float) -> str:
    return broken(line, width).replace(JOINER, "|").replace(NO_BREAK, " ")


def test_no_line_ends_inside_a_date_or_before_the_number_that_a_word_announces() -> None:
    width = width_of("Kegiatan itu sudah selesai dilaksanakan pada 17 ", style.BODY)

    words = "Kegiatan itu sudah selesai dilaksanakan pada "
    assert bound(runs(words, Angka("17 Oktober 2025", "tanggal"), "."), width) == f"{words}17~Oktober~2025."
    assert bound(runs(words, "17 Oktober."), width) == f"{words}17~Oktober."
    many = "Satu dua tiga empat lima enam tujuh satu dua tiga empat lima dan nomor "
    assert bound(runs(many, "3"), width_of(many, style.BODY)) == f"{many[:-1]}~3"
    assert bound(runs(words, "17 Oktober."), 600) == f"{words}17 Oktober."


def test_a_range_of_months_stands_on_one_line_where_the_line_above_does_not_tear() -> None:
    words = "Rencana tindak lanjut itu dilaksanakan oleh semua subbagian selama "
    width = width_of(f"{words}Juli–", style.BODY)

    assert joined(runs(f"{words}Juli–Desember 2025."), width) == f"{words}Juli–|Desember 2025."
    assert joined(runs(words, Angka("Juli–Desember 2025", "masa")), width) == f"{words}Juli–|Desember 2025"
    assert joined(runs(f"{words}Juli–Desember 2025."), 600) == f"{words}Juli–Desember 2025."
    assert joined(runs(f"{words}utara–selatan."), width_of(f"{words}utara–", style.BODY)) == f"{words}utara–selatan."
    assert joined(runs("selama Juli–Desember"), width_of("selama Juli–", style.BODY)) == "selama Juli–Desember"


def test_no_short_word_is_left_alone_unless_the_line_above_would_tear() -> None:
    words = "Yang dihitung pada masa itu dan yang lain dari unit itu adalah 187 orang."

    assert bound(runs(words), width_of(words, style.BODY) - 20) == words.replace("187 orang", "187~orang")
    assert bound(runs("penyelenggaraan pertanggungjawaban dan"), 240) == "penyelenggaraan pertanggungjawaban dan"
    pair = "peraturan tentang pelaksanaan Undang-Undang"
    assert bound(runs(pair), width_of(pair, style.BODY) - 5) == pair


def test_what_cannot_be_bound_is_left_as_it_stands() -> None:
    words = "Kegiatan itu sudah selesai dilaksanakan pada "
    link = Link("17 Oktober 2025", "kantor")

    assert bound((Text(words), link), width_of(words + "17 ", style.BODY)) == words + "17 Oktober 2025"


def test_a_reference_stands_on_one_line_and_words_of_facts_are_broken() -> None:
    name = Angka("Kabupaten Tirtamaya", "unit")

    assert broken(runs(name), width_of("Kabupa-", style.BODY)) == "Kabupa·ten Tirta·maya"
    setting = set_paragraph(runs("nilai ", Ref("t")), style.BODY, 30, in_list=True, printed={"t": "Tabel 2.1"})
    assert setting == Setting(runs("nilai ", Ref("t")), ragged=False)


def test_an_item_of_a_list_that_fills_badly_is_ragged_and_a_paragraph_is_not() -> None:
    line = runs("RTL nomor 2.a: usulan penyederhanaan menunggu kesepakatan antarsubbagian.")

    assert set_paragraph(line, style.BODY, 419, in_list=True, printed={}).ragged
    assert not set_paragraph(line, style.BODY, 419, in_list=False, printed={}).ragged
    assert not set_paragraph(line, style.NOTE, 300, in_list=True, printed={}).ragged
    assert set_paragraph(runs(Link(ADDRESS, ADDRESS)), style.PLAIN, 419, in_list=False, printed={}).ragged


def test_captions_keep_dates_and_periods_whole() -> None:
    line = runs("Rapat (Aula, 5 Mei 2025) ", Angka("Semester II Tahun 2024", "periode"), Link("Juni 2025", "u"))

    words = "Rapat (Aula, 5~Mei~2025) Semester~II Tahun~2024Juni 2025"
    assert plain(with_whole_times(line)).replace(NO_BREAK, "~") == words
    masa = plain(with_whole_times(runs("Masa Pelaksanaan Juli–Desember 2025")))
    assert masa.replace(NO_BREAK, "~").replace(JOINER, "|") == "Masa Pelaksanaan Juli–|Desember~2025"


def test_a_centred_heading_that_needs_two_lines_has_even_ones() -> None:
    title = "HASIL PENGOLAHAN DATA SURVEI KEPUASAN MASYARAKAT"

    assert balanced(title, style.CHAPTER, 439) == ("HASIL PENGOLAHAN DATA", "SURVEI KEPUASAN MASYARAKAT")
    assert balanced("PENDAHULUAN", style.CHAPTER, 439) == ("PENDAHULUAN",)
    assert balanced("PENDAHULUAN", style.CHAPTER, 10) == ("PENDAHULUAN",)
    assert balanced(title, style.SECTION, 100) == (title,)
