"""What may be meant, while somebody types: options of a list box, as HTML."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from markthalle.marketplace import queries
from markthalle.marketplace.pages.context import language_of, market_of


def suggest(request: HttpRequest) -> HttpResponse:
    """Suggestions for `?q=`; an empty list for less than two letters."""
    found = queries.suggest(
        request.GET.get("q", "")[:120],
        language=language_of(request),
        country=market_of(request).country,
    )
    response = render(request, "marketplace/parts/suggestions.html", {"found": found})
    response["Cache-Control"] = "private, max-age=60"
    return response
