"""A small shop and its moment, for tests of the demo."""

from dataclasses import replace
from datetime import UTC, datetime

from markthalle.demo.goods import Item, Look, Shopfront, colours, contents, sizes
from markthalle.demo.shops import all_shops

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def make_front(*items: Item, **changes: object) -> Shopfront:
    """The first shop of the demo with these items alone, and no collections."""
    return replace(all_shops()[0], items=items, **{"groups": (), **changes})  # type: ignore[arg-type]


def make_item(**changes: object) -> Item:
    """A mug for 26.00."""
    plain = Item(
        "mugs", "Becher", "Mug", "Ein Becher.", "A mug.", 2_600, Look("mug", "rose", form="barrel")
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


__all__ = ["START", "colours", "contents", "make_front", "make_item", "sizes"]
