"""The example offices that come with Siklus: in the installed package, or in the checkout that it runs from."""

from pathlib import Path

import siklus

WORKBOOK = "buku-kerja.xlsx"


def examples_folder() -> Path:
    """The folder that holds them; FileNotFoundError when this copy of Siklus came without them."""
    package = Path(siklus.__file__).parent
    for folder in (package / "contoh", package.parents[1] / "contoh"):
        if any(folder.glob(f"*/{WORKBOOK}")):
            return folder
    raise FileNotFoundError(package / "contoh")


def example_folders() -> tuple[Path, ...]:
    """One folder for each example office, by name."""
    return tuple(sorted(path.parent for path in examples_folder().glob(f"*/{WORKBOOK}")))
