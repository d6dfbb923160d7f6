"""What stands in the books."""

from uuid import UUID

from django.db.models import Sum

from markthalle.ledger.models import Posting


def balance(*, account: str, owner: UUID | None, currency: str) -> int:
    """The sum of an account's postings in minor units; credits are negative."""
    total = Posting.objects.filter(account=account, owner=owner, currency=currency).aggregate(
        total=Sum("amount_minor")
    )["total"]
    return int(total or 0)


def trial_balance() -> list[tuple[str, str, int]]:
    """Every account's sum: `(currency, account, minor units)`. Together they come to nothing."""
    return list(
        Posting.objects.values_list("currency", "account")
        .annotate(balance=Sum("amount_minor"))
        .order_by("currency", "account")
    )
