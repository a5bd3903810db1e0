"""Finding single responses of a closed survey for whoever amends one: by number, by receipt, or among the doubtful."""

from uuid import UUID

from django.conf import settings
from django.db.models import QuerySet

from siklus.web.models import Jawaban, StatusSurvei, Survei
from siklus.web.services.tanda_terima import belongs, row_of


def jawaban_list(survei: Survei, *, ditandai: bool = False) -> QuerySet[Jawaban]:
    """The responses by UUID, which tells nothing of their order; none while the survey is not closed."""
    rows = Jawaban.objects.filter(survei=survei).select_related("layanan", "versi").order_by("uuid")
    if survei.status not in {StatusSurvei.DITUTUP, StatusSurvei.DISEGEL}:
        return rows.none()
    return rows.exclude(tanda="") if ditandai else rows


def find_jawaban(survei: Survei, text: str) -> Jawaban | None:
    """The response whose UUID or receipt code this is."""
    rows = jawaban_list(survei)
    try:
        return rows.filter(uuid=UUID(text.strip())).first()
    except ValueError:
        return _by_receipt(rows, text.strip())


def _by_receipt(rows: QuerySet[Jawaban], text: str) -> Jawaban | None:
    secret = settings.SECRET_KEY.encode()
    found = row_of(text, secret)
    row = rows.filter(pk=found[0]).first() if found else None
    return row if row and found and belongs(row.uuid, found[1], secret) else None
