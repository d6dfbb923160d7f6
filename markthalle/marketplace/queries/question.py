"""What somebody asks for in words, understood with the hall's vocabulary."""

from dataclasses import dataclass
from typing import Any

from markthalle.kit import sql
from markthalle.marketplace.search import compounds, spelling
from markthalle.marketplace.search.words import asked, is_name

# A word is known if it, or one of the same stem, stands in the vocabulary.
_KNOWN = """
SELECT t.token, known.word, known.parts, known.uses
FROM unnest(%(tokens)s::text[]) WITH ORDINALITY AS t(token, place)
LEFT JOIN LATERAL (
    SELECT w.word, w.parts, w.uses FROM marketplace_word w
    WHERE w.word = t.token
        OR w.german = coalesce((ts_lexize('german_stem', t.token))[1], t.token)
        OR w.english = coalesce((ts_lexize('english_stem', t.token))[1], t.token)
    ORDER BY (w.word = t.token) DESC, w.uses DESC LIMIT 1
) AS known ON true
ORDER BY t.place
"""
_PARTS = """
SELECT word, is_title FROM marketplace_word
WHERE word = ANY(%(words)s) AND (is_title OR length(word) >= 4)
"""
# `~>=~` and `~<~` compare bytes, so the index serves whatever the database's collation.
_BEGINS = """
SELECT sum(uses)::bigint FROM marketplace_word WHERE word ~>=~ %(start)s AND word ~<~ %(end)s
"""
# Article numbers and the like are not in the vocabulary but may stand at some product.
_STANDS = """
SELECT 1 FROM marketplace_terms WHERE words @@ to_tsquery('simple', %(word)s) LIMIT 1
"""
_NEAR = """
SELECT word, written, parts, uses FROM marketplace_word
WHERE traces && %(traces)s::int[] AND length(word) BETWEEN %(least)s AND %(most)s
"""
_HIGHEST = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class Question:
    """
    The words looked for, each as a text for `to_tsquery`: `lampe`, `tisch & lampe`, `tischl:*`.

    `uses` is how many products use the rarest of them, about. `corrected` is what is shown as
    the words looked for, if they are not those given.
    """

    words: tuple[str, ...]
    uses: int = 0
    corrected: str = ""


@dataclass(frozen=True, slots=True)
class _Word:
    query: str
    shown: str
    uses: int
    is_mended: bool = False


def understand(text: str) -> Question:
    """
    Words known to the hall as they are; compounds with their parts; mistyped words corrected.

    A word that nothing is like stays as it is and finds nothing, unless others are known: then
    it is left out.
    """
    tokens = asked(text)
    if not tokens:
        return Question(())
    rows = sql.rows(_KNOWN, {"tokens": tokens})
    read = [_read(row, is_last=row[0] == tokens[-1]) for row in rows]
    kept = [word for word in read if word is not None]
    if not kept:
        return Question(tuple(tokens))
    is_changed = len(kept) < len(read) or any(word.is_mended for word in kept)
    return Question(
        tuple(word.query for word in kept),
        min(word.uses for word in kept),
        " ".join(word.shown for word in kept) if is_changed else "",
    )


def prefix_range(start: str) -> dict[str, str]:
    """Parameters `start` and `end` for words that begin so."""
    return {"start": start, "end": start + _HIGHEST}


def _read(row: tuple[Any, ...], *, is_last: bool) -> _Word | None:
    token, word, parts, uses = row
    if word is not None:
        return _Word(_either(token, parts if word == token else _parts(token)), token, uses)
    if made_of := _parts(token):
        return _Word(_either(token, made_of), token, 0)
    if is_last and len(token) > 2 and (begun := sql.value(_BEGINS, prefix_range(token))):
        return _Word(f"{token}:*", token, begun)
    if sql.row(_STANDS, {"word": token}):
        return _Word(token, token, 0)
    return _meant(token) if is_name(token) else None


def _either(word: str, parts: list[str]) -> str:
    return f"{word} | ({' & '.join(parts)})" if parts else word


def _parts(token: str) -> list[str]:
    pieces = compounds.pieces(token)
    if not pieces:
        return []
    rows = sql.rows(_PARTS, {"words": list(pieces)})
    heads = {word for word, is_title in rows if is_title}
    return list(compounds.split(token, {word for word, _ in rows}, heads))


def _meant(token: str) -> _Word | None:
    reach = spelling.reach(token)
    if not reach:
        return None
    near = sql.rows(
        _NEAR,
        {
            "traces": spelling.traces(token),
            "least": len(token) - reach,
            "most": len(token) + reach,
        },
    )
    known = {word: (written, parts, uses) for word, written, parts, uses in near}
    right = spelling.correction(token, [spelling.Known(w, known[w][2]) for w in known])
    if right is None:
        return None
    written, parts, uses = known[right]
    return _Word(_either(right, parts), written, uses, is_mended=True)
