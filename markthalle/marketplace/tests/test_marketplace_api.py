"""The marketplace's JSON: the fields promised, and refusals that say what to do."""

import pytest
from django.test import Client

from markthalle.catalog.tests.builders import make_product, variant
from markthalle.marketplace.operations import follow, unfollow
from markthalle.marketplace.queries import followed_shops, follows
from markthalle.people.tests.builders import make_person
from markthalle.shops.tests.builders import make_shop

pytestmark = pytest.mark.django_db


def test_a_list_has_the_promised_fields(client: Client) -> None:
    product = make_product(variant(price=1_900), shop=make_shop(handle="toepferei"))

    answer = client.get("/api/v1/products?q=&category=&min_price=&in_stock=")

    body = answer.json()
    assert answer.status_code == 200
    assert (body["next_cursor"], body["total"], len(body["items"])) == (None, 1, 1)
    item = body["items"][0]
    assert item["id"] == str(product.id)
    assert item["slug"] == product.slug
    assert item["shop"] == {"handle": "toepferei", "name": "Sander"}
    assert item["price"] == {"amount_minor": 1_900, "currency": "EUR"}
    assert (item["image"], item["in_stock"]) == (None, True)


def test_a_product_has_variants_with_their_stock(client: Client) -> None:
    product = make_product(
        variant(price=1_900, stock=7, sku="B-1", attributes={"Farbe": "blau"}),
        option_names=("Farbe",),
        description="<p>Gedreht.</p>",
    )

    body = client.get(f"/api/v1/products/{product.slug}").json()

    assert body["description"] == "<p>Gedreht.</p>"
    assert body["media"] == []
    (only,) = body["variants"]
    assert (only["sku"], only["attributes"], only["stock"]) == ("B-1", {"Farbe": "blau"}, 7)
    assert only["price"] == {"amount_minor": 1_900, "currency": "EUR"}


def test_titles_follow_the_reader(client: Client) -> None:
    make_product(title="Becher", translations={"en": {"title": "Mug"}})

    def title(**headers: str) -> str:
        answer = client.get("/api/v1/products", headers=headers)  # type: ignore[arg-type]
        return str(answer.json()["items"][0]["title"])

    assert title(**{"Accept-Language": "de-AT,de;q=0.9"}) == "Becher"
    assert title(**{"Accept-Language": "en"}) == "Mug"


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("limit=0", "limit"),
        ("limit=100000", "limit"),
        ("limit=x", "limit"),
        ("min_price=-1", "min_price"),
        ("max_price=99999999999999999999", "max_price"),
        ("in_stock=perhaps", "in_stock"),
        ("sort=magic", "sort"),
        ("q=" + "x" * 201, "q"),
    ],
)
def test_a_wrong_value_is_named(client: Client, query: str, field: str) -> None:
    answer = client.get(f"/api/v1/products?{query}")

    assert answer.status_code == 422
    assert answer.headers["Content-Type"].startswith("application/problem+json")
    assert [one["field"] for one in answer.json()["fields"]] == [field]


@pytest.mark.parametrize(
    ("path", "status", "code"),
    [
        ("products?cursor=abc", 422, "cursor_unreadable"),
        ("products?country=XX", 422, "unknown_market"),
        ("products?q=%00", 400, "nul_character"),
        ("products/none", 404, "not_found"),
        ("shops/none", 404, "not_found"),
        ("shops/none/collections", 404, "not_found"),
        ("shops?cursor=abc", 422, "cursor_unreadable"),
    ],
)
def test_refusals_have_a_code(client: Client, path: str, status: int, code: str) -> None:
    answer = client.get(f"/api/v1/{path}")

    assert (answer.status_code, answer.json()["code"]) == (status, code)


@pytest.mark.parametrize("path", ["products", "products/x", "shops"])
def test_reading_addresses_take_no_writing(client: Client, path: str) -> None:
    assert client.post(f"/api/v1/{path}").status_code == 405


def test_products_of_other_countries_are_not_found(client: Client) -> None:
    product = make_product()

    assert client.get(f"/api/v1/products/{product.slug}?country=AT").status_code == 404
    assert client.get("/api/v1/products?country=AT").json()["total"] == 0


def test_shops_follow_each_other_by_name(client: Client) -> None:
    for name in ("c", "a", "b"):
        shop = make_shop(handle=f"shop-{name}")
        shop.name = f"Laden {name}"
        shop.save()

    first = client.get("/api/v1/shops?limit=2").json()
    second = client.get(f"/api/v1/shops?limit=2&cursor={first['next_cursor']}").json()

    assert [shop["handle"] for shop in first["items"]] == ["shop-a", "shop-b"]
    assert [shop["handle"] for shop in second["items"]] == ["shop-c"]
    assert second["next_cursor"] is None


def test_a_shop_says_who_sells(client: Client) -> None:
    make_product(shop=make_shop(handle="toepferei"))

    body = client.get("/api/v1/shops/toepferei").json()

    assert body["seller"]["legal_name"] == "Töpferei Sander"
    assert [method["name"] for method in body["shipping"]] == ["Paket", "Abholung"]
    assert body["products"] == 1


def test_a_shop_that_is_not_open_is_not_there(client: Client) -> None:
    make_shop(handle="toepferei", is_live=False)

    assert client.get("/api/v1/shops/toepferei").status_code == 404
    assert client.get("/api/v1/shops").json()["items"] == []


def test_following_is_said_once_and_taken_back_once() -> None:
    shop, person = make_shop(), make_person()

    follow(shop=shop, by=person)
    follow(shop=shop, by=person)
    followed = list(followed_shops(person=person))
    unfollow(shop=shop, by=person)
    unfollow(shop=shop, by=person)

    assert followed == [shop]
    assert not follows(person=person, shop_id=shop.id)
