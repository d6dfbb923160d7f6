"""Facts about shops that other folders may subscribe to."""

from dataclasses import dataclass
from uuid import UUID

from markthalle.kit.events import Event


@dataclass(frozen=True, slots=True)
class ShopChanged:
    """A shop's name, look, status or places it sells to are different now."""

    shop_id: UUID


shop_changed: Event[ShopChanged] = Event("shop_changed")
