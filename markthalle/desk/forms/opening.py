"""Opening a shop."""

from django import forms
from django.utils.translation import gettext_lazy as _

from markthalle.desk.forms.fields import country_choices
from markthalle.shops.models import HANDLE, Shop


class OpenShopForm(forms.Form):
    """A name, an address and a country are enough to begin."""

    name = forms.CharField(label=_("Name of the shop"), max_length=80)
    handle = forms.CharField(
        label=_("Address of the shop"),
        min_length=3,
        max_length=40,
        validators=[HANDLE],
        help_text=_("Small letters, digits and hyphens: pottery-miller. It cannot be changed."),
        widget=forms.TextInput(attrs={"autocapitalize": "none", "spellcheck": "false"}),
    )
    country = forms.ChoiceField(label=_("Country of the shop"), choices=country_choices)
    seller_kind = forms.ChoiceField(
        label=_("You sell"),
        choices=[
            (Shop.SellerKind.TRADER, _("as a business")),
            (Shop.SellerKind.PRIVATE, _("privately")),
        ],
        initial=Shop.SellerKind.TRADER,
        widget=forms.RadioSelect,
        help_text=_("Who sells regularly and for profit is a business, with an imprint."),
    )
