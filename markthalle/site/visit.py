"""Where a visitor is and which language they read, before any page is made."""

from collections.abc import Callable
from functools import lru_cache

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.utils.translation.trans_real import parse_accept_lang_header

from markthalle.kit.errors import Problem
from markthalle.markets import Market, all_markets

MARKET_COOKIE = "market"

GetResponse = Callable[[HttpRequest], HttpResponse]


class VisitMiddleware:
    """
    Sets `request.market` and `request.LANGUAGE_CODE`, and shows refusals as a page.

    What was chosen by hand comes first, then what the browser asks for, then what is spoken in
    the market; the hall's own market where nothing else is known.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        market = chosen_market(request)
        language = chosen_language(request, market)
        request.market = market  # type: ignore[attr-defined]
        request.LANGUAGE_CODE = language
        translation.activate(language)
        response = self.get_response(request)
        patch_vary_headers(response, ("Accept-Language", "Cookie"))
        response.headers.setdefault("Content-Language", language)
        return response

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """A refusal raised by an operation becomes a page that says what to do."""
        if isinstance(error, Problem):
            return render(request, "problem.html", {"problem": error}, status=error.status)
        return None


def chosen_market(request: HttpRequest) -> Market:
    """The market of the cookie, else the one the browser's language belongs to."""
    markets = all_markets()
    chosen = markets.get(request.COOKIES.get(MARKET_COOKIE, ""))
    if chosen is not None:
        return chosen
    country, _ = _wishes(request.headers.get("Accept-Language", "")[:200])
    return markets.get(country) or markets[settings.HALL_MARKET]


def chosen_language(request: HttpRequest, market: Market) -> str:
    """The language the address names, else of the cookie, of the browser, of the market."""
    known = dict(settings.LANGUAGES)
    if "lang=" in request.META.get("QUERY_STRING", "") and request.GET.get("lang") in known:
        return request.GET["lang"]
    chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
    if chosen in known:
        return chosen
    _, language = _wishes(request.headers.get("Accept-Language", "")[:200])
    return language or next((code for code in market.languages if code in known), "en")


@lru_cache(maxsize=512)
def _wishes(header: str) -> tuple[str, str]:
    """
    The country and the language a browser asks for, each empty if it names none of ours.

    English tells nothing about a country: browsers everywhere are set to `en-US`.
    """
    known = dict(settings.LANGUAGES)
    country = ""
    for tag, _ in parse_accept_lang_header(header):
        language, _, region = tag.partition("-")
        if not country and language != "en" and region.upper() in all_markets():
            country = region.upper()
        if language in known:
            return country, language
    return country, ""
