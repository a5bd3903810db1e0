"""Siklus carries a public office through the whole cycle of the Survei Kepuasan Masyarakat."""

__version__ = "0.1.0"
