"""What somebody wants a product to be, before it is checked and kept. Plain data, no database."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class PriceDraft:
    """A price in minor units of the country's currency, and perhaps a reduction with its dates."""

    price_minor: int
    sale_price_minor: int | None = None
    sale_from: datetime | None = None
    sale_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class VariantDraft:
    """One thing to buy: a value for each option, the units on the shelf, a price by country."""

    sku: str
    prices: Mapping[str, PriceDraft]
    stock: int | None = 0
    attributes: Mapping[str, str] = field(default_factory=dict)
    gtin: str = ""
    colour: str = ""
    weight_grams: int | None = None
    content_amount: int | None = None
    content_unit: str = ""


@dataclass(frozen=True, slots=True)
class PictureDraft:
    """A picture of the product; `sku` says of which variant, if of one."""

    picture_id: UUID
    alt: str = ""
    sku: str = ""


@dataclass(frozen=True, slots=True)
class ProductDraft:
    """
    A whole product. `pictures` None and a variant's `stock` None mean: as it is.

    `external_id` is the shop's own name for it; a second draft with the same one changes the
    product that the first one made.
    """

    title: str
    variants: tuple[VariantDraft, ...]
    category: str
    description: str = ""
    language: str = ""
    translations: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    id: UUID | None = None
    external_id: str | None = None
    brand: str = ""
    condition: str = "new"
    attributes: Mapping[str, str] = field(default_factory=dict)
    option_names: tuple[str, ...] = ()
    tax_class: str = ""
    status: str = "live"
    on_marketplace: bool = True
    on_chat: bool = True
    on_photo: bool = True
    on_ads: bool = True
    pictures: tuple[PictureDraft, ...] | None = None
