"""What a shop promises, a text for each matter in each language of the hall."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from markthalle.desk.writing import to_html, to_text
from markthalle.shops.models import Policy, Shop

LANGUAGES = {"de": _("in German"), "en": _("in English")}


class PoliciesForm(forms.Form):
    """A text field for each matter and language, the shop's own language first."""

    def __init__(self, data: Any = None, *, shop: Shop) -> None:
        written = {(one.kind, one.language): to_text(one.body) for one in shop.policies.all()}
        super().__init__(
            data,
            initial={f"{kind}_{language}": text for (kind, language), text in written.items()},
        )
        languages = sorted(LANGUAGES, key=lambda code: not shop.language.startswith(code))
        for kind, name in Policy.Kind.choices:
            for language in languages:
                self.fields[f"{kind}_{language}"] = forms.CharField(
                    label=f"{name}, {LANGUAGES[language]}",
                    max_length=20_000,
                    required=False,
                    widget=forms.Textarea(attrs={"rows": 6}),
                )

    def bodies(self) -> list[tuple[str, str, str]]:
        """`(kind, language, HTML)` for each field; empty where nothing was written."""
        return [
            (kind, language, to_html(self.cleaned_data[f"{kind}_{language}"]))
            for kind in Policy.Kind.values
            for language in LANGUAGES
        ]
