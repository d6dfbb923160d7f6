"""From the money to the parcel, and back."""

from typing import Any

import pytest
from django.utils import timezone

from markthalle.catalog.models import Shelf
from markthalle.catalog.tests.builders import make_product, variant
from markthalle.checkout.letters import write_for_purchase
from markthalle.checkout.models import Order, Payment
from markthalle.checkout.operations import (
    OrderNotThere,
    cancel_order,
    hand_over,
    lay_ready,
    pack_order,
    receive_payment,
    ship_order,
)
from markthalle.checkout.tests.builders import make_order
from markthalle.kit.errors import NotFound
from markthalle.ledger.queries import balance, trial_balance
from markthalle.mail.models import Letter
from markthalle.shops.tests.builders import make_shop

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _account(settings: Any) -> None:
    settings.HALL_IBAN = "DE89370400440532013000"


def test_money_lets_the_shop_pack_and_send() -> None:
    shop = make_shop()
    make_order(make_product(shop=shop))
    order = Order.objects.get()
    with pytest.raises(OrderNotThere):
        pack_order(shop=shop, reference=order.reference)

    receive_payment(reference=Payment.objects.get().reference, now=timezone.now())
    receive_payment(reference=Payment.objects.get().reference, now=timezone.now())
    pack_order(shop=shop, reference=order.reference)
    sent = ship_order(shop=shop, reference=order.reference, now=timezone.now(), carrier="DHL")

    assert sent.status == "shipped"
    assert balance(account="bank", owner=None, currency="EUR") == order.total_minor
    assert balance(account="receivable", owner=None, currency="EUR") == 0


def test_a_cancelled_order_is_back_on_the_shelf_and_off_the_books() -> None:
    shop = make_shop()
    make_order(make_product(variant(stock=5), shop=shop), quantity=2)

    cancel_order(shop=shop, reference=Order.objects.get().reference, now=timezone.now())

    assert Shelf.objects.get().on_hand == 5
    assert {amount for _currency, _account, amount in trial_balance()} == {0}


def test_what_is_collected_is_paid_in_the_shop() -> None:
    shop = make_shop(handle="sander")
    pickup = shop.shipping_methods.get(kind="pickup")
    make_order(make_product(shop=shop), payment_method="pickup", shipping={"sander": pickup.pk})
    reference = Order.objects.get().reference

    lay_ready(shop=shop, reference=reference)
    hand_over(shop=shop, reference=reference, now=timezone.now())

    assert Payment.objects.get().status == "received"
    assert balance(account="receivable", owner=None, currency="EUR") == 0
    assert balance(account="shop", owner=shop.pk, currency="EUR") == 95


def test_another_shop_cannot_touch_it() -> None:
    make_order(make_product(shop=make_shop()))
    order = Order.objects.get()

    with pytest.raises(NotFound):
        cancel_order(shop=make_shop(), reference=order.reference, now=timezone.now())

    order.refresh_from_db()
    assert order.status == "placed"


def test_letters_are_written_once_and_hold_the_facts() -> None:
    checkout = make_order(make_product(variant(price=2_900), title="Becher Morgenrot"))

    write_for_purchase(checkout.pk)
    write_for_purchase(checkout.pk)

    letter = Letter.objects.get(to="ada@shoppers.example")
    for fact in ("Becher Morgenrot", "29,00", "DE89 3704 0044 0532 0130 00", "Gerberstraße 4"):
        assert fact in letter.text, fact
    assert Letter.objects.count() == 2
