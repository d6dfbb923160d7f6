"""Products as schema.org describes them, for search engines. Pure: data in, data out."""

import json
from typing import Any

_CONDITIONS = {
    "new": "NewCondition",
    "refurbished": "RefurbishedCondition",
    "used_like_new": "UsedCondition",
    "used_good": "UsedCondition",
    "used_fair": "UsedCondition",
}
_VARIES = {
    "size": "size", "größe": "size", "colour": "color", "color": "color", "farbe": "color",
    "material": "material", "pattern": "pattern", "muster": "pattern",
}  # fmt: skip
_SCHEMA = "https://schema.org/"


def product_data(
    product: dict[str, Any], *, url: str, root: str, country: str, shipping: list[dict[str, Any]]
) -> dict[str, Any]:
    """A `Product`, or a `ProductGroup` with a `Product` for each of several variants."""
    common: dict[str, Any] = {
        "name": product["title"],
        "description": product["plain"],
        "image": [root + medium["url"] for medium in product["media"][:8]],
        "url": url,
    }
    if product.get("brand"):
        common["brand"] = {"@type": "Brand", "name": product["brand"]}
    variants = [
        _variant(product, variant, url, country, shipping) for variant in product["variants"]
    ]
    if len(variants) == 1:
        return {"@context": _SCHEMA, "@type": "Product", **common, **variants[0]}
    names = product.get("option_names") or []
    return {
        "@context": _SCHEMA,
        "@type": "ProductGroup",
        **common,
        "productGroupID": str(product["id"]),
        "variesBy": [_SCHEMA + _VARIES[n.lower()] for n in names if n.lower() in _VARIES],
        "hasVariant": [
            {"@type": "Product", "name": _name(product, raw), **built}
            for raw, built in zip(product["variants"], variants, strict=True)
        ],
    }


def _name(product: dict[str, Any], variant: dict[str, Any]) -> str:
    values = ", ".join(str(value) for value in variant["attributes"].values())
    return f"{product['title']}, {values}" if values else product["title"]


def _variant(
    product: dict[str, Any],
    variant: dict[str, Any],
    url: str,
    country: str,
    shipping: list[dict[str, Any]],
) -> dict[str, Any]:
    built: dict[str, Any] = {"sku": variant["sku"]}
    if variant.get("gtin"):
        built["gtin"] = variant["gtin"]
    for name, value in variant["attributes"].items():
        known = _VARIES.get(name.lower())
        if known:
            built[known] = value
    built["offers"] = {
        "@type": "Offer",
        "url": f"{url}?variant={variant['id']}",
        "price": _decimal(variant["price"]),
        "priceCurrency": variant["price"]["currency"],
        "availability": _SCHEMA + ("InStock" if variant["stock"] > 0 else "OutOfStock"),
        "itemCondition": _SCHEMA + _CONDITIONS.get(product["condition"], "NewCondition"),
        "seller": {"@type": "Organization", "name": product["shop"]["name"]},
        "shippingDetails": [_shipping(one, country) for one in shipping],
    }
    return built


def _shipping(method: dict[str, Any], country: str) -> dict[str, Any]:
    days = {"@type": "QuantitativeValue", "unitCode": "DAY"}
    return {
        "@type": "OfferShippingDetails",
        "shippingRate": {
            "@type": "MonetaryAmount",
            "value": _decimal(method["price"]),
            "currency": method["price"]["currency"],
        },
        "shippingDestination": {"@type": "DefinedRegion", "addressCountry": country},
        "deliveryTime": {
            "@type": "ShippingDeliveryTime",
            "transitTime": {
                **days,
                "minValue": method["days_min"],
                "maxValue": method["days_max"],
            },
        },
    }


def _decimal(money: dict[str, Any]) -> str:
    # Every currency of our markets has two digits after the point.
    whole, part = divmod(money["amount_minor"], 100)
    return f"{whole}.{part:02d}"


def as_script(data: dict[str, Any]) -> str:
    """JSON that can stand inside a `<script>`: nothing in it ends the element."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
