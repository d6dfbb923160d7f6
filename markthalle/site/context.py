"""What every template may use."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from markthalle.markets import all_markets


def hall(request: HttpRequest) -> dict[str, Any]:
    """The hall's name, the visitor's market and the markets to choose from."""
    return {
        "hall_name": settings.HALL_NAME,
        "hall_url": settings.URL,
        "is_demo": settings.DEMO,
        "market": getattr(request, "market", None),
        "markets": all_markets(),
    }
