"""One file of evidence that somebody sent: told by its content, made into pictures, with what the camera wrote."""

from dataclasses import dataclass, replace
from pathlib import Path

from siklus.core.errors import Place, Problem, Severity
from siklus.readers.bukti.active import is_active
from siklus.readers.bukti.faults import FAULTS, BuktiRequest, active, fault_of, left_out, unknown_kind
from siklus.readers.bukti.shrink import Shrunk, shrink
from siklus.readers.bukti.taken import NOTHING, Taken, taken_of
from siklus.readers.kinds import HEAD_BYTES, PDF, Kind, kind_of


@dataclass(frozen=True, slots=True)
class Intake:
    """What was found. Without `pictures` the file is refused, and `problems` say why; with them they are warnings.

    `acts` is whether it is a PDF that does something by itself.
    """

    media_type: str = ""
    pictures: tuple[Shrunk, ...] = ()
    taken: Taken = NOTHING
    acts: bool = False
    problems: tuple[Problem, ...] = ()

    @property
    def is_pdf(self) -> bool:
        """Whether its pictures are pages."""
        return self.media_type == PDF.media_type


def inspect(path: Path, name: str) -> Intake:
    """Look at the file; `name` is what its sender called it, and only told. Nothing is raised for what it contains."""
    request = BuktiRequest(name, Place())
    with path.open("rb") as file:
        kind = kind_of(file.read(HEAD_BYTES))
    if kind is None:
        return _refused(unknown_kind(request))
    try:
        return _shown(path, kind, request)
    except FAULTS as error:
        return _refused(fault_of(error, request))


def _shown(path: Path, kind: Kind, request: BuktiRequest) -> Intake:
    pictures = tuple(shrink(path, kind))
    if kind is not PDF:
        return Intake(kind.media_type, pictures, taken_of(path, kind))
    acts = is_active(path)
    problems = (*left_out(request, path, len(pictures)), *((active(request),) if acts else ()))
    return Intake(kind.media_type, pictures, acts=acts, problems=problems)


def _refused(problem: Problem) -> Intake:
    return Intake(problems=(replace(problem, severity=Severity.ERROR),))
