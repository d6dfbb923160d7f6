"""What a shopper says when ordering. Plain data; prices and stock are never among it."""

import hashlib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from uuid import UUID

import orjson


@dataclass(frozen=True, slots=True)
class Contact:
    """Who buys."""

    name: str
    email: str
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Address:
    """Where it goes."""

    line1: str
    postal_code: str
    city: str
    country: str
    line2: str = ""


@dataclass(frozen=True, slots=True)
class OrderRequest:
    """A whole order. `shipping` maps shop handles to methods; left out is each shop's first."""

    contact: Contact
    address: Address
    payment_method: str
    shipping: Mapping[str, UUID] = field(default_factory=dict)

    @property
    def fingerprint(self) -> str:
        """The same for the same request, whatever the order of its fields."""
        return hashlib.sha256(orjson.dumps(asdict(self), option=orjson.OPT_SORT_KEYS)).hexdigest()
