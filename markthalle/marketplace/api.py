"""The marketplace as JSON: what thousands ask for is passed on as PostgreSQL has it."""

from typing import Any

import orjson
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import get_language
from ninja import Query, Router

from markthalle.kit.errors import NotFound
from markthalle.marketplace import queries, schemas
from markthalle.marketplace.queries import CategoryNode
from markthalle.marketplace.queries import shops as shop_queries
from markthalle.markets import market

router = Router(tags=["marketplace"])


class ProductNotFound(NotFound):
    """No such product is for sale in this country."""

    message = "No such product is for sale in this country. It may be sold out or sold elsewhere."


class ShopNotFound(NotFound):
    """There is no open shop with this handle."""

    message = "There is no open shop with this handle. See /api/v1/shops."


def _json(body: Any) -> HttpResponse:
    return HttpResponse(orjson.dumps(body), content_type="application/json")


def _country(place: schemas.Place) -> str:
    return market(place.country or settings.HALL_MARKET).country


def _language(place: schemas.Place) -> str:
    return place.language or get_language() or "en"


@router.get("/products", response=schemas.ProductList)
def products(request: HttpRequest, asked: Query[schemas.ProductQuery]) -> HttpResponse:
    """
    Products for sale in a country. An unknown category or shop has none.

    `next_cursor` is null on the last page; `total` counts all pages.
    """
    found = queries.listing(
        asked.filters(_country(asked)),
        sort=asked.order,
        language=_language(asked),
        limit=asked.limit,
        cursor=asked.cursor,
    )
    return HttpResponse(found.json, content_type="application/json")


@router.get("/products/{slug}", response=schemas.ProductOut)
def product(request: HttpRequest, slug: str, asked: Query[schemas.Place]) -> HttpResponse:
    """One product with its variants, prices and stock at this moment."""
    body = queries.product_json(
        slug=slug, country=_country(asked), language=_language(asked), now=timezone.now()
    )
    if body is None:
        raise ProductNotFound
    return HttpResponse(body, content_type="application/json")


@router.get("/shops", response=schemas.ShopList)
def shops(request: HttpRequest, asked: Query[schemas.ShopQuery]) -> HttpResponse:
    """Open shops that sell to a country, by name."""
    country = _country(asked)
    found, following = queries.open_shops(country=country, limit=asked.limit, cursor=asked.cursor)
    counts = queries.product_counts(country=country, shop_ids=[shop.id for shop in found])
    language = _language(asked)
    items = [
        shop_queries.shop_item(shop, language=language, products=counts.get(shop.id, 0))
        for shop in found
    ]
    return _json({"items": items, "next_cursor": following})


@router.get("/shops/{handle}", response=schemas.ShopOut)
def shop(request: HttpRequest, handle: str, asked: Query[schemas.Place]) -> HttpResponse:
    """One open shop: who sells, what is promised, how it is delivered."""
    country = _country(asked)
    page = queries.shop_page(handle=handle, country=country)
    if page is None:
        raise ShopNotFound
    details = shop_queries.shop_details(page, language=_language(asked), country=country)
    return _json(details)


@router.get("/shops/{handle}/collections", response=schemas.CollectionList)
def collections(request: HttpRequest, handle: str, asked: Query[schemas.Place]) -> HttpResponse:
    """The collections a shop shows; their products: `/products?shop=…&collection=…`."""
    page = queries.shop_page(handle=handle, country=_country(asked))
    if page is None:
        raise ShopNotFound
    language = _language(asked)
    items = [shop_queries.collection_item(c, language=language) for c in page.collections]
    return _json({"items": items})


@router.get("/categories", response=schemas.CategoryList)
def categories(request: HttpRequest, asked: Query[schemas.Place]) -> HttpResponse:
    """The hall's tree of categories and how many products each holds."""
    counts = queries.category_counts(_country(asked))
    language = _language(asked)

    def item(node: CategoryNode) -> dict[str, Any]:
        return {
            "id": node.id,
            "slug": node.slug,
            "name": node.name(language),
            "products": counts.get(node.id, 0),
            "children": [item(child) for child in node.children],
        }

    return _json({"items": [item(root) for root in queries.categories()]})
