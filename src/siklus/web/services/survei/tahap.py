"""Holding a survey still while its state changes, and refusing what its stage does not allow."""

from siklus.core.errors import Problem, SiklusError
from siklus.web.models import StatusSurvei, Survei


def hold(survei: Survei, *stages: StatusSurvei) -> Survei:
    """The survey as it stands in the store, locked until the transaction ends; SURVEI-01 in any other stage.

    Answers go on coming in meanwhile; closing keeps them out by itself.
    """
    held = Survei.objects.select_for_update(of=("self",), no_key=True).select_related("unit", "versi").get(pk=survei.pk)
    if held.status not in stages:
        raise SiklusError(_wrong_stage(held, stages))
    return held


def _wrong_stage(survei: Survei, stages: tuple[StatusSurvei, ...]) -> Problem:
    needed = " atau ".join(str(stage.label).lower() for stage in stages)
    return Problem(
        code="SURVEI-01",
        message=f"Survei ini berstatus {survei.get_status_display().lower()}; langkah ini hanya untuk survei {needed}.",
        advice="Muat ulang halaman survei untuk melihat keadaannya dan langkah berikutnya.",
    )
