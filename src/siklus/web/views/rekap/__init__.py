"""The screens of the roll-up."""
