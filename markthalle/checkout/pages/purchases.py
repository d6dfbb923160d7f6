"""What was bought: the page of a purchase, and all of a person's."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from markthalle.checkout import queries
from markthalle.checkout.models import Order
from markthalle.checkout.payment import all_methods
from markthalle.kit.errors import NotFound
from markthalle.markets import market
from markthalle.people.models import Person


@require_GET
def purchase_page(request: HttpRequest, token: str) -> HttpResponse:
    """A purchase: how to pay, where each order stands. Its address is the key to it."""
    checkout = queries.checkout_by_token(token)
    if checkout is None:
        raise NotFound
    payment = checkout.payments.first()
    instructions = None
    if payment is not None and payment.status == "awaited" and payment.method in all_methods():
        instructions = all_methods()[payment.method].instructions(
            amount_minor=payment.amount_minor,
            currency=payment.currency,
            reference=payment.reference,
            language=get_language() or "en",
        )
    place = market(checkout.country)
    language = get_language() or "en"
    response = render(
        request,
        "checkout/purchase.html",
        {
            "checkout": checkout,
            "orders": [(order, way_of(order)) for order in checkout.orders.all()],
            "payment": payment,
            "instructions": instructions,
            "place": place,
            "tax_name": place.tax_name.get(language, place.tax_name["en"]),
        },
    )
    # The address is a secret: it must not travel on to other sites or into search engines.
    response.headers["Referrer-Policy"] = "no-referrer"
    response.headers["X-Robots-Tag"] = "noindex"
    return response


@login_required
@require_GET
def orders_page(request: HttpRequest) -> HttpResponse:
    """Everything a person has bought with their account."""
    if not isinstance(request.user, Person):
        raise NotFound
    checkouts = queries.checkouts_of(request.user)[:100]
    return render(request, "checkout/orders.html", {"checkouts": checkouts})


def way_of(order: Order) -> list[tuple[str, bool, bool]]:
    """The steps of an order as `(name, is done, is where it stands)`."""
    if order.status == Order.Status.CANCELLED:
        return [(_("Ordered"), True, False), (_("Cancelled"), False, True)]
    is_pickup = order.shipping_kind == "pickup"
    steps = [
        ("placed", _("Ordered")),
        ("open", _("Being packed")),
        ("packed", _("Packed")),
        ("ready", _("Ready to collect")) if is_pickup else ("shipped", _("On its way")),
        ("done", _("Collected") if is_pickup else _("Arrived")),
    ]
    place = [state for state, _name in steps].index(order.status)
    return [(name, index < place, index == place) for index, (_state, name) in enumerate(steps)]
