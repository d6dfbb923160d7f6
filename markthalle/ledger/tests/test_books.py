"""The books: entries sum to nothing, and nothing is changed."""

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from markthalle.ledger.models import Entry, Posting
from markthalle.ledger.operations import PlannedPosting, book
from markthalle.ledger.queries import balance

pytestmark = pytest.mark.django_db


def write(*amounts: int, reference: str = "1") -> bool:
    postings = [PlannedPosting("bank", None, amount) for amount in amounts]
    return book(
        kind="test", reference=reference, currency="EUR", at=timezone.now(), postings=postings
    )


def check_now() -> None:
    """What PostgreSQL checks at commit, at once."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


def test_an_entry_that_does_not_sum_to_nothing_is_refused() -> None:
    def one_cent_short() -> None:
        with transaction.atomic():
            write(100, -99)
            check_now()

    with pytest.raises(IntegrityError):
        one_cent_short()

    assert not Entry.objects.exists()


def test_the_same_entry_is_booked_once() -> None:
    assert write(100, -100)
    assert not write(500, -500)

    assert Posting.objects.count() == 2
    assert balance(account="bank", owner=None, currency="EUR") == 0


@pytest.mark.parametrize("change", ["UPDATE {} SET id = id", "DELETE FROM {}"])
@pytest.mark.parametrize("table", ["ledger_entry", "ledger_posting"])
def test_what_was_booked_is_never_changed(change: str, table: str) -> None:
    write(100, -100)

    with (
        pytest.raises(IntegrityError),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(change.format(table))

    assert Posting.objects.count() == 2
