"""Keys for rows and references for people. Keys are random or time-ordered, never counters."""

import os
import secrets
import time
from uuid import UUID

# Crockford's base 32: no I, L, O or U, so that a reference survives the telephone.
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


_last_tick = 0


def uuid7() -> UUID:
    """
    A time-ordered UUID (RFC 9562, 5.7), made here so that PostgreSQL 15 serves too.

    The twelve bits after the millisecond count its 4,096ths (6.2, method 3), and no two of one
    process share a tick: rows made one after the other also sort that way.
    """
    global _last_tick
    tick = max(time.time_ns() * 4096 // 1_000_000, _last_tick + 1)
    _last_tick = tick
    milliseconds, part = divmod(tick, 4096)
    random = int.from_bytes(os.urandom(8), "big") >> 2
    return UUID(int=milliseconds << 80 | 0x7 << 76 | part << 64 | 0b10 << 62 | random)


def reference(*, groups: int = 2, length: int = 4) -> str:
    """A reference to read aloud, such as `7K3P-2Q9X`: 5 random bits a character."""
    return "-".join(
        "".join(secrets.choice(_ALPHABET) for _ in range(length)) for _ in range(groups)
    )


def token() -> str:
    """An unguessable address part of 128 random bits."""
    return secrets.token_urlsafe(16)
