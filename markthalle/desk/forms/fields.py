"""Fields that all forms of the desk share."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from markthalle.desk.amounts import NoAmount, read_amount, write_amount
from markthalle.markets import all_markets


class MoneyField(forms.CharField):
    """An amount of a currency as text; its value is minor units, or None."""

    def __init__(self, *, currency: str, **options: Any) -> None:
        attrs = {"inputmode": "decimal", "autocomplete": "off"}
        super().__init__(max_length=20, widget=forms.TextInput(attrs=attrs), **options)
        self.currency = currency

    def clean(self, value: Any) -> Any:
        """Minor units; None if nothing was entered and nothing need be."""
        text = super().clean(value)
        if not text:
            return None
        try:
            return read_amount(text, self.currency)
        except NoAmount:
            raise ValidationError(gettext("Write an amount such as 12.90.")) from None

    def prepare_value(self, value: Any) -> Any:
        """Minor units as people of the page's language write them; entered text as entered."""
        if isinstance(value, int):
            return write_amount(value, self.currency, get_language() or "en")
        return value


class MomentField(forms.DateTimeField):
    """A day and time of the hall's clock, chosen with the browser's own control."""

    def __init__(self, **options: Any) -> None:
        widget = forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")
        super().__init__(required=False, widget=widget, **options)


def country_choices() -> list[tuple[str, str]]:
    """The hall's countries in the page's language."""
    language = get_language() or "en"
    return [
        (code, market.name.get(language) or market.name["en"])
        for code, market in all_markets().items()
    ]


def countries_field(**options: Any) -> forms.MultipleChoiceField:
    """Some of the hall's countries."""
    return forms.MultipleChoiceField(
        choices=country_choices,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one country.")},
        **options,
    )


def lay_blame(form: forms.BaseForm, errors: dict[str, str]) -> None:
    """Put an operation's sentences at the fields they are about, the rest above the form."""
    for name, sentence in errors.items():
        form.add_error(name if name in form.fields else None, sentence)
