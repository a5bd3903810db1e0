"""The language of staff screens: Indonesian, until a person chooses another one."""

from django.conf import settings
from django.http import HttpRequest
from django.middleware.locale import LocaleMiddleware
from django.utils import translation


class ChosenLanguage(LocaleMiddleware):
    """As Django's own, but deaf to what the browser prefers: many Indonesian offices run English browsers."""

    def process_request(self, request: HttpRequest) -> None:
        """Take the language of the cookie that set_language writes, or the site's."""
        chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
        known = dict(settings.LANGUAGES)
        translation.activate(chosen if chosen in known else settings.LANGUAGE_CODE)
        request.LANGUAGE_CODE = translation.get_language()

    # process_response stays Django's: it names the language in Content-Language.
