"""Tables at scale: the same numbers as core, from files too large for it."""
