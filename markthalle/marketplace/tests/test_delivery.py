"""When an order arrives, and what a kilogram costs."""

from datetime import date

import pytest

from markthalle.marketplace.delivery import arrives_on
from markthalle.marketplace.unit_price import unit_price

THURSDAY = date(2026, 6, 4)
SATURDAY = date(2026, 6, 6)


@pytest.mark.parametrize(
    ("ordered", "days", "arrives"),
    [
        (THURSDAY, 0, date(2026, 6, 4)),
        (THURSDAY, 1, date(2026, 6, 5)),
        (THURSDAY, 2, date(2026, 6, 8)),
        (SATURDAY, 0, date(2026, 6, 8)),
        (SATURDAY, 1, date(2026, 6, 8)),
        (SATURDAY, 5, date(2026, 6, 12)),
    ],
)
def test_only_working_days_count(ordered: date, days: int, arrives: date) -> None:
    assert arrives_on(ordered, days) == arrives


@pytest.mark.parametrize(
    ("price", "amount", "unit", "expected"),
    [
        (249, 500, "g", (498, "kg")),
        (199, 330, "ml", (603, "l")),
        (500, 2500, "mm", (200, "m")),
        (1000, 5000, "cm2", (2000, "m²")),
        (100, None, "g", None),
        (100, 5, "", None),
    ],
)
def test_prices_are_compared_by_one_unit(
    price: int, amount: int | None, unit: str, expected: tuple[int, str] | None
) -> None:
    assert unit_price(price, amount, unit) == expected
