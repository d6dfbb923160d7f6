"""Amounts as people type them. Pure: text in, minor units out, and back."""

import re

from babel.numbers import get_currency_precision

_AMOUNT = re.compile(r"(\d{1,3}(?:[.,' ’]\d{3})+|\d+)(?:[.,](\d+))?")


class NoAmount(ValueError):
    """The text is not an amount of this currency."""


def read_amount(text: str, currency: str) -> int:
    """
    Minor units of `12,90`, `12.90`, `1.290,00` or `1,290`; comma and point both serve.

    Three digits after a single mark are thousands, since no currency of the hall has mills.

    :raises NoAmount: it is something else, or finer than the currency goes.
    """
    digits: int = get_currency_precision(currency)
    found = _AMOUNT.fullmatch(text.strip().strip("€$").strip())
    if found is None:
        raise NoAmount(text)
    whole, part = re.sub(r"\D", "", found.group(1)), found.group(2) or ""
    if len(part) > digits or len(whole) > 12:
        raise NoAmount(text)
    amount: int = int(whole) * 10**digits + int(part.ljust(digits, "0") or "0")
    return amount


def write_amount(amount_minor: int, currency: str, language: str) -> str:
    """The amount as it stands in a field: `12,90` for German readers, `12.90` for others."""
    digits: int = get_currency_precision(currency)
    whole, part = divmod(amount_minor, 10**digits)
    mark = "," if language.startswith("de") else "."
    return f"{whole}{mark}{part:0{digits}d}" if digits else str(whole)
