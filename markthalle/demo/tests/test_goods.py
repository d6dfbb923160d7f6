"""What the demo's shops have written down holds together."""

from collections import Counter

import pytest
from stdnum import ean, get_cc_module

from markthalle.catalog.drafts import ProductDraft
from markthalle.catalog.operations.categories import read_categories
from markthalle.catalog.slugs import slug
from markthalle.demo.drafting import Frame, draft
from markthalle.demo.drawing import KINDS, PALETTE
from markthalle.demo.goods import Item, Look, Shopfront
from markthalle.demo.looks import all_pictures
from markthalle.demo.painting import Drawing, digest
from markthalle.demo.shops import all_shops
from markthalle.demo.tests.builders import START
from markthalle.kit.ids import uuid7
from markthalle.markets import all_markets, market

SHOPS = all_shops()
CATEGORIES = {row.slug: row for row in read_categories()}
ITEMS = [
    pytest.param(front, item, id=slug(item.title_en)) for front in SHOPS for item in front.items
]
each_shop = pytest.mark.parametrize("front", SHOPS, ids=[front.handle for front in SHOPS])


def drafts(front: Shopfront) -> list[ProductDraft]:
    pictures = {digest(source): uuid7() for source in all_pictures(front)}
    coloured = frozenset(s for s, row in CATEGORIES.items() if "colour" in row.attributes)
    return [draft(front, item, Frame(START, pictures, coloured)) for item in front.items]


def test_there_is_enough_to_fill_a_hall() -> None:
    assert len(SHOPS) >= 12
    assert sum(len(front.items) for front in SHOPS) >= 400
    assert {front.country for front in SHOPS} == set(all_markets())
    assert {front.seller_kind for front in SHOPS} == {"trader", "private"}


def test_handles_codes_and_addresses_are_each_given_once() -> None:
    for values in (
        [front.handle for front in SHOPS],
        [front.code for front in SHOPS],
        [front.imprint.email for front in SHOPS],
        [front.imprint.phone for front in SHOPS],
    ):
        assert len(set(values)) == len(values)


def test_titles_and_descriptions_are_each_written_once() -> None:
    items = [item for front in SHOPS for item in front.items]

    for texts in (
        [item.title_de for item in items],
        [item.title_en for item in items],
        [item.text_de for item in items],
        [item.text_en for item in items],
    ):
        assert [text for text, times in Counter(texts).items() if times > 1] == []


def test_mail_goes_to_nobody() -> None:
    assert all(front.imprint.email.endswith(".example") for front in SHOPS)


@each_shop
def test_a_shop_can_be_reached_and_its_vat_number_is_well_formed(front: Shopfront) -> None:
    imprint = front.imprint

    assert all((imprint.legal_name, imprint.city, imprint.email))
    assert front.country in front.sells_to
    if front.seller_kind == "trader":
        assert all((imprint.line1, imprint.postal_code, imprint.phone))
        module = get_cc_module(front.country.lower(), "vat")
        assert module is None or module.is_valid(imprint.vat_id)


@each_shop
def test_there_is_a_way_to_every_country_it_sells_to(front: Shopfront) -> None:
    assert {land for way in front.deliveries for land in way.countries} == set(front.sells_to)
    for way in front.deliveries:
        assert len({market(land).currency for land in way.countries}) == 1


@each_shop
def test_prices_abroad_are_known_where_the_currency_differs(front: Shopfront) -> None:
    home = market(front.country).currency
    others = {land for land in front.sells_to if market(land).currency != home}

    assert others <= set(front.abroad) <= set(front.sells_to)


@each_shop
def test_skus_and_gtins_are_unique_and_well_formed(front: Shopfront) -> None:
    variants = [variant for one in drafts(front) for variant in one.variants]
    gtins = [variant.gtin for variant in variants if variant.gtin]

    assert len({variant.sku for variant in variants}) == len(variants)
    assert len(set(gtins)) == len(gtins)
    assert all(gtin.startswith("2") and ean.is_valid(gtin) for gtin in gtins)
    assert bool(gtins) == front.has_gtins


@each_shop
def test_prices_are_positive_and_reduced_ones_lower(front: Shopfront) -> None:
    for one in drafts(front):
        for variant in one.variants:
            assert front.country in variant.prices
            for price in variant.prices.values():
                assert price.price_minor > 0
                if price.sale_price_minor is not None:
                    assert 0 < price.sale_price_minor < price.price_minor
                    assert price.sale_from < price.sale_until


@each_shop
def test_collections_name_goods_of_the_shop(front: Shopfront) -> None:
    titles = {item.title_de for item in front.items}

    assert front.groups
    for group in front.groups:
        assert set(group.titles) <= titles
        assert bool(group.titles) != bool(group.rule)
        assert group.rule.get("category", "mugs") in CATEGORIES


@pytest.mark.parametrize(("front", "item"), ITEMS)
def test_an_item_is_described_in_both_languages_and_can_be_drawn(
    front: Shopfront, item: Item
) -> None:
    assert item.category in CATEGORIES
    assert all((item.title_de, item.title_en, item.text_de, item.text_en))
    assert len(item.text_de) >= 60
    for source in all_pictures(Shopfront(**{**_fields(front), "items": (item,)})):
        if isinstance(source, Drawing):
            _can_be_drawn(source.look)


def _fields(front: Shopfront) -> dict[str, object]:
    return {name: getattr(front, name) for name in front.__dataclass_fields__}


def _can_be_drawn(look: Look) -> None:
    kind = KINDS[look.kind]
    assert look.form in ("", *kind.forms)
    assert look.pattern in ("", *kind.patterns)
    assert {look.colour, look.accent, look.backdrop} <= set(PALETTE)
