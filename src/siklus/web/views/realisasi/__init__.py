"""The screens of carrying out."""
