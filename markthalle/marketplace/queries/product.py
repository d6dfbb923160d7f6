"""One product, as the JSON interface sends it and as its page shows it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import orjson

from markthalle.kit import prepared, sql
from markthalle.marketplace.queries.categories import CategoryNode, category, way_to
from markthalle.shops.models import Policy, ShippingMethod, Shop

# What was prepared when the product was written, and what only this moment knows: prices of
# sales that begin and end, and what is on the shelf.
_PRODUCT = """
SELECT c.{language}, d.{language}, (
    SELECT string_agg(row_to_json((SELECT one FROM (SELECT
        v.id, v.sku, v.attributes, v.colour, v.gtin,
        row_to_json((SELECT money FROM (SELECT CASE WHEN is_sale THEN o.sale_price_minor
            ELSE o.price_minor END AS amount_minor, o.currency) AS money)) AS price,
        CASE WHEN is_sale THEN row_to_json((SELECT money FROM (SELECT
            o.price_minor AS amount_minor, o.currency) AS money)) END AS was,
        s.on_hand AS stock, v.content_amount, v.content_unit
    ) AS one))::text, ',' ORDER BY v.position, v.id)
    FROM catalog_variant v
    JOIN catalog_offer o ON o.variant_id = v.id AND o.country = c.country
    JOIN catalog_shelf s ON s.id = o.shelf_id
    CROSS JOIN LATERAL (SELECT o.sale_price_minor IS NOT NULL
        AND coalesce(o.sale_from <= %(now)s, true)
        AND coalesce(o.sale_until > %(now)s, true) AS is_sale) AS sale
    WHERE v.product_id = d.product_id AND v.is_offered
)
FROM marketplace_document d
JOIN marketplace_card c ON c.product_id = d.product_id AND c.country = %(country)s
WHERE d.slug = %(slug)s
"""
_STATEMENTS = {language: _PRODUCT.format(language=language) for language in ("de", "en")}


@dataclass(frozen=True, slots=True)
class ProductPage:
    """
    All that a product's page tells. `product` is what the JSON interface sends.

    Without `product` it is not sold in this country, but in those of `sold_in`.
    """

    product: dict[str, Any] | None
    sold_in: list[str]
    shop: Shop
    shipping: list[ShippingMethod]
    policies: list[Policy]
    way: list[CategoryNode]


def product_json(*, slug: str, country: str, language: str, now: datetime) -> bytes | None:
    """A product for sale in a country with its variants and their stock, as JSON; else None."""
    statement = _STATEMENTS["de" if language.startswith("de") else "en"]
    asked = {"slug": slug, "country": country, "now": now.isoformat()}
    found = prepared.row(statement, asked)
    if found is None:
        return None
    card, details, variants = found
    if card is None or details is None:
        return None
    return card[:-1] + b"," + details[1:-1] + b',"variants":[' + (variants or b"") + b"]}"


def product_page(*, slug: str, country: str, language: str, now: datetime) -> ProductPage | None:
    """A product with its shop, deliveries and promises; None if it is for sale nowhere."""
    found = sql.rows(
        "SELECT l.shop_id, l.country FROM marketplace_document d"
        " JOIN marketplace_listing l ON l.product_id = d.product_id"
        " WHERE d.slug = %s ORDER BY l.country",
        [slug],
    )
    if not found:
        return None
    shop = Shop.objects.select_related("logo", "cover").get(id=found[0][0])
    body = product_json(slug=slug, country=country, language=language, now=now)
    product = orjson.loads(body) if body else None
    node = category(product["category"]) if product else None
    methods = shop.shipping_methods.filter(is_offered=True, countries__contains=[country])
    return ProductPage(
        product=product,
        sold_in=[sold_in for _, sold_in in found],
        shop=shop,
        shipping=list(methods),
        policies=list(shop.policies.all()),
        way=way_to(node) if node else [],
    )
