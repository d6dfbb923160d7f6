"""
Fetching a picture from an address that somebody else wrote: the only door to outside addresses.

Private, local and link-local addresses are refused after the name is resolved, redirects are not
followed, and no more is read than a picture may weigh.
"""

import ipaddress
import socket
from urllib.parse import urlsplit

import requests
from requests_hardened import Config, Manager

from markthalle.pictures.header import MOST_BYTES

_SECONDS = (5.0, 20.0)
# Metadata services of clouds that a filter for private addresses lets through.
_DENIED = frozenset(
    ipaddress.ip_address(address) for address in ("168.63.129.16", "::169.254.169.254")
)


class FetchFailed(Exception):
    """The address gives no picture; the message says why."""


def fetch(address: str, *, may_be_local: bool = False) -> bytes:
    """
    What the address answers, at most 15 MB. `may_be_local` is for tests alone.

    :raises FetchFailed: it is refused, does not answer, or answers too much.
    """
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise FetchFailed("not a web address")
    _refuse_denied(parts.hostname)
    manager = Manager(
        Config(
            default_timeout=_SECONDS,
            never_redirect=True,
            ip_filter_enable=True,
            ip_filter_allow_loopback_ips=may_be_local,
            user_agent_override="Markthalle",
        )
    )
    try:
        with manager.get_session() as session, session.get(address, stream=True) as answer:
            if answer.status_code != 200:
                raise FetchFailed(f"it answers with status {answer.status_code}")
            return _body(answer)
    except (requests.RequestException, ValueError) as error:
        raise FetchFailed(type(error).__name__) from None


def _refuse_denied(host: str) -> None:
    try:
        found = socket.getaddrinfo(host, None)
    except OSError:
        raise FetchFailed("its name is not known") from None
    if any(ipaddress.ip_address(entry[4][0]) in _DENIED for entry in found):
        raise FetchFailed("not a public address")


def _body(answer: requests.Response) -> bytes:
    data = bytearray()
    for chunk in answer.iter_content(64 * 1024):
        data += chunk
        if len(data) > MOST_BYTES:
            raise FetchFailed("it is larger than 15 MB")
    return bytes(data)
