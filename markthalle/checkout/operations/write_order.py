"""The one statement that writes a purchase: its orders, lines, payment, and its booking."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import orjson

from markthalle.checkout.operations.idempotency import Answer
from markthalle.checkout.order_request import Address, Contact
from markthalle.checkout.queries import ShopPart
from markthalle.kit import sql
from markthalle.kit.ids import uuid7
from markthalle.ledger.operations import PlannedPosting, book
from markthalle.markets import market

# One round trip: data-modifying CTEs with the rows as JSON. Foreign keys are checked at commit.
_WRITE = """
WITH purchase AS (
    INSERT INTO checkout_checkout (id, cart_id, person_id, token, source, country, language,
        currency, total_minor, name, email, phone, line1, line2, postal_code, city, placed_at)
    SELECT id, cart_id, person_id, token, source, country, language,
        currency, total_minor, name, email, phone, line1, line2, postal_code, city, %(now)s
    FROM jsonb_to_record(%(purchase)s::jsonb) AS given(id uuid, cart_id uuid, person_id uuid,
        token text, source text, country text, language text, currency text, total_minor bigint,
        name text, email text, phone text, line1 text, line2 text, postal_code text, city text)
), orders AS (
    INSERT INTO checkout_order (id, shop_id, checkout_id, reference, status, currency,
        items_minor, shipping_minor, tax_minor, tax_added_minor, total_minor, fee_minor,
        shipping_kind, shipping_name, placed_at)
    SELECT id, shop_id, checkout_id, reference, status, currency, items_minor, shipping_minor,
        tax_minor, tax_added_minor, total_minor, fee_minor, shipping_kind, shipping_name, %(now)s
    FROM jsonb_to_recordset(%(orders)s::jsonb) AS given(id uuid, shop_id uuid, checkout_id uuid,
        reference text, status text, currency text, items_minor bigint, shipping_minor bigint,
        tax_minor bigint, tax_added_minor bigint, total_minor bigint, fee_minor bigint,
        shipping_kind text, shipping_name text)
), lines AS (
    INSERT INTO checkout_orderline (id, order_id, variant_id, shelf_id, title, options, sku,
        quantity, unit_price_minor, total_minor, tax_basis_points, tax_minor)
    SELECT id, order_id, variant_id, shelf_id, title, options, sku,
        quantity, unit_price_minor, total_minor, tax_basis_points, tax_minor
    FROM jsonb_to_recordset(%(lines)s::jsonb) AS given(id uuid, order_id uuid, variant_id uuid,
        shelf_id uuid, title text, options text, sku text, quantity int, unit_price_minor bigint,
        total_minor bigint, tax_basis_points int, tax_minor bigint)
), payment AS (
    INSERT INTO checkout_payment
        (id, checkout_id, method, reference, currency, amount_minor, status)
    SELECT id, checkout_id, method, reference, currency, amount_minor, 'awaited'
    FROM jsonb_to_record(%(payment)s::jsonb) AS given(id uuid, checkout_id uuid, method text,
        reference text, currency text, amount_minor bigint)
), answered AS (
    UPDATE checkout_idempotencykey SET status = %(status)s, body = %(body)s WHERE id = %(key)s
)
UPDATE checkout_cart SET ordered_at = %(now)s WHERE id = %(cart)s
"""


@dataclass(frozen=True, slots=True)
class NewOrder:
    """One shop's part, ready to be written."""

    id: UUID
    reference: str
    status: str
    part: ShopPart
    fee_minor: int


@dataclass(frozen=True, slots=True)
class NewPurchase:
    """A purchase, ready to be written."""

    id: UUID
    token: str
    source: str | None
    person_id: UUID | None
    country: str
    language: str
    currency: str
    total_minor: int
    contact: Contact
    address: Address
    payment_id: UUID
    payment_method: str
    payment_reference: str
    orders: tuple[NewOrder, ...]


