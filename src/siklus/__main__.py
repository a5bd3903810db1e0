"""Where `siklus` and `python -m siklus` begin: before anything is loaded that an interruption could catch bare."""

import gc
import sys

INTERRUPTED = 130
STOPPED = "\nDihentikan. Tidak ada berkas yang tertulis sebagian."


def begin() -> int:
    """Load the command line and run it; an interruption on the way ends as one later on does."""
    try:
        from siklus.cli import main  # noqa: PLC0415 - loading takes long enough to be interrupted

        return main()
    except KeyboardInterrupt:
        sys.stderr.write(f"{STOPPED}\n")
        return INTERRUPTED
    finally:
        if "duckdb" not in sys.modules:  # whose binding counts what is left, and complains
            gc.freeze()  # the interpreter need not look through everything once more before it ends


if __name__ == "__main__":
    raise SystemExit(begin())
