"""Shops for tests."""

from django.utils import timezone

from markthalle.kit.ids import reference
from markthalle.people.models import Person
from markthalle.shops.models import ShippingMethod, Shop
from markthalle.shops.operations import open_shop, publish_shop, save_shipping_method

IMPRINT = {
    "legal_name": "Töpferei Sander",
    "address_line1": "Gerberstraße 4",
    "postal_code": "04105",
    "city": "Leipzig",
    "email": "hallo@toepferei.example",
    "phone": "+49 341 5550100",
}


def make_shop(
    *,
    handle: str | None = None,
    owner: Person | None = None,
    country: str = "DE",
    sells_to: tuple[str, ...] = (),
    is_live: bool = True,
    **fields: object,
) -> Shop:
    """A shop with an imprint, parcel for 4.90 (free from 60) and pickup; live unless said."""
    shop = open_shop(
        by=owner, handle=handle or f"shop-{reference().lower()}", name="Sander", country=country
    )
    for name, value in {**IMPRINT, **fields}.items():
        setattr(shop, name, value)
    shop.sells_to = list(sells_to or (country,))
    shop.save()
    add_shipping(shop, name="Paket", price_minor=490, free_from_minor=6_000)
    add_shipping(shop, name="Abholung", kind="pickup", position=1)
    return publish_shop(shop=shop, now=timezone.now()) if is_live else shop


def add_shipping(shop: Shop, **fields: object) -> ShippingMethod:
    """One more way to deliver to the shop's own country."""
    method = ShippingMethod(**{"countries": [shop.country], **fields})  # type: ignore[arg-type]
    return save_shipping_method(shop=shop, method=method)
