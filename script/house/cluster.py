"""A Spark cluster on this machine alone: a master and two workers on loopback, for tests and for trying things out."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

HOST = "127.0.0.1"
WORKERS = 2
SECONDS = 60
MASTER, WORKER = "org.apache.spark.deploy.master.Master", "org.apache.spark.deploy.worker.Worker"


class ClusterError(Exception):
    """The cluster did not start; the message is what its processes said."""


def missing() -> str:
    """What keeps this machine from running Spark, "" when nothing does."""
    if find_spec("pyspark") is None:
        return "PySpark is not installed (requirements/spark.txt)"
    return "" if shutil.which("java") else "there is no Java"


@contextmanager
def cluster(port: int = 0) -> Iterator[str]:
    """A running cluster: its address, spark://127.0.0.1:PORT. Ended afterwards; ClusterError when it does not start."""
    port = port or _free_port()
    address = f"spark://{HOST}:{port}"
    with TemporaryDirectory() as name, ExitStack() as running:
        folder = Path(name)
        asked = (MASTER, "--host", HOST, "--port", str(port), "--webui-port", "0")
        said = [running.enter_context(_process(folder, "master", asked))]
        _wait_for(said[0], "I have been elected leader")
        for number in range(WORKERS):
            worker = (WORKER, "--host", HOST, "--cores", "1", "--memory", "1g", "--webui-port", "0", address)
            said.append(running.enter_context(_process(folder, f"worker-{number}", worker)))
        for log in said[1:]:
            _wait_for(log, "Successfully registered with master")
        yield address


@contextmanager
def _process(folder: Path, name: str, command: tuple[str, ...]) -> Iterator[Path]:
    """A daemon of Spark's in the foreground, and the file that takes what it says."""
    spec = find_spec("pyspark")
    assert spec is not None  # noqa: S101 - see missing()
    assert spec.origin is not None  # noqa: S101 - as above
    home = Path(spec.origin).parent
    log = folder / f"{name}.log"
    (folder / name).mkdir()
    environment = os.environ | {
        "SPARK_HOME": str(home),
        "SPARK_LOCAL_IP": HOST,
        "SPARK_WORKER_DIR": str(folder / name),
        "SPARK_DAEMON_MEMORY": "512m",
        "PYSPARK_PYTHON": sys.executable,
    }
    with log.open("w") as said:
        running = subprocess.Popen(
            [str(home / "bin" / "spark-class"), *command], env=environment, stdout=said, stderr=said, cwd=folder / name
        )
        try:
            yield log
        finally:
            running.terminate()
            running.wait(SECONDS)


def _wait_for(log: Path, words: str) -> None:
    until = time.monotonic() + SECONDS
    while words not in log.read_text(errors="replace"):
        if time.monotonic() > until:
            raise ClusterError(log.read_text(errors="replace"))
        time.sleep(0.1)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port


def main() -> int:
    """Run a cluster at the port asked for (7077 without one) until Ctrl-C."""
    if why := missing():
        print(f"script/cluster: {why}")
        return 2
    with cluster(int(sys.argv[1]) if sys.argv[1:] else 7077) as address:
        print(f"{address} with {WORKERS} workers; Ctrl-C ends it.", flush=True)
        try:
            while True:
                time.sleep(SECONDS)
        except KeyboardInterrupt:
            return 0


if __name__ == "__main__":
    raise SystemExit(main())
