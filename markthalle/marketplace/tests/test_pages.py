"""The marketplace's pages, as a browser without scripts and as htmx asks for them."""

import json
import re

import pytest
from django.test import Client

from markthalle.catalog.tests.builders import make_product, variant
from markthalle.marketplace.models import Follow
from markthalle.people.tests.builders import make_person
from markthalle.shops.operations import pause_shop
from markthalle.shops.tests.builders import make_shop

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


def _titles(response: object) -> list[str]:
    text = response.content.decode()  # type: ignore[attr-defined]
    return re.findall(r'class="card-title"><a href="[^"]*">([^<]*)</a>', text)


def test_a_category_shows_its_goods(client: Client) -> None:
    make_product(title="Becher Morgenrot")
    make_product(title="Lampe Nord", category="table-lamps")

    response = client.get("/c/mugs")

    assert response.status_code == 200
    assert _titles(response) == ["Becher Morgenrot"]


@pytest.mark.parametrize(
    "path", ["/c/nothing", "/p/nothing", "/s/nothing", "/s/nothing/about", "/c/mugs?cursor=abc"]
)
def test_what_is_not_there_is_said_to_be_missing(client: Client, path: str) -> None:
    make_product()

    assert client.get(path).status_code == 404


def test_htmx_gets_the_goods_alone_with_new_filters(client: Client) -> None:
    make_product()

    response = client.get("/c/mugs", headers={**HTMX, "HX-Target": "goods"})
    text = response.content.decode()

    assert "<html" not in text
    assert 'id="goods"' in text
    assert 'id="facet-groups" hx-swap-oob="true"' in text
    assert "HX-Target" in response["Vary"]


def test_filters_narrow_the_list(client: Client) -> None:
    make_product(variant(price=1_000), title="Billig")
    make_product(variant(price=9_000), title="Teuer")
    make_product(variant(price=9_500, stock=0), title="Fort")

    assert _titles(client.get("/c/mugs?min_price=50&in_stock=1")) == ["Teuer"]
    assert _titles(client.get("/search?sort=price_asc"))[0] == "Billig"


def test_a_product_page_names_price_stock_and_seller(client: Client) -> None:
    product = make_product(variant(price=2_790, stock=3))

    text = client.get(f"/p/{product.slug}?lang=en").content.decode()

    assert "€27.90" in text
    assert "Only 3 left" in text
    assert "Your rights as a consumer apply." in text
    assert "VAT included" in text


def test_a_private_seller_is_named_as_one(client: Client) -> None:
    shop = make_shop(seller_kind="private")
    product = make_product(shop=shop)

    text = client.get(f"/p/{product.slug}?lang=en").content.decode()

    assert "Private seller" in text
    assert "Your rights as a consumer apply." not in text


def test_a_variant_is_chosen_by_address(client: Client) -> None:
    product = make_product(
        variant(price=1_000, attributes={"Größe": "S"}),
        variant(price=2_000, attributes={"Größe": "L"}),
        option_names=("Größe",),
    )
    large = product.variants.get(attributes={"Größe": "L"})

    text = client.get(
        f"/p/{product.slug}?variant={large.pk}&lang=en", headers={**HTMX, "HX-Target": "buy"}
    ).content.decode()

    assert "€20.00" in text
    assert f'value="{large.pk}"' in text
    assert "<html" not in text


def test_search_engines_read_a_product_group(client: Client) -> None:
    product = make_product(variant(), title="Becher </script>")

    text = client.get(f"/p/{product.slug}").content.decode()
    (found,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', text)

    assert json.loads(found)["name"] == "Becher </script>"


def test_goods_for_another_country_are_not_offered(client: Client) -> None:
    product = make_product()
    client.cookies["market"] = "US"

    response = client.get(f"/p/{product.slug}?lang=en")

    assert response.status_code == 404
    assert "Not sold to United States" in response.content.decode()


def test_a_closed_shop_is_not_shown(client: Client) -> None:
    shop = make_shop(handle="zu-haus")
    make_product(shop=shop)
    pause_shop(shop=shop)

    assert client.get("/s/zu-haus").status_code == 404
    assert _titles(client.get("/search")) == []


def test_following_needs_an_account(client: Client) -> None:
    make_shop(handle="sander")

    response = client.post("/s/sander/follow")

    assert response.status_code == 302
    assert response["Location"].startswith("/account/login/")
    assert not Follow.objects.exists()


def test_a_shop_can_be_followed_and_left(client: Client) -> None:
    make_shop(handle="sander")
    client.force_login(make_person())

    client.post("/s/sander/follow", {"follow": "yes"})
    followed = Follow.objects.count()
    client.post("/s/sander/follow", {"follow": "no"})

    assert followed == 1
    assert not Follow.objects.exists()


def test_text_of_shops_runs_nothing(client: Client) -> None:
    shop = make_shop(handle="boese", name="<script>alert(1)</script>")
    product = make_product(shop=shop, title="<img src=x onerror=alert(1)>")

    for path in ("/", "/search", "/s/boese", "/shops", f"/p/{product.slug}"):
        text = client.get(path).content.decode()
        assert "<script>alert" not in text, path
        assert "<img src=x" not in text, path


@pytest.mark.parametrize(
    "path",
    ["/", "/shops", "/search?q=becher", "/suggest?q=be", "/suggest", "/ranking", "/robots.txt",
     "/sitemap.xml", "/s/sander", "/s/sander/about", "/s/sander/delivery", "/styleguide",
     "/legal/imprint", "/legal/privacy", "/legal/terms", "/account/login/", "/account/signup/",
     "/manifest.webmanifest", "/search?min_price=x&sort=y&brand=%25&page=9"],
)  # fmt: skip
@pytest.mark.parametrize("language", ["de", "en"])
def test_every_page_opens(client: Client, path: str, language: str) -> None:
    make_product(shop=make_shop(handle="sander"))
    client.cookies["language"] = language

    assert client.get(path).status_code == 200


def test_the_largest_page_stays_small(client: Client) -> None:
    shop = make_shop()
    for number in range(24):
        make_product(shop=shop, title=f"Ein Becher mit einem recht langen Namen, Nr. {number}")

    assert len(client.get("/c/mugs").content) < 60_000
