"""One transaction for many responses: which are new, which are repeats, which cannot be taken."""

from collections.abc import Mapping
from hmac import compare_digest

from siklus.web.models import Kanal, KodeKunjungan
from siklus.web.queries.irisan_survei import RESERVED
from siklus.web.services.hasil_terima import Penerimaan, code_spent, different, not_open, unknown_layanan, unreadable
from siklus.web.services.kiriman import Kiriman
from siklus.web.services.kunci_rahasia import secret
from siklus.web.services.kunjungan import sidik_kode
from siklus.web.services.own_transaction import Frame, own_transaction
from siklus.web.services.persiapan import Items, Key, Prepared, key_of
from siklus.web.services.sisip import SurveiTerbuka, Terbuka, find, insert, read_state
from siklus.web.services.tanda_terima import code_of

ON_SCALE = frozenset({1, 2, 3, 4, None})
LONGEST_DIMENSI, LONGEST_NILAI = 40, 120


def store(prepared: Prepared, *, receipts: bool = True) -> list[Penerimaan]:
    """Store what is new, in one transaction; one Penerimaan each, in their order. Any error leaves nothing stored.

    `receipts` False leaves the receipt codes out, where nobody is there to be given one.
    """
    with own_transaction() as frame:
        return _store(prepared, frame, receipts=receipts)


def _store(prepared: Prepared, frame: Frame, *, receipts: bool) -> list[Penerimaan]:
    items, said = prepared.items, prepared.said
    terbuka, old = read_state(items, frame)
    refused = {key: no for key, item in items.items() if (no := _refusal(item, terbuka))}
    refused |= _spend_codes({key: item for key, item in items.items() if key not in refused}, terbuka)
    wanted = {key: items[key] for key in sorted(items.keys() - refused.keys())}
    fresh = {key: item for key, item in wanted.items() if key not in old}
    written = {key: fresh[key] for key in prepared.saran.keys() & fresh.keys()}
    saran = {key: prepared.saran_of(key, terbuka[key[0]].layanan.get(item.layanan)) for key, item in written.items()}
    new = insert(fresh, said, terbuka, saran, frame)
    known = (
        {key: (row, said[key].sidik) for key, row in new.items()} | old | find(wanted.keys() - new.keys() - old.keys())
    )
    return [
        _answer(item, known, refused, is_new=new.pop(key_of(item), None) is not None, receipts=receipts)
        for item in prepared.kiriman_list
    ]


def _refusal(kiriman: Kiriman, terbuka: Terbuka) -> Penerimaan | None:
    survei = terbuka.get(kiriman.survei_id)
    if survei is None:
        return not_open()
    if kiriman.layanan and kiriman.layanan not in survei.layanan:
        return unknown_layanan(kiriman.layanan)
    return None if _storable(kiriman, survei) else unreadable()


def _storable(kiriman: Kiriman, survei: SurveiTerbuka) -> bool:
    """What every sum relies on, asked once more here because responses come from many doors."""
    return (
        kiriman.versi_id in survei.versi
        and ON_SCALE.issuperset(kiriman.nilai.values())
        and RESERVED.isdisjoint(kiriman.profil)
        and all(len(key) <= LONGEST_DIMENSI and len(value) <= LONGEST_NILAI for key, value in kiriman.profil.items())
    )


def _spend_codes(items: Items, terbuka: Terbuka) -> dict[Key, Penerimaan]:
    """Use up the visit codes, first come first served; a response that is stored already needs no second one."""
    asked = {k: item for k, item in items.items() if item.kanal == Kanal.WEB and terbuka[item.survei_id].pakai_kode}
    if not asked:
        return {}
    stored = find(asked)
    wanted = sorted((item.kode, number, key) for number, (key, item) in enumerate(asked.items()) if key not in stored)
    unfit = [key for _, _, key in wanted if not _spend(items[key])]
    return dict.fromkeys(set(unfit) - find(unfit).keys(), code_spent())


def _spend(kiriman: Kiriman) -> bool:
    codes = KodeKunjungan.objects.filter(survei=kiriman.survei_id, sidik=sidik_kode(kiriman.kode), terpakai=False)
    return bool(codes.update(terpakai=True))


def _answer(
    kiriman: Kiriman,
    known: Mapping[Key, tuple[int, bytes]],
    refused: Mapping[Key, Penerimaan],
    *,
    is_new: bool,
    receipts: bool,
) -> Penerimaan:
    key = key_of(kiriman)
    if key not in known:
        return refused[key]
    row, sidik = known[key]
    if not is_new and not compare_digest(sidik, kiriman.sidik(secret(), kiriman.as_json)):
        return different()
    code = code_of(row, kiriman.uuid, secret()) if receipts else ""
    return Penerimaan("tersimpan" if is_new else "sudah_ada", code)
