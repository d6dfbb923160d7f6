"""What the style guide shows its components with. Made up, and told to be so on the page."""

import re
from pathlib import Path
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


class SampleForm(forms.Form):
    """One field of every kind."""

    name = forms.CharField(label=_("Name"), help_text=_("As it stands on your letter box."))
    email = forms.EmailField(label=_("E-mail address"))
    country = forms.ChoiceField(
        label=_("Country"), choices=[("DE", _("Germany")), ("AT", _("Austria"))], required=False
    )
    words = forms.CharField(label=_("A few words"), widget=forms.Textarea, required=False)
    way = forms.ChoiceField(
        label=_("How should we write?"),
        choices=[("mail", _("By e-mail")), ("post", _("By post"))],
        widget=forms.RadioSelect,
    )
    terms = forms.BooleanField(label=_("I have read the terms"))


_TITLES = ("Bowl of stoneware, speckled", "Linen apron", "Sourdough loaf, 1 kg", "Oak stool")


def _card(at: int) -> dict[str, Any]:
    return {
        "slug": "styleguide",
        "title": _TITLES[at],
        "shop": {"handle": "styleguide", "name": "Töpferei am Markt"},
        "price": {"amount_minor": 2790 + at * 510, "currency": "EUR"},
        "price_max": {"amount_minor": 4900, "currency": "EUR"} if at == 1 else None,
        "was": {"amount_minor": 3490, "currency": "EUR"} if at == 0 else None,
        "in_stock": at != 3,
        "condition": "used_good" if at == 2 else "new",
        "seller_kind": "private" if at == 2 else "trader",
        "picture": None,
    }


def _icons() -> list[str]:
    sprite = Path(__file__).parent / "static" / "site" / "icons.svg"
    return re.findall(r'id="(\w+)"', sprite.read_text(encoding="utf-8"))


def samples() -> dict[str, Any]:
    """Values for every component of the page."""
    return {
        "form": SampleForm(),
        "broken_form": SampleForm({"email": "nobody"}),
        "items": [_card(at) for at in range(4)],
        "sold": [3, 5, 4, 8, 6, 9, 12, 7, 10, 14, 11, 13],
        "icons": _icons(),
        "colours": [
            "paper", "surface", "sunk", "glass", "line", "ink", "ink-soft", "accent",
            "accent-soft", "sale", "good", "warn", "iron",
        ],
    }  # fmt: skip
