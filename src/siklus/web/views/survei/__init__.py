"""The screens of a survey's life, one module a screen."""
