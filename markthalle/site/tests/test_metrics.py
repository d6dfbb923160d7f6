"""What the operator's monitoring reads."""

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


def test_counts_requests_and_says_what_the_database_knows(client: Client) -> None:
    client.get("/api/v1/shops")

    text = client.get("/metrics").content.decode()

    assert 'hall_requests_total{kind="api",method="GET",status="200"}' in text
    assert "hall_jobs_waiting 0.0" in text
    assert "hall_database_up 1.0" in text
