"""Prices and numbers as people write them in files. Pure."""

import re
from decimal import Decimal, InvalidOperation

from markthalle.feeds.records import Amount, RowRefused

_PRICE = re.compile(r"^\s*([A-Z]{3}|€|\$|CHF|£)?\s*([\d.,' ]*\d)\s*([A-Z]{3}|€|\$|£)?\s*$")
_SIGNS = {"€": "EUR", "$": "USD", "£": "GBP"}


def read_amount(text: str, *, column: str) -> Amount:
    """
    `9.99EUR`, `9.99 EUR`, `12,90 €`, `1.299,00`, `1,299.00`: the number and its currency.

    The last of comma and point is the decimal mark, unless three digits follow it alone.

    :raises RowRefused: it is no price.
    """
    found = _PRICE.match(text.replace("\u00a0", " ").replace("\u202f", " "))
    if found is None:
        raise RowRefused(column, f"“{text[:40]}” is no price. Write it as 12.90 EUR.")
    before, digits, after = found.groups()
    sign = after or before or ""
    return Amount(_decimal(digits, text, column), _SIGNS.get(sign, sign))


def read_count(text: str, *, column: str) -> int:
    """
    A whole number; `12.0` is one too.

    :raises RowRefused: it is none.
    """
    try:
        number = Decimal(text.strip())
    except InvalidOperation:
        number = Decimal("0.5")
    if not number.is_finite() or number != int(number):
        raise RowRefused(column, f"“{text[:40]}” is no whole number.")
    return int(number)


def _decimal(digits: str, text: str, column: str) -> Decimal:
    plain = digits.replace(" ", "").replace("'", "")
    comma, point = plain.rfind(","), plain.rfind(".")
    if comma >= 0 and point >= 0:
        mark, other = (",", ".") if comma > point else (".", ",")
        plain = plain.replace(other, "").replace(mark, ".")
    elif comma >= 0 or point >= 0:
        mark = "," if comma >= 0 else "."
        whole, _mark, rest = plain.rpartition(mark)
        groups = plain.count(mark) > 1 or (mark == "," and len(rest) == 3 and whole != "0")
        plain = plain.replace(mark, "") if groups else f"{whole.replace(mark, '')}.{rest}"
    try:
        return Decimal(plain)
    except InvalidOperation:
        raise RowRefused(column, f"“{text[:40]}” is no price. Write it as 12.90 EUR.") from None
