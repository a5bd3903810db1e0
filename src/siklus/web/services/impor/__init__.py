"""Answers from other programs' files: recognised, mapped by a person, tried, and stored once in the background."""
