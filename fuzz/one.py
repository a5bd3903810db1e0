"""`python -m fuzz.one TARGET FLAG…`: one target in this process under libFuzzer, which takes the flags."""

import os
import sys

import atheris


def main(name: str, flags: list[str]) -> None:
    """Fuzz until a limit is met or something breaks; the process then ends with libFuzzer's code."""
    os.environ["PATH"] = ""  # no Tesseract: a program for every page of pictures would be all that is measured
    with atheris.instrument_imports(include=["siklus"], enable_loader_override=False):
        from fuzz.targets import TARGETS  # noqa: PLC0415 - what is imported here is instrumented

        if name == "periksa":
            import fuzz.checker  # noqa: F401, PLC0415 - as above

    itself = f"{sys.executable} -m fuzz.one {name}"  # what libFuzzer calls anew as it merges
    atheris.Setup([itself, *flags], TARGETS[name])
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
