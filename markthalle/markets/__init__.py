"""
Markets: a country with its currency, languages and tax. Data in `data/*.toml`, rules here.

Adding a country is adding a file. No product noun and no database.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from django.utils.translation import gettext_lazy

from markthalle.kit.errors import Problem
from markthalle.kit.money import included_share, share_of

TaxClass = Literal["standard", "reduced", "zero"]
TAX_CLASSES: tuple[TaxClass, ...] = ("standard", "reduced", "zero")

_FOLDER = Path(__file__).parent / "data"


class UnknownMarket(Problem):
    """A country that this hall has no rules for."""

    code = "unknown_market"
    status = 422
    message = gettext_lazy(
        "This hall does not sell to that country. Choose one of the countries it names."
    )


@dataclass(frozen=True, slots=True)
class Tax:
    """What one rate of tax takes of an amount."""

    rate_basis_points: int
    is_included: bool

    def of(self, amount_minor: int) -> int:
        """The tax in the amount (included) or upon it (added), in minor units."""
        if self.is_included:
            return included_share(amount_minor, self.rate_basis_points)
        return share_of(amount_minor, self.rate_basis_points)


@dataclass(frozen=True, slots=True)
class Market:
    """One country: `country` ISO 3166-1 alpha-2, `currency` ISO 4217, rates in basis points."""

    country: str
    name: MappingProxyType[str, str]
    currency: str
    languages: tuple[str, ...]
    prices_include_tax: bool
    tax_name: MappingProxyType[str, str]
    rates: MappingProxyType[str, int]
    regions: MappingProxyType[str, int]
    postal_regions: tuple[tuple[str, str, str], ...]
    order_button: MappingProxyType[str, str]

    @property
    def language(self) -> str:
        """The language spoken unless the person says otherwise."""
        return self.languages[0]

    def tax(self, tax_class: str, *, postal_code: str = "") -> Tax:
        """The tax on goods of a class, at a place where the country taxes by region."""
        if self.regions and tax_class != "zero":
            region = self._region(postal_code)
            return Tax(self.regions.get(region, 0), self.prices_include_tax)
        return Tax(self.rates.get(tax_class, 0), self.prices_include_tax)

    def _region(self, postal_code: str) -> str:
        start = postal_code.strip()[:3]
        for first, last, region in self.postal_regions:
            if first <= start <= last:
                return region
        return ""


@cache
def all_markets() -> MappingProxyType[str, Market]:
    """Every market this hall has rules for, by country."""
    found = [_read(path) for path in sorted(_FOLDER.glob("*.toml"))]
    return MappingProxyType({market.country: market for market in found})


def market(country: str) -> Market:
    """
    The market of a country.

    :raises UnknownMarket: there are no rules for it.
    """
    try:
        return all_markets()[country.upper()]
    except KeyError:
        raise UnknownMarket(country=country[:8]) from None


def _read(path: Path) -> Market:
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    tax = data["tax"]
    return Market(
        country=data["country"],
        name=MappingProxyType(data["name"]),
        currency=data["currency"],
        languages=tuple(data["languages"]),
        prices_include_tax=tax["included"],
        tax_name=MappingProxyType(tax["name"]),
        rates=MappingProxyType(tax.get("rates", {})),
        regions=MappingProxyType(tax.get("regions", {})),
        postal_regions=tuple((a, b, c) for a, b, c in tax.get("postal_regions", [])),
        order_button=MappingProxyType(data["order_button"]),
    )
