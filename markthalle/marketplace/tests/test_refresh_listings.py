"""Listings tell the truth, whatever happened."""

from datetime import timedelta

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from markthalle.catalog.drafts import PriceDraft, VariantDraft
from markthalle.catalog.models import Offer, Product, Shelf, Variant
from markthalle.catalog.tests.builders import draft, make_product, variant
from markthalle.marketplace.models import Card, Document, Listing, Terms
from markthalle.marketplace.operations import fold_tallies, refresh_due, refresh_listings
from markthalle.marketplace.tests.truth import counted, expected, shown, tallied
from markthalle.shops.events import ShopChanged, shop_changed
from markthalle.shops.tests.builders import make_shop

pytestmark = pytest.mark.django_db


def two() -> tuple[VariantDraft, VariantDraft]:
    """A small one, and a large one that is sold out."""
    return (
        variant(price=1_900, attributes={"Größe": "S"}),
        variant(price=2_400, stock=0, attributes={"Größe": "L"}),
    )


def test_a_new_product_is_listed_at_once() -> None:
    product = make_product(*two(), option_names=("Größe",))

    row = Listing.objects.get(product_id=product.id)
    assert (row.country, row.price_minor, row.price_max_minor) == ("DE", 1_900, 2_400)
    assert (row.was_minor, row.currency, row.in_stock) == (None, "EUR", True)
    assert counted() == tallied()


def test_drafts_are_not_listed() -> None:
    make_product(status="draft")

    assert not Listing.objects.exists()
    assert not Card.objects.exists()


def test_a_deleted_product_leaves_nothing() -> None:
    product = make_product()
    product.delete()

    tables = (Listing, Card, Document, Terms)
    assert [table.objects.count() for table in tables] == [0, 0, 0, 0]
    assert tallied() == {}


def test_a_paused_shop_takes_its_goods_away_and_brings_them_back() -> None:
    product = make_product()
    shop = product.shop
    shop.status = "paused"
    shop.save()
    shop_changed.announce(ShopChanged(shop.id))
    paused = Listing.objects.count(), dict(tallied())

    shop.status = "live"
    shop.save()
    shop_changed.announce(ShopChanged(shop.id))

    assert paused == (0, {})
    assert Listing.objects.count() == 1
    assert counted() == tallied()


def test_a_sale_is_shown_while_it_lasts() -> None:
    now = timezone.now()
    sale = PriceDraft(2_000, 1_500, now + timedelta(hours=1), now + timedelta(hours=2))
    offered = variant()
    product = make_product(type(offered)(sku="a", prices={"DE": sale}, stock=1))

    prices = []
    for hours in (0, 1, 2):
        moment = now + timedelta(hours=hours, seconds=1)
        refreshed = refresh_due(now=moment)
        row = Listing.objects.get(product_id=product.id)
        prices.append((refreshed, row.price_minor, row.was_minor))

    assert prices == [(0, 2_000, None), (1, 1_500, 2_000), (1, 2_000, None)]
    assert Listing.objects.get(product_id=product.id).next_change_at is None


def test_refreshing_twice_changes_nothing() -> None:
    product = make_product()
    before = shown(), dict(tallied())

    refresh_listings(product_ids=[product.id, product.id], now=timezone.now())

    assert (shown(), dict(tallied())) == before


def test_folding_keeps_totals() -> None:
    shop = make_shop()
    for _ in range(3):
        make_product(shop=shop)
    before = tallied()

    fold_tallies()
    fold_tallies()

    assert tallied() == before == counted()


ACTS = st.lists(
    st.tuples(
        st.sampled_from(["price", "stock", "offer", "status", "category", "shop", "hide", "sale"]),
        st.integers(0, 2),
        st.integers(1, 5_000),
    ),
    max_size=12,
)


class AnyHistory(TestCase):
    """Whatever happens to a catalogue, refreshing makes listings and totals true."""

    @settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
    @given(ACTS)
    def test_listings_equal_the_catalogue(self, acts: list[tuple[str, int, int]]) -> None:
        shop = make_shop(sells_to=("DE", "AT"))
        products = [make_product(*two(), shop=shop, option_names=("Größe",)) for _ in range(3)]
        now = timezone.now()
        for act, which, number in acts:
            product = Product.objects.get(id=products[which].id)
            _change(act, product, number)
            refresh_listings(product_ids=[p.id for p in products], now=now)

        assert shown() == expected(now)
        assert tallied() == counted()
        assert Card.objects.count() == Listing.objects.count()


def _change(act: str, product: Product, number: int) -> None:
    offers = Offer.objects.filter(variant__product=product)
    if act == "price":
        offers.update(price_minor=number + 10, sale_price_minor=None)
    elif act == "sale":
        offers.update(price_minor=number + 1, sale_price_minor=number)
    elif act == "stock":
        Shelf.objects.filter(variant__product=product).update(on_hand=number % 2)
    elif act == "offer":
        first = Variant.objects.filter(product=product).first()
        shelf = Shelf.objects.get(variant=first)
        Offer.objects.update_or_create(
            variant=first,
            country="AT",
            defaults={
                "currency": "EUR",
                "price_minor": number,
                "sale_price_minor": None,
                "shelf": shelf,
            },
        )
    elif act == "status":
        product.status = ["live", "draft", "archived"][number % 3]
        product.save()
    elif act == "category":
        others = type(product.category).objects.order_by("id")
        product.category = others[number % others.count()]
        product.save()
    elif act == "shop":
        product.shop.sells_to = [["DE"], ["DE", "AT"], ["AT"]][number % 3]
        product.shop.save()
    elif act == "hide":
        product.on_marketplace = number % 2 == 0
        product.save()


def test_text_is_read_in_both_languages() -> None:
    english = {"title": "Morning mug", "description": "<p>Thrown by hand.</p>"}
    product = make_product(title="Becher Morgenrot", translations={"en": english})

    card = Card.objects.get(product_id=product.id)
    assert '"title":"Becher Morgenrot"' in card.de
    assert '"title":"Morning mug"' in card.en
    assert "Thrown by hand" in Document.objects.get(product_id=product.id).en
    assert draft().title == "Becher Morgenrot"
