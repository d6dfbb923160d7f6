"""What a shopper may ask a list for: filters, an order and a place to go on from. Pure."""

from dataclasses import dataclass, replace
from enum import StrEnum
from uuid import UUID

from markthalle.kit import pagination

LIMIT = 24
LIMIT_MOST = 100


class Sort(StrEnum):
    """The orders a list can have. `RELEVANCE` without words is the rank alone."""

    RELEVANCE = "relevance"
    NEWEST = "newest"
    PRICE_UP = "price_asc"
    PRICE_DOWN = "price_desc"


@dataclass(frozen=True, slots=True)
class Filters:
    """
    What must hold for every product of a list.

    `category` and `shop` are a slug and a handle; a category holds all below it. Of brands,
    colours, sizes and conditions any one given must fit. Prices are minor units of the
    country's currency, both ends included. `collection` is a handle within `shop`.
    """

    country: str
    q: str = ""
    category: str = ""
    shop: str = ""
    collection: str = ""
    brands: tuple[str, ...] = ()
    colours: tuple[str, ...] = ()
    sizes: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    seller_kind: str = ""
    min_price: int | None = None
    max_price: int | None = None
    in_stock: bool | None = None
    on_sale: bool = False

    def without(self, *names: str) -> "Filters":
        """The same with some of them lifted."""
        empty = Filters(country=self.country)
        return replace(self, **{name: getattr(empty, name) for name in names})

    @property
    def narrowed(self) -> frozenset[str]:
        """The names of what was asked for beyond the country."""
        empty = Filters(country=self.country)
        names = self.__dataclass_fields__
        return frozenset(n for n in names if getattr(self, n) != getattr(empty, n))


@dataclass(frozen=True, slots=True)
class Place:
    """Where a list goes on: after this product, whose sort value is `key`."""

    key: int
    product_id: str


def pack(sort: Sort, place: Place) -> str:
    """The place as a cursor, good for this order only."""
    return pagination.pack([sort.value, place.key, place.product_id])


def unpack(sort: Sort, cursor: str) -> Place:
    """
    The place a cursor stands for.

    :raises CursorUnreadable: it was not made by a list of this order.
    """
    made_for, key, product_id = pagination.unpack(cursor, shape=(str, int, str))
    try:
        UUID(product_id)
    except ValueError:
        raise pagination.CursorUnreadable from None
    if made_for != sort.value or not -(2**53) < key < 2**53:
        raise pagination.CursorUnreadable
    return Place(key, product_id)
