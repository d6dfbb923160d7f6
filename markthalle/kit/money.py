"""Money as integer minor units beside an ISO 4217 currency. No floating point anywhere."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from babel.numbers import format_currency, get_currency_precision


class CurrencyMismatch(ValueError):
    """Amounts in different currencies cannot be added or compared."""


@dataclass(frozen=True, slots=True, order=False)
class Money:
    """An amount: `amount_minor` in the smallest unit of `currency` (cents, rappen)."""

    amount_minor: int
    currency: str

    def __add__(self, other: "Money") -> "Money":
        return Money(self.amount_minor + self._same(other), self.currency)

    def __sub__(self, other: "Money") -> "Money":
        return Money(self.amount_minor - self._same(other), self.currency)

    def __mul__(self, quantity: int) -> "Money":
        return Money(self.amount_minor * quantity, self.currency)

    def __lt__(self, other: "Money") -> bool:
        return self.amount_minor < self._same(other)

    def _same(self, other: "Money") -> int:
        if other.currency != self.currency:
            raise CurrencyMismatch(f"{self.currency} and {other.currency}")
        return other.amount_minor

    @property
    def decimal(self) -> Decimal:
        """The amount in major units, exact."""
        return Decimal(self.amount_minor).scaleb(-get_currency_precision(self.currency))

    def format(self, language: str) -> str:
        """As people of a language write it: `12,90 €`, `€12.90`."""
        return str(format_currency(self.decimal, self.currency, locale=language.replace("-", "_")))


def to_minor(amount: Decimal, currency: str) -> int:
    """Major units to minor units, half a unit rounded away from zero."""
    scaled = amount.scaleb(get_currency_precision(currency))
    return int(scaled.quantize(Decimal(1), rounding=ROUND_HALF_UP))


def share_of(amount_minor: int, basis_points: int) -> int:
    """The share of an amount in basis points (1/10,000), half a unit rounded away from zero."""
    exact = Decimal(amount_minor) * basis_points / 10_000
    return int(exact.quantize(Decimal(1), rounding=ROUND_HALF_UP))


def included_share(gross_minor: int, basis_points: int) -> int:
    """The tax inside a gross amount, gross × rate ÷ (1 + rate), half a unit rounded up."""
    exact = Decimal(gross_minor) * basis_points / (10_000 + basis_points)
    return int(exact.quantize(Decimal(1), rounding=ROUND_HALF_UP))
