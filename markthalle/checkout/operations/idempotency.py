"""The same request again gets the same answer, errors included (as Stripe's interface does it)."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext_lazy

from markthalle.checkout.errors import CartUnknown
from markthalle.kit import sql
from markthalle.kit.errors import Problem
from markthalle.kit.ids import uuid7

# A twin that came a moment earlier holds the row; the insert waits until it is decided.
_CLAIM = """
INSERT INTO checkout_idempotencykey (id, cart_id, key, fingerprint, body, created_at)
SELECT %s, id, %s, %s, '', %s FROM checkout_cart WHERE id = %s
ON CONFLICT (cart_id, key) DO NOTHING RETURNING id
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


def claim(*, cart_id: UUID, key: str, fingerprint: str, now: datetime) -> Answer | UUID:
    """
    The id of the key's row, ours to fill, or the answer that was given before.

    :raises CartUnknown: there is no such cart.
    :raises IdempotencyKeyReused: the key belongs to another request.
    """
    row_id: UUID | None = sql.value(_CLAIM, (uuid7(), key, fingerprint, now, cart_id))
    if row_id is not None:
        return row_id
    found = sql.row(_FIND, (cart_id, key))
    if found is None:
        raise CartUnknown
    earlier, status, body = found
    if earlier != fingerprint:
        raise IdempotencyKeyReused
    return Answer(status, body, is_replay=True)


def keep(*, cart_id: UUID, key: str, fingerprint: str, now: datetime, answer: Answer) -> None:
    """Remember a refusal, after all that was tried has been undone."""
    sql.write(_KEEP, (uuid7(), key, fingerprint, answer.status, answer.body, now, cart_id))
