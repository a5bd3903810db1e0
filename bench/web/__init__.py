"""The web door under load: real server processes, and a client of our own in a process of its own."""
