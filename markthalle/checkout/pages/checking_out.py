"""Ordering: one page, everything to be seen before the button."""

import orjson
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods

from markthalle.checkout.operations import place_order
from markthalle.checkout.pages.forms import OrderForm, chosen_payment, chosen_shipping
from markthalle.checkout.pages.shown import shown
from markthalle.checkout.pages.visit import cart_of, forget
from markthalle.checkout.payment import methods_for
from markthalle.checkout.queries import PricedCart, price
from markthalle.kit.ids import token
from markthalle.people.models import Person


@require_http_methods(["GET", "POST"])
def checkout_page(request: HttpRequest) -> HttpResponse:
    """Address, delivery, payment and the whole order on one page; the button orders."""
    now = timezone.now()
    cart = cart_of(request, now=now)
    if cart is None or not cart.parts:
        return redirect("checkout:cart")
    data = request.POST
    cart = price(
        cart.head,
        now=now,
        shipping=chosen_shipping(data, [part.handle for part in cart.parts]),
        postal_code=data.get("postal_code", "")[:16],
    )
    form = OrderForm(data or None, initial=_known(request))
    # Choosing delivery or payment without a script comes back with new sums, not an order.
    if request.method == "POST" and "recalculate" not in data and form.is_valid():
        answered = _order(request, cart, form)
        if answered is not None:
            return answered
    if "recalculate" in data:
        form = OrderForm(initial=data.dict())
    return _page(request, cart, form)


def _order(request: HttpRequest, cart: PricedCart, form: OrderForm) -> HttpResponse | None:
    payment = chosen_payment(request.POST, methods_for(cart.purchase))
    answer = place_order(
        cart_id=cart.head.id,
        key=request.POST.get("key", "")[:255] or token(),
        request=form.order_request(cart, payment_method=payment),
        person_id=request.user.pk if isinstance(request.user, Person) else None,
        now=timezone.now(),
    )
    body = orjson.loads(answer.body)
    if answer.status != 201:
        messages.error(request, body["detail"])
        for line in body.get("lines", ()):
            if isinstance(line, dict):
                messages.error(request, f"{line['title']}: {line['left']} / {line['wanted']}")
        return None
    response = redirect("checkout:purchase", token=body["checkout"])
    forget(response)
    return response


def _page(request: HttpRequest, cart: PricedCart, form: OrderForm) -> HttpResponse:
    methods = methods_for(cart.purchase)
    language = get_language() or "en"
    context = {
        "cart": shown(cart),
        "form": form,
        "key": token(),
        "methods": methods,
        "chosen_method": chosen_payment(request.POST, methods),
        "button": cart.market.order_button.get(language, cart.market.order_button["en"]),
        "place": cart.market,
    }
    status = 200 if request.method == "GET" or "recalculate" in request.POST else 422
    return render(request, "checkout/checkout.html", context, status=status)


def _known(request: HttpRequest) -> dict[str, str]:
    if isinstance(request.user, Person):
        return {"name": request.user.name, "email": request.user.email}
    return {}
