"""Who can sign in to the demo. One password for all: nobody is to mistake this for a real hall."""

from dataclasses import dataclass

PASSWORD = "markthalle"  # noqa: S105  shown to everybody on purpose


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody, what they are, and the page where they would begin."""

    what: str
    email: str
    start: str
    name: str
    country: str = "DE"
    language: str = "de"


OPERATOR = Account("Operator", "operator@markthalle.example", "/operator/", "Olga Operatorin")
MERCHANT = Account(
    "Merchant (pottery)", "merchant@toepferei-morgenrot.example", "/desk/", "Hanne Morgenrot"
)
SHOPPER = Account("Shopper", "shopper@markthalle.example", "/", "Samira Einkauf")
SHOPPERS = (
    SHOPPER,
    Account("Shopper", "lukas@shoppers.example", "/", "Lukas Brandt"),
    Account("Shopper", "mila@shoppers.example", "/", "Mila Hofer", "AT"),
    Account("Shopper", "emma@shoppers.example", "/", "Emma Clark", "US", "en"),
)

# What the start of the demo shows.
ACCOUNTS = (OPERATOR, MERCHANT, SHOPPER)
