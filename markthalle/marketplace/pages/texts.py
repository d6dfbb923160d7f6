"""Pages of plain words: how results are ranked."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from markthalle.marketplace import explained
from markthalle.marketplace.pages.context import absolute


def ranking_page(request: HttpRequest) -> HttpResponse:
    """How results are ranked, with the weights that are used."""
    context = {
        "summary": explained.summary(),
        "criteria": explained.criteria(),
        "canonical": absolute(request.path),
    }
    return render(request, "marketplace/ranking.html", context)
