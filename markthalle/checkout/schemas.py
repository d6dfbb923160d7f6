"""What the JSON interface of carts takes and gives."""

from typing import Annotated, Literal
from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from ninja import Schema
from pydantic import AfterValidator, ConfigDict, Field, StringConstraints


def _email(text: str) -> str:
    try:
        validate_email(text)
    except ValidationError:
        raise ValueError("This is no e-mail address.") from None
    return text


def text(most: int, least: int = 1) -> StringConstraints:
    """Text of a length, without white space around it."""
    return StringConstraints(strip_whitespace=True, min_length=least, max_length=most)


class Strict(Schema):
    """Takes the fields it names and no others."""

    model_config = ConfigDict(extra="forbid")


class CartIn(Strict):
    """The country decides prices, tax and delivery; left out, it is the hall's own."""

    country: Annotated[str, text(2, 2)] | None = None
    language: Literal["de", "en"] | None = None


class LineIn(Strict):
    """So many of a variant."""

    variant: UUID
    quantity: int = Field(default=1, ge=1, le=999, strict=True)


class QuantityIn(Strict):
    """How many it shall be."""

    quantity: int = Field(ge=1, le=999, strict=True)


class ContactIn(Strict):
    """Who buys."""

    name: Annotated[str, text(120)]
    email: Annotated[str, text(254), AfterValidator(_email)]
    phone: Annotated[str, text(32, 0)] = ""


class AddressIn(Strict):
    """Where it goes."""

    line1: Annotated[str, text(160)]
    line2: Annotated[str, text(160, 0)] = ""
    postal_code: Annotated[str, text(16)]
    city: Annotated[str, text(80)]
    country: Annotated[str, text(2, 2)]


class CheckoutIn(Strict):
    """An order. `shipping` maps shop handles to method ids; left out is each shop's first."""

    contact: ContactIn
    address: AddressIn
    shipping: dict[str, UUID] | None = None
    payment_method: Literal["bank_transfer", "pickup"]


class MoneyOut(Schema):
    """An amount in minor units (cents) and its ISO 4217 currency."""

    amount_minor: int
    currency: str


class LineOut(Schema):
    """A line of a cart. `available` false: it cannot be ordered as it stands."""

    id: UUID
    variant: UUID
    product: str
    title: str
    options: str
    quantity: int
    unit_price: MoneyOut
    total: MoneyOut
    available: bool


class ShippingOut(Schema):
    """A way to deliver, and what it costs for what is in the cart."""

    id: UUID
    name: str
    kind: str
    price: MoneyOut
    days_min: int
    days_max: int


class ShopOut(Schema):
    """One shop's part."""

    handle: str
    name: str
    subtotal: MoneyOut
    shipping: list[ShippingOut]


class TotalsOut(Schema):
    """`tax` is inside `total` if `prices_include_tax`, else added in it."""

    items: MoneyOut
    shipping: MoneyOut
    tax: MoneyOut
    total: MoneyOut
    prices_include_tax: bool


class CartOut(Schema):
    """A cart at the prices of this moment."""

    id: UUID
    country: str
    language: str
    currency: str
    expires_at: str
    lines: list[LineOut]
    shops: list[ShopOut]
    totals: TotalsOut
    payment_methods: list[str]


class OrderOut(Schema):
    """One shop's order."""

    reference: str
    shop: str
    total: MoneyOut


class PaymentOut(Schema):
    """What is to be paid, how, and with what reference."""

    method: str
    reference: str
    amount: MoneyOut
    status: str


class CheckoutOut(Schema):
    """A purchase. `checkout` opens its page at /orders/{checkout}/."""

    checkout: str
    orders: list[OrderOut]
    payment: PaymentOut


class ProblemOut(Schema):
    """A refusal (RFC 9457): `code` is for programs, `detail` for people."""

    type: str
    title: str
    status: int
    code: str
    detail: str
