"""The same typed report in the forms in which reports arrive."""
