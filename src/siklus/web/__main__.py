"""`python -m siklus.web COMMAND`: Django's own commands (migrate, check, makemigrations) on this installation."""

import os
import sys

from django.core.management import execute_from_command_line

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "siklus.web.settings")
    execute_from_command_line(sys.argv)
