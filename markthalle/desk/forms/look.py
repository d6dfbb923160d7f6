"""How a shop looks and what it says of itself."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from markthalle.desk.forms.shipping import other_language
from markthalle.desk.writing import to_html, to_text
from markthalle.shops.models import COLOUR, Shop


class ColourField(forms.CharField):
    """A colour as `#a0522d`, however its letters were written."""

    def to_python(self, value: Any) -> str:
        """In small letters."""
        text = str(super().to_python(value) or "")
        return text.lower()


class LookForm(forms.Form):
    """Name, a sentence, a text, a colour, and both texts in the hall's other language."""

    name = forms.CharField(label=_("Name of the shop"), max_length=80)
    tagline = forms.CharField(
        label=_("One sentence about the shop"),
        max_length=160,
        required=False,
        help_text=_("What you make, and where: “Stoneware for every day, turned in Freiburg.”"),
    )
    about = forms.CharField(
        label=_("About the shop"),
        max_length=10_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=_("An empty line begins a paragraph; “- ” begins an item of a list."),
    )
    other_tagline = forms.CharField(max_length=160, required=False)
    other_about = forms.CharField(
        max_length=10_000, required=False, widget=forms.Textarea(attrs={"rows": 6})
    )
    accent = ColourField(
        label=_("Colour"),
        max_length=7,
        validators=[COLOUR],
        widget=forms.TextInput(attrs={"type": "color"}),
    )

    @classmethod
    def of(cls, shop: Shop, data: Any = None) -> "LookForm":
        """The form with what the shop says now."""
        other = other_language(shop)
        translated = shop.translations.get(other, {})
        form = cls(
            data,
            initial={
                "name": shop.name,
                "tagline": shop.tagline,
                "about": to_text(shop.about),
                "accent": shop.accent,
                "other_tagline": translated.get("tagline", ""),
                "other_about": to_text(translated.get("about", "")),
            },
        )
        german = other == "de"
        form.fields["other_tagline"].label = (
            _("One sentence, in German") if german else _("One sentence, in English")
        )
        form.fields["other_about"].label = (
            _("About the shop, in German") if german else _("About the shop, in English")
        )
        return form

    def changes(self, shop: Shop) -> dict[str, Any]:
        """What `change_shop` is to change."""
        data = self.cleaned_data
        other = {"tagline": data["other_tagline"], "about": to_html(data["other_about"])}
        kept = {name: text for name, text in other.items() if text}
        languages = {**shop.translations, other_language(shop): kept}
        return {
            "name": data["name"],
            "tagline": data["tagline"],
            "about": to_html(data["about"]),
            "accent": data["accent"],
            "translations": {code: texts for code, texts in languages.items() if texts},
        }
