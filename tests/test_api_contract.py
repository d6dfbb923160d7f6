"""The JSON interface as outside programs rely on it."""

from typing import Any

import pytest
import schemathesis
from django.test import Client
from hypothesis import HealthCheck, given, settings
from schemathesis.checks import not_a_server_error

from markthalle.catalog.tests.builders import make_product, variant
from markthalle.shops.tests.builders import make_shop
from markthalle.site.wsgi import application

pytestmark = pytest.mark.django_db
UNKNOWN = "00000000-0000-4000-8000-000000000000"
ORDER = {
    "contact": {"name": "Ada Blum", "email": "ada@shoppers.example"},
    "address": {
        "line1": "Marktstraße 1",
        "postal_code": "04105",
        "city": "Leipzig",
        "country": "DE",
    },
    "payment_method": "bank_transfer",
}


@pytest.fixture(autouse=True)
def _account(settings: Any) -> None:
    settings.HALL_IBAN = "DE89370400440532013000"


@pytest.fixture
def mug() -> Any:
    return make_product(variant(price=1_900, stock=3), shop=make_shop(handle="sander"))


def post(client: Client, path: str, body: Any, **headers: str) -> Any:
    return client.post(path, body, content_type="application/json", headers=headers)


def cart_with(client: Client, product: Any, *, quantity: int = 1) -> str:
    cart = post(client, "/api/v1/carts", {"country": "DE"}).json()
    thing = str(product.variants.get().pk)
    address = f"/api/v1/carts/{cart['id']}"
    line = {"variant": thing, "quantity": quantity}
    assert post(client, f"{address}/lines", line).status_code == 201
    return address


def test_a_product_says_what_was_agreed(client: Client, mug: Any) -> None:
    listed = client.get("/api/v1/products?country=DE&limit=5").json()
    one = client.get(f"/api/v1/products/{mug.slug}").json()

    assert (listed["total"], listed["next_cursor"]) == (1, None)
    assert {"id", "slug", "title", "shop", "price", "image", "in_stock"} <= set(listed["items"][0])
    assert listed["items"][0]["price"] == {"amount_minor": 1_900, "currency": "EUR"}
    assert {"description", "media", "variants"} <= set(one)
    assert {"id", "sku", "attributes", "price", "stock"} <= set(one["variants"][0])
    assert one["variants"][0]["stock"] == 3


def test_shops_are_listed_with_their_collections(client: Client, mug: Any) -> None:
    assert [shop["handle"] for shop in client.get("/api/v1/shops").json()["items"]] == ["sander"]
    assert client.get("/api/v1/shops/sander").json()["handle"] == "sander"
    assert client.get("/api/v1/shops/sander/collections").status_code == 200
    assert client.get("/api/v1/shops/nobody").status_code == 404


def test_a_cart_is_filled_changed_and_emptied(client: Client, mug: Any) -> None:
    address = cart_with(client, mug, quantity=2)

    cart = client.get(address).json()
    line = cart["lines"][0]
    assert cart["shops"][0]["subtotal"] == {"amount_minor": 3_800, "currency": "EUR"}
    assert cart["totals"]["total"] == {"amount_minor": 3_800 + 490, "currency": "EUR"}
    assert [way["name"] for way in cart["shops"][0]["shipping"]] == ["Paket", "Abholung"]

    more = client.patch(
        f"{address}/lines/{line['id']}", {"quantity": 3}, content_type="application/json"
    )
    gone = client.delete(f"{address}/lines/{line['id']}")
    assert (more.json()["lines"][0]["quantity"], gone.json()["lines"]) == (3, [])


