"""What leaves a roll-up as files and letters, and what is decided about who owes a result."""
