"""Every door of the desk, from the map of addresses: who gets in with which method."""

from typing import NamedTuple

import pytest
from django.test import Client
from django.urls import URLPattern, reverse

from markthalle.catalog.models import Collection
from markthalle.catalog.operations import save_collection
from markthalle.catalog.tests.builders import make_product
from markthalle.checkout.models import Order
from markthalle.checkout.tests.builders import make_order
from markthalle.desk.urls import urlpatterns
from markthalle.people.tests.builders import make_person
from markthalle.shops.models import Shop, Staff
from markthalle.shops.operations import invite_staff
from markthalle.shops.tests.builders import make_shop

pytestmark = pytest.mark.django_db
METHODS = ("get", "head", "post", "put", "patch", "delete", "options")


class Door(NamedTuple):
    """What a door asks for, and the methods it answers."""

    act: str | None
    methods: str


READ, WRITE, FORM = "get head", "post", "get head post"

# A row for each address. A new address without a row fails below.
DOORS = {
    "mine": Door(None, FORM),
    "invitation": Door(None, FORM),
    "overview": Door("orders", READ),
    "preview": Door("orders", READ),
    "open": Door("look", WRITE),
    "pause": Door("look", WRITE),
    "products": Door("goods", READ),
    "stock": Door("goods", WRITE),
    "new_product": Door("goods", FORM),
    "product": Door("goods", FORM),
    "product_preview": Door("goods", READ),
    "collections": Door("goods", READ),
    "new_collection": Door("goods", FORM),
    "collection": Door("goods", FORM),
    "remove_collection": Door("goods", WRITE),
    "orders": Door("orders", READ),
    "order": Door("orders", READ),
    "slip": Door("orders", READ),
    "pack": Door("orders", WRITE),
    "ship": Door("orders", WRITE),
    "ready": Door("orders", WRITE),
    "hand_over": Door("orders", WRITE),
    "cancel": Door("orders", WRITE),
    "look": Door("look", FORM),
    "settings": Door("look", FORM),
    "shipping": Door("look", READ),
    "new_shipping": Door("look", FORM),
    "shipping_method": Door("look", FORM),
    "remove_shipping": Door("look", WRITE),
    "policies": Door("look", FORM),
    "staff": Door("staff", FORM),
    "staff_role": Door("staff", WRITE),
    "remove_staff": Door("staff", WRITE),
    "withdraw_invitation": Door("staff", WRITE),
}
ROUTES: dict[str, URLPattern] = {str(route.name): route for route in urlpatterns}
OF_A_SHOP = sorted(name for name, route in ROUTES.items() if "<slug:handle>" in str(route.pattern))


class Place(NamedTuple):
    """A shop with one of everything, and people around it."""

    shop: Shop
    parts: dict[str, object]
    clients: dict[str, Client]


def _signed_in(person: object) -> Client:
    client = Client(raise_request_exception=False)
    client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")  # type: ignore[arg-type]
    return client


@pytest.fixture
def place(settings: pytest.FixtureRequest) -> Place:
    settings.HALL_IBAN = "DE89370400440532013000"  # type: ignore[attr-defined]
    owner, packer, manager, stranger = (make_person() for _ in range(4))
    shop = make_shop(owner=owner)
    make_shop(owner=stranger)
    Staff.objects.create(shop=shop, person=manager, role="manager")
    member = Staff.objects.create(shop=shop, person=packer, role="packer")
    product = make_product(shop=shop)
    order = make_order(product).orders.get()
    from django.utils import timezone

    now = timezone.now()
    collection = save_collection(shop=shop, title="Neu", now=now)
    asked = invite_staff(shop=shop, email="x@y.example", role="packer", by=owner, now=now)
    parts = {
        "handle": shop.handle,
        "product_id": product.pk,
        "collection_id": collection.pk,
        "reference": order.reference,
        "method_id": shop.shipping_methods.first().pk,
        "staff_id": member.pk,
        "invitation_id": asked.pk,
    }
    people = {"owner": owner, "packer": packer, "manager": manager, "stranger": stranger}
    return Place(shop, parts, {name: _signed_in(person) for name, person in people.items()})


def _address(name: str, parts: dict[str, object]) -> str:
    wanted = ROUTES[name].pattern.converters
    return reverse(f"desk:{name}", kwargs={key: parts[key] for key in wanted})


