"""Paying in the shop when collecting."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from markthalle.checkout.payment.protocol import Instructions, Purchase


class PayOnPickup:
    """Each shop is paid when its part is collected; so every part must be collected."""

    name = "pickup"
    label = gettext_lazy("Pay when collecting")
    is_paid_before_packing = False

    def fits(self, purchase: Purchase) -> bool:
        """Every shop's part is collected."""
        return purchase.shipping_kinds == frozenset({"pickup"})

    def instructions(
        self, *, amount_minor: int, currency: str, reference: str, language: str
    ) -> Instructions:
        """Where and when to pay."""
        return Instructions(
            sentence=_("You pay in each shop when you collect. We write when it lies ready.")
        )
