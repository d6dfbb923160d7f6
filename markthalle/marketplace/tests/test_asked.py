"""What an address asks a list for."""

import pytest
from django.http import QueryDict

from markthalle.marketplace.asked import Asked, read
from markthalle.marketplace.chips import chips
from markthalle.marketplace.filters import Sort
from markthalle.marketplace.words import size_order


def _read(query: str) -> Asked:
    return read(QueryDict(query), country="DE", currency="EUR")


def test_prices_are_typed_in_major_units() -> None:
    asked = _read("min_price=12,50&max_price=20")

    assert (asked.filters.min_price, asked.filters.max_price) == (1250, 2000)


@pytest.mark.parametrize("typed", ["", "abc", "-1", "NaN", "Infinity", "1e99", "99999999999"])
def test_a_price_that_is_none_is_left_out(typed: str) -> None:
    asked = _read(f"min_price={typed}")

    assert asked.filters.min_price is None
    assert asked.min_price == ""


def test_several_values_are_taken_once_each() -> None:
    assert _read("brand=B&brand=A&brand=B&brand=").filters.brands == ("A", "B")


def test_an_unknown_order_is_the_usual_one() -> None:
    assert _read("sort=upside-down").sort is Sort.RELEVANCE


def test_every_filter_has_a_chip_that_lifts_it() -> None:
    query = QueryDict("q=x&brand=A&brand=B&in_stock=1&max_price=20&cursor=abc")

    made = chips(query, _read(query.urlencode()))

    assert [chip.href for chip in made] == [
        "?q=x&brand=B&in_stock=1&max_price=20",
        "?q=x&brand=A&in_stock=1&max_price=20",
        "?q=x&brand=A&brand=B&in_stock=1",
        "?q=x&brand=A&brand=B&max_price=20",
    ]


def test_sizes_stand_from_small_to_large() -> None:
    sizes = ["42", "XL", "rund", "S", "9,5", "M"]

    assert sorted(sizes, key=size_order) == ["S", "M", "XL", "9,5", "42", "rund"]
