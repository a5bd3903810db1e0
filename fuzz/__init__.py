"""Coverage-guided fuzzing of the report readers and of the checker: `script/fuzz`."""
