"""Words can be read by day and by night: contrast as WCAG 2.2 measures it."""

import re
from pathlib import Path

import pytest

_CSS = Path(__file__).parent.parent / "static/site/css"
# Text, and what it stands on. WCAG asks for 4.5 for words and 3 for what can be pressed.
WORDS = [
    *((ink, ground) for ink in ("ink", "ink-soft") for ground in ("paper", "surface", "sunk")),
    *((ink, "paper") for ink in ("accent", "bad", "sale", "good")),
    *((ink, "surface") for ink in ("accent", "bad", "sale", "good")),
    ("on-accent", "accent"), ("on-iron", "iron"), ("on-iron-soft", "iron"),
    ("accent-strong", "accent-soft"), ("ink", "glass"), ("ink", "accent-soft"),
    ("good", "good-soft"), ("warn", "warn-soft"), ("bad", "bad-soft"), ("sale", "sale-soft"),
]  # fmt: skip
EDGES = [("line-strong", "paper"), ("line-strong", "surface")]


def _tokens(name: str) -> dict[str, str]:
    text = (_CSS / name).read_text(encoding="utf-8")
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", text))


def _light(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    low, high = sorted((_light(one), _light(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("sheet", ["tokens.css", "tokens_dark.css"])
def test_words_and_edges_stand_out(sheet: str) -> None:
    tokens = _tokens(sheet)

    weak = [pair for pair in WORDS if _contrast(tokens[pair[0]], tokens[pair[1]]) < 4.5]
    weak += [pair for pair in EDGES if _contrast(tokens[pair[0]], tokens[pair[1]]) < 3]

    assert not weak
