"""Sending a parcel."""

from django import forms
from django.utils.translation import gettext_lazy as _

CARRIERS = ("DHL", "Hermes", "DPD", "GLS", "UPS", "Österreichische Post", "Die Post", "La Poste")


class CarrierInput(forms.TextInput):
    """A text field that suggests the usual carriers."""

    def __init__(self) -> None:
        super().__init__(attrs={"list": "carriers", "autocomplete": "off"})


class ShipmentForm(forms.Form):
    """Who carries it, and how it can be followed."""

    carrier = forms.CharField(
        label=_("Carrier"), max_length=40, required=False, widget=CarrierInput()
    )
    tracking_code = forms.CharField(label=_("Tracking number"), max_length=80, required=False)
    carriers = CARRIERS
    tracking_url = forms.URLField(
        label=_("Tracking address"), max_length=200, required=False, assume_scheme="https"
    )
