"""The cart: put in, change, take out."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from markthalle.checkout.operations import change_quantity, put_in_cart, remove_line
from markthalle.checkout.pages.shown import shown
from markthalle.checkout.pages.visit import cart_of, cart_to_fill, remember
from markthalle.kit.errors import Problem


@require_GET
def cart_page(request: HttpRequest) -> HttpResponse:
    """What is in the cart, shop by shop."""
    cart = cart_of(request, now=timezone.now())
    response = render(
        request, "checkout/cart.html", {"cart": shown(cart) if cart and cart.parts else None}
    )
    if cart is not None:
        remember(response, cart_id=cart.head.id, units=cart.units)
    return response


@require_POST
def add(request: HttpRequest) -> HttpResponse:
    """Put something in, and show the cart."""
    now = timezone.now()
    try:
        variant_id = UUID(request.POST.get("variant", ""))
        quantity = int(request.POST.get("quantity", "1"))
    except ValueError:
        messages.error(request, _("Choose a quantity from 1 to 999."))
        return redirect("checkout:cart")
    cart_id = cart_to_fill(request, now=now)
    try:
        put_in_cart(cart_id=cart_id, variant_id=variant_id, quantity=quantity, now=now)
    except Problem as refusal:
        messages.error(request, refusal.text)
    else:
        messages.success(request, _("It is in your basket."))
    response = redirect("checkout:cart")
    cart = cart_of(request, now=now)
    remember(response, cart_id=cart_id, units=cart.units if cart else quantity)
    return response


@require_POST
def change(request: HttpRequest, line_id: UUID) -> HttpResponse:
    """Another quantity, or out with it."""
    now = timezone.now()
    cart = cart_of(request, now=now)
    if cart is None:
        return redirect("checkout:cart")
    try:
        quantity = int(request.POST.get("quantity", "0"))
        if quantity < 1 or "remove" in request.POST:
            remove_line(cart_id=cart.head.id, line_id=line_id, now=now)
        else:
            change_quantity(cart_id=cart.head.id, line_id=line_id, quantity=quantity, now=now)
    except ValueError:
        messages.error(request, _("Choose a quantity from 1 to 999."))
    except Problem as refusal:
        messages.error(request, refusal.text)
    return redirect("checkout:cart")
