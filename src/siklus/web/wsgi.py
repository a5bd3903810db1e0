"""What the server calls: Django as a WSGI application."""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "siklus.web.settings")

from django.core.wsgi import get_wsgi_application

from siklus.web.services.thread_connections import tend_only_where_needed

application = get_wsgi_application()
tend_only_where_needed()
