"""The rank as a rule, and that SQL counts the same."""

from datetime import UTC, datetime, timedelta
from hashlib import md5
from uuid import UUID

import pytest
from django.utils import timezone

from markthalle.catalog.tests.builders import make_product, variant
from markthalle.marketplace.models import Listing
from markthalle.marketplace.operations import refresh_listings
from markthalle.marketplace.ranking import EPOCH, Facts, rank, relevance

PLAIN = Facts(
    published_at=EPOCH + timedelta(days=100),
    lot=0,
    in_stock=False,
    pictures=0,
    description_letters=0,
    has_brand=False,
    has_gtin=False,
    has_properties=False,
)


def _lot(product_id: UUID) -> int:
    return int(md5(str(product_id).encode(), usedforsecurity=False).hexdigest()[:6], 16)


def test_what_is_published_a_day_later_earns_one_point_more() -> None:
    later = Facts(**{**_fields(PLAIN), "published_at": EPOCH + timedelta(days=101)})

    assert rank(PLAIN) == 100
    assert rank(later) == 101


def test_being_in_stock_is_worth_ninety_days() -> None:
    assert rank(Facts(**{**_fields(PLAIN), "in_stock": True})) == 190


def test_further_pictures_earn_up_to_a_limit() -> None:
    earned = [rank(Facts(**{**_fields(PLAIN), "pictures": n})) - 100 for n in range(7)]

    assert earned == [0, 60, 65, 70, 75, 75, 75]


def test_words_earn_the_mean_of_their_places() -> None:
    assert relevance([4_000, 1_000], rank=7) == 2_507


@pytest.mark.django_db
@pytest.mark.parametrize("stock", [0, 3])
def test_sql_counts_the_same(stock: int) -> None:
    product = make_product(
        variant(stock=stock, gtin="4006381333931"),
        brand="Sander",
        attributes={"Material": "Steinzeug"},
        description="<p>" + "Gedreht. " * 30 + "</p>",
    )
    product.published_at = datetime(2024, 5, 17, 23, 59, tzinfo=UTC)
    product.save()
    refresh_listings(product_ids=[product.id], now=timezone.now())

    facts = Facts(
        published_at=product.published_at,
        lot=_lot(product.id),
        in_stock=stock > 0,
        pictures=0,
        description_letters=len(product.description),
        has_brand=True,
        has_gtin=True,
        has_properties=True,
    )
    assert Listing.objects.get(product_id=product.id).rank == rank(facts)


def _fields(facts: Facts) -> dict[str, object]:
    return {name: getattr(facts, name) for name in Facts.__dataclass_fields__}
