"""How orders get from the shop to people."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from markthalle.desk.forms.fields import lay_blame
from markthalle.desk.forms.shipping import ShippingForm
from markthalle.desk.gate import Desk, kept, show
from markthalle.kit.errors import NotFound
from markthalle.shops.models import ShippingMethod
from markthalle.shops.operations import (
    ShopRefused,
    remove_shipping_method,
    save_shipping_method,
)


@kept("look", "GET", "HEAD")
def methods(request: HttpRequest, desk: Desk) -> HttpResponse:
    """All ways to deliver, the usual one first."""
    return show(request, desk, "desk/shipping.html", {"methods": desk.shop.shipping_methods.all()})


@kept("look", "GET", "HEAD", "POST")
def new_method(request: HttpRequest, desk: Desk) -> HttpResponse:
    """One more way to deliver."""
    return _edit(request, desk, None)


@kept("look", "GET", "HEAD", "POST")
def edit_method(request: HttpRequest, desk: Desk, method_id: UUID) -> HttpResponse:
    """A way to deliver, changed."""
    method = desk.shop.shipping_methods.filter(pk=method_id).first()
    if method is None:
        raise NotFound
    return _edit(request, desk, method)


def _edit(request: HttpRequest, desk: Desk, method: ShippingMethod | None) -> HttpResponse:
    data: Any = request.POST if request.method == "POST" else None
    form = ShippingForm.of(desk.shop, method, data)
    if data is not None and form.is_valid():
        new = ShippingMethod(position=desk.shop.shipping_methods.count())
        try:
            save_shipping_method(shop=desk.shop, method=form.write_to(method or new, desk.shop))
        except ShopRefused as refusal:
            lay_blame(form, refusal.errors)
        else:
            messages.success(request, _("Saved."))
            return redirect("desk:shipping", desk.shop.handle)
    context = {"form": form, "method": method}
    status = 422 if form.errors else 200
    return show(request, desk, "desk/shipping_method.html", context, status=status)


@kept("look", "POST")
def remove(request: HttpRequest, desk: Desk, method_id: UUID) -> HttpResponse:
    """A way to deliver is offered no longer."""
    remove_shipping_method(shop=desk.shop, method_id=method_id)
    messages.success(request, _("Removed."))
    return redirect("desk:shipping", desk.shop.handle)
