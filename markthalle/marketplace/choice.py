"""Choosing a variant by its options. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

Variant = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Value:
    """One value of an option, and the variant that choosing it leads to."""

    value: str
    variant_id: str
    is_chosen: bool
    in_stock: bool


def chosen(variants: Sequence[Variant], wanted: str) -> Variant:
    """The variant asked for by id; else the first that is in stock; else the first."""
    for variant in variants:
        if str(variant["id"]) == wanted:
            return variant
    return next((variant for variant in variants if variant["stock"] > 0), variants[0])


def pictures_first(media: Sequence[dict[str, Any]], now: Variant) -> list[dict[str, Any]]:
    """All pictures, those of the variant chosen now before the others."""
    return sorted(media, key=lambda medium: medium.get("variant") != now["id"])


def options(
    names: Sequence[str], variants: Sequence[Variant], now: Variant
) -> list[tuple[str, list[Value]]]:
    """
    Every option with its values in the order of the variants.

    A value leads to the variant that shares most with the one chosen now, one that is in stock
    before one that is not.
    """
    known = [name for name in names if any(name in v["attributes"] for v in variants)]
    if len(variants) < 2:
        return []
    if not known:
        return [("", [_plain(variant, now) for variant in variants])]
    return [(name, _values(name, variants, now)) for name in known]


def _plain(variant: Variant, now: Variant) -> Value:
    words = " / ".join(str(value) for value in variant["attributes"].values())
    return Value(words or variant["sku"], str(variant["id"]), variant is now, variant["stock"] > 0)


def _values(name: str, variants: Sequence[Variant], now: Variant) -> list[Value]:
    by_value: dict[str, list[Variant]] = {}
    for variant in variants:
        if name in variant["attributes"]:
            by_value.setdefault(str(variant["attributes"][name]), []).append(variant)
    return [_value(name, value, having, now) for value, having in by_value.items()]


def _value(name: str, value: str, having: Sequence[Variant], now: Variant) -> Value:
    def likeness(variant: Variant) -> tuple[int, bool]:
        shared = sum(
            variant["attributes"].get(other) == kept
            for other, kept in now["attributes"].items()
            if other != name
        )
        return shared, variant["stock"] > 0

    best = max(having, key=likeness)
    is_chosen = str(now["attributes"].get(name)) == value
    return Value(value, str((now if is_chosen else best)["id"]), is_chosen, best["stock"] > 0)
