"""Fetching the pictures that a catalogue file names."""

import logging
from uuid import UUID

from markthalle.catalog.operations import add_pictures
from markthalle.kit.jobs import job
from markthalle.pictures.fetching import FetchFailed, fetch
from markthalle.pictures.header import PictureRefused
from markthalle.pictures.operations import take_in

log = logging.getLogger(__name__)


@job(queue="pictures", attempts=3)
def fetch_pictures(product_id: str, pictures: list[list[str]]) -> None:
    """
    Take in the product's pictures, those that can be had.

    Addresses that answer wrongly are named in the log and left out; the others are tried again
    if the network fails, and never taken in twice.
    """
    found, failed = [], []
    for address, alt in pictures:
        try:
            picture = take_in(data=fetch(address), shop_id=shop_of(UUID(product_id)))
        except (FetchFailed, PictureRefused) as reason:
            log.warning("picture of product %s left out: %s: %s", product_id, address, reason)
            failed.append(address)
            continue
        found.append((picture.pk, alt))
    if found:
        add_pictures(product_id=UUID(product_id), pictures=found)


def shop_of(product_id: UUID) -> UUID:
    """The shop that the product belongs to."""
    from markthalle.catalog.models import Product

    return Product.objects.values_list("shop_id", flat=True).get(pk=product_id)
