"""What a cart comes to, to the last cent."""

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from markthalle.checkout.totals import Line, Shipping, shop_total, split
from markthalle.markets import all_markets, market

SHOP = UUID(int=1)


def line(number: int, *, price: int, quantity: int = 1, tax_class: str = "standard") -> Line:
    return Line(UUID(int=number), SHOP, price, quantity, tax_class, True)


def parcel(price: int = 490, free_from: int | None = None) -> Shipping:
    return Shipping(UUID(int=9), "Paket", "delivery", price, free_from, 1, 3)


def test_german_prices_include_the_tax_of_goods_and_delivery() -> None:
    total = shop_total([line(1, price=11_900)], parcel(1_190), market("DE"))

    assert (total.total_minor, total.tax_minor, total.tax_added_minor) == (13_090, 2_090, 0)


def test_delivery_is_taxed_as_what_it_carries() -> None:
    lines = [line(1, price=5_000), line(2, price=5_000, tax_class="reduced")]

    total = shop_total(lines, parcel(1_000), market("DE"))

    # 19 % in 50.00 and 5.00, 7 % in 50.00 and 5.00.
    assert total.tax_minor == 798 + 80 + 327 + 33


def test_american_tax_is_added_by_state() -> None:
    lines = [line(1, price=10_000)]

    california = shop_total(lines, None, market("US"), postal_code="94103")
    oregon = shop_total(lines, None, market("US"), postal_code="97201")

    assert (california.total_minor, california.tax_added_minor) == (10_725, 725)
    assert (oregon.total_minor, oregon.tax_added_minor) == (10_000, 0)


def test_delivery_is_free_from_the_value_on() -> None:
    assert parcel(490, 6_000).price_for(5_999) == 490
    assert parcel(490, 6_000).price_for(6_000) == 0


PRICES = st.lists(
    st.tuples(
        st.integers(1, 10**7), st.integers(1, 99), st.sampled_from(["standard", "reduced", "zero"])
    ),
    min_size=1,
    max_size=8,
)


@given(PRICES, st.integers(0, 10_000), st.sampled_from(sorted(all_markets())))
def test_lines_delivery_and_added_tax_are_the_total(
    prices: list[tuple[int, int, str]], delivery: int, country: str
) -> None:
    lines = [
        line(number, price=price, quantity=quantity, tax_class=kind)
        for number, (price, quantity, kind) in enumerate(prices)
    ]

    total = shop_total(lines, parcel(delivery), market(country), postal_code="10001")

    goods = sum(one.unit_price_minor * one.quantity for one in lines)
    assert total.total_minor == goods + delivery + total.tax_added_minor
    assert 0 <= total.tax_minor <= total.total_minor
    assert sum(tax.tax_minor for tax in total.line_taxes.values()) <= total.tax_minor


@given(st.integers(0, 10**6), st.lists(st.integers(0, 10**6), min_size=1, max_size=9))
def test_what_is_shared_out_is_all_there_is(amount: int, weights: list[int]) -> None:
    shares = split(amount, weights)

    assert sum(shares) == (amount if sum(weights) else 0)
    assert all(share >= 0 for share in shares)
