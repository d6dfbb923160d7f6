"""
Numbers for the operator's monitoring, in the Prometheus text format.

Every web process counts for itself into a folder that all share (`PROMETHEUS_MULTIPROC_DIR`, set
by `hall`); what the database knows better is asked when somebody looks. No number is personal.
"""

import os

from django.db import Error
from django.http import HttpRequest, HttpResponse
from prometheus_client import (
    CONTENT_TYPE_LATEST,
    CollectorRegistry,
    Counter,
    Histogram,
    generate_latest,
)
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.multiprocess import MultiProcessCollector

from markthalle.kit import sql

REQUESTS = Counter("hall_requests", "Requests answered", ["kind", "method", "status"])
SECONDS = Histogram(
    "hall_request_seconds",
    "Time to the answer",
    ["kind"],
    buckets=(0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10),
)
_GAUGES = (
    (
        "hall_jobs_waiting",
        "Jobs that wait for a worker",
        "SELECT count(*) FROM procrastinate_jobs WHERE status = 'todo'"
        " AND (scheduled_at IS NULL OR scheduled_at <= now())",
    ),
    (
        "hall_jobs_failed",
        "Jobs that were given up",
        "SELECT count(*) FROM procrastinate_jobs WHERE status = 'failed'",
    ),
    (
        "hall_letters_waiting",
        "Letters not sent yet",
        "SELECT count(*) FROM mail_letter WHERE status = 'waiting'",
    ),
    (
        "hall_orders_placed_last_hour",
        "Orders placed in the last hour",
        "SELECT count(*) FROM checkout_order WHERE placed_at > now() - interval '1 hour'",
    ),
    ("hall_shops_live", "Open shops", "SELECT count(*) FROM shops_shop WHERE status = 'live'"),
)


def count(*, kind: str, method: str, status: int, seconds: float) -> None:
    """Note one answered request."""
    REQUESTS.labels(kind, method, str(status)).inc()
    SECONDS.labels(kind).observe(seconds)


def metrics(request: HttpRequest) -> HttpResponse:
    """All numbers at this moment."""
    registry = CollectorRegistry()
    if "PROMETHEUS_MULTIPROC_DIR" in os.environ:
        MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
    else:
        registry.register(REQUESTS)
        registry.register(SECONDS)
    registry.register(_Database())
    return HttpResponse(generate_latest(registry), content_type=CONTENT_TYPE_LATEST)


class _Database:
    """What the database knows, read when somebody looks."""

    def collect(self) -> list[GaugeMetricFamily]:
        """One gauge each; none if the database is away, which `hall_database_up` then says."""
        try:
            found = [
                GaugeMetricFamily(name, text, value=sql.value(query))
                for name, text, query in _GAUGES
            ]
        except Error:
            return [GaugeMetricFamily("hall_database_up", "The database answers", value=0)]
        return [*found, GaugeMetricFamily("hall_database_up", "The database answers", value=1)]