def test_a_checkout_is_answered_once_and_replayed(client: Client, mug: Any) -> None:
    address = f"{cart_with(client, mug)}/checkout"

    first = post(client, address, ORDER, **{"Idempotency-Key": "once"})
    again = post(client, address, ORDER, **{"Idempotency-Key": "once"})
    other = post(
        client, address, {**ORDER, "payment_method": "pickup"}, **{"Idempotency-Key": "once"}
    )

    assert (first.status_code, again.status_code, other.status_code) == (201, 201, 422)
    assert first.content == again.content
    assert set(first.json()) == {"checkout", "orders", "payment"}
    assert set(first.json()["orders"][0]) == {"reference", "shop", "total"}
    assert other.json()["code"] == "idempotency_key_reused"


def test_what_ran_out_is_named(client: Client, mug: Any) -> None:
    address = cart_with(client, mug, quantity=5)

    answer = post(client, f"{address}/checkout", ORDER, **{"Idempotency-Key": "k"})

    assert (answer.status_code, answer.json()["code"]) == (409, "stock_ran_out")
    assert [(line["wanted"], line["left"]) for line in answer.json()["lines"]] == [(5, 3)]


@pytest.mark.parametrize(
    ("method", "path", "body", "status"),
    [
        ("GET", "/api/v1/nothing", None, 404),
        ("GET", "/api/v1/products/nothing", None, 404),
        ("GET", f"/api/v1/carts/{UNKNOWN}", None, 404),
        ("GET", "/api/v1/products?limit=many", None, 422),
        ("GET", "/api/v1/products?cursor=%00", None, 400),
        ("GET", "/api/v1/products?cursor=nonsense", None, 422),
        ("POST", "/api/v1/carts", '{"country": "XX"}', 422),
        ("POST", "/api/v1/carts", '{"country": "D\\u0000"}', 400),
        ("POST", "/api/v1/carts", "not json", 400),
        ("POST", "/api/v1/carts", "[" * 300_000, 413),
        ("DELETE", "/api/v1/products", None, 405),
        ("POST", f"/api/v1/carts/{UNKNOWN}/checkout", "{}", 422),
    ],
)
def test_what_cannot_be_is_a_problem_that_says_what_to_do(
    client: Client, method: str, path: str, body: str | None, status: int
) -> None:
    answer = client.generic(method, path, body or "", content_type="application/json")

    assert answer.status_code == status, answer.content
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert {"status", "code", "detail"} <= set(answer.json())


@pytest.mark.parametrize("quantity", [0, -1, 1_000, "2", 1.5, None])
def test_impossible_quantities_change_nothing(client: Client, mug: Any, quantity: Any) -> None:
    address = cart_with(client, mug)
    thing = str(mug.variants.get().pk)

    answer = post(client, f"{address}/lines", {"variant": thing, "quantity": quantity})

    assert answer.status_code == 422
    assert client.get(address).json()["lines"][0]["quantity"] == 1


def test_a_checkout_without_a_key_is_refused(client: Client, mug: Any) -> None:
    answer = post(client, f"{cart_with(client, mug)}/checkout", ORDER)

    assert (answer.status_code, answer.json()["code"]) == (400, "idempotency_key_missing")


def test_a_price_in_the_request_is_refused(client: Client, mug: Any) -> None:
    address = cart_with(client, mug)
    thing = str(mug.variants.get().pk)

    answer = post(client, f"{address}/lines", {"variant": thing, "quantity": 1, "unit_price": 1})

    assert answer.status_code == 422


schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", application)
OPERATIONS = [found.ok() for found in schema.get_all_operations()]


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.label)
def test_no_request_whatever_breaks_it(operation: Any) -> None:
    @settings(
        max_examples=25, deadline=None, suppress_health_check=list(HealthCheck), database=None
    )
    @given(operation.as_strategy())
    def any_request(case: Any) -> None:
        # Whether a made-up value should have been taken is for the exact tests above: identifiers
        # made up at random are rightly unknown, which other checks would call a fault.
        case.call_and_validate(checks=[not_a_server_error])

    any_request()


def test_every_address_is_described() -> None:
    assert len(OPERATIONS) >= 13
