"""What may be wrong with a bundle, each as one sentence to the person who received it."""

from siklus.core.errors import Problem, Severity, SiklusError

ASK_AGAIN = "Minta pengirimnya mengirim ulang berkas itu, sebagai dokumen dan bukan sebagai gambar."
DISTRUST = "Jangan pakai isinya. Hubungi kantor pengirim lewat jalan lain, lalu minta bundelnya lagi."

LACKING, UNNAMED, CHANGED = "“{}” tidak ada", "“{}” tidak disebut di sana", "“{}” berubah"
OTHER_SEAL, OTHER_COUNTS = "sidik surveinya lain", "jumlah isinya lain"


def broken() -> SiklusError:
    """Not a bundle, or not all of one."""
    return _error(
        "BUNDEL-01", "Berkas ini bukan bundel Siklus yang utuh: terpotong, rusak, atau berkas lain.", ASK_AGAIN
    )


def too_large() -> SiklusError:
    """More than anyone should have to open."""
    return _error("BUNDEL-02", "Bundel ini lebih dari 100 MB atau 2.000 bagian.", "Bungkus lagi tanpa sebagian isinya.")


def unknown_version(version: object) -> SiklusError:
    """Written by a newer Siklus."""
    shown = version if isinstance(version, int) else "lain"
    return _error("BUNDEL-03", f"Bundel ini berversi {shown}; Siklus ini mengenal versi 1.", "Perbarui Siklus di sini.")


def altered(what: str, part: str = "") -> SiklusError:
    """A part is not what the manifest says."""
    return _error("BUNDEL-04", f"Isi bundel tidak cocok dengan manifesnya: {what.format(part)}.", DISTRUST)


def forged() -> SiklusError:
    """The manifest is not what its key signed."""
    return _error("BUNDEL-05", "Tanda tangan bundel tidak cocok dengan manifesnya.", DISTRUST)


def foreign_key(sidik: str) -> SiklusError:
    """A good signature of somebody else."""
    return _error("BUNDEL-06", f"Bundel ini ditandatangani kunci lain, bersidik {sidik}.", DISTRUST)


def unreadable(part: str) -> SiklusError:
    """A part that is signed and still makes no sense."""
    advice = "Minta kantor pengirim memperbarui Siklus, lalu membungkus ulang."
    return _error("BUNDEL-07", f"Bagian “{part}” dalam bundel ini tidak dapat dipahami.", advice)


def disagreement(survei: str, count: int) -> Problem:
    """Several bundles hold for one survey; a person decides."""
    message = f"Ada {count} bundel yang berbeda untuk survei {survei}; semuanya disimpan, tidak ada yang dipilih."
    advice = "Tanyakan kepada kantornya mana yang benar, lalu hapus berkas yang salah dari folder itu."
    return Problem("BUNDEL-08", message, advice, severity=Severity.WARNING)


def _error(code: str, message: str, advice: str) -> SiklusError:
    return SiklusError(Problem(code, message, advice))
