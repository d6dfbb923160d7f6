"""What merchants do, from the form to the database."""

import io
import re

import pytest
from django.test import Client
from PIL import Image

from markthalle.catalog.models import Offer, Product, Shelf
from markthalle.catalog.tests.builders import make_product, variant
from markthalle.checkout.models import Order, Shipment
from markthalle.checkout.operations import receive_payment
from markthalle.checkout.tests.builders import make_order
from markthalle.kit.pagination import pack
from markthalle.mail.models import Letter
from markthalle.people.models import Person
from markthalle.people.tests.builders import make_person
from markthalle.shops.models import Shop
from markthalle.shops.tests.builders import IMPRINT, make_shop

pytestmark = pytest.mark.django_db


@pytest.fixture
def owner() -> Person:
    return make_person(email="ada@sander.example")


@pytest.fixture
def ada(client: Client, owner: Person) -> Client:
    client.force_login(owner, backend="django.contrib.auth.backends.ModelBackend")
    client.cookies["language"] = "en"
    return client


def _sent(*rows: dict[str, object], **fields: object) -> dict[str, object]:
    """A product's form as a browser sends it."""
    data: dict[str, object] = {
        "title": "Becher", "category": "mugs", "condition": "new", "act": "publish",
        "on_marketplace": "on", "variant-TOTAL_FORMS": len(rows), "variant-INITIAL_FORMS": 0,
        **fields,
    }  # fmt: skip
    for at, row in enumerate(rows):
        data |= {f"variant-{at}-{name}": value for name, value in row.items()}
    return data


def _png() -> io.BytesIO:
    file = io.BytesIO()
    Image.new("RGB", (64, 64), "#a0522d").save(file, "PNG")
    file.name = "mug.png"
    file.seek(0)
    return file


def test_a_shop_goes_from_a_name_to_open(ada: Client) -> None:
    opened = ada.post(
        "/desk/",
        {"name": "Sander", "handle": "sander", "country": "DE", "seller_kind": "trader"},
    )
    assert opened.headers["Location"] == "/desk/sander/"

    ada.post("/desk/sander/opening")
    assert Shop.objects.get().status == "draft"

    ada.post(
        "/desk/sander/settings/",
        {**IMPRINT, "seller_kind": "trader", "charges_tax": "on", "sells_to": ["DE", "AT"]},
    )
    ada.post(
        "/desk/sander/settings/shipping/new",
        {"kind": "delivery", "name": "Paket", "price_minor": "4,90", "days_min": 1, "days_max": 3,
         "countries": ["DE", "AT"], "is_offered": "on"},
    )  # fmt: skip
    ada.post("/desk/sander/opening")

    shop = Shop.objects.get()
    assert (shop.status, shop.sells_to) == ("live", ["DE", "AT"])
    assert shop.shipping_methods.get().price_minor == 490


def test_a_product_is_written_and_sold_in_all_countries_of_the_currency(
    ada: Client, owner: Person
) -> None:
    make_shop(handle="sander", owner=owner, sells_to=("DE", "AT"))

    answer = ada.post(
        "/desk/sander/products/new",
        _sent(
            {"price": "26,00", "sale_price": "19,90", "stock": 4, "sku": "B-1"},
            description="Fest.\n\n<script>x</script>", properties="Material: Steinzeug\nnonsense",
            files=_png(),
        ),
    )  # fmt: skip

    product = Product.objects.get()
    assert answer.headers["Location"] == f"/desk/sander/products/{product.pk}/"
    assert (product.status, product.attributes) == ("live", {"Material": "Steinzeug"})
    assert "<script" not in product.description
    assert sorted(Offer.objects.values_list("country", "price_minor", "sale_price_minor")) == [
        ("AT", 2600, 1990),
        ("DE", 2600, 1990),
    ]
    assert Shelf.objects.get().on_hand == 4
    assert product.pictures.count() == 1


def test_combinations_become_rows_and_keep_what_was_typed(ada: Client, owner: Person) -> None:
    make_shop(handle="sander", owner=owner)

    page = ada.post(
        "/desk/sander/products/new",
        _sent({"price": "26,00", "stock": 4}, act="combine", option_0="Farbe",
              values_0="Rot, Blau", option_1="Größe", values_1="S, M"),
    ).content.decode()  # fmt: skip

    assert not Product.objects.exists()
    assert 'name="variant-TOTAL_FORMS" value="4"' in page
    assert re.findall(r'name="variant-\d-value_0" value="(\w+)"', page) == [
        "Rot", "Rot", "Blau", "Blau",
    ]  # fmt: skip
    assert page.count('value="26,00"') == 4


def test_faults_stand_at_their_fields_and_nothing_is_kept(ada: Client, owner: Person) -> None:
    make_shop(handle="sander", owner=owner)

    answer = ada.post(
        "/desk/sander/products/new",
        _sent({"price": "10", "sale_price": "12", "gtin": "123"}, title=""),
    )

    assert answer.status_code == 422
    assert not Product.objects.exists()


