"""The programs' door, /api/v1: django-ninja's operations behind one gate (docs/decisions/0064)."""
