"""
Typing errors: words that are one or two slips away from a known one.

A slip is a letter too many, too few, a wrong one, or two that changed places. To find candidates
without reading the whole vocabulary, each word leaves traces: numbers of what is left of its
beginning when up to two letters are taken out. Two words within reach share a trace.
"""

from collections.abc import Iterable
from itertools import combinations
from typing import NamedTuple
from zlib import crc32

_BEGINNING = 8
_SHORTEST = 4


class Known(NamedTuple):
    """A word of the vocabulary and how many products use it."""

    word: str
    uses: int


def reach(word: str) -> int:
    """How many slips are forgiven: none in short words, two in long ones."""
    if len(word) < _SHORTEST:
        return 0
    return 1 if len(word) < 8 else 2


def traces(word: str) -> list[int]:
    """The traces of a word, as 32-bit numbers with a sign."""
    beginning = word[:_BEGINNING]
    left = {beginning}
    for slips in range(1, max(reach(word), 1) + 1):
        for gone in combinations(range(len(beginning)), slips):
            left.add("".join(c for at, c in enumerate(beginning) if at not in gone))
    return sorted({crc32(rest.encode()) - 2**31 for rest in left})


def distance(first: str, second: str) -> int:
    """How many slips lie between two words."""
    before: list[int] = []
    row = list(range(len(second) + 1))
    for i, a in enumerate(first, start=1):
        before, last, row = row, before, [i]
        for j, b in enumerate(second, start=1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == second[j - 2] and first[i - 2] == b:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
    return row[-1]


def correction(word: str, candidates: Iterable[Known]) -> str | None:
    """The known word that was most likely meant: nearest first, then the most used."""
    within = [
        (distance(word, known.word), word[0] != known.word[0], -known.uses, known.word)
        for known in candidates
        if abs(len(known.word) - len(word)) <= reach(word)
    ]
    near = [entry for entry in within if entry[0] <= reach(word)]
    return min(near)[3] if near else None
