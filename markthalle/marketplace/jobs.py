"""What the worker does for the marketplace: sales that start and end, totals, large shops."""

from datetime import UTC, datetime
from uuid import UUID

from django.utils import timezone

from markthalle.kit.jobs import job, periodic
from markthalle.marketplace import operations


@job(queue="listings")
def refresh_shop(shop_id: str) -> None:
    """Refresh every listing of a shop."""
    operations.refresh_shop(shop_id=UUID(shop_id), now=timezone.now())


@periodic("* * * * *")
def refresh_due(timestamp: int) -> None:
    """Every minute: show the prices of sales that have started or ended."""
    operations.refresh_due(now=datetime.fromtimestamp(timestamp, tz=UTC))


@periodic("* * * * *")
def fold_tallies(timestamp: int) -> None:
    """Every minute: keep totals cheap to read."""
    operations.fold_tallies()


@periodic("*/10 * * * *")
def learn_words(timestamp: int) -> None:
    """Every ten minutes: take new compounds apart and forget words that nobody uses."""
    operations.learn_words(now=datetime.fromtimestamp(timestamp, tz=UTC))
