"""The statuses with which an operation may refuse, for the OpenAPI text."""

from siklus.web.views.api.bentuk import Kegagalan

READING = dict.fromkeys((401, 403, 404, 405, 422, 429, 503), Kegagalan)
SENDING = dict.fromkeys((400, 401, 403, 404, 405, 413, 415, 422, 429, 503), Kegagalan)
