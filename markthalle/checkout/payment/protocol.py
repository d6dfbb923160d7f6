"""What a way to pay must be able to do. Cards and others come beside these, behind the same."""

from dataclasses import dataclass
from typing import Protocol

from django.utils.functional import Promise


@dataclass(frozen=True, slots=True)
class Purchase:
    """What a way to pay needs to know to say whether it fits. Amounts in minor units."""

    currency: str
    total_minor: int
    shipping_kinds: frozenset[str]


@dataclass(frozen=True, slots=True)
class Instructions:
    """What the shopper does to pay, as label and value; perhaps with a code to scan (SVG)."""

    sentence: str
    facts: tuple[tuple[str, str], ...] = ()
    qr_svg: str = ""


class PaymentMethod(Protocol):
    """One way to pay for a whole checkout."""

    name: str
    label: str | Promise

    def fits(self, purchase: Purchase) -> bool:
        """Whether this purchase can be paid so."""

    @property
    def is_paid_before_packing(self) -> bool:
        """Whether shops wait for the money."""

    def instructions(
        self, *, amount_minor: int, currency: str, reference: str, language: str
    ) -> Instructions:
        """What the shopper is told after ordering."""
