"""Writing the official reports: texts and settings, pages as one edits, the sealed files."""
