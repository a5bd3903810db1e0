"""The reports of a survey: what they are made from, how they stand, and what is lacking."""
