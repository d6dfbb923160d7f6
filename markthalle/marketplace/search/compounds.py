"""
German compounds taken apart with the words the hall already knows.

`tischlampe` is `tisch` and `lampe`; `geschenkidee` and `arbeitslampe` need a linking element.
Words here are folded (see `words`). A word is taken apart only if every part is known.
"""

from collections.abc import Container, Iterator

SHORTEST_PART = 3
SHORTEST_WORD = 6
LINKS = ("", "s", "n", "en", "er", "es", "e")
# What ends German words but is no word of its own in a compound.
_ENDINGS = frozenset({"ung", "keit", "heit", "lich", "isch", "chen", "lein", "sam", "bar", "los"})


def pieces(word: str) -> set[str]:
    """Every part that `split` may ask for: look these up, then split."""
    if len(word) < SHORTEST_WORD:
        return set()
    spans = (
        word[start:end]
        for start in range(len(word) - SHORTEST_PART + 1)
        for end in range(start + SHORTEST_PART, len(word) + 1)
    )
    return {part for part in spans if part != word}


def split(word: str, known: Container[str], heads: Container[str] | None = None) -> tuple[str, ...]:
    """
    The parts of a compound, what it is standing last; () if it is none.

    `heads` are the words that may stand last, if not all may. Fewest parts win, then the
    longest last part: `tischlampe` is a lamp for a table.
    """
    if len(word) < SHORTEST_WORD or not word.isalpha():
        return ()
    ways = _ways(word, known, known if heads is None else heads, is_first=True)
    found = sorted(ways, key=lambda parts: (len(parts), -len(parts[-1])))
    return found[0] if found else ()


def _ways(
    word: str, known: Container[str], heads: Container[str], *, is_first: bool
) -> Iterator[tuple[str, ...]]:
    if not is_first and _is_part(word, heads):
        yield (word,)
    for end in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
        first = word[:end]
        if not _is_part(first, known):
            continue
        for link in LINKS:
            rest = word[end + len(link) :]
            if word.startswith(link, end) and len(rest) >= SHORTEST_PART:
                for others in _ways(rest, known, heads, is_first=False):
                    yield (first, *others)


def _is_part(word: str, known: Container[str]) -> bool:
    return len(word) >= SHORTEST_PART and word not in _ENDINGS and word in known
