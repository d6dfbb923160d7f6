"""What is asked when ordering: who, where to, how sent, how paid."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from markthalle.checkout.operations import Address, Contact, OrderRequest
from markthalle.checkout.payment import PaymentMethod
from markthalle.checkout.queries import PricedCart


def _text(label: Any, most: int, autocomplete: str, *, required: bool = True) -> forms.CharField:
    return forms.CharField(
        label=label,
        max_length=most,
        required=required,
        widget=forms.TextInput(attrs={"autocomplete": autocomplete}),
    )


class OrderForm(forms.Form):
    """Contact and address. Shipping and payment are chosen beside it, from what the cart allows."""

    name = _text(_("First and last name"), 120, "name")
    email = forms.EmailField(
        label=_("E-mail address"),
        max_length=254,
        help_text=_("For the confirmation and news about this order. Nothing else."),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    phone = _text(_("Telephone"), 32, "tel", required=False)
    line1 = _text(_("Street and number"), 160, "address-line1")
    line2 = _text(_("Address, second line"), 160, "address-line2", required=False)
    postal_code = _text(_("Postal code"), 16, "postal-code")
    city = _text(_("Town"), 80, "address-level2")

    def order_request(self, cart: PricedCart, *, payment_method: str) -> OrderRequest:
        """The order that the valid form asks for."""
        data = self.cleaned_data
        return OrderRequest(
            contact=Contact(name=data["name"], email=data["email"], phone=data["phone"]),
            address=Address(
                line1=data["line1"],
                line2=data["line2"],
                postal_code=data["postal_code"],
                city=data["city"],
                country=cart.head.country,
            ),
            shipping={part.handle: part.chosen.id for part in cart.parts if part.chosen},
            payment_method=payment_method,
        )


def chosen_shipping(data: Any, handles: list[str]) -> dict[str, UUID]:
    """The ways to deliver that were ticked, by shop; nonsense counts as nothing."""
    chosen = {}
    for handle in handles:
        try:
            chosen[handle] = UUID(data.get(f"shipping-{handle}", ""))
        except ValueError:
            continue
    return chosen


def chosen_payment(data: Any, methods: list[PaymentMethod]) -> str:
    """The way to pay that was ticked if it fits, else the first that does; empty if none."""
    wanted = data.get("payment_method", "")
    names = [method.name for method in methods]
    return wanted if wanted in names else next(iter(names), "")
