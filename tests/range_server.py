"""A server on loopback that gives files by range, and fails by a seeded plan."""

from __future__ import annotations

import random
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import chain, repeat
from pathlib import Path
from typing import Callable

Plan = Callable[[int, int], str]
"""(number of the request, first byte) -> "", or what goes wrong with it."""

FAULTS = ("drop", "cut", "503", "stall", "short")
HEAD_BYTES = 16_384
"""At the start of a file, where its directories lie: to read these fails for good."""


def seeded(seed: int, share: float, faults: tuple[str, ...] = FAULTS) -> Plan:
    """Requests of pixels of which the first and a share fail, each in one of some ways."""
    draw = random.Random(seed)
    shares = chain([1.0], repeat(share))

    def plan(number: int, first: int) -> str:
        fails = first >= HEAD_BYTES and draw.random() < next(shares)
        return draw.choice(faults) if fails else ""

    return plan


class RangeServer:
    """Serves the files of a folder.

    Attributes:
        requests: path and range of each, with what went wrong.
    """

    def __init__(self, folder: Path, plan: Plan = lambda number, first: "") -> None:
        self.requests: list[tuple[str, str, str]] = []
        server = self
        lock = threading.Lock()

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *_: object) -> None:
                pass

            def do_HEAD(self) -> None:
                self.answer(body=False)

            def do_GET(self) -> None:
                self.answer(body=True)

            def answer(self, body: bool) -> None:
                path = folder / self.path.lstrip("/").split("?")[0]
                content = path.read_bytes() if path.is_file() else b""
                asked = self.headers.get("Range") or ""
                first, last = 0, len(content) - 1
                if asked:
                    start, _, end = asked[len("bytes=") :].partition("-")
                    first, last = int(start), min(int(end or last), last)
                with lock:
                    fault = plan(len(server.requests), first) if content else "404"
                    server.requests.append((self.path, asked, fault))
                part = content[first : last + 1]
                if fault == "drop":
                    self.hang_up()
                    return
                if fault.isdigit():
                    self.send_response(int(fault))
                    self.send_header("Content-Length", "0")
                    self.end_headers()
                    return
                if fault == "short":  # it tells of fewer bytes than were asked for, and sends them
                    part = part[: len(part) // 2]
                self.send_response(206 if asked else 200)
                self.send_header("Accept-Ranges", "bytes")
                if asked:
                    end = first + len(part) - 1
                    self.send_header("Content-Range", f"bytes {first}-{end}/{len(content)}")
                more = 1000 if fault == "stall" else 0
                self.send_header("Content-Length", str(len(part) + more))
                self.end_headers()
                if not body:
                    return
                if fault == "stall":  # it tells of more than it has, and keeps one waiting
                    self.wfile.write(part[: len(part) // 3])
                    self.wfile.flush()
                    time.sleep(2)
                    self.hang_up()
                elif fault == "cut":
                    self.wfile.write(part[: len(part) // 2])
                    self.hang_up()
                else:
                    self.wfile.write(part)

            def hang_up(self) -> None:
                self.close_connection = True
                self.connection.shutdown(socket.SHUT_RDWR)

        class Quiet(ThreadingHTTPServer):
            daemon_threads = True

            def handle_error(self, *_: object) -> None:
                """A client that hangs up is no error of ours."""

        self._server = Quiet(("127.0.0.1", 0), Handler)
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)

    def url(self, name: str) -> str:
        """Of a file in the folder."""
        return f"http://127.0.0.1:{self._server.server_port}/{name}"

    @contextmanager
    def running(self) -> Iterator[RangeServer]:
        """Serve in this block."""
        self._thread.start()
        try:
            yield self
        finally:
            self._server.shutdown()
            self._server.server_close()
