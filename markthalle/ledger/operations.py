"""Writing into the books. An entry whose postings do not sum to nothing is refused at commit."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from markthalle.kit import sql
from markthalle.kit.ids import uuid7

_BOOK = """
WITH entry AS (
    INSERT INTO ledger_entry (id, kind, reference, at)
    VALUES (%(entry)s, %(kind)s, %(reference)s, %(at)s)
    ON CONFLICT (kind, reference) DO NOTHING RETURNING id
)
INSERT INTO ledger_posting (id, entry_id, account, owner, currency, amount_minor)
SELECT posting.id, entry.id, posting.account, posting.owner, %(currency)s, posting.amount
FROM entry, unnest(%(ids)s::uuid[], %(accounts)s::text[], %(owners)s::uuid[],
    %(amounts)s::bigint[]) AS posting(id, account, owner, amount)
"""


@dataclass(frozen=True, slots=True)
class PlannedPosting:
    """A side of an entry: positive is a debit, negative a credit, in minor units."""

    account: str
    owner: UUID | None
    amount_minor: int


def book(
    *, kind: str, reference: str, currency: str, at: datetime, postings: Sequence[PlannedPosting]
) -> bool:
    """
    Write an entry, inside the caller's transaction; False if it was written before.

    Postings of nothing are left out. That the others sum to nothing, PostgreSQL checks at commit.
    """
    kept = [posting for posting in postings if posting.amount_minor]
    written = sql.write(
        _BOOK,
        {
            "entry": uuid7(),
            "kind": kind,
            "reference": reference,
            "at": at,
            "currency": currency,
            "ids": [uuid7() for _posting in kept],
            "accounts": [posting.account for posting in kept],
            "owners": [posting.owner for posting in kept],
            "amounts": [posting.amount_minor for posting in kept],
        },
    )
    return bool(written) or not kept
