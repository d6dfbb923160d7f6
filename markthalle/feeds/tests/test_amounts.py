"""Prices as files write them."""

from decimal import Decimal

import pytest

from markthalle.feeds.amounts import read_amount, read_count
from markthalle.feeds.records import Amount, RowRefused


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("9.99EUR", "9.99", "EUR"),
        ("9.99 EUR", "9.99", "EUR"),
        ("EUR 9.99", "9.99", "EUR"),
        ("12,90 €", "12.90", "EUR"),
        ("12,90\u00a0€", "12.90", "EUR"),
        ("1.299,00", "1299.00", ""),
        ("1,299.00 USD", "1299.00", "USD"),
        ("1'299.00 CHF", "1299.00", "CHF"),
        ("1,299", "1299", ""),
        ("0,999", "0.999", ""),
        ("50", "50", ""),
    ],
)
def test_reads_the_number_and_the_currency(text: str, amount: str, currency: str) -> None:
    assert read_amount(text, column="price") == Amount(Decimal(amount), currency)


@pytest.mark.parametrize("text", ["", "free", "12,90,1.2 €€", "-5 EUR", "1e9"])
def test_refuses_what_is_no_price(text: str) -> None:
    with pytest.raises(RowRefused) as refusal:
        read_amount(text, column="price")

    assert refusal.value.column == "price"


@pytest.mark.parametrize("text", ["1.5", "many", "NaN", "Infinity"])
def test_refuses_what_is_no_whole_number(text: str) -> None:
    with pytest.raises(RowRefused):
        read_count(text, column="stock")


def test_a_whole_number_may_have_a_point() -> None:
    assert read_count("12.0", column="stock") == 12
