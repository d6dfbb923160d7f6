"""Turning what a demo shop wrote down into drafts of products. Pure: items in, drafts out."""

import html
import itertools
import random
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from stdnum import ean

from markthalle.catalog.drafts import PictureDraft, PriceDraft, ProductDraft, VariantDraft
from markthalle.catalog.slugs import slug
from markthalle.demo.drawing.palette import PALETTE
from markthalle.demo.goods import Item, Look, Sale, Shopfront
from markthalle.demo.looks import colour_choice, pictures_of, seed
from markthalle.demo.painting import digest

_CONTENT = re.compile(r"(\d+(?:,\d+)?) (g|kg|ml|l)")
_UNITS = {"g": ("g", 1), "kg": ("g", 1000), "ml": ("ml", 1), "l": ("ml", 1000)}


@dataclass(frozen=True, slots=True)
class Frame:
    """What drafts need to know beside the item: when the hall starts, and its pictures."""

    start: datetime
    pictures: Mapping[str, UUID]
    coloured: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Made:
    """A variant while it is put together."""

    values: Mapping[str, str]
    price: int


def draft(front: Shopfront, item: Item, frame: Frame) -> ProductDraft:
    """The item as a draft in the shop's language, with its texts in the other one as well."""
    titles = {"de": item.title_de, "en": item.title_en}
    texts = {"de": as_html(item.text_de), "en": as_html(item.text_en)}
    own, other = ("de", "en") if front.language == "de" else ("en", "de")
    facts = dict(item.facts)
    if item.content:
        facts["content"] = item.content
    return ProductDraft(
        title=titles[own],
        description=texts[own],
        language=front.language,
        translations={other: {"title": titles[other], "description": texts[other]}},
        category=item.category,
        external_id=key(item),
        brand=item.brand or ("" if front.seller_kind == "private" else front.name),
        condition=item.condition,
        attributes=facts,
        option_names=tuple(choice.name for choice in item.choices),
        variants=tuple(_variant(front, item, made, frame) for made in _combinations(item)),
        pictures=_pictures(front, item, frame, titles[own]),
    )


def key(item: Item) -> str:
    """The shop's own name for an item."""
    return slug(item.title_de)


def as_html(text: str) -> str:
    """Paragraphs and lists as the rich text of descriptions."""
    parts: list[str] = []
    for is_list, lines in itertools.groupby(
        (line for line in text.split("\n") if line.strip()), lambda line: line.startswith("- ")
    ):
        if is_list:
            points = "".join(f"<li>{html.escape(line[2:], quote=False)}</li>" for line in lines)
            parts.append(f"<ul>{points}</ul>")
        else:
            parts += [f"<p>{html.escape(line, quote=False)}</p>" for line in lines]
    return "".join(parts)


def _combinations(item: Item) -> list[_Made]:
    made = []
    for values in itertools.product(*(choice.values.items() for choice in item.choices)):
        named = {
            choice.name: name for choice, (name, _price) in zip(item.choices, values, strict=True)
        }
        prices = [price for _name, price in values if price is not None]
        made.append(_Made(named, prices[-1] if prices else item.price))
    return made


def _variant(front: Shopfront, item: Item, made: _Made, frame: Frame) -> VariantDraft:
    number = sku(front, item, made.values)
    colour = made.values.get("colour", "")
    shown = dict(made.values)
    if colour:
        shown["colour"] = getattr(PALETTE[colour], front.language)
    amount, unit = _content(made.values.get("content") or item.content)
    return VariantDraft(
        sku=number,
        prices=_prices(front, item, made.price, frame.start),
        stock=_stock(item, number),
        attributes=shown,
        gtin=_gtin(number) if front.has_gtins else "",
        colour=_basic(item, colour, frame),
        weight_grams=item.weight or (amount and amount + 40),
        content_amount=amount,
        content_unit=unit,
    )


def sku(front: Shopfront, item: Item, values: Mapping[str, str]) -> str:
    """The shop's number of a variant, such as `TM-4711-ROS`."""
    stem = f"{front.code}-{1000 + seed(front.handle, key(item)) % 9000}"
    ends = [slug(value).replace("-", "").upper()[:8] for value in values.values()]
    return "-".join([stem, *ends])


def _gtin(number: str) -> str:
    # Numbers that begin with 2 are free for use inside a company: they belong to nobody.
    digits = f"20{seed('gtin', number) % 10**10:010d}"
    return digits + str(ean.calc_check_digit(digits))


def _basic(item: Item, colour: str, frame: Frame) -> str:
    if colour:
        return PALETTE[colour].basic
    if item.category in frame.coloured and isinstance(item.look, Look):
        return PALETTE[item.look.colour].basic
    return ""


def _stock(item: Item, number: str) -> int:
    """What is left of a variant: of things in several kinds some are nearly gone, a few are."""
    if not item.choices or item.stock < 2:
        return item.stock
    rng = random.Random(seed("stock", number))
    if rng.random() < 0.07:
        return 0
    return max(1, round(item.stock * rng.uniform(0.15, 1.4)))


def _content(text: str) -> tuple[int | None, str]:
    found = _CONTENT.fullmatch(text)
    if found is None:
        return None, ""
    unit, factor = _UNITS[found[2]]
    return round(float(found[1].replace(",", ".")) * factor), unit


def _prices(front: Shopfront, item: Item, price: int, start: datetime) -> dict[str, PriceDraft]:
    prices = {front.country: _priced(price, item.sale, start)}
    if item.abroad:
        for country, factor in front.abroad.items():
            prices[country] = _priced(_rounded(price * factor), item.sale, start)
    return prices


def _rounded(minor: float) -> int:
    """Small amounts end in .50 or .00, larger ones in .00, as shops write them abroad."""
    step = 50 if minor < 5_000 else 100
    return max(step, round(minor / step) * step)


def _priced(price: int, sale: Sale | None, start: datetime) -> PriceDraft:
    if sale is None:
        return PriceDraft(price)
    reduced = price * (100 - sale.percent) // 1000 * 10
    return PriceDraft(
        price,
        reduced,
        start + timedelta(days=sale.first_day),
        start + timedelta(days=sale.last_day),
    )


def _pictures(front: Shopfront, item: Item, frame: Frame, title: str) -> tuple[PictureDraft, ...]:
    colours = colour_choice(item)
    drafts = []
    for shown in pictures_of(front, item):
        first = ""
        alt = title
        if shown.colour and colours:
            made = next(m for m in _combinations(item) if m.values["colour"] == shown.colour)
            first = sku(front, item, made.values)
            alt = f"{title}, {getattr(PALETTE[shown.colour], front.language)}"
        drafts.append(PictureDraft(frame.pictures[digest(shown.source)], alt, first))
    return tuple(drafts)
