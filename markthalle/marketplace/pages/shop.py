"""A shop's own place in the hall: its goods, what it says of itself, and following it."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from markthalle.kit.rich_text import plain
from markthalle.marketplace import operations, queries
from markthalle.marketplace.pages.context import absolute, language_of, market_of, person_of
from markthalle.marketplace.pages.lists import ask, show
from markthalle.marketplace.queries import ShopPage
from markthalle.marketplace.queries.shops import translated
from markthalle.shops.models import Policy, Shop

SHOPS_ON_A_PAGE = 24


def shops_page(request: HttpRequest) -> HttpResponse:
    """All open shops that sell to the visitor's country."""
    country = market_of(request).country
    shops, cursor = queries.open_shops(
        country=country, limit=SHOPS_ON_A_PAGE, cursor=request.GET.get("cursor") or None
    )
    counts = queries.product_counts(country=country, shop_ids=[shop.id for shop in shops])
    context = {
        "shops": [shop_tile(shop, language_of(request), counts.get(shop.id, 0)) for shop in shops],
        "following": f"?cursor={cursor}" if cursor else "",
        "canonical": absolute(request.path),
    }
    return render(request, "marketplace/shops.html", context)


def shop_tile(shop: Shop, language: str, products: int) -> dict[str, Any]:
    """A shop as its card shows it."""
    return {
        "handle": shop.handle,
        "name": shop.name,
        "tagline": translated(shop, "tagline", language),
        "city": shop.city,
        "is_private": shop.seller_kind == Shop.SellerKind.PRIVATE,
        "logo": shop.logo,
        "cover": shop.cover,
        "products": products,
    }


def shop_page(request: HttpRequest, handle: str) -> HttpResponse:
    """A shop with all its goods."""
    page = _page(request, handle)
    found = ask(request, shop=handle)
    context = _frame(request, page) | {
        "is_public": not found.filters.narrowed - {"shop"} and not found.cursor,
        "tab": "goods",
    }
    return show(request, found, "marketplace/shop.html", context)


def collection_page(request: HttpRequest, handle: str, collection: str) -> HttpResponse:
    """One collection of a shop."""
    page = _page(request, handle)
    chosen = next((c for c in page.collections if c.handle == collection), None)
    if chosen is None:
        raise Http404
    found = ask(request, shop=handle, collection=collection)
    language = language_of(request)
    context = _frame(request, page) | {
        "collection": chosen,
        "collection_title": translated(chosen, "title", language),
        "collection_words": translated(chosen, "description", language),
        "is_public": found.filters.narrowed <= {"shop", "collection"} and not found.cursor,
        "tab": "goods",
    }
    return show(request, found, "marketplace/shop.html", context)


def about_page(request: HttpRequest, handle: str) -> HttpResponse:
    """Who keeps the shop, and its imprint."""
    page = _page(request, handle)
    return render(request, "marketplace/shop_about.html", _frame(request, page) | {"tab": "about"})


def promises_page(request: HttpRequest, handle: str) -> HttpResponse:
    """How the shop delivers and takes back, and its other promises."""
    page = _page(request, handle)
    language = language_of(request)
    policies = spoken(list(page.shop.policies.all()), language)
    context = _frame(request, page) | {"tab": "promises", "policies": policies}
    return render(request, "marketplace/shop_promises.html", context)


def spoken(policies: list[Policy], language: str) -> list[Policy]:
    """One policy of each kind: in the reader's language, else in the one there is."""
    best: dict[str, Policy] = {}
    for policy in policies:
        if policy.kind not in best or policy.language.startswith(language):
            best[policy.kind] = policy
    return [best[kind] for kind in Policy.Kind.values if kind in best]


@require_POST
@login_required
def follow(request: HttpRequest, handle: str) -> HttpResponse:
    """Follow the shop, or follow it no more (`follow=no`)."""
    shop = get_object_or_404(Shop, handle=handle, status=Shop.Status.LIVE)
    is_wanted = request.POST.get("follow") != "no"
    act = operations.follow if is_wanted else operations.unfollow
    act(shop=shop, by=person_of(request))
    if request.htmx:  # type: ignore[attr-defined]
        context = {"shop": shop, "is_followed": is_wanted}
        return render(request, "marketplace/parts/follow.html", context)
    return HttpResponseRedirect(reverse("marketplace:shop", args=[handle]))


def _page(request: HttpRequest, handle: str) -> ShopPage:
    page = queries.shop_page(handle=handle, country=market_of(request).country)
    if page is None:
        raise Http404
    return page


def _frame(request: HttpRequest, page: ShopPage) -> dict[str, Any]:
    language = language_of(request)
    shop, person = page.shop, request.user
    market = market_of(request)
    return {
        "page": page,
        "shop": shop,
        "tagline": translated(shop, "tagline", language),
        "about": translated(shop, "about", language),
        "summary": plain(translated(shop, "tagline", language) or shop.about)[:160],
        "collections": [
            {"handle": c.handle, "title": translated(c, "title", language), "picture": c.picture}
            for c in page.collections
        ],
        "methods": [
            m for m in shop.shipping_methods.all()
            if m.is_offered and market.country in m.countries
        ],
        "is_followed": person.is_authenticated
        and queries.follows(person=person, shop_id=shop.id),
        "canonical": absolute(request.path),
        "is_private": shop.seller_kind == Shop.SellerKind.PRIVATE,
    }  # fmt: skip
