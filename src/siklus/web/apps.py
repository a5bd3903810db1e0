"""The one app: every table and screen of Siklus."""

from django.apps import AppConfig


class SiklusWeb(AppConfig):
    """Siklus as Django sees it; its label "web" stands before every table's name."""

    name = "siklus.web"
    label = "web"
    verbose_name = "Siklus"

    def ready(self) -> None:
        """The services load once Django's models are there."""
        from siklus.web.services.thread_connections import watch  # noqa: PLC0415 - see above

        watch()
