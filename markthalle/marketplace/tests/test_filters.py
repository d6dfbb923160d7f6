"""Filters and places in a list: pure."""

import pytest

from markthalle.kit.pagination import CursorUnreadable
from markthalle.kit.pagination import pack as pack_anything
from markthalle.marketplace.filters import Filters, Place, Sort, pack, unpack

ID = "01941f29-7c00-7515-b565-91f0efbf9d67"


def test_a_cursor_leads_back_to_its_place() -> None:
    place = Place(1_900, ID)

    assert unpack(Sort.PRICE_UP, pack(Sort.PRICE_UP, place)) == place


@pytest.mark.parametrize(
    "cursor",
    [
        "",
        "x",
        "ä",
        pack(Sort.NEWEST, Place(1, ID)),
        pack_anything(["relevance", "1", ID]),
        pack_anything(["relevance", 2**60, ID]),
        pack_anything(["relevance", 1, "no id"]),
        pack_anything(["relevance", True, ID]),
    ],
)
def test_a_cursor_of_another_list_is_refused(cursor: str) -> None:
    with pytest.raises(CursorUnreadable):
        unpack(Sort.RELEVANCE, cursor)


def test_filters_know_what_narrows_them() -> None:
    filters = Filters("DE", shop="sander", in_stock=False)

    assert filters.narrowed == {"shop", "in_stock"}
    assert filters.without("shop").narrowed == {"in_stock"}
