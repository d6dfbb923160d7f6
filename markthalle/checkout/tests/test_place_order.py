"""Placing an order: once, whole or not at all, at the catalogue's prices."""

import importlib
import threading
from dataclasses import asdict

import orjson
import pytest
from django.db import connection
from django.test import Client

from markthalle.catalog.models import Shelf
from markthalle.catalog.tests.builders import make_product, variant
from markthalle.checkout.models import Checkout, Order, OrderLine, Payment
from markthalle.checkout.operations import IdempotencyKeyReused
from markthalle.checkout.tests.builders import ADDRESS, CONTACT, make_cart, make_order, order
from markthalle.kit.ids import token
from markthalle.ledger.queries import balance, trial_balance
from markthalle.shops.tests.builders import make_shop

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _account(settings: pytest.FixtureRequest) -> None:
    settings.HALL_IBAN = "DE89370400440532013000"  # type: ignore[attr-defined]


def test_becomes_one_order_for_each_shop() -> None:
    mug = make_product(variant(price=1_900), shop=make_shop(handle="sander"))
    lamp = make_product(
        variant(price=8_000), shop=make_shop(handle="licht"), category="table-lamps"
    )

    answer = order(make_cart(mug, lamp, quantity=2))

    assert answer.status == 201
    orders = {entry["shop"]: entry["total"] for entry in orjson.loads(answer.body)["orders"]}
    assert orders == {
        "sander": {"amount_minor": 2 * 1_900 + 490, "currency": "EUR"},
        "licht": {"amount_minor": 16_000, "currency": "EUR"},
    }
    assert Payment.objects.get().amount_minor == 3_800 + 490 + 16_000


def test_takes_the_units_from_the_shelf_and_keeps_what_was_agreed() -> None:
    mug = make_product(variant(price=1_190, stock=5))

    make_order(mug, quantity=3)

    assert Shelf.objects.get().on_hand == 2
    line = OrderLine.objects.get()
    assert (line.quantity, line.unit_price_minor, line.total_minor) == (3, 1_190, 3_570)
    assert (line.tax_basis_points, line.tax_minor) == (1_900, 570)


def test_books_what_is_owed() -> None:
    shop = make_shop()
    make_order(make_product(variant(price=10_000), shop=shop))

    assert balance(account="receivable", owner=None, currency="EUR") == 10_000
    assert balance(account="shop", owner=shop.pk, currency="EUR") == -9_500
    assert balance(account="fees", owner=None, currency="EUR") == -500
    assert sum(amount for _currency, _account, amount in trial_balance()) == 0


def test_the_same_key_gets_the_same_answer_and_one_order() -> None:
    cart_id = make_cart(make_product(variant(stock=5)))

    first = order(cart_id, key="once")
    second = order(cart_id, key="once")

    assert (second.status, second.body, second.is_replay) == (201, first.body, True)
    assert Checkout.objects.count() == 1
    assert Shelf.objects.get().on_hand == 4


def test_the_same_key_with_another_request_is_refused() -> None:
    cart_id = make_cart(make_product())
    order(cart_id, key="once")

    with pytest.raises(IdempotencyKeyReused):
        order(cart_id, key="once", payment_method="pickup")

    assert Checkout.objects.count() == 1


def test_a_refusal_is_replayed_too() -> None:
    cart_id = make_cart(make_product(variant(stock=1)), quantity=2)

    first = order(cart_id, key="once")
    Shelf.objects.update(on_hand=10)
    second = order(cart_id, key="once")

    assert (first.status, second.status) == (409, 409)
    assert second.body == first.body


def test_names_the_lines_that_ran_out_and_changes_nothing() -> None:
    mug = make_product(variant(stock=9))
    vase = make_product(variant(stock=1), title="Vase", category="vases")
    cart_id = make_cart(mug, vase, quantity=2)

    answer = order(cart_id)

    body = orjson.loads(answer.body)
    assert (answer.status, body["code"]) == (409, "stock_ran_out")
    assert [(line["title"], line["wanted"], line["left"]) for line in body["lines"]] == [
        ("Vase", 2, 1)
    ]
    assert sorted(Shelf.objects.values_list("on_hand", flat=True)) == [1, 9]
    assert not Order.objects.exists()


