"""Ports and addresses: which is free, what a person types into a browser, does it answer."""

import contextlib
import socket
import time
import urllib.request
from urllib.error import URLError

_TRIES = 50
_EVERYWHERE = ("0.0.0.0", "::", "")  # noqa: S104  compared with, not listened on
# A proxy for the outside world has no part in a talk with ourselves.
_direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))


class NoFreePort(Exception):
    """Every port that was tried is taken, or the address is not one of this machine."""


def free_port(host: str, wanted: int) -> int:
    """
    The wanted port, or the next one that nobody listens on.

    :raises NoFreePort: there is none near, or `host` cannot be listened on.
    """
    try:
        family, *_, address = socket.getaddrinfo(host or None, wanted, type=socket.SOCK_STREAM)[0]
    except (OSError, OverflowError) as error:
        raise NoFreePort(f"{host}:{wanted} is no address to listen on: {error}") from error
    last: OSError | None = None
    for port in range(wanted, min(wanted + _TRIES, 65_536)):
        with socket.socket(family, socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((address[0], port))
            except OSError as error:
                last = error
            else:
                return port
    raise NoFreePort(f"No port from {wanted} on can be used at {host} ({last}). Choose: --port.")


def url(host: str, port: int) -> str:
    """The address to type into a browser on this machine."""
    if host in _EVERYWHERE:
        host = "127.0.0.1"
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def is_ready(address: str) -> bool:
    """Whether `/readyz` says yes."""
    with (
        contextlib.suppress(URLError, OSError),
        _direct.open(f"{address}/readyz", timeout=5) as answer,
    ):
        return bool(answer.status == 200)
    return False


def wait_until_ready(address: str, *, seconds: float = 60.0) -> bool:
    """Whether `/readyz` says yes within that time."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if is_ready(address):
            return True
        time.sleep(0.1)
    return False
