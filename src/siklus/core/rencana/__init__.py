"""Priorities, and the plan of what is done about them: who, what, in which months."""
