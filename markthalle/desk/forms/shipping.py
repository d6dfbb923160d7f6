"""One way an order gets from the shop to people."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from markthalle.desk.forms.fields import MoneyField, countries_field, country_choices
from markthalle.markets import all_markets, market
from markthalle.shops.models import ShippingMethod, Shop


class ShippingForm(forms.Form):
    """A parcel or the shop's counter: name, price, time, countries."""

    kind = forms.ChoiceField(
        label=_("Kind"),
        choices=ShippingMethod.Kind.choices,
        initial=ShippingMethod.Kind.DELIVERY,
        widget=forms.RadioSelect,
    )
    name = forms.CharField(label=_("Name, such as “Parcel”"), max_length=80)
    name_other = forms.CharField(label=_("Name in the other language"), max_length=80)
    days_min = forms.IntegerField(
        label=_("Working days, at least"), min_value=0, max_value=90, initial=1
    )
    days_max = forms.IntegerField(
        label=_("Working days, at most"), min_value=0, max_value=90, initial=3
    )
    countries = countries_field(
        label=_("Countries"), help_text=_("They must share a currency; make one for each.")
    )
    is_offered = forms.BooleanField(label=_("Offered to shoppers"), required=False, initial=True)

    def __init__(self, *args: Any, shop: Shop, currency: str, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["name_other"].required = False
        self.fields["price_minor"] = MoneyField(
            label=_("Price (%(currency)s)") % {"currency": currency}, currency=currency
        )
        self.fields["free_from_minor"] = MoneyField(
            label=_("Free from (%(currency)s)") % {"currency": currency},
            currency=currency,
            required=False,
        )
        own = [(code, name) for code, name in country_choices() if code in shop.sells_to]
        self.fields["countries"].choices = own  # type: ignore[attr-defined]
        self.order_fields(
            ("kind", "name", "name_other", "price_minor", "free_from_minor", "days_min", "days_max",
             "countries", "is_offered")
        )  # fmt: skip

    @classmethod
    def of(cls, shop: Shop, method: ShippingMethod | None, data: Any = None) -> "ShippingForm":
        """The form of a method, or of a new one, in the currency of the countries it names."""
        named = data.getlist("countries") if data else (method.countries if method else [])
        known = [code for code in named if code in all_markets()]
        currency = market(known[0]).currency if known else shop.currency
        initial: dict[str, Any] = {"countries": [shop.country], "price_minor": 0}
        if method is not None:
            names = (*cls.base_fields, "price_minor", "free_from_minor")
            initial = {name: getattr(method, name, "") for name in names}
            initial["name_other"] = method.translations.get(other_language(shop), {}).get(
                "name", ""
            )
        return cls(data, shop=shop, currency=currency, initial=initial)

    def write_to(self, method: ShippingMethod, shop: Shop) -> ShippingMethod:
        """The method with what was entered; not yet kept."""
        data = dict(self.cleaned_data)
        other = data.pop("name_other")
        for name, value in data.items():
            setattr(method, name, value)
        method.translations = {other_language(shop): {"name": other}} if other else {}
        return method


def other_language(shop: Shop) -> str:
    """The language of the hall that is not the shop's own."""
    return "en" if shop.language.startswith("de") else "de"
