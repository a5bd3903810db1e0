"""What was found of what was planted: matching, counting, tables."""
