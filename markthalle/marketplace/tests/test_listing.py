"""Lists: filters, orders, totals, and places to go on from."""

import pytest
from django.utils import timezone

from markthalle.catalog.models import Offer, Product
from markthalle.catalog.tests.builders import make_product, variant
from markthalle.marketplace.filters import Filters, Sort
from markthalle.marketplace.operations import refresh_listings
from markthalle.marketplace.queries import facets, listing
from markthalle.shops.tests.builders import make_shop

pytestmark = pytest.mark.django_db


def _titles(filters: Filters, **how: object) -> set[str]:
    return {item["title"] for item in listing(filters, **how).items}  # type: ignore[arg-type]


@pytest.fixture
def goods() -> None:
    shop = make_shop(handle="toepferei")
    make_product(
        variant(price=1_900, colour="blue", attributes={"Größe": "M"}),
        shop=shop,
        title="Becher",
        brand="Sander",
        option_names=("Größe",),
    )
    make_product(variant(price=9_900, stock=0), shop=shop, title="Schale", category="bowls")
    make_product(variant(price=500), title="Käse", category="cheese", condition="new", brand="Hof")


@pytest.mark.parametrize(
    ("filters", "titles"),
    [
        (Filters("DE"), {"Becher", "Schale", "Käse"}),
        (Filters("AT"), set()),
        (Filters("DE", category="tableware"), {"Becher", "Schale"}),
        (Filters("DE", category="bowls"), {"Schale"}),
        (Filters("DE", category="unknown"), set()),
        (Filters("DE", shop="toepferei"), {"Becher", "Schale"}),
        (Filters("DE", shop="unknown"), set()),
        (Filters("DE", shop="toepferei", category="home"), {"Becher", "Schale"}),
        (Filters("DE", collection="winter"), set()),
        (Filters("DE", shop="toepferei", collection="winter"), set()),
        (Filters("DE", in_stock=True), {"Becher", "Käse"}),
        (Filters("DE", in_stock=False), {"Schale"}),
        (Filters("DE", brands=("Sander", "Hof")), {"Becher", "Käse"}),
        (Filters("DE", colours=("blue",)), {"Becher"}),
        (Filters("DE", sizes=("M",)), {"Becher"}),
        (Filters("DE", conditions=("used_good",)), set()),
        (Filters("DE", seller_kind="trader"), {"Becher", "Schale", "Käse"}),
        (Filters("DE", seller_kind="private"), set()),
        (Filters("DE", min_price=500, max_price=1_900), {"Becher", "Käse"}),
        (Filters("DE", min_price=501), {"Becher", "Schale"}),
        (Filters("DE", on_sale=True), set()),
    ],
)
@pytest.mark.usefixtures("goods")
def test_filters_keep_what_fits(filters: Filters, titles: set[str]) -> None:
    found = listing(filters)

    assert {item["title"] for item in found.items} == titles
    assert found.total == len(titles)
    assert found.next_cursor is None


@pytest.mark.usefixtures("goods")
def test_prices_sort_up_and_down() -> None:
    up = [item["title"] for item in listing(Filters("DE"), sort=Sort.PRICE_UP).items]
    down = [item["title"] for item in listing(Filters("DE"), sort=Sort.PRICE_DOWN).items]

    assert up == ["Käse", "Becher", "Schale"]
    assert down == up[::-1]


@pytest.mark.parametrize("sort", list(Sort))
@pytest.mark.parametrize("q", ["", "Becher"])
def test_pages_follow_each_other_without_gap_or_repeat(sort: Sort, q: str) -> None:
    shop = make_shop()
    made = {str(make_product(variant(price=1_000 + n % 3), shop=shop).id) for n in range(11)}

    seen: list[str] = []
    cursor = None
    while True:
        page = listing(Filters("DE", q=q), sort=sort, limit=4, cursor=cursor)
        seen += [item["id"] for item in page.items]
        assert page.total == 11
        cursor = page.next_cursor
        if cursor is None:
            break

    assert len(seen) == 11
    assert set(seen) == made


def test_rows_that_change_meanwhile_do_not_disturb_the_others() -> None:
    shop = make_shop()
    products = [make_product(variant(price=1_000 + n), shop=shop) for n in range(9)]
    first = listing(Filters("DE"), sort=Sort.PRICE_UP, limit=3)
    # What was seen already becomes the dearest, and a new one comes in before the cursor.
    seen = Product.objects.get(id=first.items[0]["id"])
    Offer.objects.filter(variant__product=seen).update(price_minor=5_000)
    refresh_listings(product_ids=[seen.id], now=timezone.now())
    make_product(variant(price=1), shop=shop)

    rest = listing(Filters("DE"), sort=Sort.PRICE_UP, cursor=first.next_cursor)

    others = [str(product.id) for product in products[3:]]
    assert [item["id"] for item in rest.items] == [*others, str(seen.id)]


def test_a_page_past_the_end_still_counts_all() -> None:
    shop = make_shop()
    for n in range(3):
        make_product(variant(price=1_000 + n), shop=shop)
    page = listing(Filters("DE"), sort=Sort.PRICE_UP, limit=2)
    Offer.objects.filter(price_minor=1_002).update(price_minor=1)
    refresh_listings(
        product_ids=list(Product.objects.values_list("id", flat=True)), now=timezone.now()
    )

    last = listing(Filters("DE"), sort=Sort.PRICE_UP, cursor=page.next_cursor)

    assert (last.items, last.next_cursor, last.total) == ([], None, 3)


@pytest.mark.usefixtures("goods")
def test_facets_count_what_is_left() -> None:
    found = facets(Filters("DE", shop="toepferei"), language="de")

    assert [(choice.value, choice.count) for choice in found.brands] == [("Sander", 1)]
    assert [(choice.value, choice.count) for choice in found.categories] == [("home", 2)]
    assert [(choice.value, choice.count) for choice in found.colours] == [("blue", 1)]
    assert [(choice.value, choice.count) for choice in found.shops] == [("toepferei", 2)]
    assert (found.in_stock, found.on_sale, found.is_exact) == (1, 0, True)
    assert sum(bar.count for bar in found.prices) == 2
    assert (found.prices[0].start_minor, found.prices[-1].end_minor) == (1_900, 9_900)
