"""For search engines: what there is to read, and what they should leave alone."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from markthalle.kit import sql
from markthalle.marketplace import queries
from markthalle.marketplace.pages.context import absolute, market_of

# The protocol allows 50,000 addresses in one file.
MOST = 45_000

_LEFT_ALONE = ("/account/", "/cart", "/checkout", "/desk/", "/operator/", "/search", "/suggest")


def robots_txt(request: HttpRequest) -> HttpResponse:
    """What search engines should not read."""
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in _LEFT_ALONE)]
    lines += ["", f"Sitemap: {absolute('/sitemap.xml')}", ""]
    return HttpResponse("\n".join(lines), content_type="text/plain")


def sitemap(request: HttpRequest) -> HttpResponse:
    """Categories, shops and the newest products of the visitor's market."""
    country = market_of(request).country
    counts = queries.category_counts(country)
    paths = ["/", "/shops", "/ranking"]
    for root in queries.categories():
        nodes = [root, *(root.children), *(low for mid in root.children for low in mid.children)]
        paths += [f"/c/{node.slug}" for node in nodes if counts.get(node.id)]
    paths += [
        f"/s/{handle}"
        for (handle,) in sql.rows("SELECT handle FROM shops_shop WHERE status = 'live' LIMIT 5000")
    ]
    paths += [
        f"/p/{slug}"
        for (slug,) in sql.rows(
            "SELECT d.slug FROM marketplace_listing l JOIN marketplace_document d"
            " ON d.product_id = l.product_id WHERE l.country = %s"
            " ORDER BY l.published_at DESC LIMIT %s",
            [country, MOST - len(paths)],
        )
    ]
    context = {"addresses": [absolute(path) for path in paths]}
    return render(request, "marketplace/sitemap.xml", context, content_type="application/xml")
