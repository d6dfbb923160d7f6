"""The marketplace as JSON: what thousands ask for is passed on as PostgreSQL has it."""

from typing import Any

import orjson
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from ninja import Query, Router

from markthalle.checkout.schemas import ProblemOut
from markthalle.kit.errors import NotFound
from markthalle.marketplace import queries, quick, schemas
from markthalle.marketplace.queries import CategoryNode
from markthalle.marketplace.queries import shops as shop_queries
from markthalle.marketplace.quick import country_of, language_of

router = Router(tags=["marketplace"])
REFUSALS = dict.fromkeys((400, 404, 413, 422), ProblemOut)


class ShopNotFound(NotFound):
    """There is no open shop with this handle."""

    message = _("There is no open shop with this handle. See /api/v1/shops.")


def _json(body: Any) -> HttpResponse:
    return HttpResponse(orjson.dumps(body), content_type="application/json")


@router.get("/products", response={200: schemas.ProductList, **REFUSALS})
def products(request: HttpRequest, asked: Query[schemas.ProductQuery]) -> HttpResponse:
    """
    Products for sale in a country. An unknown category or shop has none.

    `next_cursor` is null on the last page; `total` counts all pages.
    """
    return quick.list_response(asked, asked.filters(country_of(asked)))


@router.get("/products/{slug}", response={200: schemas.ProductOut, **REFUSALS})
def product(request: HttpRequest, slug: str, asked: Query[schemas.Place]) -> HttpResponse:
    """One product with its variants, prices and stock at this moment."""
    return quick.product_response(slug, asked)


@router.get("/shops", response={200: schemas.ShopList, **REFUSALS})
def shops(request: HttpRequest, asked: Query[schemas.ShopQuery]) -> HttpResponse:
    """Open shops that sell to a country, by name."""
    country = country_of(asked)
    found, following = queries.open_shops(country=country, limit=asked.limit, cursor=asked.cursor)
    counts = queries.product_counts(country=country, shop_ids=[shop.id for shop in found])
    language = language_of(asked)
    items = [
        shop_queries.shop_item(shop, language=language, products=counts.get(shop.id, 0))
        for shop in found
    ]
    return _json({"items": items, "next_cursor": following})


@router.get("/shops/{handle}", response={200: schemas.ShopOut, **REFUSALS})
def shop(request: HttpRequest, handle: str, asked: Query[schemas.Place]) -> HttpResponse:
    """One open shop: who sells, what is promised, how it is delivered."""
    country = country_of(asked)
    page = queries.shop_page(handle=handle, country=country)
    if page is None:
        raise ShopNotFound
    details = shop_queries.shop_details(page, language=language_of(asked), country=country)
    return _json(details)


@router.get("/shops/{handle}/collections", response={200: schemas.CollectionList, **REFUSALS})
def collections(request: HttpRequest, handle: str, asked: Query[schemas.Place]) -> HttpResponse:
    """The collections a shop shows; their products: `/products?shop=…&collection=…`."""
    page = queries.shop_page(handle=handle, country=country_of(asked))
    if page is None:
        raise ShopNotFound
    language = language_of(asked)
    items = [shop_queries.collection_item(c, language=language) for c in page.collections]
    return _json({"items": items})


@router.get("/categories", response={200: schemas.CategoryList, **REFUSALS})
def categories(request: HttpRequest, asked: Query[schemas.Place]) -> HttpResponse:
    """The hall's tree of categories and how many products each holds."""
    counts = queries.category_counts(country_of(asked))
    language = language_of(asked)

    def item(node: CategoryNode) -> dict[str, Any]:
        return {
            "id": node.id,
            "slug": node.slug,
            "name": node.name(language),
            "products": counts.get(node.id, 0),
            "children": [item(child) for child in node.children],
        }

    return _json({"items": [item(root) for root in queries.categories()]})


@router.get("/suggest", response={200: schemas.SuggestionsOut, **REFUSALS})
def suggestions(request: HttpRequest, asked: Query[schemas.SuggestQuery]) -> HttpResponse:
    """What may be meant by what was typed so far; nothing for less than two letters."""
    language = language_of(asked)
    found = queries.suggest(asked.q, language=language, country=country_of(asked))
    return HttpResponse(found.json(language), content_type="application/json")
