"""Forms: what a person typed, turned into what a service takes, or shown again with what is wrong."""
