"""What a product draft must be to be kept. Pure: a draft in, a sentence for each fault out."""

import re
from collections import Counter
from dataclasses import dataclass

from django.utils.translation import gettext as _
from stdnum import ean

from markthalle.catalog.drafts import PriceDraft, ProductDraft, VariantDraft
from markthalle.kit.rich_text import sanitise
from markthalle.markets import TAX_CLASSES

TITLE_LETTERS = 150
DESCRIPTION_LETTERS = 5_000
OPTIONS = 4
VARIANTS = 200
CONTENT_UNITS = ("g", "ml", "mm", "cm2")
CONDITIONS = ("new", "refurbished", "used_like_new", "used_good", "used_fair")
STATUSES = ("draft", "live", "archived")
_MOST_MINOR = 10**11
_MOST_STOCK = 10**7
_SKU = re.compile(r"\S(.{0,62}\S)?")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the rules need to know of the hall and the shop."""

    categories: frozenset[str]
    countries: frozenset[str]


def faults(draft: ProductDraft, around: Surroundings) -> dict[str, str]:
    """A sentence for each field that cannot be kept, by its path (`variants.0.gtin`)."""
    found = {
        "title": _title(draft.title),
        "description": _description(draft.description),
        "category": _category(draft.category, around),
        "condition": None if draft.condition in CONDITIONS else _("Choose a condition."),
        "status": None if draft.status in STATUSES else _("Choose a status."),
        "tax_class": None
        if draft.tax_class in ("", *TAX_CLASSES)
        else _("Choose one of the tax classes."),
        "option_names": _options(draft),
        "variants": _variants(draft),
        "brand": None if len(draft.brand) <= 80 else _("At most 80 characters."),
    }
    for index, variant in enumerate(draft.variants):
        for name, sentence in _variant(variant, draft, around).items():
            found[f"variants.{index}.{name}"] = sentence
    return {name: sentence for name, sentence in found.items() if sentence}


def _title(title: str) -> str | None:
    if not title.strip():
        return _("Give it a title.")
    if len(title.strip()) > TITLE_LETTERS:
        return _("At most %(most)d characters.") % {"most": TITLE_LETTERS}
    return None


def _description(html: str) -> str | None:
    if len(sanitise(html)) > DESCRIPTION_LETTERS:
        return _("At most %(most)d characters.") % {"most": DESCRIPTION_LETTERS}
    return None


def _category(slug: str, around: Surroundings) -> str | None:
    return None if slug in around.categories else _("Choose a category.")


def _options(draft: ProductDraft) -> str | None:
    if len(draft.option_names) > OPTIONS:
        return _("A product has at most four kinds of choice, such as colour and size.")
    if len(set(draft.option_names)) != len(draft.option_names) or "" in draft.option_names:
        return _("Give each kind of choice a name of its own.")
    return None


def _variants(draft: ProductDraft) -> str | None:
    if not draft.variants:
        return _("A product needs at least one variant that can be bought.")
    if len(draft.variants) > VARIANTS:
        return _("At most %(most)d variants.") % {"most": VARIANTS}
    if max(Counter(variant.sku for variant in draft.variants).values()) > 1:
        return _("Two variants have the same SKU. Give each its own.")
    choices = Counter(tuple(sorted(variant.attributes.items())) for variant in draft.variants)
    if max(choices.values()) > 1:
        return _("Two variants are the same choice. Change or remove one.")
    return None


def _variant(
    variant: VariantDraft, draft: ProductDraft, around: Surroundings
) -> dict[str, str | None]:
    return {
        "sku": None if _SKU.fullmatch(variant.sku) else _("Give it a SKU of 1 to 64 characters."),
        "gtin": None
        if not variant.gtin or ean.is_valid(variant.gtin.lstrip("0").rjust(13, "0"))
        else _("This is no GTIN: its check digit does not fit."),
        "stock": None
        if variant.stock is None or 0 <= variant.stock <= _MOST_STOCK
        else _("The stock is a whole number from 0."),
        "attributes": None
        if set(variant.attributes) == set(draft.option_names) and all(variant.attributes.values())
        else _("Give a value for each kind of choice."),
        "content": _content(variant),
        "prices": _prices(variant, around),
    }


def _content(variant: VariantDraft) -> str | None:
    if variant.content_amount is None and not variant.content_unit:
        return None
    if variant.content_unit not in CONTENT_UNITS or not (variant.content_amount or 0) > 0:
        return _("Give the content as an amount and a unit: g, ml, mm or cm2.")
    return None


def _prices(variant: VariantDraft, around: Surroundings) -> str | None:
    if not variant.prices:
        return _("Give it a price.")
    for country, price in variant.prices.items():
        if country not in around.countries:
            return _("The shop does not sell to %(country)s.") % {"country": country[:8]}
        sentence = _price(price)
        if sentence:
            return sentence
    return None


def _price(price: PriceDraft) -> str | None:
    if not 0 < price.price_minor <= _MOST_MINOR:
        return _("A price is above zero.")
    if price.sale_price_minor is not None and not 0 < price.sale_price_minor < price.price_minor:
        return _("The reduced price must be below the price.")
    if price.sale_from and price.sale_until and price.sale_until <= price.sale_from:
        return _("The reduction ends before it begins.")
    return None
