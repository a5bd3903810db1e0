"""Any office's report, recomputed: what it asserts (klaim) against the law, against arithmetic and against itself."""
