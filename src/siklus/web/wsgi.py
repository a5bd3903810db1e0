"""What the server calls: Django as a WSGI application."""

import gc
import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "siklus.web.settings")

from django.core.wsgi import get_wsgi_application

from siklus.web.services.thread_connections import tend_only_where_needed

application = get_wsgi_application()
tend_only_where_needed()
# What has been loaded stays for as long as the process does: the collector need not look at it with every few requests.
gc.collect()
gc.freeze()
