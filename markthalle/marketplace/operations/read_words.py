"""What search knows: the terms of each product, and the vocabulary they make up together."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import orjson
from django.db import transaction

from markthalle.kit import sql
from markthalle.kit.rich_text import plain
from markthalle.marketplace import search_sql
from markthalle.marketplace.search import compounds, spelling
from markthalle.marketplace.search.words import STOP, is_name, words, written


@dataclass(slots=True)
class Read:
    """The words of one product, folded, by where they stand."""

    id: UUID
    digest: str
    title_de: list[str]
    title_en: list[str]
    names: list[str]
    facts: list[str]
    codes: list[str]
    text_de: list[str]
    text_en: list[str]
    written: dict[str, str] = field(default_factory=dict)

    def titles(self) -> set[str]:
        """Words that say what the product is."""
        return {*self.title_de, *self.title_en, *self.names}

    def german(self) -> set[str]:
        """Words that may be German compounds."""
        return {*self.title_de, *self.names, *self.facts, *self.text_de}

    def vocabulary(self) -> set[str]:
        """Words a shopper may mean."""
        return self.titles().union(self.facts, self.text_de, self.text_en)


def read_words(product_ids: Sequence[UUID]) -> None:
    """Make these products findable by their words; nothing is done for those read before."""
    ids = list(product_ids)
    sql.write(search_sql.UNREAD, {"ids": ids})
    found = [_read(row) for row in sql.rows(search_sql.CHANGED, {"ids": ids})]
    if not found:
        return
    parts = _learn(found)
    for product in found:
        _take_apart(product, parts)
    sql.write(search_sql.STORE, _columns(found))


def recount_words() -> None:
    """Count anew how many products use each word; forget words that none does."""
    sql.write(search_sql.RECOUNT)


def relearn_compounds() -> list[UUID]:
    """
    Take compounds apart with all words known by now; the products that must be read again.

    `Tischlampe` may have come before `Lampe`.
    """
    rows = sql.rows("SELECT word, parts, is_title FROM marketplace_word")
    heads = {word for word, _, is_title in rows if is_title}
    known = heads.union(word for word, *_ in rows if len(word) > 3)
    better = []
    for word, parts, _ in rows:
        now = compounds.split(word, known, heads)
        if now and list(now) != parts:
            better.append((word, " ".join(now)))
    if not better:
        return []
    with transaction.atomic():
        sql.write(
            "UPDATE marketplace_word w SET parts = string_to_array(u.parts, ' ')"
            " FROM unnest(%s::text[], %s::text[]) AS u(word, parts) WHERE w.word = u.word",
            [[word for word, _ in better], [parts for _, parts in better]],
        )
        stale = sql.rows(
            "UPDATE marketplace_document d SET digest = '' FROM marketplace_terms t"
            " WHERE t.product_id = d.product_id AND t.words @@ ("
            "   SELECT to_tsquery('simple', string_agg(german, '|')) FROM marketplace_word"
            "   WHERE word = ANY(%s)) RETURNING d.product_id",
            [[word for word, _ in better]],
        )
    return [product_id for (product_id,) in stale]


def _read(row: tuple[Any, ...]) -> Read:
    key, language, title, description, translations, brand, categories, facts, codes, digest, _ = (
        row
    )
    titles, texts = {"de": "", "en": ""}, {"de": "", "en": ""}
    # A language without a stemmer of ours is read like English: most words stay as they are.
    own = "de" if language.startswith("de") else "en"
    for spoken, given_title, given_text in [
        (own, title, description),
        *(
            (code[:2], text.get("title") or "", text.get("description") or "")
            for code, text in orjson.loads(translations).items()
        ),
    ]:
        if spoken in titles:
            titles[spoken] += f" {given_title}"
            texts[spoken] += f" {plain(given_text)}"
    everything = " ".join([*titles.values(), brand, categories, facts, *texts.values()])
    return Read(
        key,
        digest,
        title_de=words(titles["de"]),
        title_en=words(titles["en"]),
        names=words(f"{brand} {categories}"),
        facts=words(facts),
        codes=words(codes or ""),
        text_de=words(texts["de"]),
        text_en=words(texts["en"]),
        written=written(everything),
    )


def _learn(found: Sequence[Read]) -> dict[str, list[str]]:
    """Keep words that are new; the parts of every compound among these products' words."""
    uses: Counter[str] = Counter()
    titles: set[str] = set()
    writings: dict[str, str] = {}
    for product in found:
        uses.update(product.vocabulary())
        titles |= product.titles()
        writings = product.written | writings
    everything = sorted(word for word in uses if is_name(word) and word not in STOP)
    rows = sql.rows(search_sql.KNOWN, {"words": everything})
    parts: dict[str, list[str]] = dict(rows)
    new = [word for word in everything if word not in parts and len(word) > 1]
    german = set().union(*(product.german() for product in found))
    parts |= _split([word for word in new if word in german], titles, everything)
    for word in new:
        parts.setdefault(word, [])
    kept = [word for word in everything if word in parts and (word in titles or word in new)]
    sql.write(
        search_sql.LEARN,
        {
            "words": kept,
            "written": [writings.get(word, word) for word in kept],
            "uses": [uses[word] for word in kept],
            "is_title": [word in titles for word in kept],
            "parts": [" ".join(parts[word]) for word in kept],
            "traces": [_array(spelling.traces(word)) for word in kept],
        },
    )
    return parts


def _split(new: list[str], titles: set[str], others: list[str]) -> dict[str, list[str]]:
    """The parts of new words, by the vocabulary and by the words they came with."""
    pieces = set().union(*(compounds.pieces(word) for word in new)) if new else set()
    rows = sql.rows(search_sql.PARTS, {"words": list(pieces)})
    heads = {word for word, is_title in rows if is_title} | titles
    known = {word for word, _ in rows}.union(heads, (w for w in others if len(w) > 3))
    return {word: list(compounds.split(word, known, heads)) for word in new}


def _array(numbers: Iterable[int]) -> str:
    return "{" + ",".join(map(str, numbers)) + "}"


def _take_apart(product: Read, parts: dict[str, list[str]]) -> None:
    """Add what compounds are to where they stand, and what they are made of to the properties."""
    for place in (product.title_de, product.names):
        for word in tuple(place):
            if made_of := parts.get(word):
                place.append(made_of[-1])
                product.facts.extend(made_of[:-1])
    for word in (*product.facts, *product.text_de):
        product.text_de.extend(parts.get(word, ()))


def _columns(found: Sequence[Read]) -> dict[str, Any]:
    places = ("title_de", "title_en", "names", "facts", "codes", "text_de", "text_en")
    return {
        "ids": [product.id for product in found],
        "digests": [product.digest for product in found],
        **{place: [" ".join(getattr(p, place)) for p in found] for place in places},
    }
