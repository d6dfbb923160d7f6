"""Searching as SQL: what is looked for, what is found, and how well it fits."""
# ruff: noqa: S608 - the statements hold names and numbers of ours; words are parameters

from typing import Any

from markthalle.marketplace.queries.question import Question
from markthalle.marketplace.ranking import FIELD_POINTS

Params = dict[str, Any]
# With more hits than this, only those of the highest rank are weighed; the rest follow by rank.
WEIGHED = 2_000
# Words that more products than this have in common say little: instead of gathering them all,
# the listings of the highest rank are walked along until so many are found.
COMMON = 10_000
WALKED = 20_000
MOST = 5_000
# While somebody types, only this many listings are looked at for words that are not rare.
FEW = 500
GLANCED = 5_000

_LABELS = (
    ("a", FIELD_POINTS.title),
    ("b", FIELD_POINTS.brand_or_category),
    ("c", FIELD_POINTS.property),
)


def asked(question: Question) -> tuple[str, Params]:
    """
    `asked AS (…)`: one row with the whole question (`q`) and each word at each weight.

    Read it with scalar subqueries, so that it is worked out once and serves an index.
    """
    params: Params = {}
    columns, everything = [], []
    for n, word in enumerate(question.words):
        params[f"w{n}"] = word
        everything.append(f"({_query(f'w{n}')})")
        for label, _ in (*_LABELS, ("abc", 0)):
            params[f"w{n}{label}"] = _labelled(word, label)
            columns.append(f"{_query(f'w{n}{label}')} AS w{n}{label}")
    both = " && ".join(everything)
    return f"asked AS MATERIALIZED (SELECT {both} AS q, {', '.join(columns)})", params


def points(question: Question) -> str:
    """A sum over the words of what their best place in `t.words` earns."""
    words = [
        f"CASE WHEN NOT t.words @@ (SELECT w{n}abc FROM asked) THEN {FIELD_POINTS.description} "
        + " ".join(
            f"WHEN t.words @@ (SELECT w{n}{label} FROM asked) THEN {worth}"
            for label, worth in _LABELS
        )
        + " END"
        for n in range(len(question.words))
    ]
    return f"({' + '.join(words)}) / {len(words)}"


def hits(question: Question, where: str) -> str:
    """`hits AS (…)`: every listing found, with what all orders need."""
    columns = "l.product_id, l.rank, l.published_at, l.price_minor"
    if question.uses > COMMON:
        return f"""hits AS MATERIALIZED (
            SELECT {columns} FROM (
                SELECT {columns} FROM marketplace_listing l WHERE {where}
                ORDER BY l.rank DESC, l.product_id DESC LIMIT {WALKED}
            ) AS l
            JOIN marketplace_terms t ON t.product_id = l.product_id
            WHERE t.words @@ (SELECT q FROM asked) LIMIT {MOST}
        )"""
    return f"""hits AS MATERIALIZED (
        SELECT {columns}
        FROM marketplace_terms t JOIN marketplace_listing l ON l.product_id = t.product_id
        WHERE t.words @@ (SELECT q FROM asked) AND {where}
    )"""


def titled(question: Question, limit: int) -> str:
    """`titled AS (…)`: a few listings whose titles hold all words, of high rank."""
    fits = " AND ".join(f"words @@ (SELECT w{n}a FROM asked)" for n in range(len(question.words)))
    listings = "SELECT l.product_id, l.rank FROM marketplace_listing l"
    if question.uses > FEW:
        # Read one after the other from the top, until there are enough.
        source = f"""SELECT *, (SELECT t.words FROM marketplace_terms t
                WHERE t.product_id = l.product_id) AS words
            FROM ({listings} WHERE l.country = %(country)s
                ORDER BY l.rank DESC, l.product_id DESC LIMIT {GLANCED}) AS l OFFSET 0"""
        return f"titled AS (SELECT * FROM ({source}) AS l WHERE {fits} LIMIT {limit:d})"
    return f"""titled AS (
        {listings} JOIN marketplace_terms t ON t.product_id = l.product_id
        WHERE {fits} AND l.country = %(country)s
        ORDER BY l.rank DESC, l.product_id DESC LIMIT {limit:d}
    )"""


def weighed(question: Question) -> str:
    """`weighed AS (…)`: the hits with their relevance as `key`."""
    return f"""weighed AS (
        (SELECT best.product_id, best.rank + {points(question)} AS key
        FROM (SELECT * FROM hits ORDER BY rank DESC, product_id DESC LIMIT {WEIGHED}) AS best
        JOIN marketplace_terms t ON t.product_id = best.product_id)
        UNION ALL
        (SELECT product_id, rank AS key FROM hits
        ORDER BY rank DESC, product_id DESC OFFSET {WEIGHED})
    )"""


def _query(name: str) -> str:
    return " || ".join(
        f"to_tsquery('{config}', %({name})s)" for config in ("german", "english", "simple")
    )


def _labelled(word: str, label: str) -> str:
    return " ".join(
        part if part in "|&" else _with_label(part, label)
        for part in word.replace("(", " ( ").replace(")", " ) ").split()
    )


def _with_label(part: str, label: str) -> str:
    if part in "()":
        return part
    return f"{part}{label}" if part.endswith("*") else f"{part}:{label}"
