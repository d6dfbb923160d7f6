"""
Listings, cards, tallies and search documents brought in line with the catalogue.

A refresh takes locks of its own (a product's document, in order of ids) and takes them last:
announce what changed at the end of a transaction, in one announcement.
"""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from itertools import islice
from typing import TypeVar
from uuid import UUID

from django.conf import settings
from django.db import transaction

from markthalle.kit import sql
from markthalle.marketplace import listing_sql, ranking
from markthalle.marketplace.operations.read_words import (
    read_words,
    recount_words,
    relearn_compounds,
)

BATCH = 500
Item = TypeVar("Item")


def refresh_listings(*, product_ids: Collection[UUID], now: datetime) -> None:
    """
    Lists, totals and search tell the truth about these products once this transaction commits.

    Unknown ids are welcome: whatever is left of a deleted product goes away. The cost is a few
    statements for each five hundred products, and safe to repeat.
    """
    for batch in _batches(sorted(product_ids)):
        with transaction.atomic():
            _refresh(batch, now)


def refresh_due(*, now: datetime) -> int:
    """Refresh listings whose sale started or ended; the number of products."""
    due = sql.rows(
        "SELECT DISTINCT product_id FROM marketplace_listing WHERE next_change_at <= %s", [now]
    )
    refresh_listings(product_ids=[product_id for (product_id,) in due], now=now)
    return len(due)


def refresh_shop(*, shop_id: UUID, now: datetime) -> int:
    """Refresh all listings of a shop whose name, state or countries changed; their number."""
    found = sql.rows("SELECT id FROM catalog_product WHERE shop_id = %s", [shop_id])
    refresh_listings(product_ids=[product_id for (product_id,) in found], now=now)
    return len(found)


def fold_tallies() -> None:
    """Add up what came and went: totals stay what they are and become cheaper to read."""
    sql.write(listing_sql.FOLD)


def learn_words(*, now: datetime) -> None:
    """
    Bring the vocabulary in order: compounds are taken apart with all words known by now, words
    that nobody uses are forgotten. Meant for once in a while and after a large import.
    """
    refresh_listings(product_ids=relearn_compounds(), now=now)
    recount_words()


def _refresh(product_ids: Sequence[UUID], now: datetime) -> None:
    facts = {
        "ids": list(product_ids),
        "now": now,
        "media": settings.MEDIA_URL,
        **ranking.parameters(),
    }
    sql.write(listing_sql.LOCK, facts)
    # A statement of its own: the next one must see what was committed while this one waited.
    sql.rows(listing_sql.HOLD, facts)
    sql.write(listing_sql.WRITE, facts)
    sql.write(listing_sql.DETAILS, facts)
    read_words(product_ids)
    sql.write(listing_sql.FORGET, facts)


def _batches(items: Iterable[Item], size: int = BATCH) -> Iterable[list[Item]]:
    rest = iter(items)
    while batch := list(islice(rest, size)):
        yield batch
