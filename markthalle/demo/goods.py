"""
What the demo's shops and goods are written down with. Plain data: no database, no pictures.

Every text stands in German and in English; money is minor units of the shop's own currency.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Text:
    """The same in two languages. Lines are paragraphs; lines that begin with "- " are a list."""

    de: str
    en: str

    def read(self, language: str) -> str:
        """The text for readers of a language; English for all but German ones."""
        return self.de if language == "de" else self.en


@dataclass(frozen=True, slots=True)
class Look:
    """What a picture of a thing shows: a kind of the drawing module and what may be said of it."""

    kind: str
    colour: str = "terracotta"
    accent: str = "cream"
    form: str = ""
    pattern: str = ""
    backdrop: str = ""


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture of a thing that is there already, as a file."""

    path: Path


@dataclass(frozen=True, slots=True)
class Choice:
    """An option and its values. A value's price, where there is one, is the variant's price."""

    name: str
    values: Mapping[str, int | None]


@dataclass(frozen=True, slots=True)
class Sale:
    """A reduction in per cent, from one day after the hall's start until another."""

    percent: int
    first_day: int = -3
    last_day: int = 25


@dataclass(frozen=True, slots=True)
class Item:
    """
    One product as the shop describes it.

    `look` is its first picture, in each of its colours if it comes in several; `views` are more.
    `stock` is what lies on the shelf of a usual variant. `content` is the net content of goods
    that come in one size, such as "250 g". An item that is not `abroad` is sold for the shop's
    own currency only.
    """

    category: str
    title_de: str
    title_en: str
    text_de: str
    text_en: str
    price: int
    look: Look | Photo
    choices: tuple[Choice, ...] = ()
    facts: Mapping[str, str] = field(default_factory=dict)
    stock: int = 12
    weight: int | None = None
    content: str = ""
    brand: str = ""
    condition: str = "new"
    sale: Sale | None = None
    views: tuple[Look, ...] = ()
    abroad: bool = True


@dataclass(frozen=True, slots=True)
class Group:
    """A collection: the items with these German titles, or those that a rule finds."""

    title: Text
    description: Text
    titles: tuple[str, ...] = ()
    rule: Mapping[str, str | int | bool] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Delivery:
    """A way to get an order. Money in the currency of its countries."""

    name: Text
    countries: tuple[str, ...]
    price: int = 0
    free_from: int | None = None
    days: tuple[int, int] = (2, 4)
    kind: str = "delivery"


@dataclass(frozen=True, slots=True, kw_only=True)
class Imprint:
    """Who stands behind a shop. All of them are invented."""

    legal_name: str
    line1: str
    postal_code: str
    city: str
    phone: str
    email: str
    line2: str = ""
    register: str = ""
    vat_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shopfront:
    """
    A whole shop.

    `abroad` says by what its prices are multiplied in other currencies, `backdrop` what its goods
    stand before unless their look says otherwise, `cover` the style of its wide picture.
    """

    handle: str
    code: str
    name: str
    country: str
    language: str
    owner: str
    tagline: Text
    about: Text
    accent: str
    colours: tuple[str, str]
    backdrop: str
    cover: str
    imprint: Imprint
    sells_to: tuple[str, ...]
    deliveries: tuple[Delivery, ...]
    shipping: Text
    returns: Text
    groups: tuple[Group, ...]
    items: tuple[Item, ...]
    seller_kind: str = "trader"
    charges_tax: bool = True
    abroad: Mapping[str, float] = field(default_factory=dict)
    has_gtins: bool = False


def colours(names: str) -> Choice:
    """A choice between colours of the drawing palette, named with blanks between them."""
    return Choice("colour", dict.fromkeys(names.split()))


def sizes(*names: str) -> Choice:
    """A choice between sizes that cost the same."""
    return Choice("size", dict.fromkeys(names))


def sized(prices: Mapping[str, int]) -> Choice:
    """A choice between sizes that each have their price."""
    return Choice("size", dict(prices))


def contents(prices: Mapping[str, int]) -> Choice:
    """A choice between net contents such as "250 g", each with its price."""
    return Choice("content", dict(prices))


def pick(name: str, *values: str) -> Choice:
    """A choice between other things of the same price."""
    return Choice(name, dict.fromkeys(values))


def priced(name: str, prices: Mapping[str, int]) -> Choice:
    """A choice between other things that each have their price."""
    return Choice(name, dict(prices))
