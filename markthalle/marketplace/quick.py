"""
The two addresses that thousands ask for, without the interface's usual ceremony.

`api.py` describes them and would answer the same. What a query string asks for is a plain value,
so it is remembered instead of being validated again for every visitor who opens the same list.
"""

from functools import lru_cache
from typing import Any, TypeVar

import pydantic
from django.conf import settings
from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from ninja.errors import ValidationError

from markthalle.kit.errors import NotFound
from markthalle.marketplace import queries, schemas
from markthalle.marketplace.filters import Filters
from markthalle.markets import market

Asked = TypeVar("Asked", bound=schemas.Place)

_LISTS = frozenset(
    name for name, field in schemas.ProductQuery.model_fields.items() if field.default == []
)


class ProductNotFound(NotFound):
    """No such product is for sale in this country."""

    message = _("No such product is for sale in this country. It may be sold elsewhere.")


def products(request: HttpRequest) -> HttpResponse:
    """A page of products for sale in a country."""
    asked, filters = _asked(request.META.get("QUERY_STRING", ""))
    return list_response(asked, filters)


def product(request: HttpRequest, slug: str) -> HttpResponse:
    """One product with its variants, prices and stock at this moment."""
    return product_response(slug, _place(request.META.get("QUERY_STRING", "")))


def list_response(asked: schemas.ProductQuery, filters: Filters) -> HttpResponse:
    """The list asked for, as bytes."""
    found = queries.listing(
        filters,
        sort=asked.order,
        language=language_of(asked),
        limit=asked.limit,
        cursor=asked.cursor,
        pictures=False,
    )
    return _bytes(found.json)


def product_response(slug: str, asked: schemas.Place) -> HttpResponse:
    """
    The product asked for, as bytes.

    :raises ProductNotFound: it is not for sale in this country.
    """
    body = queries.product_json(
        slug=slug, country=country_of(asked), language=language_of(asked), now=timezone.now()
    )
    if body is None:
        raise ProductNotFound
    return _bytes(body)


def country_of(place: schemas.Place) -> str:
    """
    The buyer's country: the one asked for, else the hall's own.

    :raises UnknownMarket: the hall has no rules for it.
    """
    return market(place.country or settings.HALL_MARKET).country


def language_of(place: schemas.Place) -> str:
    """The language asked for, else the one the reader's program prefers."""
    return place.language or get_language() or "en"


def _bytes(body: bytes) -> HttpResponse:
    headers = {"Content-Length": str(len(body))}
    return HttpResponse(body, content_type="application/json", headers=headers)


@lru_cache(maxsize=4096)
def _asked(query: str) -> tuple[schemas.ProductQuery, Filters]:
    asked = _read(schemas.ProductQuery, query)
    return asked, asked.filters(country_of(asked))


@lru_cache(maxsize=256)
def _place(query: str) -> schemas.Place:
    return _read(schemas.Place, query)


def _read(kind: type[Asked], query: str) -> Asked:
    given = QueryDict(query)
    values: dict[str, Any] = {
        name: given.getlist(name) if name in _LISTS else given[name]
        for name in given
        # `min_price=` is how forms say that nothing was chosen.
        if given[name] != ""
    }
    try:
        return kind(**values)
    except pydantic.ValidationError as refusal:
        raise ValidationError(
            [{"loc": ("query", *e["loc"]), "msg": e["msg"]} for e in refusal.errors()]
        ) from None
