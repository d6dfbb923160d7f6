"""Addresses of products: readable, unique, and the same for ever."""

from collections.abc import Iterable

from django.utils.text import slugify

from markthalle.kit.ids import reference

_GERMAN = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss", "ø": "o"}
)


def slug(text: str, *, letters: int = 80) -> str:
    """Small letters, digits and hyphens; German umlauts as Germans spell them out."""
    return slugify(text.translate(_GERMAN))[:letters].strip("-") or "x"


def unique_slug(title: str, *, shop_handle: str, taken: Iterable[str]) -> str:
    """The title's slug, else with the shop's handle, else with something random."""
    used = set(taken)
    plain = slug(title)
    for candidate in (plain, f"{plain}-{shop_handle}"):
        if candidate not in used:
            return candidate[:120]
    return f"{plain}-{reference(groups=1, length=6).lower()}"
