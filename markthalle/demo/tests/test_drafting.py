"""Items become drafts of products."""

from datetime import timedelta

from markthalle.catalog.drafts import ProductDraft
from markthalle.demo.drafting import Frame, as_html, draft
from markthalle.demo.goods import Item, Sale, Shopfront
from markthalle.demo.looks import all_pictures
from markthalle.demo.painting import digest
from markthalle.demo.tests.builders import (
    START,
    colours,
    contents,
    make_front,
    make_item,
    sizes,
)
from markthalle.kit.ids import uuid7


def drafted(item: Item, **changes: object) -> ProductDraft:
    front: Shopfront = make_front(item, **changes)
    pictures = {digest(source): uuid7() for source in all_pictures(front)}
    return draft(front, item, Frame(START, pictures, frozenset({"mugs"})))


def test_every_combination_of_choices_is_a_variant() -> None:
    made = drafted(make_item(choices=(colours("rose sea"), sizes("S", "M"))))

    assert made.option_names == ("colour", "size")
    assert [dict(variant.attributes) for variant in made.variants] == [
        {"colour": "Rosé", "size": "S"},
        {"colour": "Rosé", "size": "M"},
        {"colour": "Meerblau", "size": "S"},
        {"colour": "Meerblau", "size": "M"},
    ]
    assert [variant.colour for variant in made.variants] == ["pink", "pink", "blue", "blue"]


def test_each_colour_has_a_picture_that_names_its_first_variant() -> None:
    made = drafted(make_item(choices=(colours("rose sea"), sizes("S", "M"))))

    assert made.pictures is not None
    assert [picture.sku for picture in made.pictures] == [
        made.variants[0].sku,
        made.variants[2].sku,
    ]
    assert [picture.alt for picture in made.pictures] == ["Becher, Rosé", "Becher, Meerblau"]


def test_contents_have_their_prices_and_their_unit() -> None:
    made = drafted(make_item(choices=(contents({"250 g": 990, "1,5 l": 3_490}),)))

    small, large = made.variants
    assert (small.prices["DE"].price_minor, small.content_amount, small.content_unit) == (
        990,
        250,
        "g",
    )
    assert (large.prices["DE"].price_minor, large.content_amount, large.content_unit) == (
        3_490,
        1_500,
        "ml",
    )


def test_a_sale_runs_from_a_day_to_a_day_and_is_the_same_share_everywhere() -> None:
    made = drafted(make_item(sale=Sale(20, -3, 25)), abroad={"CH": 1.1})

    home, swiss = made.variants[0].prices["DE"], made.variants[0].prices["CH"]
    assert (home.price_minor, home.sale_price_minor) == (2_600, 2_080)
    assert (swiss.price_minor, swiss.sale_price_minor) == (2_850, 2_280)
    assert home.sale_from == START - timedelta(days=3)
    assert home.sale_until == START + timedelta(days=25)


def test_what_is_not_for_abroad_has_a_price_at_home_alone() -> None:
    made = drafted(make_item(abroad=False), abroad={"CH": 1.1})

    assert set(made.variants[0].prices) == {"DE"}


def test_an_english_shop_writes_english_first() -> None:
    made = drafted(make_item(), language="en")

    assert (made.title, made.language) == ("Mug", "en")
    assert made.translations == {"de": {"title": "Becher", "description": "<p>Ein Becher.</p>"}}


def test_lines_become_paragraphs_and_lists() -> None:
    assert as_html("Eins & zwei\n- a\n- b\nEnde") == (
        "<p>Eins &amp; zwei</p><ul><li>a</li><li>b</li></ul><p>Ende</p>"
    )
