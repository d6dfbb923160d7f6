"""Who the seller is by law, and where the shop sells to."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from markthalle.desk.forms.fields import countries_field
from markthalle.shops.models import Shop

TEXTS = (
    ("legal_name", 160, "organization"),
    ("address_line1", 160, "address-line1"),
    ("address_line2", 160, "address-line2"),
    ("postal_code", 16, "postal-code"),
    ("city", 80, "address-level2"),
    ("phone", 32, "tel"),
    ("register", 120, "off"),
    ("vat_id", 20, "off"),
)
LABELS = {
    "legal_name": _("Legal name"),
    "address_line1": _("Street and number"),
    "address_line2": _("Address, second line"),
    "postal_code": _("Postal code"),
    "city": _("Town"),
    "phone": _("Telephone"),
    "register": _("Commercial register"),
    "vat_id": _("VAT number"),
}


def _text(name: str, letters: int, autocomplete: str) -> forms.CharField:
    widget = forms.TextInput(attrs={"autocomplete": autocomplete})
    return forms.CharField(label=LABELS[name], max_length=letters, required=False, widget=widget)


class ImprintForm(forms.Form):
    """
    The imprint as shoppers read it, and what the shop needs to be told to sell.

    Nothing is needed to save; opening the shop asks for what the law does.
    """

    seller_kind = forms.ChoiceField(
        label=_("You sell"),
        choices=[("trader", _("as a business")), ("private", _("privately"))],
        widget=forms.RadioSelect,
    )
    for _name, _letters, _complete in TEXTS:
        locals()[_name] = _text(_name, _letters, _complete)
    del _name, _letters, _complete
    email = forms.EmailField(label=_("E-mail address for shoppers"), required=False)
    charges_tax = forms.BooleanField(
        label=_("The shop charges VAT"),
        required=False,
        help_text=_("Untick it if you are a small business without VAT."),
    )
    sells_to = countries_field(label=_("Countries you sell to"))
    field_order = (
        "seller_kind", "legal_name", "address_line1", "address_line2", "postal_code", "city",
        "email", "phone", "register", "vat_id", "charges_tax", "sells_to",
    )  # fmt: skip

    @classmethod
    def of(cls, shop: Shop, data: Any = None) -> "ImprintForm":
        """The form with what the shop says now."""
        return cls(data, initial={name: getattr(shop, name) for name in cls.base_fields})
