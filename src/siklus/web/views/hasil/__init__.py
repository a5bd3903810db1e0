"""What comes of a closed survey: the result, the suggestions, the files to take along."""
