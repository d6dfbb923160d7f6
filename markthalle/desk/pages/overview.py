"""A shop's front door seen from inside: what is to be done, how it goes, open and closed."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from markthalle.catalog.models import Product
from markthalle.checkout.queries import orders_of
from markthalle.desk.figures import figures_of
from markthalle.desk.gate import Desk, kept, show
from markthalle.desk.shelf import with_goods
from markthalle.desk.todo import steps_of
from markthalle.shops.operations import ShopIncomplete, pause_shop, publish_shop
from markthalle.shops.operations.publish_shop import ShopSuspended

LAST = 6
PREVIEWED = 24


@kept("orders", "GET", "HEAD")
def overview(request: HttpRequest, desk: Desk) -> HttpResponse:
    """What waits, how the last days went, the newest orders."""
    context = {
        "figures": figures_of(desk.shop, now=timezone.now()),
        "steps": steps_of(desk.shop) if desk.shop.status == "draft" else (),
        "orders": orders_of(desk.shop)[:LAST],
    }
    return show(request, desk, "desk/overview.html", context)


@kept("look", "POST")
def open_doors(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Open the shop, first or again."""
    try:
        publish_shop(shop=desk.shop, now=timezone.now())
    except ShopIncomplete as refusal:
        messages.error(request, " ".join([refusal.text, *refusal.details["missing"].values()]))
    except ShopSuspended as refusal:
        messages.error(request, refusal.text)
    else:
        messages.success(request, _("The shop is open."))
    return redirect("desk:overview", desk.shop.handle)


@kept("look", "POST")
def pause(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Close the shop for a while."""
    pause_shop(shop=desk.shop)
    messages.success(request, _("The shop is closed. Nothing of it is shown until you open it."))
    return redirect("desk:overview", desk.shop.handle)


@kept("orders", "GET", "HEAD")
def preview(request: HttpRequest, desk: Desk) -> HttpResponse:
    """The shop as shoppers will see it, drafts included; open to its staff alone."""
    goods = Product.objects.filter(shop=desk.shop).exclude(status="archived").order_by("-id")
    context = {
        "products": with_goods(list(goods[:PREVIEWED]), desk.shop),
        "collections": desk.shop.collections.filter(is_shown=True),
    }
    return show(request, desk, "desk/preview.html", context)
