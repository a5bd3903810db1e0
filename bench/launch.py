"""`python -m bench.launch REPORT COMMAND …`: a small process that starts the measured one and writes down what it cost.

On Linux a child's peak memory begins at its parent's, so whoever has made photographs must not start it himself.
"""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter


def launch(report: Path, command: Sequence[str]) -> None:
    """Run the command; as JSON its seconds, those of all processors (children included), memory, exit code, last words.

    Memory is the largest resident set, in the system's unit.
    """
    began = perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)  # noqa: S603 - our own commands
    said = process.stderr.read() if process.stderr else b""
    _, status, usage = os.wait4(process.pid, 0)
    seconds = perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.stderr:
        process.stderr.close()
    figures = {
        "seconds": seconds,
        "worked": usage.ru_utime + usage.ru_stime,
        "rss": usage.ru_maxrss,
        "code": process.returncode,
        "said": said.decode("utf-8", "replace"),
    }
    report.write_text(json.dumps(figures), encoding="utf-8")


if __name__ == "__main__":
    launch(Path(sys.argv[1]), sys.argv[2:])
