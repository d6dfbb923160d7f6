"""Shops that are open, for the JSON interface and for their pages."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import Count, Q
from django.utils.text import Truncator

from markthalle.catalog.models import Collection
from markthalle.kit import pagination, sql
from markthalle.kit.rich_text import plain
from markthalle.pictures.models import Picture
from markthalle.shops.models import Shop


@dataclass(frozen=True, slots=True)
class ShopPage:
    """A shop as its page shows it. `products` counts what it sells in the country asked for."""

    shop: Shop
    collections: list[Collection]
    products: int
    followers: int


def shop_page(*, handle: str, country: str) -> ShopPage | None:
    """An open shop with its shown collections; None if there is no such shop."""
    found = (
        Shop.objects.select_related("logo", "cover")
        .prefetch_related("policies", "shipping_methods")
        .filter(handle=handle, status=Shop.Status.LIVE)
        .annotate(followed=Count("followers"))
        .first()
    )
    if found is None:
        return None
    counts = product_counts(country=country, shop_ids=[found.id])
    return ShopPage(
        shop=found,
        collections=list(shown_collections(shop_id=found.id)),
        products=counts.get(found.id, 0),
        followers=found.followed,
    )


def shown_collections(*, shop_id: UUID) -> list[Collection]:
    """A shop's collections that shoppers see, in the shop's order."""
    shown = Collection.objects.filter(shop_id=shop_id, is_shown=True).select_related("picture")
    live = Count("items", filter=Q(items__product__status="live"))
    # Counting groups the rows, and grouped rows lose the order their table names.
    return list(shown.annotate(products=live).order_by("position", "id"))


def product_counts(*, country: str, shop_ids: list[UUID]) -> dict[UUID, int]:
    """How many products each shop sells in a country."""
    found = sql.rows(
        "SELECT substr(scope, 2)::uuid, sum(delta)::bigint FROM marketplace_tally"
        " WHERE country = %s AND scope = ANY(%s) GROUP BY scope",
        [country, [f"s{shop_id}" for shop_id in shop_ids]],
    )
    return dict(found)


def open_shops(
    *, country: str, limit: int, cursor: str | None = None
) -> tuple[list[Shop], str | None]:
    """
    Open shops that sell to a country, by name, and the cursor of those after them.

    :raises CursorUnreadable: the cursor is not from this list.
    """
    shops = Shop.objects.filter(status=Shop.Status.LIVE, sells_to__contains=[country])
    if cursor:
        name, handle = pagination.unpack(cursor, shape=(str, str))
        if "\x00" in name + handle:
            raise pagination.CursorUnreadable
        shops = shops.filter(Q(name__gt=name) | Q(name=name, handle__gt=handle))
    found = list(shops.select_related("logo", "cover").order_by("name", "handle")[: limit + 1])
    if len(found) <= limit:
        return found, None
    last = found[limit - 1]
    return found[:limit], pagination.pack([last.name, last.handle])


def picture_json(picture: Picture | None) -> dict[str, Any] | None:
    """A picture in all its sizes; None until they are made."""
    if picture is None or picture.status != Picture.Status.READY:
        return None
    sizes = [
        {
            **size,
            "webp": settings.MEDIA_URL + size["webp"],
            "avif": settings.MEDIA_URL + size["avif"] if size.get("avif") else None,
        }
        for size in picture.sizes
    ]
    return {
        "width": picture.width,
        "height": picture.height,
        "colour": picture.colour,
        "sizes": sizes,
    }


def translated(row: Shop | Collection, field: str, language: str) -> str:
    """A field in the reader's language where the shop gave one, else as the shop wrote it."""
    texts = row.translations.get(language[:2], {})
    return str(texts.get(field) or getattr(row, field))


def shop_item(shop: Shop, *, language: str, products: int) -> dict[str, Any]:
    """A shop as it stands in lists."""
    return {
        "handle": shop.handle,
        "name": shop.name,
        "tagline": translated(shop, "tagline", language),
        "country": shop.country,
        "seller_kind": shop.seller_kind,
        "accent": shop.accent,
        "logo": picture_json(shop.logo),
        "cover": picture_json(shop.cover),
        "products": products,
    }


def shop_details(page: ShopPage, *, language: str, country: str) -> dict[str, Any]:
    """All that the JSON interface tells of one shop: who sells, what is promised, how it comes."""
    shop = page.shop
    methods = [m for m in shop.shipping_methods.all() if m.is_offered and country in m.countries]
    return {
        **shop_item(shop, language=language, products=page.products),
        "about": translated(shop, "about", language),
        "summary": Truncator(plain(translated(shop, "about", language))).chars(160),
        "opened_at": shop.opened_at,
        "followers": page.followers,
        "currency": shop.currency,
        "sells_to": shop.sells_to,
        "seller": {
            "legal_name": shop.legal_name,
            "address_line1": shop.address_line1,
            "address_line2": shop.address_line2,
            "postal_code": shop.postal_code,
            "city": shop.city,
            "country": shop.country,
            "email": shop.email,
            "phone": shop.phone,
            "trade_register": shop.register,
            "vat_id": shop.vat_id,
        },
        "policies": [
            {"kind": policy.kind, "language": policy.language, "body": policy.body}
            for policy in shop.policies.all()
        ],
        "shipping": [
            {
                "id": str(method.id),
                "kind": method.kind,
                "name": method.translations.get(language[:2], {}).get("name") or method.name,
                "price": {"amount_minor": method.price_minor, "currency": method.currency},
                "free_from_minor": method.free_from_minor,
                "days_min": method.days_min,
                "days_max": method.days_max,
            }
            for method in methods
        ],
    }


def collection_item(collection: Collection, *, language: str) -> dict[str, Any]:
    """A collection as the JSON interface lists it."""
    return {
        "handle": collection.handle,
        "title": translated(collection, "title", language),
        "description": translated(collection, "description", language),
        "kind": collection.kind,
        "picture": picture_json(collection.picture),
        "products": collection.products,  # type: ignore[attr-defined]
    }
