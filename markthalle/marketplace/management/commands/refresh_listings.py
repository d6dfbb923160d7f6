"""Bring every listing and all that search knows in line with the catalogue."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone
from rich.progress import track

from markthalle.catalog.models import Product
from markthalle.marketplace import operations


class Command(BaseCommand):
    """`hall manage refresh_listings`: all of them, in batches; safe to stop and to repeat."""

    help = "Refresh every product's listing, the totals and the vocabulary of the search."

    def handle(self, *args: Any, **options: Any) -> None:
        """Refresh in batches; each is a transaction of its own."""
        now = timezone.now()
        ids = list(Product.objects.order_by("id").values_list("id", flat=True))
        starts = range(0, len(ids), operations.BATCH)
        for start in track(starts, description="Listings", disable=not self.stdout.isatty()):
            batch = ids[start : start + operations.BATCH]
            operations.refresh_listings(product_ids=batch, now=now)
        operations.fold_tallies()
        operations.learn_words(now=now)
        self.stdout.write(f"{len(ids)} products refreshed.")
