"""What stands in a part, taken only when it has exactly the expected shape; ValueError for anything else."""

import json
from collections.abc import Mapping
from typing import Any

from siklus.bundle.tanda import canonical

WRONG = (ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError)
"""What reading a stranger's JSON may raise, all of it caught in one place."""


def read_json(data: bytes) -> Any:  # noqa: ANN401 - what JSON holds
    """The value of canonical JSON, which has no second spelling."""
    said = json.loads(data)
    if canonical(said) != data:
        raise ValueError(data[:80])
    return said


def shaped(said: object, shape: Mapping[str, Any]) -> dict[str, Any]:
    """The fields, no more, no fewer, each of its kind; a bool is no number."""
    if not isinstance(said, dict) or said.keys() != shape.keys():
        raise ValueError(said)
    for name, kind in shape.items():
        if not isinstance(said[name], kind) or (isinstance(said[name], bool) and kind is not bool):
            raise ValueError(name)
    return said


def texts(said: object) -> tuple[str, ...]:
    """A list of texts."""
    if not isinstance(said, list) or not all(isinstance(item, str) for item in said):
        raise ValueError(said)
    return tuple(said)


def counts(said: object) -> None:
    """Every number in it is a whole one, not below zero."""
    if isinstance(said, dict | list | tuple):
        for item in said.values() if isinstance(said, dict) else said:
            counts(item)
    elif not (said is None or isinstance(said, str) or (type(said) is int and said >= 0)):
        raise ValueError(said)
