"""What a valid questionnaire, response and sample are."""
