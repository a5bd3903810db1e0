"""What the screens of a plan show: the decision, the grid, what is wrong, who changed what, earlier RTL."""
