"""Planning: the decision on the priorities, the RTL, and the plan's way to approval and beyond."""
