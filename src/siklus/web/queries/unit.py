"""What stands below a unit, and which levels may stand there."""

from siklus.web.models import Jenjang, Unit

ORDER = tuple(Jenjang)


def levels_below(unit: Unit) -> tuple[Jenjang, ...]:
    """From the widest to the narrowest; nothing stands below a unit layanan."""
    return ORDER[ORDER.index(Jenjang(unit.jenjang)) + 1 :]
