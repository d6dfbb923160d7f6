"""Reads as bytes answer alike, in transactions and outside, and survive a lost connection."""

import pytest
from django.db import connection, transaction
from django.db.utils import DataError

from markthalle.kit import prepared, sql

TWICE = "SELECT %(word)s::text || %(word)s, %(number)s::int + 1, NULL::text, '100%%'"
TOLD = {"word": "ä'", "number": 41}
ANSWER = [("ä'ä'".encode(), b"42", None, b"100%")]


@pytest.mark.django_db
def test_answers_inside_a_transaction() -> None:
    assert prepared.rows(TWICE, TOLD) == ANSWER


@pytest.mark.django_db(transaction=True)
def test_answers_alike_outside_and_again() -> None:
    assert prepared.rows(TWICE, TOLD) == ANSWER
    assert prepared.rows(TWICE, TOLD) == ANSWER


@pytest.mark.django_db(transaction=True)
def test_lists_take_the_usual_way() -> None:
    assert prepared.row("SELECT cardinality(%(all)s::text[])", {"all": ["a", "b"]}) == (b"2",)


@pytest.mark.django_db(transaction=True)
def test_sees_what_the_running_transaction_wrote() -> None:
    with transaction.atomic():
        sql.write("CREATE TEMPORARY TABLE seen ON COMMIT DROP AS SELECT 1 AS n")
        assert prepared.row("SELECT n FROM seen", {}) == (b"1",)


@pytest.mark.django_db(transaction=True)
def test_comes_back_when_the_connection_is_lost() -> None:
    prepared.rows(TWICE, TOLD)
    connection.connection.close()

    assert prepared.rows(TWICE, TOLD) == ANSWER


@pytest.mark.django_db(transaction=True)
def test_a_table_that_changed_is_read_anew() -> None:
    sql.write("CREATE TEMPORARY TABLE changing AS SELECT 1 AS n")
    before = prepared.rows("SELECT * FROM changing", {})
    sql.write("ALTER TABLE changing ADD m int")

    assert before == [(b"1",)]
    assert prepared.rows("SELECT * FROM changing", {}) == [(b"1", None)]
    sql.write("DROP TABLE changing")


@pytest.mark.django_db(transaction=True)
def test_mistakes_are_raised_as_always() -> None:
    with pytest.raises(DataError):
        prepared.rows("SELECT %(word)s::int", {"word": "no number"})


@pytest.mark.django_db(transaction=True)
def test_keeps_a_bounded_number_of_statements() -> None:
    for n in range(310):
        assert prepared.row(f"SELECT {n}::text", {}) == (str(n).encode(),)

    kept = sql.value("SELECT count(*) FROM pg_prepared_statements WHERE name LIKE 'hall%%'")
    assert kept <= 300
