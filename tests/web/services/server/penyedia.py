"""An agency's sign-in server (OpenID Connect), as real as HTTP: discovery, consent at once, token, who it is."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from time import time
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import jwt

KLIEN, RAHASIA = "siklus", "rahasia-uji-yang-cukup-panjang-untuk-tanda-tangan"


@dataclass
class Penyedia:
    """The person who is signed in there, what was asked of it, and whether that person says no."""

    alamat: str = ""
    orang: dict[str, Any] = field(default_factory=dict)
    diminta: list[str] = field(default_factory=list)
    menolak: bool = False


@contextmanager
def penyedia_identitas(**orang: object) -> Iterator[Penyedia]:
    """Serve until the block ends; `orang` are the claims: sub, email, email_verified, name."""
    penyedia = Penyedia(orang=dict(orang))

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked = urlsplit(self.path)
            penyedia.diminta.append(asked.path)
            if asked.path == "/setuju":
                given = parse_qs(asked.query)
                said = {"error": "access_denied"} if penyedia.menolak else {"code": "kode-sekali"}
                back = urlencode({**said, "state": given["state"][0]})
                self.send_response(302)
                self.send_header("Location", f"{given['redirect_uri'][0]}?{back}")
                self.end_headers()
            else:
                self._tell(penyedia.orang if asked.path == "/siapa" else _configuration(penyedia.alamat))

        def do_POST(self) -> None:
            penyedia.diminta.append(self.path)
            given = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
            assert given["code"] == ["kode-sekali"]
            assert given["code_verifier"]
            self._tell({"access_token": "tanda", "token_type": "Bearer", "id_token": _id_token(penyedia)})

        def _tell(self, said: object) -> None:
            body = json.dumps(said).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    penyedia.alamat = f"http://127.0.0.1:{server.server_port}"
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield penyedia
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _configuration(alamat: str) -> dict[str, object]:
    return {
        "issuer": alamat,
        "authorization_endpoint": f"{alamat}/setuju",
        "token_endpoint": f"{alamat}/tanda",
        "userinfo_endpoint": f"{alamat}/siapa",
        "jwks_uri": f"{alamat}/kunci",
        "token_endpoint_auth_methods_supported": ["client_secret_post"],
    }


def _id_token(penyedia: Penyedia) -> str:
    now = int(time())
    claims = {**penyedia.orang, "iss": penyedia.alamat, "aud": KLIEN, "iat": now, "exp": now + 60}
    return jwt.encode(claims, RAHASIA, algorithm="HS256")
