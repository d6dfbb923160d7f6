"""What somebody may be about to type: products, categories, shops and words."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import orjson

from markthalle.kit import sql
from markthalle.marketplace.queries import found
from markthalle.marketplace.queries.categories import CategoryNode, categories
from markthalle.marketplace.queries.counts import category_counts
from markthalle.marketplace.queries.question import Question, prefix_range, understand
from markthalle.marketplace.search.words import fold, words

MOST = 5

_WORDS = """
SELECT written FROM marketplace_word
WHERE word ~>=~ %(start)s AND word ~<~ %(end)s AND is_title
ORDER BY uses DESC, word LIMIT %(most)s
"""
_SHOPS = """
SELECT handle, name FROM shops_shop
WHERE status = 'live' AND %(country)s = ANY(sells_to)
    AND (lower(name) LIKE %(start)s OR lower(name) LIKE %(inside)s)
ORDER BY lower(name) LIKE %(start)s DESC, name LIMIT %(most)s
"""


@dataclass(frozen=True, slots=True)
class Suggestions:
    """At most five of each. `words` are whole questions to ask instead of what was typed."""

    words: list[str]
    categories: list[CategoryNode]
    shops: list[dict[str, str]]
    products: list[dict[str, Any]]

    def json(self, language: str) -> bytes:
        """As the JSON interface sends them."""
        return orjson.dumps(
            {
                "words": self.words,
                "categories": [
                    {"slug": node.slug, "name": node.name(language)} for node in self.categories
                ],
                "shops": self.shops,
                "products": self.products,
            }
        )


def suggest(text: str, *, language: str, country: str) -> Suggestions:
    """Suggestions from two letters on; none for less."""
    tokens = words(text)
    if not tokens or len(fold(text).strip()) < 2:
        return Suggestions([], [], [], [])
    question = understand(text)
    if question.corrected:
        tokens = words(question.corrected)
    return Suggestions(
        words=_words(tokens),
        categories=_categories(tokens, language, country),
        shops=_shops(text, country),
        products=_products(question, language, country),
    )


def _products(question: Question, language: str, country: str) -> list[dict[str, Any]]:
    if not question.words or not question.uses:
        return []
    asked, params = found.asked(question)
    card = "c.de" if language.startswith("de") else "c.en"
    rows = sql.rows(
        f"""
        WITH {asked}, {found.titled(question, MOST)}
        SELECT left({card}, -1) || ',"picture":' || c.picture || '}}'
        FROM titled JOIN marketplace_card c
            ON c.product_id = titled.product_id AND c.country = %(country)s
        ORDER BY titled.rank DESC, titled.product_id DESC""",  # noqa: S608 - names of ours
        {**params, "country": country},
    )
    return [orjson.loads(card) for (card,) in rows]


def _words(tokens: list[str]) -> list[str]:
    *before, last = tokens
    rows = sql.rows(_WORDS, {**prefix_range(last), "most": MOST})
    return [" ".join([*before, word]) for (word,) in rows]


def _categories(tokens: list[str], language: str, country: str) -> list[CategoryNode]:
    counts = category_counts(country)
    fitting = [node for node in _all(categories()) if _fits(node.name(language), tokens)]
    fitting.sort(key=lambda node: -counts.get(node.id, 0))
    return [node for node in fitting if counts.get(node.id)][:MOST]


def _all(nodes: list[CategoryNode]) -> list[CategoryNode]:
    return [one for node in nodes for one in (node, *_all(node.children))]


def _fits(name: str, tokens: list[str]) -> bool:
    own = _words_of(name)
    return all(any(word.startswith(token) for word in own) for token in tokens)


@lru_cache(maxsize=2_000)
def _words_of(name: str) -> tuple[str, ...]:
    return tuple(words(name))


def _shops(text: str, country: str) -> list[dict[str, str]]:
    bare = text.strip().lower()
    for letter in "\\%_":
        bare = bare.replace(letter, f"\\{letter}")
    rows = sql.rows(
        _SHOPS,
        {"country": country, "start": f"{bare}%", "inside": f"% {bare}%", "most": MOST},
    )
    return [{"handle": handle, "name": name} for handle, name in rows]
