"""The families of rules. They do not import each other."""
