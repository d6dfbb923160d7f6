"""Keys for rows and references for people. Keys are random or time-ordered, never counters."""

import os
import secrets
import time
from uuid import UUID

# Crockford's base 32: no I, L, O or U, so that a reference survives the telephone.
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def uuid7() -> UUID:
    """A time-ordered UUID (RFC 9562, 5.7), made here so that PostgreSQL 15 serves too."""
    milliseconds = time.time_ns() // 1_000_000
    value = int.from_bytes(os.urandom(10), "big")
    value |= milliseconds << 80
    value = (value & ~(0xF << 76)) | (0x7 << 76)
    value = (value & ~(0x3 << 62)) | (0x2 << 62)
    return UUID(int=value)


def reference(*, groups: int = 2, length: int = 4) -> str:
    """A reference to read aloud, such as `7K3P-2Q9X`: 5 random bits a character."""
    return "-".join(
        "".join(secrets.choice(_ALPHABET) for _ in range(length)) for _ in range(groups)
    )


def token() -> str:
    """An unguessable address part of 128 random bits."""
    return secrets.token_urlsafe(16)
