"""What the reading process answers: values of this program alone; a file that broke it can make it say no more."""

import pickle
from dataclasses import is_dataclass
from enum import Enum
from io import BytesIO

from siklus.core.errors import Problem
from siklus.document.reading import Reading

HOMES = ("siklus.document.", "siklus.core.errors")
"""Where the classes of an answer stand; none of them does anything when it is made."""


class _Values(pickle.Unpickler):
    """Makes frozen values and enumerations of those homes; a function, or any other class, is refused."""

    def find_class(self, module: str, name: str) -> type:
        """The class of a value; UnpicklingError for everything else."""
        found = super().find_class(module, name) if module.startswith(HOMES) else None
        if isinstance(found, type) and (is_dataclass(found) or issubclass(found, Enum)):
            return found
        message = f"{module}.{name} is no value"
        raise pickle.UnpicklingError(message)


def unpack(answer: bytes) -> Reading | tuple[Problem, ...]:
    """The Reading, or the problems that came instead; ValueError when it is neither."""
    try:
        found = _Values(BytesIO(answer)).load()
    except Exception as error:  # bytes of a broken process can fail in any way
        raise ValueError from error
    if isinstance(found, Reading) or (isinstance(found, tuple) and all(isinstance(item, Problem) for item in found)):
        return found
    raise ValueError


def pack(answer: Reading | tuple[Problem, ...]) -> bytes:
    """An answer on its way."""
    return pickle.dumps(answer)
