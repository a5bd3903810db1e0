"""The screens of the second person."""
