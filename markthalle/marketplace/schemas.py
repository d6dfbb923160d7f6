"""The shapes of the marketplace's JSON, for its description at `/api/v1/openapi.json`."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any
from uuid import UUID

from ninja import Field, Schema
from pydantic import StringConstraints

from markthalle.marketplace.filters import LIMIT, LIMIT_MOST, Filters, Sort
from markthalle.markets import all_markets

MOST_MINOR = 10**12
Code = Annotated[str, StringConstraints(max_length=120)]
Word = Annotated[str, StringConstraints(max_length=80)]


class SortName(StrEnum):
    """How to sort; the last five are other names for the first four."""

    RELEVANCE = "relevance"
    NEWEST = "newest"
    PRICE_ASC = "price_asc"
    PRICE_DESC = "price_desc"
    RANK = "rank"
    PRICE = "price"
    MINUS_PRICE = "-price"
    PRICE_UP = "price_up"
    PRICE_DOWN = "price_down"


_SORTS = {
    SortName.RELEVANCE: Sort.RELEVANCE,
    SortName.RANK: Sort.RELEVANCE,
    SortName.NEWEST: Sort.NEWEST,
    SortName.PRICE_ASC: Sort.PRICE_UP,
    SortName.PRICE: Sort.PRICE_UP,
    SortName.PRICE_UP: Sort.PRICE_UP,
    SortName.PRICE_DESC: Sort.PRICE_DOWN,
    SortName.MINUS_PRICE: Sort.PRICE_DOWN,
    SortName.PRICE_DOWN: Sort.PRICE_DOWN,
}


class Place(Schema):
    """Where and how the answer is read."""

    country: str = Field(
        "",
        max_length=2,
        description="Buyer's country; the hall's own if empty.",
        json_schema_extra={"enum": ["", *all_markets()]},
    )
    language: str = Field("", max_length=8, description="`de` or `en`; else Accept-Language.")


class ProductQuery(Place):
    """What a list of products may be asked for. All that is given must hold."""

    q: str = Field("", max_length=200, description="Words; typing errors are forgiven.")
    category: Code = Field("", description="A category's slug; holds all below it.")
    shop: Code = Field("", description="A shop's handle.")
    collection: Code = Field("", description="A collection's handle; needs `shop`.")
    brand: list[Word] = Field([], max_length=20)
    colour: list[Word] = Field([], max_length=20)
    size: list[Word] = Field([], max_length=20)
    condition: list[Word] = Field([], max_length=8)
    seller_kind: Word = Field("", description="`trader` or `private`.")
    min_price: int | None = Field(None, ge=0, le=MOST_MINOR, description="Minor units.")
    max_price: int | None = Field(None, ge=0, le=MOST_MINOR, description="Minor units.")
    in_stock: bool | None = None
    on_sale: bool = False
    sort: SortName = SortName.RELEVANCE
    limit: int = Field(LIMIT, ge=1, le=LIMIT_MOST)
    cursor: str = Field("", max_length=300, description="`next_cursor` of the page before.")

    def filters(self, country: str) -> Filters:
        """The filters asked for."""
        return Filters(
            country=country,
            q=self.q.strip(),
            category=self.category,
            shop=self.shop,
            collection=self.collection,
            brands=tuple(self.brand),
            colours=tuple(self.colour),
            sizes=tuple(self.size),
            conditions=tuple(self.condition),
            seller_kind=self.seller_kind,
            min_price=self.min_price,
            max_price=self.max_price,
            in_stock=self.in_stock,
            on_sale=self.on_sale,
        )

    @property
    def order(self) -> Sort:
        """The order asked for."""
        return _SORTS[self.sort]


class ShopQuery(Place):
    """A page of the list of shops."""

    limit: int = Field(LIMIT, ge=1, le=LIMIT_MOST)
    cursor: str = Field("", max_length=300)


class SuggestQuery(Place):
    """What was typed so far."""

    q: str = Field("", max_length=80)


class Amount(Schema):
    """Money: minor units (cents, rappen) of an ISO 4217 currency."""

    amount_minor: int
    currency: str


class ShopName(Schema):
    """Which shop sells it."""

    handle: str
    name: str


class PictureSize(Schema):
    """One file of a picture."""

    width: int
    height: int
    webp: str
    avif: str | None = None


class PictureOut(Schema):
    """A picture; `colour` is shown until it is loaded."""

    width: int
    height: int
    colour: str
    alt: str = ""
    sizes: list[PictureSize] | None = None


class Item(Schema):
    """A product in a list. `price` is that of its cheapest variant at this moment."""

    id: UUID
    slug: str
    title: str
    shop: ShopName
    price: Amount
    image: str | None
    in_stock: bool
    price_max: Amount | None = None
    was: Amount | None = None
    condition: str
    brand: str
    category: str
    seller_kind: str
    published_at: datetime


class ProductList(Schema):
    """A page of products. `corrected`: these words were searched for instead of those given."""

    items: list[Item]
    next_cursor: str | None
    total: int
    corrected: str | None = None


class Medium(PictureOut):
    """A picture of a product, of one variant if it names one."""

    url: str
    variant: UUID | None = None


class VariantOut(Schema):
    """Something that can be put into a cart."""

    id: UUID
    sku: str
    attributes: dict[str, Any]
    price: Amount
    was: Amount | None = None
    stock: int
    colour: str
    gtin: str
    content_amount: int | None = None
    content_unit: str = ""


class ProductOut(Item):
    """A product with all its variants. `description` is HTML that is safe to show."""

    description: str
    attributes: dict[str, Any]
    option_names: list[str]
    media: list[Medium]
    variants: list[VariantOut]


class ShopItem(Schema):
    """A shop in a list; `products` counts what it sells in the country asked for."""

    handle: str
    name: str
    tagline: str
    country: str
    seller_kind: str
    accent: str
    logo: PictureOut | None
    cover: PictureOut | None
    products: int


class ShopList(Schema):
    """A page of shops, by name."""

    items: list[ShopItem]
    next_cursor: str | None


class Seller(Schema):
    """Who the contract is made with."""

    legal_name: str
    address_line1: str
    address_line2: str
    postal_code: str
    city: str
    country: str
    email: str
    phone: str
    trade_register: str
    vat_id: str


class PolicyOut(Schema):
    """A promise of a shop, as HTML that is safe to show."""

    kind: str
    language: str
    body: str


class ShippingOut(Schema):
    """A way to get an order to the country asked for."""

    id: UUID
    kind: str
    name: str
    price: Amount
    free_from_minor: int | None
    days_min: int
    days_max: int


class ShopOut(ShopItem):
    """All that is known of a shop. `about` and policies are HTML that is safe to show."""

    about: str
    summary: str
    opened_at: datetime
    followers: int
    currency: str
    sells_to: list[str]
    seller: Seller
    policies: list[PolicyOut]
    shipping: list[ShippingOut]


class CollectionOut(Schema):
    """A shop's collection."""

    handle: str
    title: str
    description: str
    kind: str
    picture: PictureOut | None
    products: int


class CollectionList(Schema):
    """All collections that a shop shows."""

    items: list[CollectionOut]


class CategoryOut(Schema):
    """A category; `products` counts those of all categories below it too."""

    id: int
    slug: str
    name: str
    products: int
    children: list["CategoryOut"]


class CategoryList(Schema):
    """The roots of the tree."""

    items: list[CategoryOut]


class CategoryName(Schema):
    """Which category."""

    slug: str
    name: str


class Suggested(Item):
    """A product with its picture."""

    picture: PictureOut | None


class SuggestionsOut(Schema):
    """At most five of each."""

    words: list[str]
    categories: list[CategoryName]
    shops: list[ShopName]
    products: list[Suggested]
