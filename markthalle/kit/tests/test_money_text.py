"""Amounts as people write them."""

import pytest

from markthalle.kit.money import Money
from markthalle.kit.money_text import money_text


@pytest.mark.parametrize("language", ["de", "en", "de-CH", "en-US"])
@pytest.mark.parametrize("currency", ["EUR", "CHF", "USD", "JPY"])
@pytest.mark.parametrize("amount", [0, 5, 1290, 123_456, 123_456_789])
def test_is_what_babel_writes(amount: int, currency: str, language: str) -> None:
    assert money_text(amount, currency, language) == Money(amount, currency).format(language)


def test_puts_a_minus_before_everything() -> None:
    assert money_text(-1250, "EUR", "de") == "-12,50\xa0€"