def test_paying_on_pickup_needs_every_part_to_be_collected() -> None:
    shop = make_shop(handle="sander")
    mug = make_product(shop=shop)
    pickup = shop.shipping_methods.get(kind="pickup")

    refused = order(make_cart(mug), payment_method="pickup")
    taken = order(make_cart(mug), payment_method="pickup", shipping={"sander": pickup.pk})

    assert (refused.status, orjson.loads(refused.body)["code"]) == (422, "payment_impossible")
    assert taken.status == 201
    assert Order.objects.get().status == "open"


def test_another_shops_shipping_is_refused() -> None:
    mug = make_product(shop=make_shop(handle="sander"))
    foreign = make_shop().shipping_methods.first()

    answer = order(make_cart(mug), shipping={"sander": foreign.pk})

    assert (answer.status, orjson.loads(answer.body)["code"]) == (422, "shipping_impossible")


BUYERS = 200
UNITS = 10


def _order_by_http(cart_id: object) -> int:
    """The JSON interface's answer to ordering a cart."""
    answer = Client().post(
        f"/api/v1/carts/{cart_id}/checkout",
        {
            "contact": asdict(CONTACT),
            "address": asdict(ADDRESS),
            "payment_method": "bank_transfer",
        },
        content_type="application/json",
        headers={"Idempotency-Key": token()},
    )
    if answer.status_code == 409:
        assert answer.json()["code"] == "stock_ran_out"
    return answer.status_code


def _all_at_once(carts: list) -> list[int]:
    """Every cart is ordered by a thread of its own, all let go at one moment."""
    barrier = threading.Barrier(25)
    statuses: list[int] = []
    waiting = list(carts)

    def buy() -> None:
        barrier.wait()
        try:
            while waiting:
                try:
                    cart_id = waiting.pop()
                except IndexError:
                    return
                statuses.append(_order_by_http(cart_id))
        finally:
            connection.close()

    threads = [threading.Thread(target=buy) for _ in range(25)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return statuses


@pytest.mark.django_db(transaction=True)
def test_two_hundred_buyers_get_exactly_the_last_ten() -> None:
    mug = make_product(variant(stock=UNITS))
    carts = [make_cart(mug) for _ in range(BUYERS)]

    statuses = _all_at_once(carts)

    assert sorted(statuses) == [201] * UNITS + [409] * (BUYERS - UNITS)
    assert Shelf.objects.get().on_hand == 0
    assert OrderLine.objects.count() == UNITS


@pytest.mark.django_db(transaction=True)
def test_without_the_lock_and_the_constraint_more_than_ten_are_sold(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    taking = importlib.import_module("markthalle.catalog.operations.take_stock")
    unlocked = taking.LOCK_SHELVES.replace("FOR UPDATE OF shelf", "")
    slow = "SELECT found.* FROM (" + unlocked + ") AS found, pg_sleep(0.05)"
    monkeypatch.setattr(taking, "LOCK_SHELVES", slow)
    mug = make_product(variant(stock=UNITS))
    carts = [make_cart(mug) for _ in range(50)]
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE catalog_shelf DROP CONSTRAINT shelf_not_below_zero")

    try:
        statuses = _all_at_once(carts)
    finally:
        with connection.cursor() as cursor:
            cursor.execute("UPDATE catalog_shelf SET on_hand = 0")
            cursor.execute(
                "ALTER TABLE catalog_shelf ADD CONSTRAINT shelf_not_below_zero CHECK (on_hand >= 0)"
            )

    assert statuses.count(201) > UNITS


@pytest.mark.django_db(transaction=True)
def test_carts_of_two_shops_in_opposite_order_all_go_through() -> None:
    mug, vase = make_product(variant(stock=60)), make_product(variant(stock=60), title="Vase")
    carts = [make_cart(*pair) for pair in [(mug, vase), (vase, mug)] * 25]

    statuses = _all_at_once(carts)

    assert statuses == [201] * 50
    assert set(Shelf.objects.values_list("on_hand", flat=True)) == {10}


@pytest.mark.django_db(transaction=True)
def test_twins_at_the_same_moment_make_one_order() -> None:
    cart_id = make_cart(make_product(variant(stock=50)))
    barrier = threading.Barrier(20)
    answers = []

    def buy() -> None:
        barrier.wait()
        try:
            answers.append(order(cart_id, key="twins"))
        finally:
            connection.close()

    threads = [threading.Thread(target=buy) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert {(answer.status, answer.body) for answer in answers} == {(201, answers[0].body)}
    assert Checkout.objects.count() == 1
    assert Shelf.objects.get().on_hand == 49
