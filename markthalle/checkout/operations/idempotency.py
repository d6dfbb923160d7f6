"""The same request again gets the same answer, errors included (as Stripe's interface does it)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy

from markthalle.checkout.errors import CartUnknown
from markthalle.kit import sql
from markthalle.kit.errors import Problem
from markthalle.kit.ids import uuid7

# The cart is locked first: a twin that came a moment later waits here until the first is decided,
# and then finds the key taken.
_CLAIM = """
WITH cart AS (
    SELECT id, country, language, person_id, expires_at, ordered_at
    FROM checkout_cart WHERE id = %(cart)s FOR UPDATE
), claimed AS (
    INSERT INTO checkout_idempotencykey (id, cart_id, key, fingerprint, body, created_at)
    SELECT %(id)s, id, %(key)s, %(fingerprint)s, '', %(now)s FROM cart
    ON CONFLICT (cart_id, key) DO NOTHING RETURNING id
)
SELECT (SELECT id FROM claimed), id, country, language, person_id, expires_at, ordered_at
FROM cart
"""
_FIND = """
SELECT fingerprint, status, body FROM checkout_idempotencykey WHERE cart_id = %s AND key = %s
"""
_KEEP = """
INSERT INTO checkout_idempotencykey (id, cart_id, key, fingerprint, status, body, created_at)
SELECT %s, id, %s, %s, %s, %s, %s FROM checkout_cart WHERE id = %s
ON CONFLICT (cart_id, key) DO NOTHING
"""


class IdempotencyKeyReused(Problem):
    """A key that was used for another request."""

    code = "idempotency_key_reused"
    status = 422
    message = gettext_lazy(
        "This Idempotency-Key was used for another request. Use a new key for a new request."
    )


@dataclass(frozen=True, slots=True)
class Answer:
    """What a request is answered with: HTTP status and JSON text. `is_replay`: it was before."""

    status: int
    body: str
    is_replay: bool = False


@dataclass(frozen=True, slots=True)
class Claim:
    """A key's row that is ours to fill, and the cart as it was read under its lock."""

    key_id: UUID
    cart: tuple[Any, ...]


def claim(*, cart_id: UUID, key: str, fingerprint: str, now: datetime) -> Answer | Claim:
    """
    The key's row, ours to fill, with the locked cart; or the answer that was given before.

    :raises CartUnknown: there is no such cart.
    :raises IdempotencyKeyReused: the key belongs to another request.
    """
    row = sql.row(
        _CLAIM,
        {"id": uuid7(), "cart": cart_id, "key": key, "fingerprint": fingerprint, "now": now},
    )
    if row is None:
        raise CartUnknown
    if row[0] is not None:
        return Claim(row[0], row[1:])
    earlier, status, body = sql.rows(_FIND, (cart_id, key))[0]
    if earlier != fingerprint:
        raise IdempotencyKeyReused
    return Answer(status, body, is_replay=True)


def keep(*, cart_id: UUID, key: str, fingerprint: str, now: datetime, answer: Answer) -> None:
    """Remember a refusal, after all that was tried has been undone."""
    sql.write(_KEEP, (uuid7(), key, fingerprint, answer.status, answer.body, now, cart_id))
