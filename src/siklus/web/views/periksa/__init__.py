"""Screens of the checker: files handed in, what was found in one, links to it, the letter to its office."""
