"""Choosing a variant by its options."""

from typing import Any

from markthalle.marketplace.choice import chosen, options, pictures_first


def _variant(key: str, stock: int = 5, **attributes: str) -> dict[str, Any]:
    return {"id": key, "sku": key, "stock": stock, "attributes": attributes}


SMALL_RED = _variant("sr", size="S", colour="red")
SMALL_BLUE = _variant("sb", size="S", colour="blue", stock=0)
LARGE_BLUE = _variant("lb", size="L", colour="blue")
ALL = [SMALL_RED, SMALL_BLUE, LARGE_BLUE]


def test_the_variant_asked_for_is_chosen() -> None:
    assert chosen(ALL, "lb") is LARGE_BLUE


def test_without_a_wish_the_first_in_stock_is_chosen() -> None:
    assert chosen([SMALL_BLUE, SMALL_RED], "") is SMALL_RED
    assert chosen([SMALL_BLUE], "unknown") is SMALL_BLUE


def test_a_value_leads_to_the_variant_that_shares_most() -> None:
    (_, sizes), (_, colours) = options(["size", "colour"], ALL, SMALL_RED)

    assert [(v.value, v.variant_id, v.is_chosen) for v in sizes] == [
        ("S", "sr", True), ("L", "lb", False)
    ]  # fmt: skip
    assert [(v.value, v.variant_id, v.in_stock) for v in colours] == [
        ("red", "sr", True), ("blue", "sb", False)
    ]  # fmt: skip


def test_one_variant_leaves_nothing_to_choose() -> None:
    assert options(["size"], [SMALL_RED], SMALL_RED) == []


def test_variants_without_options_are_named_by_their_number() -> None:
    first, second = _variant("A-1"), _variant("A-2")

    [(name, values)] = options([], [first, second], second)

    assert name == ""
    assert [(v.value, v.is_chosen) for v in values] == [("A-1", False), ("A-2", True)]


def test_pictures_of_the_chosen_variant_come_first() -> None:
    media = [
        {"url": "1", "variant": "sr"},
        {"url": "2", "variant": None},
        {"url": "3", "variant": "lb"},
    ]

    assert [medium["url"] for medium in pictures_first(media, LARGE_BLUE)] == ["3", "1", "2"]
