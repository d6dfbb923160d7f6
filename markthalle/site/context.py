"""What every template may use. Nothing here reads the database."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from markthalle.markets import all_markets
from markthalle.site.choices import THEME_COOKIE, THEMES

# Kept by `checkout` beside the cart, so that the header knows the number without asking.
CART_COUNT_COOKIE = "cart_count"
# In their own language: who cannot read the page must find the way out of it.
LANGUAGES = (("de", "Deutsch"), ("en", "English"))


def hall(request: HttpRequest) -> dict[str, Any]:
    """The hall's name, what the visitor chose and what can be chosen."""
    theme = request.COOKIES.get(THEME_COOKIE, "")
    count = request.COOKIES.get(CART_COUNT_COOKIE, "")
    return {
        "hall_name": settings.HALL_NAME,
        "hall_url": settings.URL,
        "is_demo": settings.DEMO,
        "market": getattr(request, "market", None),
        "markets": all_markets(),
        "languages": LANGUAGES,
        "theme": theme if theme in THEMES else "",
        "cart_count": int(count) if count.isdecimal() and len(count) < 4 else 0,
    }
