"""Product cards."""

from typing import Any

from markthalle.site.cards import cards

CARD: dict[str, Any] = {
    "slug": "becher",
    "title": "Becher <b>Morgenrot</b>",
    "shop": {"handle": "toepferei", "name": 'Töpferei "am Markt"'},
    "price": {"amount_minor": 2790, "currency": "EUR"},
    "price_max": None,
    "was": None,
    "in_stock": True,
    "condition": "new",
    "seller_kind": "trader",
    "picture": {
        "width": 800,
        "height": 1000,
        "colour": "#c9b8a3",
        "alt": "",
        "sizes": [
            {"width": 240, "height": 300, "webp": "/media/a-240.webp", "avif": "/media/a-240.avif"},
            {"width": 800, "height": 1000, "webp": "/media/a-800.webp", "avif": None},
        ],
    },
}


def test_escapes_what_shops_write() -> None:
    html = cards([CARD], language="de")

    assert "<b>" not in html
    assert "Becher &lt;b&gt;Morgenrot&lt;/b&gt;" in html
    assert "Töpferei &quot;am Markt&quot;" in html


def test_writes_the_price_of_the_language() -> None:
    assert "27,90\xa0€" in cards([CARD], language="de")
    assert "€27.90" in cards([CARD], language="en")


def test_shows_what_a_reduced_article_cost() -> None:
    reduced = CARD | {"was": {"amount_minor": 3490, "currency": "EUR"}}

    html = cards([reduced], language="en")

    assert "€34.90" in html
    assert "−20 %" in html


def test_says_that_an_article_is_sold_out() -> None:
    assert "is-gone" in cards([CARD | {"in_stock": False}], language="en")


def test_keeps_the_place_of_a_picture_and_names_its_sizes() -> None:
    html = cards([CARD], language="en")

    assert 'width="800" height="1000"' in html
    assert 'srcset="/media/a-240.webp 240w, /media/a-800.webp 800w"' in html
    assert 'type="image/avif" srcset="/media/a-240.avif 240w"' in html
    assert 'fill="#c9b8a3"' in html


def test_loads_only_the_first_pictures_at_once() -> None:
    html = cards([CARD, CARD, CARD], language="en", eager=1)

    assert html.count('fetchpriority="high"') == 1
    assert html.count('loading="lazy"') == 2


def test_shows_an_article_without_picture() -> None:
    assert "<img" not in cards([CARD | {"picture": None}], language="en")
