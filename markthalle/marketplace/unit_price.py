"""What a kilogram, litre, metre or square metre costs (PAngV § 4). Pure."""

from fractions import Fraction

# The unit a content is kept in: how many of them make the unit prices are compared by.
_BASES = {"g": (1000, "kg"), "ml": (1000, "l"), "mm": (1000, "m"), "cm2": (10_000, "m²")}


def unit_price(price_minor: int, amount: int | None, unit: str) -> tuple[int, str] | None:
    """Minor units for one base unit and its name; None where there is nothing to compare."""
    if not amount or unit not in _BASES:
        return None
    size, name = _BASES[unit]
    exact = Fraction(price_minor * size, amount)
    return int(exact + Fraction(1, 2)), name
