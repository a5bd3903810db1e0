"""Engines: one Ibis expression of the sums of raw answers, run by DuckDB, PostgreSQL or Spark."""