def _snapshot(shop: Shop) -> list[object]:
    """What an intruder could have changed."""
    return [
        Shop.objects.filter(pk=shop.pk).values().get(),
        list(shop.products.values()),
        list(Collection.objects.filter(shop=shop).values()),
        list(Order.objects.filter(shop=shop).values()),
        list(shop.shipping_methods.values()),
        list(shop.staff.values()),
        list(shop.invitations.values()),
        list(shop.policies.values()),
    ]


def test_every_address_has_a_row_and_every_row_an_address() -> None:
    assert set(ROUTES) == set(DOORS)
    assert len(ROUTES) == len(urlpatterns)


@pytest.mark.parametrize("name", sorted(DOORS))
def test_the_gate_asks_for_what_the_row_says(name: str) -> None:
    view = ROUTES[name].callback

    assert view.act == DOORS[name].act
    assert {method.lower() for method in view.methods} == set(DOORS[name].methods.split())


def test_strangers_find_nothing_behind_any_door(place: Place) -> None:
    before = _snapshot(place.shop)

    answers = {
        (name, method): getattr(place.clients["stranger"], method)(
            _address(name, place.parts)
        ).status_code
        for name in OF_A_SHOP
        for method in METHODS
    }

    expected = {
        (name, method): 404 if method in DOORS[name].methods.split() else 405
        for name in OF_A_SHOP
        for method in METHODS
    }
    assert answers == expected
    assert _snapshot(place.shop) == before


@pytest.mark.parametrize("role", ["packer", "manager"])
def test_staff_are_refused_what_their_role_does_not_allow(place: Place, role: str) -> None:
    allowed = {"packer": {"orders"}, "manager": {"orders", "goods", "look"}}[role]
    shut = [name for name in OF_A_SHOP if DOORS[name].act not in allowed]
    before = _snapshot(place.shop)

    answers = {
        (name, method): getattr(place.clients[role], method)(
            _address(name, place.parts)
        ).status_code
        for name in shut
        for method in DOORS[name].methods.split()
    }

    assert shut
    assert set(answers.values()) == {403}
    assert _snapshot(place.shop) == before


@pytest.mark.parametrize("role", ["owner", "manager", "packer"])
def test_pages_open_for_those_who_may(place: Place, role: str) -> None:
    allowed = {
        "owner": {"orders", "goods", "look", "staff"},
        "manager": {"orders", "goods", "look"},
        "packer": {"orders"},
    }[role]
    pages = [
        name for name in OF_A_SHOP
        if DOORS[name].act in allowed and "get" in DOORS[name].methods.split()
    ]  # fmt: skip

    answers = {
        name: place.clients[role].get(_address(name, place.parts)).status_code for name in pages
    }

    assert answers == dict.fromkeys(pages, 200)


@pytest.mark.parametrize("name", sorted(DOORS))
def test_nobody_comes_in_without_signing_in(client: Client, name: str) -> None:
    from uuid import uuid4

    some = dict.fromkeys(
        ("product_id", "collection_id", "method_id", "staff_id", "invitation_id"), uuid4()
    )
    address = _address(name, {"handle": "sander", "reference": "A-1", "token": "t", **some})

    for method in DOORS[name].methods.split():
        answer = getattr(client, method)(address)
        assert answer.status_code == 302
        assert answer.headers["Location"].startswith("/account/login/")


def test_the_things_of_another_shop_are_not_found_under_ones_own_handle(place: Place) -> None:
    mine = place.clients["stranger"]
    handle = Shop.objects.exclude(pk=place.shop.pk).get().handle
    before = _snapshot(place.shop)

    answers = {
        (name, method): getattr(mine, method)(
            _address(name, {**place.parts, "handle": handle}),
            {"role": "owner", f"{place.parts['staff_id']}-role": "owner"},
        ).status_code
        for name in OF_A_SHOP
        for method in DOORS[name].methods.split()
        if len(ROUTES[name].pattern.converters) > 1
    }

    quiet = {"remove_shipping", "withdraw_invitation"}  # taking away what is not there is done
    assert {key: code for key, code in answers.items() if key[0] not in quiet and code != 404} == {}
    assert _snapshot(place.shop) == before
