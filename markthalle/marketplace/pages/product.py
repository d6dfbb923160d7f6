"""A product's page: pictures, choice, price, delivery, seller."""

from typing import Any

from babel.dates import format_date
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.utils.safestring import SafeString

from markthalle.kit.rich_text import plain
from markthalle.marketplace import choice, queries, structured
from markthalle.marketplace.delivery import arrives_on
from markthalle.marketplace.pages.context import absolute, is_fragment, language_of, market_of
from markthalle.marketplace.pages.shop import spoken
from markthalle.marketplace.queries import ProductPage
from markthalle.marketplace.unit_price import unit_price
from markthalle.marketplace.words import CONDITIONS, named
from markthalle.shops.models import ShippingMethod, Shop

FEW = 5
OTHERS = 6


def product_page(request: HttpRequest, slug: str) -> HttpResponse:
    """A product with one variant chosen: `?variant=` names it, else the first that is there."""
    market, language = market_of(request), language_of(request)
    now = timezone.now()
    page = queries.product_page(slug=slug, country=market.country, language=language, now=now)
    if page is None:
        raise Http404
    if page.product is None or not page.product["variants"]:
        return _sold_elsewhere(request, page)
    context = _buying(request, page, page.product)
    if is_fragment(request, "buy"):
        response = render(request, "marketplace/parts/buy.html", context | {"is_part": True})
    else:
        context |= _telling(request, page, page.product, context["variant"])
        response = render(request, "marketplace/product.html", context)
    patch_vary_headers(response, ["HX-Request", "HX-Target"])
    return response


def _sold_elsewhere(request: HttpRequest, page: ProductPage) -> HttpResponse:
    context = {"shop": page.shop, "sold_in": page.sold_in}
    return render(request, "marketplace/elsewhere.html", context, status=404)


def _buying(request: HttpRequest, page: ProductPage, product: dict[str, Any]) -> dict[str, Any]:
    variants = product["variants"]
    chosen = choice.chosen(variants, request.GET.get("variant", ""))
    market, language = market_of(request), language_of(request)
    shop = page.shop
    return {
        "product": product,
        "shop": shop,
        "variant": chosen,
        "options": [
            {"name": named(name), "values": values}
            for name, values in choice.options(product["option_names"], variants, chosen)
        ],
        "unit_price": unit_price(
            chosen["price"]["amount_minor"], chosen["content_amount"], chosen["content_unit"]
        ),
        "few": FEW,
        "most": min(chosen["stock"], 99),
        "methods": [_delivery(method, language) for method in page.shipping],
        "tax_is_included": market.prices_include_tax,
        "tax_name": market.tax_name.get(language) or market.tax_name["en"],
        "charges_tax": shop.charges_tax,
        "is_private": shop.seller_kind == Shop.SellerKind.PRIVATE,
    }


def _delivery(method: ShippingMethod, language: str) -> dict[str, Any]:
    today = timezone.localdate()
    first, last = (arrives_on(today, days) for days in (method.days_min, method.days_max))
    return {
        "name": method.translations.get(language[:2], {}).get("name") or method.name,
        "is_pickup": method.kind == ShippingMethod.Kind.PICKUP,
        "price": {"amount_minor": method.price_minor, "currency": method.currency},
        "free_from": method.free_from_minor,
        "currency": method.currency,
        "first": _day(first, language),
        "last": _day(last, language) if last != first else "",
        "days_min": method.days_min,
        "days_max": method.days_max,
    }


def _day(day: Any, language: str) -> str:
    return str(format_date(day, "EEE d MMM" if language == "en" else "EEE d. MMM", locale=language))


def _telling(
    request: HttpRequest, page: ProductPage, product: dict[str, Any], chosen: dict[str, Any]
) -> dict[str, Any]:
    market, language = market_of(request), language_of(request)
    url = absolute(request.path)
    product["plain"] = plain(product["description"])[:5000]
    root = settings.URL.rstrip("/")
    shipping = [_delivery(method, language) for method in page.shipping]
    data = structured.product_data(
        product, url=url, root=root, country=market.country, shipping=shipping
    )
    return {
        "way": page.way,
        "category": page.way[-1] if page.way else None,
        "canonical": url,
        "share_image": root + product["media"][0]["url"] if product["media"] else "",
        "condition": CONDITIONS.get(product["condition"], ""),
        "facts": [(named(name), value) for name, value in product["attributes"].items()],
        "policies": spoken(page.policies, language),
        **_around(product, country=market.country, language=language),
        "media": choice.pictures_first(product["media"], chosen),
        "structured": SafeString(structured.as_script(data)),
    }


def _around(product: dict[str, Any], *, country: str, language: str) -> dict[str, Any]:
    """Others of the shop, and others like it that are not already among those."""
    others = queries.from_shop(product, country=country, language=language, limit=OTHERS)
    shown = {item["id"] for item in others}
    related = queries.related(product, country=country, language=language, limit=2 * OTHERS)
    alike = [item for item in related if item["id"] not in shown][:OTHERS]
    return {"others": others, "alike": alike}
