"""Counting what is on the shelf."""

from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy

from markthalle.catalog.events import AvailabilityChanged, availability_changed
from markthalle.catalog.models import Shelf
from markthalle.kit.errors import NotFound, Problem
from markthalle.shops.models import Shop


class StockImpossible(Problem):
    """A stock below zero, or beyond all reason."""

    code = "stock_impossible"
    status = 422
    message = gettext_lazy("The stock is a whole number from 0 to 10,000,000.")


@transaction.atomic
def set_stock(*, shop: Shop, variant_id: UUID | str, on_hand: int) -> None:
    """
    So many units are on the variant's shelf, as somebody has just counted.

    :raises StockImpossible: the number cannot be.
    """
    if not 0 <= on_hand <= 10_000_000:
        raise StockImpossible
    shelf = (
        Shelf.objects.select_for_update(of=("self",))
        .select_related("variant")
        .filter(variant__shop=shop, variant_id=variant_id, name="")
        .first()
    )
    if shelf is None:
        raise NotFound
    was_empty = shelf.on_hand == 0
    shelf.on_hand = on_hand
    shelf.save(update_fields=["on_hand"])
    if was_empty != (on_hand == 0):
        availability_changed.announce(AvailabilityChanged(frozenset({shelf.variant.product_id})))
