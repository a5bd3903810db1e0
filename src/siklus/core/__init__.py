"""The cycle of the regulation, from answers to reports. Standard library only."""
