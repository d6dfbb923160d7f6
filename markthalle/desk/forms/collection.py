"""A collection: its words, and the goods in it by hand or by a rule."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from markthalle.catalog.models import Collection, Product
from markthalle.desk.categories import category_choices
from markthalle.desk.forms.fields import MoneyField
from markthalle.desk.forms.shipping import other_language
from markthalle.shops.models import Shop


class CollectionForm(forms.Form):
    """Title, text, kind, and the conditions of a rule; all given conditions must hold."""

    title = forms.CharField(label=_("Title"), max_length=80)
    other_title = forms.CharField(
        label=_("Title in the other language"), max_length=80, required=False
    )
    description = forms.CharField(
        label=_("A few words"),
        max_length=2_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    is_shown = forms.BooleanField(label=_("Shown in the shop"), required=False, initial=True)
    kind = forms.ChoiceField(
        label=_("Filled"),
        choices=Collection.Kind.choices,
        initial=Collection.Kind.HAND,
        widget=forms.RadioSelect,
    )
    category = forms.ChoiceField(label=_("Category"), required=False)
    brand = forms.CharField(label=_("Brand"), max_length=80, required=False)
    condition = forms.ChoiceField(
        label=_("Condition"), choices=[("", "–"), *Product.Condition.choices], required=False
    )
    words = forms.CharField(label=_("Words in the title"), max_length=80, required=False)
    on_sale = forms.BooleanField(label=_("Reduced now"), required=False)
    RULE = (
        "category",
        "brand",
        "condition",
        "words",
        "min_price_minor",
        "max_price_minor",
        "on_sale",
    )

    def __init__(self, *args: Any, shop: Shop, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["category"].choices = [("", "–"), *category_choices()]  # type: ignore[attr-defined]
        for name, label in (
            ("min_price_minor", _("Price from")),
            ("max_price_minor", _("Price to")),
        ):
            self.fields[name] = MoneyField(currency=shop.currency, label=label, required=False)

    @classmethod
    def of(cls, shop: Shop, collection: Collection | None, data: Any = None) -> "CollectionForm":
        """The form of a collection, or of a new one."""
        initial: dict[str, Any] = {}
        if collection is not None:
            initial = {
                "title": collection.title,
                "description": collection.description,
                "is_shown": collection.is_shown,
                "kind": collection.kind,
                "other_title": collection.translations.get(other_language(shop), {}).get(
                    "title", ""
                ),
                **collection.rule,
            }
        return cls(data, shop=shop, initial=initial)

    @property
    def rule_fields(self) -> list[forms.BoundField]:
        """The conditions."""
        return [self[name] for name in self.RULE]

    @property
    def head_fields(self) -> list[forms.BoundField]:
        """Everything else."""
        return [field for field in self if field.name not in self.RULE]

    def changes(self, shop: Shop, collection: Collection | None) -> dict[str, Any]:
        """What `save_collection` is to keep."""
        data = self.cleaned_data
        rule = {name: data[name] for name in self.RULE if data.get(name) not in ("", None, False)}
        # Conditions that this form does not show, such as a colour, stay as they are.
        hidden = {
            name: value
            for name, value in (collection.rule if collection else {}).items()
            if name not in self.RULE
        }
        known = dict(collection.translations) if collection else {}
        other = other_language(shop)
        if data["other_title"]:
            known[other] = {**known.get(other, {}), "title": data["other_title"]}
        elif other in known:
            known[other] = {k: v for k, v in known[other].items() if k != "title"}
        return {
            "title": data["title"],
            "description": data["description"],
            "translations": known,
            "is_shown": data["is_shown"],
            "rule": {**hidden, **rule} if data["kind"] == Collection.Kind.RULE else None,
        }
