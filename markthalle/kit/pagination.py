"""Keyset cursors: where a list goes on, packed for an address. Never an offset."""

import base64
import binascii
from typing import Any

import orjson
from django.utils.translation import gettext_lazy

from markthalle.kit.errors import Problem


class CursorUnreadable(Problem):
    """A cursor that was not made by this list."""

    code = "cursor_unreadable"
    status = 422
    message = gettext_lazy("This cursor is not from this list. Start again without a cursor.")


def pack(position: list[Any]) -> str:
    """The sort values of the last row shown, as a short opaque word."""
    return base64.urlsafe_b64encode(orjson.dumps(position)).decode().rstrip("=")


def unpack(cursor: str, *, shape: tuple[type, ...]) -> list[Any]:
    """
    The sort values back.

    :raises CursorUnreadable: it is not of this shape.
    """
    try:
        padded = cursor.encode("ascii") + b"=" * (-len(cursor) % 4)
        position = orjson.loads(base64.b64decode(padded, altchars=b"-_", validate=True))
    except (ValueError, binascii.Error, UnicodeEncodeError):
        raise CursorUnreadable from None
    if not isinstance(position, list) or len(position) != len(shape):
        raise CursorUnreadable
    if not all(type(value) is kind for value, kind in zip(position, shape, strict=True)):
        raise CursorUnreadable
    return position
