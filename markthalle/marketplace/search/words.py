"""
Text cut into words that compare equal however they are written.

`Schüssel`, `Schuessel` and `SCHÜSSEL` are one word. What is kept in the database and what is
typed go through the same function, so an odd result (`neue` becomes `neu`) does no harm.
"""

import re
import unicodedata
from functools import lru_cache

LONGEST = 40
_LETTERS = re.compile(r"[^\W_]+")
# Two letters that stand for an umlaut; after q it is none (`Quelle`).
_SPELT_OUT = re.compile(r"(?<!q)([aou])e")
_ACCENTS = re.compile(r"[\u0300-\u036f]")
_SPECIAL = str.maketrans({"ß": "ss", "æ": "a", "œ": "o", "ø": "o", "ł": "l", "đ": "d", "ð": "d"})

_SAYING_NOTHING = """
der die das den dem des ein eine einer eines einem einen und oder mit ohne fur von vom zu zum zur
im in am an auf aus bei nach the a and or with without for of from to at on by le la les un une et
du de
"""
STOP = frozenset(_SAYING_NOTHING.split())


def fold(text: str) -> str:
    """Small letters without accents; `ä` and `ae` alike become `a`, `ß` becomes `ss`."""
    small = text.casefold()
    if not small.isascii():
        small = _ACCENTS.sub("", unicodedata.normalize("NFKD", small.translate(_SPECIAL)))
    return _SPELT_OUT.sub(r"\1", small)


def words(text: str) -> list[str]:
    """The folded words of a text in their order; those over 40 letters are left out."""
    return [word for word in _LETTERS.findall(fold(text)) if len(word) <= LONGEST]


def written(text: str) -> dict[str, str]:
    """For each folded word of a text how it stands there, in small letters."""
    found: dict[str, str] = {}
    for word in _LETTERS.findall(text):
        found.setdefault(_folded(word), word.lower()[:LONGEST])
    return found


@lru_cache(maxsize=50_000)
def _folded(word: str) -> str:
    return fold(word)


def asked(text: str, most: int = 8) -> list[str]:
    """The words of a question: those that say something, each once, at most eight."""
    found = list(dict.fromkeys(words(text)))
    telling = [word for word in found if word not in STOP] or found
    return telling[:most]


def is_name(word: str) -> bool:
    """Whether a word can be mistyped: letters alone. Article numbers are exact or wrong."""
    return word.isalpha()
