"""The screens of the priorities and of the plan."""
