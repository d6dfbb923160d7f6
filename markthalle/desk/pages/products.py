"""The shop's goods as a list: found, counted, put on sale."""

from uuid import UUID

from django.contrib import messages
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from markthalle.catalog.models import Product
from markthalle.catalog.operations import set_stock
from markthalle.catalog.operations.set_stock import StockImpossible
from markthalle.desk.gate import Desk, kept, show
from markthalle.desk.shelf import with_goods
from markthalle.kit.errors import NotFound
from markthalle.kit.pagination import pack, unpack

ON_A_PAGE = 30


@kept("goods", "GET", "HEAD")
def product_list(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Products, newest first, of one status or with certain words."""
    status = request.GET.get("status", "")
    status = status if status in Product.Status.values else ""
    words = request.GET.get("q", "").strip()[:80]
    found = Product.objects.filter(shop=desk.shop).order_by("-id")
    found = found.filter(status=status) if status else found.exclude(status="archived")
    for word in words.split():
        found = found.filter(
            Q(title__icontains=word)
            | Q(brand__icontains=word)
            | Q(pk__in=Product.objects.filter(shop=desk.shop, variants__sku__icontains=word))
        )
    if request.GET.get("cursor"):
        found = found.filter(pk__lt=_position(request.GET["cursor"]))
    rows = list(found[: ON_A_PAGE + 1])
    page = rows[:ON_A_PAGE]
    context = {
        "rows": with_goods(page, desk.shop),
        "statuses": Product.Status.choices,
        "status": status,
        "q": words,
        "following": pack([str(page[-1].pk)]) if len(rows) > ON_A_PAGE else "",
    }
    return show(request, desk, "desk/products.html", context)


def _position(cursor: str) -> UUID:
    try:
        return UUID(unpack(cursor, shape=(str,))[0])
    except ValueError:
        raise NotFound from None


@kept("goods", "POST")
def count_stock(request: HttpRequest, desk: Desk) -> HttpResponse:
    """
    The counts that were changed in the list are kept.

    Each comes with what the page had shown: a count nobody touched must not undo a sale that
    happened meanwhile.
    """
    changed, refused = 0, ""
    for name, text in request.POST.items():
        if not name.startswith("stock.") or text == request.POST.get(f"was.{name[6:]}"):
            continue
        try:
            set_stock(shop=desk.shop, variant_id=UUID(name[6:]), on_hand=_units(str(text)))
            changed += 1
        except StockImpossible as refusal:
            refused = refusal.text
        except ValueError:
            raise NotFound from None
    if refused:
        messages.error(request, refused)
    if changed or not refused:
        said = ngettext("%(n)s count is kept.", "%(n)s counts are kept.", changed)
        messages.success(request, said % {"n": changed})
    kept_query = {name: request.POST[name] for name in ("q", "status") if request.POST.get(name)}
    address = reverse("desk:products", args=[desk.shop.handle])
    return redirect(f"{address}?{urlencode(kept_query)}" if kept_query else address)


def _units(text: str) -> int:
    if not text.strip().isdecimal() or len(text) > 12:
        raise StockImpossible(_("The stock is a whole number from 0."))
    return int(text)
