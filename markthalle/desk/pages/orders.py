"""Orders: seen, packed, sent, laid ready, handed over, cancelled."""

from collections.abc import Callable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from markthalle.checkout.models import Order
from markthalle.checkout.operations import (
    cancel_order,
    hand_over,
    lay_ready,
    pack_order,
    ship_order,
)
from markthalle.checkout.queries import order_of, orders_of
from markthalle.checkout.states import acts_now
from markthalle.desk.forms.shipment import ShipmentForm
from markthalle.desk.gate import Desk, kept, show
from markthalle.kit.errors import NotFound, Problem
from markthalle.kit.pagination import pack as pack_cursor
from markthalle.kit.pagination import unpack

ON_A_PAGE = 40


@kept("orders", "GET", "HEAD")
def order_list(request: HttpRequest, desk: Desk) -> HttpResponse:
    """A shop's orders, newest first, all or of one state."""
    status = request.GET.get("status", "")
    status = status if status in Order.Status.values else ""
    words = request.GET.get("q", "").strip()[:80]
    found = orders_of(desk.shop, status=status)
    if words:
        found = found.filter(
            Q(reference__icontains=words)
            | Q(checkout__name__icontains=words)
            | Q(checkout__email__icontains=words)
        )
    cursor = request.GET.get("cursor")
    if cursor:
        found = _after(found, cursor)
    rows = list(found.annotate(units=Count("lines"))[: ON_A_PAGE + 1])
    last = rows[ON_A_PAGE - 1] if len(rows) > ON_A_PAGE else None
    context = {
        "orders": rows[:ON_A_PAGE],
        "statuses": Order.Status.choices,
        "status": status,
        "q": words,
        "following": pack_cursor([last.placed_at.isoformat(), str(last.pk)]) if last else "",
    }
    return show(request, desk, "desk/orders.html", context)


def _after(found: Any, cursor: str) -> Any:
    moment, row = unpack(cursor, shape=(str, str))
    try:
        at, last = datetime.fromisoformat(moment), UUID(row)
    except ValueError:
        raise NotFound from None
    if at.tzinfo is None:
        raise NotFound
    return found.filter(Q(placed_at__lt=at) | Q(placed_at=at, id__gt=last))


def _order(desk: Desk, reference: str) -> Order:
    order = order_of(desk.shop, reference)
    if order is None:
        raise NotFound
    return order


def _shown(
    request: HttpRequest, desk: Desk, order: Order, form: ShipmentForm, status: int = 200
) -> HttpResponse:
    context = {
        "order": order,
        "acts": acts_now(order.status, shipping_kind=order.shipping_kind),
        "payment": order.checkout.payments.first(),
        "form": form,
        "receives_minor": order.total_minor - order.fee_minor,
    }
    return show(request, desk, "desk/order.html", context, status=status)


@kept("orders", "GET", "HEAD")
def order_page(request: HttpRequest, desk: Desk, reference: str) -> HttpResponse:
    """One order with all that can be done with it now."""
    return _shown(request, desk, _order(desk, reference), ShipmentForm())


@kept("orders", "GET", "HEAD")
def slip(request: HttpRequest, desk: Desk, reference: str) -> HttpResponse:
    """What lies in the parcel, to be printed."""
    return show(request, desk, "desk/slip.html", {"order": _order(desk, reference)})


@kept("orders", "POST")
def pack(request: HttpRequest, desk: Desk, reference: str) -> HttpResponse:
    """The order lies packed."""
    return _do(request, desk, reference, pack_order, _("The order is packed."))


@kept("orders", "POST")
def ship(request: HttpRequest, desk: Desk, reference: str) -> HttpResponse:
    """The parcel is on its way."""
    form = ShipmentForm(request.POST)
    if not form.is_valid():
        return _shown(request, desk, _order(desk, reference), form, status=422)
    said = _("The order is on its way. The shopper gets an e-mail.")
    return _do(request, desk, reference, ship_order, said, now=timezone.now(), **form.cleaned_data)


@kept("orders", "POST")
def ready(request: HttpRequest, desk: Desk, reference: str) -> HttpResponse:
    """The goods wait in the shop."""
    said = _("The goods lie ready. The shopper gets an e-mail.")
    return _do(request, desk, reference, lay_ready, said)


@kept("orders", "POST")
def hand(request: HttpRequest, desk: Desk, reference: str) -> HttpResponse:
    """The shopper has the goods."""
    said = _("The order is done.")
    return _do(request, desk, reference, hand_over, said, now=timezone.now())


@kept("orders", "POST")
def cancel(request: HttpRequest, desk: Desk, reference: str) -> HttpResponse:
    """The order is off; the goods go back on the shelf."""
    said = _("The order is cancelled. The goods are back on the shelf.")
    return _do(request, desk, reference, cancel_order, said, now=timezone.now())


def _do(
    request: HttpRequest,
    desk: Desk,
    reference: str,
    act: Callable[..., Order],
    said: str,
    **details: Any,
) -> HttpResponse:
    try:
        act(shop=desk.shop, reference=reference, **details)
    except NotFound:
        raise
    except Problem as refusal:
        messages.error(request, refusal.text)
    else:
        messages.success(request, said)
    return redirect("desk:order", desk.shop.handle, reference)
