"""A few orders of the past weeks, so that desks and books have something to show."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils import timezone

from markthalle.catalog.models import Variant
from markthalle.checkout.models import Checkout, Order
from markthalle.checkout.operations import (
    Address,
    Contact,
    OrderRequest,
    open_cart,
    pack_order,
    place_order,
    put_in_cart,
    receive_payment,
    ship_order,
)
from markthalle.demo.accounts import SHOPPERS, Account
from markthalle.demo.looks import seed
from markthalle.people.models import Person
from markthalle.shops.models import Shop

ORDERS = 14
_ADDRESSES = (
    Address(line1="Uferweg 9", postal_code="10999", city="Berlin", country="DE"),
    Address(line1="Am Sandtor 21", postal_code="20457", city="Hamburg", country="DE"),
    Address(line1="Lindenring 3", postal_code="81541", city="München", country="DE"),
)
_CARRIERS = ("DHL", "DPD", "Hermes")


@dataclass(frozen=True, slots=True)
class _Plan:
    """One order to place: by whom, of which shop, how long ago, and how far it has come."""

    source: str
    shop: Shop
    buyer: Account
    address: Address
    at: datetime
    age_in_days: int


def place_sample_orders(*, handles: Sequence[str]) -> int:
    """
    These shops have a few orders in every state; those placed before are not placed again.

    The number of orders that were added: none where the hall has no account for bank transfers.
    """
    shops = list(Shop.objects.filter(handle__in=handles).order_by("handle"))
    sources = [f"demo:{number}" for number in range(ORDERS)]
    known = set(Checkout.objects.filter(source__in=sources).values_list("source", flat=True))
    plans = [_plan(number, shops) for number in range(ORDERS)] if shops else []
    added = 0
    for plan in plans:
        if plan.source not in known:
            added += _place(plan)
    return added


def _plan(number: int, shops: Sequence[Shop]) -> _Plan:
    age = 1 + number * number // 4
    return _Plan(
        source=f"demo:{number}",
        shop=shops[number % len(shops)],
        buyer=SHOPPERS[number % 2],
        address=_ADDRESSES[number % len(_ADDRESSES)],
        at=timezone.now() - timedelta(days=age, hours=number),
        age_in_days=age,
    )


def _place(plan: _Plan) -> int:
    rng = random.Random(seed(plan.source))
    person = Person.objects.get(email=plan.buyer.email)
    cart_id = open_cart(country="DE", language="de", now=plan.at).id
    for variant in _basket(plan.shop, rng):
        put_in_cart(cart_id=cart_id, variant_id=variant.pk, quantity=rng.randint(1, 2), now=plan.at)
    answer = place_order(
        cart_id=cart_id,
        key=plan.source,
        request=OrderRequest(
            contact=Contact(name=person.name, email=person.email),
            address=plan.address,
            payment_method="bank_transfer",
        ),
        person_id=person.pk,
        source=plan.source,
        now=plan.at,
    )
    if answer.status != 201:
        return 0
    for order in Order.objects.filter(checkout__source=plan.source).select_related("checkout"):
        _carry_on(plan, order, rng)
    return 1


def _basket(shop: Shop, rng: random.Random) -> list[Variant]:
    there = list(
        Variant.objects.filter(
            shop=shop, is_offered=True, shelves__on_hand__gte=4, offers__country="DE"
        ).order_by("sku")
    )
    return rng.sample(there, k=min(len(there), rng.randint(1, 3)))


def _carry_on(plan: _Plan, order: Order, rng: random.Random) -> None:
    """The newest still wait for money, those after them lie to be packed, old ones are sent."""
    if plan.age_in_days < 2:
        return
    payment = order.checkout.payments.get()
    receive_payment(reference=payment.reference, now=plan.at + timedelta(days=1))
    if plan.age_in_days < 4:
        return
    pack_order(shop=plan.shop, reference=order.reference)
    if plan.age_in_days < 7:
        return
    ship_order(
        shop=plan.shop,
        reference=order.reference,
        now=plan.at + timedelta(days=2),
        carrier=rng.choice(_CARRIERS),
        tracking_code=f"{rng.randrange(10**11):012d}",
    )
