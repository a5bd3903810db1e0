"""`python -m siklus` does what `siklus` does."""

from siklus.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
