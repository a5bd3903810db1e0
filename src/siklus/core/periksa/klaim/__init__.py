"""What a report asserts, each claim with its place and how sure the reading is."""
