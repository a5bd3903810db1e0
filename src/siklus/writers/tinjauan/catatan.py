"""Who speaks in a copy with remarks."""

AUTHOR, INITIALS = "Siklus", "SK"
