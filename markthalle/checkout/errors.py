"""Refusals that several flows of buying share."""

from django.utils.translation import gettext_lazy

from markthalle.kit.errors import Problem


class CartUnknown(Problem):
    """There is no such cart."""

    code = "cart_unknown"
    status = 404
    message = gettext_lazy("There is no such cart. Open a new one.")


class CartExpired(Problem):
    """The cart was left for too long."""

    code = "cart_expired"
    status = 410
    message = gettext_lazy("This cart has expired. Open a new one.")


class CartOrdered(Problem):
    """The cart has become an order."""

    code = "cart_ordered"
    status = 409
    message = gettext_lazy("This cart has been ordered already. Open a new one.")


class CartEmpty(Problem):
    """There is nothing to order."""

    code = "cart_empty"
    status = 409
    message = gettext_lazy("The cart is empty. Put something in first.")


class NotForSale(Problem):
    """A variant that cannot be bought in this country now."""

    code = "not_for_sale"
    status = 422
    message = gettext_lazy("This is not for sale in this country. Choose something else.")


class LineUnknown(Problem):
    """The cart has no such line."""

    code = "line_unknown"
    status = 404
    message = gettext_lazy("The cart has no such line. Look at the cart again.")


class QuantityImpossible(Problem):
    """A quantity below 1 or above 999."""

    code = "quantity_impossible"
    status = 422
    message = gettext_lazy("Choose a quantity from 1 to 999.")


class ShippingImpossible(Problem):
    """A way to deliver that the shop does not offer to this country."""

    code = "shipping_impossible"
    status = 422
    message = gettext_lazy("A shop does not deliver there in this way. Choose one of its ways.")


class PaymentImpossible(Problem):
    """A way to pay that does not fit this purchase."""

    code = "payment_impossible"
    status = 422
    message = gettext_lazy("This purchase cannot be paid in this way. Choose another.")
