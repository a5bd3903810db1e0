"""Much is sent at once: two gigabytes are refused before they come, and what is taken goes to the disk."""

import os
import socket
import subprocess
from contextlib import closing
from pathlib import Path

import pytest

from bench.web.bukti import BOUNDARY
from bench.web.server import ROOT, Penyimpanan, command, free_port, wait_until_ready
from tests.faults.web.pengunggah import step

MB, LARGE, PIECE = 1_000_000, 2 << 30, b"\0" * 1_000_000
MOST_MORE = 90 * MB


def peak_of(pid: int) -> int:
    """The most memory that a process or one of its children has had, in bytes."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    status = [Path(f"/proc/{one}/status").read_text(encoding="ascii") for one in (pid, *children)]
    return max(int(text.split("VmHWM:")[1].split()[0]) * 1024 for text in status)


def send(port: int, asked: dict[str, object], length: int, pieces: int) -> bytes:
    """The beginning of the answer to a form that promises `length` bytes and brings so many pieces of a megabyte."""
    head = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="berkas"; filename="a.jpg"\r\n\r\n'.encode()
    end = f"\r\n--{BOUNDARY}--\r\n".encode()
    lines = (
        f"POST /bukti/untuk/realisasi/{asked['target']}/kirim HTTP/1.1",
        *("Host: localhost", "HX-Request: true", "Connection: close"),
        f"Content-Type: multipart/form-data; boundary={BOUNDARY}",
        f"Cookie: sessionid={asked['sesi']}; csrftoken={asked['token']}",
        f"X-CSRFToken: {asked['token']}",
        f"Content-Length: {length or len(head) + pieces * MB + len(end)}",
    )
    with closing(socket.create_connection(("127.0.0.1", port), timeout=60)) as connection:
        connection.sendall("\r\n".join((*lines, "", "")).encode() + head)
        for _ in range(pieces):
            connection.sendall(PIECE)
        if not length:
            connection.sendall(end)
        return connection.recv(4096)


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="only Linux tells how much memory a process had")
def test_much_is_neither_read_nor_kept_in_memory(on_sqlite: Penyimpanan) -> None:
    asked, port, quiet = step(on_sqlite, "bench.web.bukti_toko"), free_port(), subprocess.DEVNULL
    with subprocess.Popen(command(port), cwd=ROOT, env=on_sqlite.environment, stdout=quiet, stderr=quiet) as process:  # noqa: S603 - our own
        try:
            wait_until_ready(port)
            before = peak_of(process.pid)
            assert send(port, asked, LARGE, 0).startswith(b"HTTP/1.1 413 ")
            answer = send(port, asked, 0, 180)
            after = peak_of(process.pid)
        finally:
            process.terminate()
            process.wait(30)
    assert answer.startswith(b"HTTP/1.1 422 ")
    assert after - before < MOST_MORE
    assert os.listdir(Path(on_sqlite.environment["SIKLUS_DATA"]) / "bukti" / "baru") == []  # noqa: PTH208 - names are enough
