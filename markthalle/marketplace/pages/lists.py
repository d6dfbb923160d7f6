"""Lists of goods: a category, a search, a collection, a shop's own goods."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext as _

from markthalle.kit.pagination import CursorUnreadable
from markthalle.marketplace import asked, explained, queries
from markthalle.marketplace.asked import Asked
from markthalle.marketplace.chips import chips
from markthalle.marketplace.pages.context import absolute, is_fragment, language_of, market_of
from markthalle.marketplace.pages.facets import facet_panel
from markthalle.marketplace.words import SORTS


def category_page(request: HttpRequest, slug: str) -> HttpResponse:
    """All goods of a category and of those below it."""
    node = queries.category(slug)
    if node is None:
        raise Http404
    found = ask(request, category=slug)
    counts = queries.category_counts(market_of(request).country)
    context = {
        "category": node,
        "way": queries.way_to(node)[:-1],
        "below": [child for child in node.children if counts.get(child.id)],
        "title": node.name(language_of(request)),
        "canonical": absolute(request.path),
        "is_public": not found.filters.narrowed - {"category"} and not found.cursor,
    }
    return show(request, found, "marketplace/category.html", context)


def search_page(request: HttpRequest) -> HttpResponse:
    """What people look for, in all shops."""
    found = ask(request)
    words = found.filters.q
    title = _("“%(words)s”") % {"words": words} if words else _headline(found)
    return show(request, found, "marketplace/search.html", {"title": title, "is_public": False})


def _headline(found: Asked) -> str:
    if found.filters.on_sale:
        return _("On sale")
    return _("New in the hall") if found.sort is queries.Sort.NEWEST else _("All goods")


def ask(request: HttpRequest, **fixed: str) -> Asked:
    """What the address asks for; what the page itself stands for cannot be asked away."""
    market = market_of(request)
    return asked.read(request.GET, country=market.country, currency=market.currency, **fixed)


def show(
    request: HttpRequest, found: Asked, template: str, context: dict[str, Any]
) -> HttpResponse:
    """The whole page, or for htmx the goods alone, or the goods that follow."""
    try:
        results = queries.listing(
            found.filters, sort=found.sort, language=language_of(request), cursor=found.cursor
        )
    except CursorUnreadable:
        raise Http404 from None
    context |= {
        "asked": found,
        "filters": found.filters,
        "results": results,
        "items": results.items,
        "following": following(request, results.next_cursor),
        "ranking": explained.summary,
        "sorts": [(sort.value, label) for sort, label in SORTS.items()],
    }
    if is_fragment(request, "more"):
        response = render(request, "marketplace/parts/more.html", context)
    else:
        context["chips"] = chips(request.GET, found)
        context["facet_panel"] = facet_panel(
            found, currency=market_of(request).currency, language=language_of(request)
        )
        is_part = is_fragment(request, "goods")
        name = "marketplace/parts/goods.html" if is_part else template
        response = render(request, name, context | {"is_part": is_part})
    patch_vary_headers(response, ["HX-Request", "HX-Target"])
    return response


def following(request: HttpRequest, cursor: str | None) -> str:
    """The address of the goods that follow, empty where there are none."""
    if cursor is None:
        return ""
    query = request.GET.copy()
    query["cursor"] = cursor
    return f"?{query.urlencode()}"
