"""What every page needs to know of a visit."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from markthalle.markets import Market, all_markets

MARKET_COOKIE = "market"


class MarketMiddleware:
    """Sets `request.market`: the country a visitor chose, else the hall's own."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.market = chosen_market(request)  # type: ignore[attr-defined]
        return self.get_response(request)


def chosen_market(request: HttpRequest) -> Market:
    """The market named by the visitor's cookie, if there is such a one."""
    markets = all_markets()
    chosen = request.COOKIES.get(MARKET_COOKIE, "")
    return markets.get(chosen) or markets[settings.HALL_MARKET]
