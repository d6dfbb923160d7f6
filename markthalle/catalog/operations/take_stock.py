"""Taking units from shelves and putting them back. The one place where stock goes down."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy

from markthalle.catalog.events import AvailabilityChanged, availability_changed
from markthalle.kit import sql
from markthalle.kit.errors import Problem

# Shelves are always locked in the order of their ids, so that two buyers never wait for each other.
LOCK_SHELVES = """
SELECT shelf.id, shelf.on_hand, variant.product_id
FROM catalog_shelf shelf JOIN catalog_variant variant ON variant.id = shelf.variant_id
WHERE shelf.id = ANY(%s) ORDER BY shelf.id FOR UPDATE OF shelf
"""
CHANGE_SHELVES = """
UPDATE catalog_shelf shelf SET on_hand = shelf.on_hand + change.units
FROM unnest(%s::uuid[], %s::int[]) AS change(id, units) WHERE shelf.id = change.id
"""


class StockRanOut(Problem):
    """Fewer units are left than were asked for; `left` says how many, by shelf."""

    code = "stock_ran_out"
    status = 409
    message = gettext_lazy("Something in the cart has just been sold. Change the quantity.")

    def __init__(self, left: Mapping[UUID, int]) -> None:
        super().__init__()
        self.left = dict(left)


@dataclass(frozen=True, slots=True)
class Taken:
    """The products of which a shelf has just become empty."""

    emptied: frozenset[UUID]


def take_stock(units: Mapping[UUID, int]) -> Taken:
    """
    Take units from shelves (`{shelf id: units}`), all or none, inside the caller's transaction.

    Buyers at the same moment never take more than is there.

    :raises StockRanOut: some shelf holds fewer; nothing was taken.
    """
    ids = sorted(units)
    locked = sql.rows(LOCK_SHELVES, (ids,))
    on_hand = {shelf_id: count for shelf_id, count, _product in locked}
    short = {
        shelf_id: on_hand.get(shelf_id, 0)
        for shelf_id in ids
        if on_hand.get(shelf_id, 0) < units[shelf_id]
    }
    if short:
        raise StockRanOut(short)
    sql.write(CHANGE_SHELVES, (ids, [-units[shelf_id] for shelf_id in ids]))
    emptied = frozenset(product for shelf_id, count, product in locked if count == units[shelf_id])
    if emptied:
        availability_changed.announce(AvailabilityChanged(emptied))
    return Taken(emptied)


def return_stock(units: Mapping[UUID, int]) -> None:
    """Put units back on their shelves, inside the caller's transaction."""
    ids = sorted(units)
    locked = sql.rows(LOCK_SHELVES, (ids,))
    sql.write(CHANGE_SHELVES, (ids, [units[shelf_id] for shelf_id in ids]))
    filled = frozenset(product for _shelf, count, product in locked if count == 0)
    if filled:
        availability_changed.announce(AvailabilityChanged(filled))
