"""The figures: what is asked, how often, and what must hold."""

import http.client
import itertools
import json
import os
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from bench import replay
from bench.hall import Hall, Halls

READS = 1_500
BUYS = 250
WARM = 150
JSON = {"Content-Type": "application/json", "Accept-Language": "de"}
ORDER = {
    "contact": {"name": "Ada Blum", "email": "ada@shoppers.example"},
    "address": {
        "line1": "Marktstraße 1",
        "postal_code": "04105",
        "city": "Leipzig",
        "country": "DE",
    },
    "payment_method": "bank_transfer",
}
Ask = Callable[[str, str, Any, dict[str, str]], tuple[int, bytes]]


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: ours, the limit of this machine in the same run, and whether the goal holds."""

    name: str
    value: float
    unit: str
    limit: float
    ratio: float
    goal: str
    holds: bool


def listing(halls: Halls) -> Figure:
    """A list of 24 of a category as JSON."""
    return _read("list", halls.of(10_000), _lists(halls.of(10_000)), most_ms=2.5)


def product(halls: Halls) -> Figure:
    """A product as JSON."""
    return _read("product", halls.of(10_000), _products(halls.of(10_000)), most_ms=1.0)


def html(halls: Halls) -> Figure:
    """A list of 24 as a page."""
    hall = halls.of(10_000)
    slugs = _categories(hall)
    ours, _web, limit = _cost(hall, [f"/c/{slug}" for slug in slugs], READS // 3)
    return Figure("html", ours, "ms CPU", limit, limit / ours, "<= 4 ms CPU", ours <= 4)


def growth(halls: Halls) -> Figure:
    """What a list costs at 100,000 products, as a multiple of 10,000."""
    small, _web, _limit = _cost(halls.of(10_000), _lists(halls.of(10_000)), READS)
    large, _web, _limit = _cost(halls.of(100_000), _lists(halls.of(100_000)), READS)
    value = large / small
    return Figure("growth", value, "x", 1.0, 1 / value, "< 1.5 x", value < 1.5)


def search(halls: Halls) -> Figure:
    """The slowest of a hundred searches with a typing error among 100,000; limit: spelt right."""
    hall = halls.of(100_000)
    words = _words(hall)
    wrong = [f"/api/v1/products?q={_misspelt(word)}&limit=24" for word in words]
    right = [f"/api/v1/products?q={word}&limit=24" for word in words]
    ours, limit = _slowest(hall, wrong), _slowest(hall, right)
    return Figure("search", ours, "ms p99", limit, limit / ours, "p99 <= 50 ms", ours <= 50)


def checkout(halls: Halls) -> Figure:
    """Every request from the empty cart to the placed order."""
    hall = halls.of(10_000)
    variants = _variants(hall)
    with _asking(hall) as ask:
        for _ in range(WARM // 3):
            _buy(ask, next(variants))
        empty = _empty(hall, ask)
        web, database = hall.web_cpu(), hall.database_cpu()
        for _ in range(BUYS):
            _buy(ask, next(variants))
        ours_web = (hall.web_cpu() - web) * 1000 / BUYS
        ours = ours_web + (hall.database_cpu() - database) * 1000 / BUYS
    sql = _replayed(hall, lambda ask: _buy(ask, next(variants)), BUYS)
    limit = 3 * empty + sql
    holds = limit / ours >= 0.6 and ours <= 10
    return Figure(
        "checkout", ours, "ms CPU", limit, limit / ours, "ratio >= 0.6 and <= 10 ms CPU", holds
    )


def _read(name: str, hall: Hall, paths: list[str], *, most_ms: float) -> Figure:
    ours, _web, limit = _cost(hall, paths, READS)
    ratio = limit / ours
    return Figure(
        name,
        ours,
        "ms CPU",
        limit,
        ratio,
        f"ratio >= 0.6 and <= {most_ms:g} ms CPU",
        ratio >= 0.6 and ours <= most_ms,
    )


def _cost(hall: Hall, paths: list[str], count: int) -> tuple[float, float, float]:
    """CPU ms of a request in all, of the web alone, and the limit."""
    turns = itertools.cycle(paths)
    with _asking(hall) as ask:
        for _ in range(WARM):
            _get(ask, next(turns))
        empty = _empty(hall, ask)
        web, database = hall.web_cpu(), hall.database_cpu()
        for _ in range(count):
            _get(ask, next(turns))
        web_ms = (hall.web_cpu() - web) * 1000 / count
        ours = web_ms + (hall.database_cpu() - database) * 1000 / count
    sql = _replayed(hall, lambda ask: _get(ask, next(turns)), count)
    return ours, web_ms, empty + sql


def _empty(hall: Hall, ask: Ask) -> float:
    """CPU ms of an endpoint that does nothing."""
    before = hall.web_cpu()
    for _ in range(READS):
        _get(ask, "/healthz")
    return (hall.web_cpu() - before) * 1000 / READS


def _replayed(hall: Hall, act: Callable[[Ask], object], count: int) -> float:
    """CPU ms that PostgreSQL needs for the SQL of one such request (or purchase) under pgbench."""
    requests = []
    with _in_process(hall) as ask:
        act(ask)
        for _ in range(count):
            with replay.recording() as statements:
                _undone(act, ask)
            requests.append(list(statements))
    text = replay.script(requests)
    start = "\n".join(line for line in text.splitlines() if line.startswith("PREPARE")) + "\n"
    return replay.database_cpu(hall, text, prepare_only=start) * 1000 / count


def _undone(act: Callable[[Ask], object], ask: Ask) -> None:
    """Do it so that it can be done again: what it wrote is rolled back."""
    from django.db import transaction

    with transaction.atomic():
        act(ask)
        transaction.set_rollback(True)


@contextmanager
def _asking(hall: Hall) -> Iterator[Ask]:
    connection = http.client.HTTPConnection("127.0.0.1", hall.port, timeout=60)

    def ask(method: str, path: str, body: Any, headers: dict[str, str]) -> tuple[int, bytes]:
        data = json.dumps(body) if body is not None else None
        connection.request(method, path, data, {**JSON, **headers})
        answer = connection.getresponse()
        return answer.status, answer.read()

    try:
        yield ask
    finally:
        connection.close()


@contextmanager
def _in_process(hall: Hall) -> Iterator[Ask]:
    """The same requests inside this process, to see what SQL they send."""
    from markthalle.cli.environment import django

    os.environ["DATABASE_URL"] = hall.url
    django()
    from django.conf import settings
    from django.db import connections
    from django.test import Client

    settings.DATABASES["default"]["NAME"] = hall.database
    connections["default"].close()
    connections["default"].settings_dict["NAME"] = hall.database
    client = Client(headers={"accept-language": "de"}, SERVER_NAME="127.0.0.1")

    def ask(method: str, path: str, body: Any, headers: dict[str, str]) -> tuple[int, bytes]:
        answer = client.generic(
            method,
            path,
            json.dumps(body) if body is not None else "",
            content_type="application/json",
            headers=headers,
        )
        return answer.status_code, answer.content

    yield ask
    connections["default"].close()


def _get(ask: Ask, path: str) -> bytes:
    status, body = ask("GET", path, None, {})
    if status != 200:
        raise RuntimeError(f"{path} answered {status}")
    return body


def _buy(ask: Ask, variant: str) -> None:
    _status, cart = ask("POST", "/api/v1/carts", {"country": "DE"}, {})
    at = f"/api/v1/carts/{json.loads(cart)['id']}"
    ask("POST", f"{at}/lines", {"variant": variant, "quantity": 1}, {})
    status, body = ask("POST", f"{at}/checkout", ORDER, {"Idempotency-Key": uuid4().hex})
    if status != 201:
        raise RuntimeError(f"the checkout answered {status}: {body[:400]!r}")


def _slowest(hall: Hall, paths: list[str]) -> float:
    """The 99th percentile of the time to the answer, in ms."""
    times = []
    with _asking(hall) as ask:
        for path in paths[:10]:
            _get(ask, path)
        for path in paths:
            began = time.perf_counter()
            _get(ask, path)
            times.append((time.perf_counter() - began) * 1000)
    return statistics.quantiles(times, n=100)[98]


def _rows(hall: Hall, query: str) -> list[str]:
    import psycopg

    with psycopg.connect(hall.url) as connection:
        return [str(row[0]) for row in connection.execute(query.encode()).fetchall()]


def _categories(hall: Hall) -> list[str]:
    return _rows(
        hall,
        "SELECT category.slug FROM catalog_category category JOIN marketplace_listing listing"
        " ON listing.category_2 = category.id AND listing.country = 'DE'"
        " GROUP BY category.slug HAVING count(*) >= 24 ORDER BY category.slug",
    )


def _lists(hall: Hall) -> list[str]:
    return [f"/api/v1/products?category={slug}&limit=24" for slug in _categories(hall)]


def _products(hall: Hall) -> list[str]:
    slugs = _rows(
        hall,
        "SELECT product.slug FROM catalog_product product JOIN marketplace_listing listing"
        " ON listing.product_id = product.id AND listing.country = 'DE'"
        " ORDER BY product.id LIMIT 500",
    )
    return [f"/api/v1/products/{slug}" for slug in slugs]


def _variants(hall: Hall) -> Iterator[str]:
    return itertools.cycle(
        _rows(
            hall,
            "SELECT variant.id FROM catalog_variant variant"
            " JOIN marketplace_listing listing ON listing.product_id = variant.product_id"
            " AND listing.country = 'DE'"
            " JOIN catalog_offer offer ON offer.variant_id = variant.id AND offer.country = 'DE'"
            " JOIN shops_shippingmethod method ON method.shop_id = listing.shop_id"
            " AND 'DE' = ANY(method.countries) WHERE variant.is_offered"
            " ORDER BY variant.id LIMIT 1000",
        )
    )


def _words(hall: Hall) -> list[str]:
    return _rows(
        hall,
        "SELECT written FROM marketplace_word WHERE length(written) BETWEEN 6 AND 14"
        " AND is_title AND written ~ '^[a-z]+$' ORDER BY uses DESC, word LIMIT 100",
    )


def _misspelt(word: str) -> str:
    """Two letters in the middle change places, as fingers do it."""
    middle = len(word) // 2
    return word[: middle - 1] + word[middle] + word[middle - 1] + word[middle + 1 :]