def test_saving_a_page_that_lay_open_does_not_undo_a_sale(ada: Client, owner: Person) -> None:
    shop = make_shop(handle="sander", owner=owner)
    product = make_product(variant(sku="B-1", stock=10), shop=shop)
    Shelf.objects.update(on_hand=7)
    one = product.variants.get()

    ada.post(
        f"/desk/sander/products/{product.pk}/",
        _sent({"price": "19,00", "stock": 10, "was": 10, "sku": "B-1"}),
    )
    ada.post("/desk/sander/products/stock", {f"stock.{one.pk}": 10, f"was.{one.pk}": 10})
    assert Shelf.objects.get().on_hand == 7

    ada.post("/desk/sander/products/stock", {f"stock.{one.pk}": 12, f"was.{one.pk}": 10})
    assert Shelf.objects.get().on_hand == 12

    ada.post("/desk/sander/products/stock", {f"stock.{one.pk}": "-3", f"was.{one.pk}": 12})
    assert Shelf.objects.get().on_hand == 12


def test_an_order_is_packed_and_sent_once(
    ada: Client, owner: Person, settings: pytest.FixtureRequest
) -> None:
    from django.utils import timezone

    settings.HALL_IBAN = "DE89370400440532013000"  # type: ignore[attr-defined]
    checkout = make_order(make_product(shop=make_shop(handle="sander", owner=owner)))
    order = checkout.orders.get()
    desk = f"/desk/sander/orders/{order.reference}"
    ada.post(f"{desk}/packing")
    assert Order.objects.get().status == "placed"

    receive_payment(reference=checkout.payments.get().reference, now=timezone.now())
    ada.post(f"{desk}/packing")
    for _twice in range(2):
        ada.post(f"{desk}/shipment", {"carrier": "DHL", "tracking_code": "0034"})

    assert Order.objects.get().status == "shipped"
    assert Shipment.objects.get().tracking_code == "0034"


def test_somebody_is_invited_joins_and_sees_orders_only(ada: Client, owner: Person) -> None:
    shop = make_shop(handle="sander", owner=owner)
    ada.post("/desk/sander/staff/", {"email": "Ben@sander.example", "role": "packer"})
    found = re.search(r"(/desk/invitations/[^/]+/)", Letter.objects.get().text)
    assert found
    ben = Client()
    ben.force_login(
        make_person(email="ben@sander.example"),
        backend="django.contrib.auth.backends.ModelBackend",
    )

    assert ada.post(found[1]).status_code == 410
    assert ben.post(found[1]).status_code == 302
    assert ben.post(found[1]).status_code == 410

    assert sorted(shop.staff.values_list("role", flat=True)) == ["owner", "packer"]
    assert "/desk/sander/products/" not in ben.get("/desk/sander/").content.decode()


def test_the_last_owner_cannot_leave(ada: Client, owner: Person) -> None:
    shop = make_shop(handle="sander", owner=owner)

    ada.post(f"/desk/sander/staff/{shop.staff.get().pk}/removal")

    assert shop.staff.get().role == "owner"


def test_a_collection_is_filled_by_hand_and_by_rule(ada: Client, owner: Person) -> None:
    shop = make_shop(handle="sander", owner=owner)
    mug = make_product(shop=shop)
    foreign = make_product(variant())

    ada.post(
        "/desk/sander/collections/new",
        {"title": "Neu", "kind": "hand", "is_shown": "on", "product": [mug.pk, foreign.pk, "x"]},
    )
    ada.post(
        "/desk/sander/collections/new",
        {"title": "Günstig", "kind": "rule", "is_shown": "on", "max_price_minor": "20"},
    )

    filled = {one.title: list(one.items.values_list("product_id", flat=True))
              for one in shop.collections.all()}  # fmt: skip
    assert filled == {"Neu": [mug.pk], "Günstig": [mug.pk]}


def test_the_look_and_the_promises_are_kept_clean(ada: Client, owner: Person) -> None:
    shop = make_shop(handle="sander", owner=owner)

    ada.post(
        "/desk/sander/look/",
        {"name": "Sander & Sohn", "accent": "#A0522D", "about": "Wir.\n\n<p onclick=x>Ja</p>",
         "other_tagline": "Stoneware", "logo": _png()},
    )  # fmt: skip
    ada.post("/desk/sander/settings/policies/", {"returns_de": "30 Tage."})

    shop.refresh_from_db()
    assert (shop.name, shop.accent, shop.logo is not None) == ("Sander & Sohn", "#a0522d", True)
    assert "onclick" not in shop.about
    assert shop.translations["en"] == {"tagline": "Stoneware"}
    assert shop.policies.get().body == "<p>30 Tage.</p>"


def test_a_kind_of_choice_is_dropped_and_the_other_keeps_its_values(
    ada: Client, owner: Person
) -> None:
    shop = make_shop(handle="sander", owner=owner)
    product = make_product(
        variant(sku="B-1", attributes={"Farbe": "Rot", "Größe": "S"}),
        shop=shop, option_names=("Farbe", "Größe"),
    )  # fmt: skip

    ada.post(
        f"/desk/sander/products/{product.pk}/",
        _sent(
            {"price": "19,00", "sku": "B-1", "value_0": "Rot", "value_1": "S"},
            option_0="", option_1="Größe",
        ),
    )  # fmt: skip

    product.refresh_from_db()
    assert product.option_names == ["Größe"]
    assert product.variants.get(is_offered=True).attributes == {"Größe": "S"}


@pytest.mark.parametrize("position", [["x", "y"], ["2026-01-01", "x"], ["x"], [1, 2]])
@pytest.mark.parametrize("page", ["orders", "products"])
def test_a_cursor_of_ones_own_making_is_a_plain_refusal(
    ada: Client, owner: Person, page: str, position: list[object]
) -> None:
    make_shop(handle="sander", owner=owner)

    answer = ada.get(f"/desk/sander/{page}/", {"cursor": pack(position)})

    assert answer.status_code in (404, 422)
