"""The address: whether it is free before anything is begun, how others reach it, and that it answers."""

import errno
import socket
import sys
import time
from http.client import HTTPConnection
from urllib.parse import urlsplit

from siklus.web.services.server.faults import address_unknown, port_taken
from siklus.web.services.server.options import Pilihan, Say

EVERYWHERE = {"0.0.0.0", "::"}  # noqa: S104 - compared with, not bound
SOMEWHERE_ELSE = ("192.0.2.1", 9)
"""An address of the documentation range: asking for the way there sends nothing, and shows which address we have."""
SECONDS_TO_OPEN = 120


def check_address(host: str, port: int) -> None:
    """Bind it once and let it go. The server itself would share it in silence with another (SO_REUSEPORT).

    Raises:
        SiklusError: SERVER-01 when somebody listens there, SERVER-09 when it is not this machine's to use.
    """
    try:
        family, kind, _, _, place = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind) as tried:
            if sys.platform != "win32":  # there it would mean to share
                tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            tried.bind(place)
    except OSError as error:
        raise (port_taken(host, port) if error.errno == errno.EADDRINUSE else address_unknown(host, error)) from error


def public_address(pilihan: Pilihan) -> str:
    """Where other machines reach it, as far as this machine can tell; for posters and links without SIKLUS_ALAMAT."""
    if pilihan.host not in EVERYWHERE:
        return pilihan.alamat
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as way:
        try:
            way.connect(SOMEWHERE_ELSE)
        except OSError:
            return pilihan.alamat
        return f"http://{way.getsockname()[0]}:{pilihan.port}"


def announce(pilihan: Pilihan, say: Say) -> None:
    """Say where the server is once it answers, and not before."""
    begun = time.monotonic()
    while time.monotonic() - begun < SECONDS_TO_OPEN:
        if _answers(pilihan.alamat):
            public = public_address(pilihan)
            others = f" (dari komputer lain: {public})" if public != pilihan.alamat else ""
            say(f"Siklus siap di {pilihan.alamat}{others}. Hentikan dengan Ctrl-C.")
            return
        time.sleep(0.1)


def _answers(address: str) -> bool:
    parts = urlsplit(address)
    connection = HTTPConnection(parts.hostname or "", parts.port, timeout=5)
    try:
        connection.request("HEAD", "/")
        connection.getresponse()
    except OSError:
        return False
    else:
        return True
    finally:
        connection.close()
