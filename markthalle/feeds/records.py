"""What a catalogue file is made of once it is read. Plain data, no Django."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal


class RowRefused(Exception):
    """A row that cannot become goods; the column and the reason."""

    def __init__(self, column: str, reason: str) -> None:
        super().__init__(f"{column}: {reason}")
        self.column = column
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the file by column name, and its number as an editor shows it."""

    number: int
    values: Mapping[str, str]

    def get(self, *names: str) -> str:
        """The first of these columns that says something."""
        for name in names:
            value = self.values.get(name, "").strip()
            if value:
                return value
        return ""


@dataclass(frozen=True, slots=True)
class RowProblem:
    """Why a row, or a value of it, was not taken in. `is_note`: the rest of the row was."""

    row: int
    column: str
    reason: str
    is_note: bool = False


@dataclass(frozen=True, slots=True)
class Amount:
    """A price as the file writes it; no currency means the shop's own."""

    amount: Decimal
    currency: str


@dataclass(slots=True)
class ReadVariant:
    """One variant as the file has it."""

    row: int
    sku: str
    price: Amount
    sale_price: Amount | None = None
    sale_from: str = ""
    sale_until: str = ""
    attributes: dict[str, str] = field(default_factory=dict)
    gtin: str = ""
    stock: int | None = None
    weight_grams: int | None = None
    picture: str = ""


@dataclass(slots=True)
class ReadProduct:
    """One product as the file has it, with the rows it was made of."""

    external_id: str
    title: str
    rows: list[int]
    description: str = ""
    brand: str = ""
    condition: str = "new"
    google_category: str = ""
    product_type: str = ""
    status: str = "live"
    variants: list[ReadVariant] = field(default_factory=list)
    pictures: list[tuple[str, str]] = field(default_factory=list)
