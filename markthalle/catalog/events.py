"""Facts about goods that other folders may subscribe to."""

from dataclasses import dataclass
from uuid import UUID

from markthalle.kit.events import Event


@dataclass(frozen=True, slots=True)
class ProductsChanged:
    """Anything a shopper sees of these products may be different now."""

    product_ids: frozenset[UUID]


@dataclass(frozen=True, slots=True)
class AvailabilityChanged:
    """A shelf of these products became empty, or is no longer."""

    product_ids: frozenset[UUID]


products_changed: Event[ProductsChanged] = Event("products_changed")
availability_changed: Event[AvailabilityChanged] = Event("availability_changed")
