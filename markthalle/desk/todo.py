"""The way from a name to an open shop, as steps with an address each."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from markthalle.shops.models import Shop
from markthalle.shops.operations import missing_for_opening


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do. `needed` steps keep the shop closed until they are done."""

    title: str
    note: str
    address: str
    is_done: bool
    needed: bool = True


def steps_of(shop: Shop) -> tuple[Step, ...]:
    """What there is to do until opening, in a sensible order."""
    missing = missing_for_opening(shop)
    imprint = [text for name, text in missing.items() if name != "shipping"]
    return (
        Step(
            _("Say who you are"),
            " ".join(imprint) or _("Imprint and contact"),
            _to("settings", shop),
            not imprint,
        ),
        Step(
            _("Say how you deliver"),
            missing.get("shipping") or _("At least one way to the shopper"),
            _to("shipping", shop),
            "shipping" not in missing,
        ),
        Step(
            _("Add your first product"),
            _("A title, a price and a picture are enough."),
            _to("new_product", shop),
            shop.products.exists(),
            needed=False,
        ),
        Step(
            _("Give the shop its look"),
            _("A colour, a logo, a sentence about you"),
            _to("look", shop),
            bool(shop.tagline or shop.logo_id or shop.cover_id),
            needed=False,
        ),
        Step(
            _("Write your promises"),
            _("Delivery, returns, privacy, terms"),
            _to("policies", shop),
            shop.policies.exists(),
            needed=False,
        ),
    )


def _to(name: str, shop: Shop) -> str:
    return reverse(f"desk:{name}", args=[shop.handle])
