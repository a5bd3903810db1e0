"""The form's page: kept as text for each survey, language and size, with room for a number of its own."""

from dataclasses import dataclass

from django.urls import reverse

from siklus.web.queries.formulir import Formulir
from siklus.web.queries.pintu import Pintu
from siklus.web.views.publik.halaman import compose
from siklus.web.views.publik.langkah import FEW, KOSONG, KUNJUNGAN, LAYANAN, Isian, Langkah, langkah_of
from siklus.web.views.publik.naskah import Naskah
from siklus.web.views.publik.tampilan import Tampilan
from siklus.web.views.publik.teks import teks_of

MARK = "00000000-0000-0000-0000-000000000000"
"""Where a page's own UUID belongs."""
MOST_KEPT = 400


@dataclass(frozen=True, slots=True)
class Lembar:
    """One form: of which survey, in which version and look, under which UUID, with what a person typed."""

    pintu: Pintu
    tampilan: Tampilan
    formulir: Formulir
    versi_id: int
    uuid: str
    isian: Isian = KOSONG

    def langkah_list(self) -> tuple[Langkah, ...]:
        """The form's steps with what was typed."""
        return langkah_of(self.pintu, self.formulir, self.tampilan.bahasa, self.isian)

    def words(self, kunci: str) -> str:
        """A phrase in the form's language, with the unit in its place."""
        return teks_of(self.tampilan.bahasa)[kunci].format(unit=self.pintu.unit)


@dataclass(frozen=True, slots=True)
class Butir:
    """One paragraph of the privacy notice."""

    judul: str
    isi: str


@dataclass(frozen=True, slots=True)
class Pesan:
    """What stands above a form that is shown again: words, links to what is lacking, whether to send once more."""

    judul: str
    isi: str
    daftar: tuple[Langkah, ...] = ()
    kirim: bool = False


_kept: dict[tuple[str, Tampilan, str], tuple[Pintu, Naskah]] = {}


def kept_page(pintu: Pintu, tampilan: Tampilan, layanan: str = "") -> Naskah:
    """The form without its UUID; composed once while the survey stays as it is. `layanan` is chosen already."""
    key = (pintu.kode, tampilan, layanan)
    known = _kept.get(key)
    if known is None or (known[0] is not pintu and known[0] != pintu):
        if len(_kept) >= MOST_KEPT:
            _kept.clear()
        known = _kept[key] = (pintu, Naskah.of(form_page(fresh(pintu, tampilan, layanan)), MARK))
    return known[1]


def fresh(pintu: Pintu, tampilan: Tampilan, layanan: str, kode: str = "") -> Lembar:
    """A form that nobody has filled in; a poster may have named the service, and a card the visit code."""
    isian = Isian({LAYANAN: layanan, KUNJUNGAN: kode})
    return Lembar(pintu, tampilan, pintu.formulir, pintu.versi_id, MARK, isian)


def form_page(lembar: Lembar, pesan: Pesan | None = None) -> str:
    """The form with what a person typed, and with `pesan` above it when it is shown again."""
    tampilan = lembar.tampilan
    more = sheet(lembar) | {
        "pesan": pesan,
        "tujuan": tampilan.link(reverse("publik", args=[lembar.pintu.kode])),
        "pemberitahuan": notice(lembar, "hak"),
    }
    return compose("publik/formulir.html", tampilan, lembar.pintu, more)


def sheet(lembar: Lembar) -> dict[str, object]:
    """What the form's own part of a page needs, here and at the kiosk."""
    layanan, jumlah = lembar.pintu.layanan, len(lembar.formulir.pertanyaan)
    return {
        "uuid": lembar.uuid,
        "versi_id": lembar.versi_id,
        "langkah_list": lembar.langkah_list(),
        "satu_layanan": next(iter(layanan), "") if len(layanan) < FEW else "",
        "ringkas": teks_of(lembar.tampilan.bahasa)["ringkas"].format(jumlah=jumlah),
    }


def notice(lembar: Lembar, hak: str) -> tuple[Butir, ...]:
    """Purpose, what is kept, for how long, and the person's rights (UU 27/2022) in the words of `hak`."""
    parts = {"tujuan": "tujuan", "simpan": "simpan", "lama": "lama", "hak": hak}
    asked = {"hak": _contact(lembar)}
    return tuple(
        Butir(lembar.words(f"{part}_judul"), lembar.words(words) + asked.get(part, "")) for part, words in parts.items()
    )


def _contact(lembar: Lembar) -> str:
    kontak = lembar.pintu.kontak
    return f" {teks_of(lembar.tampilan.bahasa)['kontak'].format(kontak=kontak)}" if kontak else ""
