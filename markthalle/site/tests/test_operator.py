"""The operator's desk: every table opens, nothing is typed over, actions use the operations."""

import pytest
from django.contrib import admin
from django.test import Client
from django.urls import reverse

from markthalle.catalog.tests.builders import make_product
from markthalle.checkout.models import Order, Payment
from markthalle.checkout.tests.builders import make_order
from markthalle.ledger.queries import balance
from markthalle.people.tests.builders import make_person
from markthalle.shops.models import Shop
from markthalle.shops.tests.builders import make_shop

pytestmark = pytest.mark.django_db
BACKEND = "django.contrib.auth.backends.ModelBackend"
OURS = ("people", "shops", "catalog", "checkout", "mail", "ledger")


@pytest.fixture
def operator(settings: pytest.FixtureRequest) -> Client:
    settings.HALL_IBAN = "DE89370400440532013000"  # type: ignore[attr-defined]
    client = Client()
    person = make_person(is_staff=True, is_superuser=True)
    client.force_login(person, backend=BACKEND)
    return client


def _tables() -> list[tuple[str, str]]:
    return [
        (model._meta.app_label, str(model._meta.model_name))
        for model in admin.site._registry
        if model._meta.app_label in OURS
    ]


def test_every_table_and_every_row_opens(operator: Client) -> None:
    make_order(make_product(shop=make_shop(owner=make_person())))

    for app, model in _tables():
        assert operator.get(reverse(f"admin:{app}_{model}_changelist") + "?q=a").status_code == 200
        row = next(m for m in admin.site._registry if m._meta.model_name == model)
        found = row._default_manager.first()
        if found is not None:
            address = reverse(f"admin:{app}_{model}_change", args=[found.pk])
            assert operator.get(address).status_code == 200


def test_only_accounts_can_be_changed_and_nothing_can_be_added_or_deleted(
    operator: Client,
) -> None:
    make_order(make_product(shop=make_shop()))

    for app, model in _tables():
        assert operator.get(reverse(f"admin:{app}_{model}_add")).status_code == 403
        row = next(m for m in admin.site._registry if m._meta.model_name == model)
        found = row._default_manager.first()
        if found is not None:
            gone = reverse(f"admin:{app}_{model}_delete", args=[found.pk])
            assert operator.post(gone, {"post": "yes"}).status_code == 403
            if model != "person":
                change = reverse(f"admin:{app}_{model}_change", args=[found.pk])
                assert operator.post(change, {}).status_code == 403


def _act(client: Client, table: str, action: str, *ids: object) -> int:
    data = {"action": action, "_selected_action": [str(one) for one in ids]}
    return client.post(reverse(f"admin:{table}_changelist"), data).status_code


def test_a_payment_that_was_received_lets_the_shop_pack_once(operator: Client) -> None:
    order = make_order(make_product()).orders.get()

    _act(operator, "checkout_order", "payment_received", order.pk)
    _act(operator, "checkout_payment", "payment_received", Payment.objects.get().pk)

    order.refresh_from_db()
    assert order.status == Order.Status.OPEN
    assert Payment.objects.get().status == "received"
    assert balance(account="bank", owner=None, currency="EUR") == order.total_minor


def test_a_shop_is_suspended_and_let_open_again(operator: Client) -> None:
    shop = make_shop()

    _act(operator, "shops_shop", "suspend", shop.pk)
    assert Shop.objects.get().status == "suspended"

    _act(operator, "shops_shop", "reopen", shop.pk)
    assert Shop.objects.get().status == "paused"


def test_an_operator_who_may_only_look_cannot_act(operator: Client) -> None:
    from django.contrib.auth.models import Permission

    shop = make_shop()
    looker = make_person(is_staff=True)
    looker.user_permissions.add(Permission.objects.get(codename="view_shop"))
    client = Client()
    client.force_login(looker, backend=BACKEND)

    _act(client, "shops_shop", "suspend", shop.pk)

    assert client.get(reverse("admin:shops_shop_changelist")).status_code == 200
    assert Shop.objects.get().status == "live"


def test_others_are_sent_to_the_halls_own_door_or_refused(client: Client) -> None:
    answer = client.get("/operator/", follow=True)
    assert answer.redirect_chain[-1][0].startswith("/account/login/?next=/operator/")

    client.force_login(make_person(), backend=BACKEND)
    assert client.get("/operator/", follow=True).status_code == 403
