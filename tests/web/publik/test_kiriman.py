"""What becomes of a sent form, for a browser without JavaScript and for the page's own script."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlencode

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from limits import RateLimitItemPerMinute

from siklus.web.models import Jawaban, Kanal, KodeKunjungan, Saran, Survei, VersiKuesioner
from siklus.web.services import pertahanan
from siklus.web.services.kunjungan import make_kode
from siklus.web.services.penerimaan import StoreBusyError
from siklus.web.views.publik import kiriman as view
from tests.web.conftest import Orang
from tests.web.publik.conftest import PERTANYAAN, UUID_A, UUID_B, address, filled, read, send

BUSY = "sedang dipakai proses lain"


@dataclass(frozen=True, slots=True)
class Baris:
    """A stored response, as far as a person gave it."""

    uuid: str
    kanal: str
    layanan: str
    nilai: dict[str, int | None]
    profil: dict[str, str]


def stored() -> list[Baris]:
    rows = Jawaban.objects.select_related("layanan")
    return [Baris(str(r.uuid), r.kanal, r.layanan.kode if r.layanan else "", r.nilai, r.profil) for r in rows]


def test_a_complete_form_is_stored_and_shown_its_receipt(warga: Client, dibuka: Survei) -> None:
    response = send(warga, address(dibuka), filled())
    assert stored() == [
        Baris(
            UUID_A,
            Kanal.WEB,
            "informasi",
            {name: number % 4 + 1 for number, name in enumerate(PERTANYAAN)},
            {"jenis_kelamin": "P"},
        )
    ]
    assert list(Saran.objects.values_list("isi", flat=True)) == ["Ruang tunggu panas."]
    assert (response.status_code, response["Cache-Control"]) == (303, "no-store")
    receipt = warga.get(response["Location"])
    assert response["Location"].rsplit("/", 1)[-1] in receipt.content.decode()
    assert (receipt.status_code, receipt.cookies, response.cookies) == (200, {}, {})


def test_the_receipt_keeps_language_and_size(warga: Client, dibuka: Survei) -> None:
    response = send(warga, f"{address(dibuka)}?bahasa=en&besar=1", filled())
    assert response["Location"].endswith("?bahasa=en&besar=1")


def test_back_and_once_more_is_answered_as_the_first_was(warga: Client, dibuka: Survei) -> None:
    first = send(warga, address(dibuka), filled())
    again = send(warga, address(dibuka), filled(lama="99"))
    assert (again.status_code, again["Location"], len(stored())) == (303, first["Location"], 1)


def test_back_and_changed_is_offered_a_new_form_with_everything_typed(warga: Client, dibuka: Survei) -> None:
    send(warga, address(dibuka), filled())
    changed = filled(n__waktu="1", t__saran="Kini <lain>.")
    response = send(warga, address(dibuka), changed)
    page = read(response.content.decode())
    assert response.status_code == 409
    assert "Jawaban sebelumnya sudah diterima" in response.content.decode()
    assert page.fields["uuid"] not in {UUID_A, ""}
    kept = {name: value for name, value in changed.items() if value and name != "uuid"}
    assert {name: page.fields.get(name) for name in kept} == kept
    assert send(warga, address(dibuka), changed | {"uuid": page.fields["uuid"]}).status_code == 303
    assert len(stored()) == 2


def test_what_is_missing_is_named_beside_it_and_above(warga: Client, dibuka: Survei) -> None:
    response = send(warga, address(dibuka), filled(n__waktu="", n__sarana="", layanan=""))
    page = read(response.content.decode())
    assert response.status_code == 422
    assert page.wrong == {"layanan", "n-waktu", "n-sarana"}
    assert [link for link in page.links if link.startswith("#l-")] == ["#l-layanan", "#l-n-waktu", "#l-n-sarana"]
    assert (page.fields["uuid"], page.fields["n-biaya"], page.fields["t-saran"]) == (
        UUID_A,
        "4",
        "Ruang tunggu panas.",
    )
    assert 'role="alert"' in response.content.decode()
    assert stored() == []


def test_the_page_that_lacks_nothing_but_its_number_gets_one(warga: Client, dibuka: Survei) -> None:
    response = send(warga, address(dibuka), filled(uuid=""))
    page = read(response.content.decode())
    assert (response.status_code, page.wrong) == (422, set())
    assert send(warga, address(dibuka), filled(page.fields["uuid"])).status_code == 303


def test_a_value_outside_the_scale_is_refused_beside_its_question(warga: Client, dibuka: Survei) -> None:
    response = send(warga, address(dibuka), filled(n__waktu="7", p__usia="tua", t__saran="x" * 2001))
    assert (response.status_code, read(response.content.decode()).wrong) == (422, {"n-waktu", "p-usia", "t-saran"})


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"\xff\xfe", "application/x-www-form-urlencoded"),
        (b"&".join([b"a=1"] * 300), "application/x-www-form-urlencoded"),
        (b"", "application/x-www-form-urlencoded"),
        (b'{"uuid": 1}', "application/json"),
    ],
)
def test_what_is_no_form_is_shown_the_form(warga: Client, dibuka: Survei, body: bytes, kind: str) -> None:
    response = warga.post(address(dibuka), body, content_type=kind)
    assert response.status_code == 422
    assert len(read(response.content.decode()).wrong) == 10


def test_a_form_of_an_earlier_version_is_read_as_it_was_shown(warga: Client, dibuka: Survei) -> None:
    first = dibuka.versi
    assert first
    fewer = {**first.isi, "pertanyaan": first.isi["pertanyaan"][:8]}
    dibuka.versi = VersiKuesioner.objects.create(survei=dibuka, nomor=2, isi=fewer)
    dibuka.save()
    assert send(warga, address(dibuka), filled(versi=str(first.pk))).status_code == 303
    assert send(warga, address(dibuka), filled(UUID_B, versi=str(dibuka.versi.pk))).status_code == 422
    assert send(warga, address(dibuka), filled(UUID_B, versi="999999999999")).status_code == 422
    assert list(Jawaban.objects.values_list("versi", flat=True)) == [first.pk]


def test_a_closed_survey_says_that_it_did_not_take_it(warga: Client, ditutup: Survei) -> None:
    before = len(stored())
    response = send(warga, address(ditutup), filled())
    assert response.status_code == 410
    assert "Jawaban ini tidak diterima" in response.content.decode()
    assert len(stored()) == before


def test_a_visit_code_is_asked_and_works_once(warga: Client, draf: Survei, orang: Orang) -> None:
    from siklus.web.services.survei import open_survei  # noqa: PLC0415 - only here
    from tests.web.survei.conftest import PADA  # noqa: PLC0415 - only here

    Survei.objects.filter(pk=draf.pk).update(pakai_kode_kunjungan=True)
    open_survei(draf, orang.penanggung_jawab, PADA)
    (code,) = make_kode(draf, None, 1, orang.penanggung_jawab)
    lacking = send(warga, address(draf), filled())
    wrong = send(warga, address(draf), filled(kode="AAAA-AAAA"))
    right = send(warga, address(draf), filled(kode=code.lower()))
    twice = send(warga, address(draf), filled(UUID_B, kode=code))
    assert [item.status_code for item in (lacking, wrong, right, twice)] == [422, 422, 303, 422]
    assert [read(item.content.decode()).wrong for item in (lacking, wrong, twice)] == [{"kode"}] * 3
    assert KodeKunjungan.objects.filter(terpakai=True).count() == 1


def test_a_busy_store_keeps_the_answers_in_the_form(
    warga: Client, dibuka: Survei, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(view, "receive", _busy)  # tests/faults make real stores fail; here it is the page that matters
    response = send(warga, address(dibuka), filled())
    page = read(response.content.decode())
    assert (response.status_code, response["Retry-After"]) == (503, "5")
    assert (page.fields["uuid"], page.fields["n-biaya"], page.fields["t-saran"]) == (
        UUID_A,
        "4",
        "Ruang tunggu panas.",
    )
    assert 'form="formulir">Kirim lagi</button>' in response.content.decode()
    data = send(warga, address(dibuka), filled(), script=True)
    assert (data.status_code, data["Retry-After"], sorted(data.json())) == (503, "5", ["again", "words"])


def _busy(_: object) -> object:
    raise StoreBusyError(BUSY)


def test_the_pages_own_script_is_told_the_same_as_data(warga: Client, dibuka: Survei) -> None:
    first = send(warga, address(dibuka), filled(), script=True)
    again = send(warga, address(dibuka), filled(), script=True)
    changed = send(warga, address(dibuka), filled(n__waktu="1"), script=True)
    lacking = send(warga, address(dibuka), filled(UUID_B, n__waktu=""), script=True)
    assert [item.status_code for item in (first, again, changed, lacking)] == [201, 201, 409, 422]
    assert first.json() == again.json()
    assert first.json().keys() == {"ok", "tanda_terima"}
    assert changed.json().keys() == {"uuid", "words"}
    assert lacking.json()["fields"] == {"n-waktu": "Pilih satu jawaban."}


def test_a_closed_survey_tells_the_script(warga: Client, ditutup: Survei) -> None:
    response = send(warga, address(ditutup), filled(), script=True)
    assert (response.status_code, "tidak diterima" in response.json()["words"]) == (410, True)


def test_what_is_wrong_is_said_in_the_forms_language(warga: Client, dibuka: Survei) -> None:
    path = f"{address(dibuka)}?bahasa=en"
    found = send(warga, path, filled(n__waktu="", p__usia="tua"), script=True).json()
    assert found["fields"] == {
        "n-waktu": "Choose one answer.",
        "p-usia": "This entry cannot be accepted. Choose or write it again.",
    }


def test_other_methods_are_refused(warga: Client, dibuka: Survei) -> None:
    assert warga.put(address(dibuka)).status_code == 405


@pytest.fixture
def sering(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """One place may send twice a minute."""
    monkeypatch.setattr(pertahanan, "PER_ADDRESS", (RateLimitItemPerMinute(2),))
    pertahanan.forget()
    yield
    pertahanan.forget()


@pytest.mark.usefixtures("sering")
def test_a_place_that_sends_too_often_keeps_its_answers_and_is_told_when(dibuka: Survei) -> None:
    client = Client(REMOTE_ADDR="203.0.113.9")
    sent = [
        send(client, address(dibuka), filled(f"{number}1111111-1111-4111-8111-111111111111")) for number in (1, 2, 3)
    ]
    elsewhere = send(Client(REMOTE_ADDR="203.0.113.10"), address(dibuka), filled(UUID_B))
    assert [item.status_code for item in (*sent, elsewhere)] == [303, 303, 429, 303]
    assert sent[2]["Retry-After"] == "60"
    page = read(sent[2].content.decode())
    assert (page.fields["n-biaya"], "Terlalu banyak kiriman" in sent[2].content.decode()) == ("4", True)


@pytest.mark.parametrize(
    ("fields", "tanda"),
    [
        ({}, ""),
        ({"situs": "http://x"}, "jebakan"),
        ({"lama": "3"}, "cepat"),
        ({"situs": " ", "lama": "3"}, "jebakan,cepat"),
    ],
)
def test_a_doubtful_answer_is_kept_with_its_reasons(
    warga: Client, dibuka: Survei, fields: dict[str, str], tanda: str
) -> None:
    assert send(warga, address(dibuka), filled(**fields)).status_code == 303
    assert Jawaban.objects.get().tanda == tanda


def test_a_service_that_has_gone_meanwhile_is_said_beside_its_question(warga: Client, dibuka: Survei) -> None:
    warga.get(address(dibuka))  # the door knows the service still
    dibuka.sasaran.filter(layanan__kode="pindah-memilih").delete()
    dibuka.unit.layanan.filter(kode="pindah-memilih").delete()
    response = send(warga, address(dibuka), filled(layanan="pindah-memilih"))
    assert (response.status_code, read(response.content.decode()).wrong) == (422, {"layanan"})


NAMES = st.sampled_from(
    ("uuid", "versi", "situs", "layanan", "n-waktu", "p-usia", "t-saran", "lama", "kode", "n-", "x")
)
WORDS = st.sampled_from(("", "1", "5", UUID_A, "informasi", "\x00", "9" * 400)) | st.text(max_size=60)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], deadline=None)
@given(fields=st.dictionaries(NAMES, WORDS), raw=st.binary(max_size=200), query=st.text(max_size=20))
def test_whatever_is_sent_is_answered(
    warga: Client, dibuka: Survei, fields: dict[str, str], raw: bytes, query: str
) -> None:
    path = f"{address(dibuka)}?{urlencode({'bahasa': query, 'besar': query, 'layanan': query, 'kode': query})}"
    sent = [
        send(warga, path, filled() | fields),
        send(warga, path, filled() | fields, script=True),
        warga.post(path, raw, content_type="application/x-www-form-urlencoded"),
        warga.get(path),
        warga.get("/terima", {"kode": query}),
        warga.post("/terima/tarik", {"kode": query}),
    ]
    assert {item.status_code for item in sent} <= {200, 201, 303, 404, 409, 422}
