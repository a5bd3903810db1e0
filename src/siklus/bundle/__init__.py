"""What leaves an office without a server: keys, signatures, and the one-file `.skm`, packed, verified and merged."""
