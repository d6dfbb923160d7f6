"""What a product is, apart from its variants and pictures."""

import re
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from markthalle.catalog.checking import DESCRIPTION_LETTERS, OPTIONS, TITLE_LETTERS
from markthalle.catalog.models import Product
from markthalle.desk.categories import category_choices
from markthalle.desk.forms.shipping import other_language
from markthalle.desk.writing import to_text
from markthalle.shops.models import Shop

SURFACES = ("on_marketplace", "on_chat", "on_photo", "on_ads")


class ProductForm(forms.Form):
    """Words, category, properties, kinds of choice, and where the product is shown."""

    title = forms.CharField(label=_("Title"), max_length=TITLE_LETTERS)
    description = forms.CharField(
        label=_("Description"),
        max_length=DESCRIPTION_LETTERS,
        required=False,
        widget=forms.Textarea(attrs={"rows": 7}),
        help_text=_("An empty line begins a paragraph; “- ” begins an item of a list."),
    )
    category = forms.ChoiceField(label=_("Category"))
    brand = forms.CharField(label=_("Brand"), max_length=80, required=False)
    condition = forms.ChoiceField(
        label=_("Condition"), choices=Product.Condition.choices, initial=Product.Condition.NEW
    )
    tax_class = forms.ChoiceField(
        label=_("VAT"),
        choices=[("", _("As usual for the category")), *Product.TaxClass.choices],
        required=False,
    )
    properties = forms.CharField(
        label=_("Properties"),
        max_length=4_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("One a line, such as “Material: stoneware”."),
    )
    other_title = forms.CharField(label=_("Title"), max_length=TITLE_LETTERS, required=False)
    other_description = forms.CharField(
        label=_("Description"),
        max_length=DESCRIPTION_LETTERS,
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    on_marketplace = forms.BooleanField(label=_("On the marketplace"), required=False, initial=True)
    on_chat = forms.BooleanField(label=_("In the chat"), required=False, initial=True)
    on_photo = forms.BooleanField(label=_("In photo search"), required=False, initial=True)
    on_ads = forms.BooleanField(label=_("In ads"), required=False, initial=True)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        choices = [("", _("Choose a category")), *category_choices()]
        self.fields["category"].choices = choices  # type: ignore[attr-defined]
        for at in range(OPTIONS):
            self.fields[f"option_{at}"] = forms.CharField(
                label=_("Kind of choice"), max_length=40, required=False
            )
            self.fields[f"values_{at}"] = forms.CharField(
                label=_("Its values, with commas"), max_length=1_000, required=False
            )

    @property
    def option_pairs(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        """Name and values of each kind of choice that is named, and of one more."""
        pairs = [(self[f"option_{at}"], self[f"values_{at}"]) for at in range(OPTIONS)]
        named = [at for at, (name, _values) in enumerate(pairs) if name.value()]
        return pairs[: max(named, default=-1) + 2]

    @property
    def surfaces(self) -> list[forms.BoundField]:
        """Where the product may be shown."""
        return [self[name] for name in SURFACES]

    def properties_read(self) -> dict[str, str]:
        """The properties, line by line; a line without a colon says nothing."""
        pairs = (line.split(":", 1) for line in self.cleaned_data["properties"].splitlines())
        return {
            pair[0].strip()[:40]: pair[1].strip()[:200]
            for pair in pairs
            if len(pair) == 2 and pair[0].strip() and pair[1].strip()
        }


def closed_up(data: QueryDict) -> QueryDict:
    """
    What was sent, with no gap among the kinds of choice.

    Whoever empties the first of two means to drop it; the values of the second move up with it.
    """
    named = [at for at in range(OPTIONS) if str(data.get(f"option_{at}") or "").strip()]
    if named == list(range(len(named))):
        return data
    moved = data.copy()
    for key in list(moved):
        if re.search(r"(^|-)(option|values?)_\d$", key):
            del moved[key]
    for new, old in enumerate(named):
        for key in data:
            if re.search(rf"(^|-)(option|values?)_{old}$", key):
                moved[f"{key[:-1]}{new}"] = str(data[key])
    return moved


def option_names(data: Any) -> list[str]:
    """The kinds of choice that were named, in order."""
    names = (str(data.get(f"option_{at}") or "").strip()[:40] for at in range(OPTIONS))
    return list(dict.fromkeys(name for name in names if name))


def option_values(data: Any) -> dict[str, list[str]]:
    """The values typed beside each kind of choice."""
    found = {}
    for at in range(OPTIONS):
        name = str(data.get(f"option_{at}") or "").strip()[:40]
        parts = str(data.get(f"values_{at}") or "").replace(";", ",").split(",")
        values = list(dict.fromkeys(part.strip()[:80] for part in parts if part.strip()))
        if name and values:
            found[name] = values
    return found


def product_initial(product: Product, shop: Shop) -> dict[str, Any]:
    """The form's fields of a product as it is."""
    other = product.translations.get(other_language(shop), {})
    return {
        "title": product.title,
        "description": to_text(product.description),
        "category": product.category.slug,
        "brand": product.brand,
        "condition": product.condition,
        "tax_class": product.tax_class,
        "properties": "\n".join(f"{name}: {value}" for name, value in product.attributes.items()),
        "other_title": other.get("title", ""),
        "other_description": to_text(other.get("description", "")),
        **{name: getattr(product, name) for name in SURFACES},
        **{f"option_{at}": name for at, name in enumerate(product.option_names)},
    }
