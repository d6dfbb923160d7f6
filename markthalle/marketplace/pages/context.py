"""What all pages of the marketplace ask of a request."""

from typing import cast

from django.conf import settings
from django.http import HttpRequest

from markthalle.markets import Market
from markthalle.people.models import Person


def market_of(request: HttpRequest) -> Market:
    """The visitor's market."""
    market: Market = request.market  # type: ignore[attr-defined]
    return market


def language_of(request: HttpRequest) -> str:
    """The language of the page."""
    return request.LANGUAGE_CODE


def is_fragment(request: HttpRequest, target: str) -> bool:
    """Whether htmx asks for a part of the page only."""
    htmx = request.htmx  # type: ignore[attr-defined]
    return bool(htmx) and not htmx.boosted and htmx.target == target


def absolute(path: str) -> str:
    """The full address of a page, as search engines and other people are given it."""
    return settings.URL.rstrip("/") + path


def person_of(request: HttpRequest) -> Person:
    """Who is signed in; only where the page asks people to sign in first."""
    return cast("Person", request.user)
