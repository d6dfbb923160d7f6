"""
What a visitor chooses for the whole hall: language, country, light or dark.

Kept in cookies and nowhere else; they are necessary for what the visitor asked for. The forms
stand on every page, pages that are the same for everybody, so they carry no token; a choice
sent by another site is refused by where it comes from instead.
"""

from collections.abc import Callable
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from markthalle.kit.errors import NotAllowed
from markthalle.markets import all_markets
from markthalle.site.visit import MARKET_COOKIE

THEME_COOKIE = "theme"
THEMES = ("light", "dark")
_YEAR = 365 * 24 * 60 * 60


def _choice(
    name: str, allowed: Callable[[], frozenset[str]], cookie: str
) -> Callable[..., HttpResponse]:
    @csrf_exempt
    @require_POST
    def choose(request: HttpRequest) -> HttpResponse:
        if request.headers.get("Sec-Fetch-Site", "same-origin") == "cross-site":
            raise NotAllowed
        response = HttpResponseRedirect(_back(request))
        chosen = request.POST.get(name, "")
        if chosen in allowed():
            response.set_cookie(
                cookie, chosen, max_age=_YEAR, samesite="Lax", httponly=True,
                secure=settings.SESSION_COOKIE_SECURE,
            )  # fmt: skip
        elif not chosen:
            response.delete_cookie(cookie, samesite="Lax")
        return response

    return choose


def _back(request: HttpRequest) -> str:
    """Where the visitor came from, if that is a page of this hall."""
    for address in (request.POST.get("next", ""), request.headers.get("Referer", "")):
        if address and url_has_allowed_host_and_scheme(
            address, {request.get_host()}, require_https=request.is_secure()
        ):
            parts = urlsplit(address)
            return f"{parts.path}?{parts.query}" if parts.query else parts.path
    return "/"


choose_language = _choice(
    "language", lambda: frozenset(dict(settings.LANGUAGES)), settings.LANGUAGE_COOKIE_NAME
)
choose_market = _choice("market", lambda: frozenset(all_markets()), MARKET_COOKIE)
choose_theme = _choice("theme", lambda: frozenset(THEMES), THEME_COOKIE)