def write_order(
    purchase: NewPurchase, *, cart_id: UUID, key_id: UUID, answer: Answer, now: datetime
) -> None:
    """Write everything, book it, and have the letters written by a job."""
    from markthalle.checkout.jobs import announce_purchase

    sql.write(
        _WRITE,
        {
            "now": now,
            "cart": cart_id,
            "key": key_id,
            "status": answer.status,
            "body": answer.body,
            "purchase": _json(_purchase_row(purchase, cart_id)),
            "orders": _json([_order_row(order, purchase) for order in purchase.orders]),
            "lines": _json([row for order in purchase.orders for row in _line_rows(order)]),
            "payment": _json(_payment_row(purchase)),
        },
    )
    book(
        kind="order_placed",
        reference=str(purchase.id),
        currency=purchase.currency,
        at=now,
        postings=postings(purchase),
    )
    announce_purchase.later(checkout_id=str(purchase.id))


def postings(purchase: NewPurchase) -> list[PlannedPosting]:
    """The shopper owes the total; the shops are owed it, less what the hall keeps."""
    fees = sum(order.fee_minor for order in purchase.orders)
    owed_to_shops = [
        PlannedPosting(
            "shop",
            order.part.total.shop_id,
            -(order.part.total.total_minor - order.fee_minor),
        )
        for order in purchase.orders
    ]
    return [
        PlannedPosting("receivable", None, purchase.total_minor),
        *owed_to_shops,
        PlannedPosting("fees", None, -fees),
    ]


def _purchase_row(purchase: NewPurchase, cart_id: UUID) -> dict[str, Any]:
    return {
        "id": purchase.id,
        "cart_id": cart_id,
        "person_id": purchase.person_id,
        "token": purchase.token,
        "source": purchase.source,
        "country": market(purchase.country).country,
        "language": purchase.language,
        "currency": purchase.currency,
        "total_minor": purchase.total_minor,
        "name": purchase.contact.name,
        "email": purchase.contact.email,
        "phone": purchase.contact.phone,
        "line1": purchase.address.line1,
        "line2": purchase.address.line2,
        "postal_code": purchase.address.postal_code,
        "city": purchase.address.city,
    }


def _order_row(order: NewOrder, purchase: NewPurchase) -> dict[str, Any]:
    total = order.part.total
    chosen = order.part.chosen
    return {
        "id": order.id,
        "shop_id": total.shop_id,
        "checkout_id": purchase.id,
        "reference": order.reference,
        "status": order.status,
        "currency": purchase.currency,
        "items_minor": total.items_minor,
        "shipping_minor": total.shipping_minor,
        "tax_minor": total.tax_minor,
        "tax_added_minor": total.tax_added_minor,
        "total_minor": total.total_minor,
        "fee_minor": order.fee_minor,
        "shipping_kind": chosen.kind if chosen else "",
        "shipping_name": chosen.name if chosen else "",
    }


def _line_rows(order: NewOrder) -> list[dict[str, Any]]:
    taxes = order.part.total.line_taxes
    return [
        {
            "id": uuid7(),
            "order_id": order.id,
            "variant_id": item.variant_id,
            "shelf_id": item.shelf_id,
            "title": item.title[:150],
            "options": item.options[:200],
            "sku": item.sku,
            "quantity": item.line.quantity,
            "unit_price_minor": item.line.unit_price_minor,
            "total_minor": item.line.total_minor,
            "tax_basis_points": taxes[item.line.id].rate_basis_points,
            "tax_minor": taxes[item.line.id].tax_minor,
        }
        for item in order.part.items
    ]


def _payment_row(purchase: NewPurchase) -> dict[str, Any]:
    return {
        "id": purchase.payment_id,
        "checkout_id": purchase.id,
        "method": purchase.payment_method,
        "reference": purchase.payment_reference,
        "currency": purchase.currency,
        "amount_minor": purchase.total_minor,
    }


def _json(rows: Any) -> str:
    return orjson.dumps(rows).decode()
