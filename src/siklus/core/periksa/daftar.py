"""Every rule of the checker, family by family."""

from siklus.core.periksa.kaidah import Kaidah
from siklus.core.periksa.keluarga import bkt, hkm, ikm, lap, nsk, pri, pub, rsp, rtl, sts

KAIDAH: tuple[Kaidah, ...] = (
    *ikm.KAIDAH,
    *rsp.KAIDAH,
    *pri.KAIDAH,
    *rtl.KAIDAH,
    *bkt.KAIDAH,
    *sts.KAIDAH,
    *lap.KAIDAH,
    *hkm.KAIDAH,
    *nsk.KAIDAH,
    *pub.KAIDAH,
)
