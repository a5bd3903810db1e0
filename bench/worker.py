"""`python -m bench.worker FOLDER OUT KIND … TIMES REPORT`: seconds of reports in a process that has made them before.

So a server or a batch sees them: every library is loaded.
"""

import json
import sys
from pathlib import Path

from siklus.cli.batch import Job, run


def seconds_of(folder: Path, out: Path, kinds: tuple[str, ...], times: int) -> float:
    """The quickest of `times` runs after a first one that is not counted."""
    done = [run(Job(folder, out, kinds, ("docx", "pdf"), overwrite=True)) for _ in range(times + 1)]
    if done[0].failed:
        raise SystemExit(str(done[0].problems[0]))
    return min(one.seconds for one in done[1:])


if __name__ == "__main__":
    folder, out, *kinds, times, report = sys.argv[1:]
    seconds = seconds_of(Path(folder), Path(out), tuple(kinds), int(times))
    Path(report).write_text(json.dumps(seconds), encoding="utf-8")
