"""Totals are exact when many write at once."""

from concurrent.futures import ThreadPoolExecutor
from uuid import UUID

import pytest
from django.db import connection, transaction
from django.utils import timezone

from markthalle.catalog.models import Offer, Product, Shelf
from markthalle.catalog.tests.builders import make_product, variant
from markthalle.marketplace.operations import fold_tallies, refresh_listings
from markthalle.marketplace.tests.truth import counted, expected, shown, tallied
from markthalle.shops.tests.builders import make_shop


@pytest.mark.django_db(transaction=True)
def test_totals_stay_exact_when_many_write_at_once() -> None:
    shop = make_shop()
    products = [make_product(variant(), shop=shop).id for _ in range(3)]

    def write(turn: int) -> None:
        try:
            product_id = products[turn % 3]
            with transaction.atomic():
                _change(product_id, turn)
                refresh_listings(product_ids=[product_id], now=timezone.now())
            if turn % 5 == 0:
                fold_tallies()
        finally:
            connection.close()

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(write, range(48)))

    assert tallied() == counted()
    assert shown() == expected(timezone.now())


def _change(product_id: UUID, turn: int) -> None:
    # Two writers of one product change different tables: neither waits for the other before
    # the refresh, and still neither may be lost.
    if turn % 4 == 0:
        Product.objects.filter(id=product_id).update(status="live" if turn % 8 else "archived")
    elif turn % 2:
        Shelf.objects.filter(variant__product_id=product_id).update(on_hand=turn % 3)
    else:
        Offer.objects.filter(variant__product_id=product_id).update(price_minor=100 + turn)
