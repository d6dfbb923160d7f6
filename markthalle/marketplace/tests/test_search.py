"""Searching in German and English, as people type."""

import pytest
from django.utils import timezone

from markthalle.catalog.tests.builders import make_product, variant
from markthalle.marketplace.filters import Filters
from markthalle.marketplace.operations import learn_words
from markthalle.marketplace.queries import facets, listing, suggest
from markthalle.shops.tests.builders import make_shop

pytestmark = pytest.mark.django_db


GOODS: list[tuple[str, str, str, dict[str, str]]] = [
    ("Tischlampe Aurora", "Table lamp Aurora", "table-lamps", {"Material": "Messing"}),
    ("Tisch aus Eiche", "Oak table", "home", {}),
    ("Rucksack aus Leder", "Leather backpack", "home", {}),
    ("Becher Morgenrot", "Ceramic mug", "mugs", {"Material": "Keramik"}),
    ("Schüssel Größe L", "Bowl size L", "bowls", {}),
]


@pytest.fixture
def goods() -> None:
    shop = make_shop(handle="toepferei")
    for n, (title, english, category, facts) in enumerate(GOODS):
        make_product(
            variant(sku=f"TS-{n}00", gtin="4006381333931" if "Becher" in title else ""),
            shop=shop,
            title=title,
            category=category,
            attributes=facts,
            description="<p>Von Hand gemacht in <b>Leipzig</b>.</p>",
            translations={"en": {"title": english, "description": "<p>Made by hand.</p>"}},
        )
    make_product(shop=shop, title="Lampe Nordlicht", category="lighting")
    learn_words(now=timezone.now())


def _found(q: str) -> list[str]:
    return [item["title"] for item in listing(Filters("DE", q=q), language="de").items]


@pytest.mark.parametrize(
    ("q", "titles"),
    [
        ("Lampe", {"Lampe Nordlicht", "Tischlampe Aurora"}),
        ("lampen", {"Lampe Nordlicht", "Tischlampe Aurora"}),
        ("lamps aurora", {"Tischlampe Aurora"}),
        ("Lederrucksack", {"Rucksack aus Leder"}),
        ("schuessel", {"Schüssel Größe L"}),
        ("SCHUSSEL", {"Schüssel Größe L"}),
        ("grosse l", {"Schüssel Größe L"}),
        ("mug", {"Becher Morgenrot"}),
        ("keramik", {"Becher Morgenrot"}),
        ("Becher aus Keramik", {"Becher Morgenrot"}),
        ("4006381333931", {"Becher Morgenrot"}),
        ("TS-300", {"Becher Morgenrot"}),
        ("morgenr", {"Becher Morgenrot"}),
        ("leipzig tisch", {"Tischlampe Aurora", "Tisch aus Eiche"}),
        ("qqqqqqqq", set()),
        ("'); SELECT pg_sleep(9); --", set()),
        (
            "& | ! ( :*",
            {
                "Lampe Nordlicht",
                "Tischlampe Aurora",
                "Tisch aus Eiche",
                "Rucksack aus Leder",
                "Becher Morgenrot",
                "Schüssel Größe L",
            },
        ),
    ],
)
@pytest.mark.usefixtures("goods")
def test_finds_what_is_meant(q: str, titles: set[str]) -> None:
    found = listing(Filters("DE", q=q), language="de")

    assert {item["title"] for item in found.items} == titles
    assert (found.total, found.corrected) == (len(titles), "")


@pytest.mark.parametrize(
    ("q", "title", "corrected"),
    [
        ("tischlmape", "Tischlampe Aurora", "tischlampe"),
        ("rucksak", "Rucksack aus Leder", "rucksack"),
        ("ceramc mug", "Becher Morgenrot", "ceramic mug"),
        ("shcüssel", "Schüssel Größe L", "schüssel"),
        ("qqqqqqqq morgenrot", "Becher Morgenrot", "morgenrot"),
    ],
)
@pytest.mark.usefixtures("goods")
def test_mends_typing_errors_and_says_so(q: str, title: str, corrected: str) -> None:
    found = listing(Filters("DE", q=q), language="de")

    assert [item["title"] for item in found.items] == [title]
    assert found.corrected == corrected


@pytest.mark.usefixtures("goods")
def test_what_a_thing_is_stands_before_what_it_is_for() -> None:
    assert _found("Tisch") == ["Tisch aus Eiche", "Tischlampe Aurora"]


@pytest.mark.usefixtures("goods")
def test_facets_count_what_a_search_found() -> None:
    found = facets(Filters("DE", q="Lampe"), language="de")

    assert sum(choice.count for choice in found.categories) == 2


@pytest.mark.usefixtures("goods")
def test_suggests_while_typing() -> None:
    found = suggest("tischl", language="de", country="DE")

    assert [item["title"] for item in found.products] == ["Tischlampe Aurora"]
    assert "tischlampe" in found.words
    assert [node.slug for node in found.categories] == ["table-lamps"]
    assert suggest("t", language="de", country="DE").words == []


@pytest.mark.usefixtures("goods")
def test_suggests_shops_by_name() -> None:
    found = suggest("sand%_\\", language="de", country="DE")
    plainly = suggest("sand", language="de", country="DE")

    assert found.shops == []
    assert plainly.shops == [{"handle": "toepferei", "name": "Sander"}]
