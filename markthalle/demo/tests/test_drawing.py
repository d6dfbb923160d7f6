"""The pictures of the demo: the same every time, different from each other, refusing nonsense."""

import numpy as np
import pytest

from markthalle.demo.drawing import KINDS, draw, draw_cover, draw_logo
from markthalle.demo.drawing.shopfront import FORMS, STYLES


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_form_is_drawn_and_none_looks_like_another(kind: str) -> None:
    forms = [np.asarray(draw(kind, seed=1, size=96, form=form)) for form in KINDS[kind].forms]

    for index, one in enumerate(forms):
        assert one.std() > 4
        for other in forms[index + 1 :]:
            assert np.abs(one.astype(int) - other).mean() > 0.4


def test_the_same_words_make_the_same_picture() -> None:
    words = {"seed": 3, "size": 96, "colour": "petrol", "pattern": "dipped", "form": "barrel"}

    assert draw("mug", **words).tobytes() == draw("mug", **words).tobytes()


@pytest.mark.parametrize(
    "words",
    [
        {"kind": "spaceship"},
        {"kind": "mug", "form": "square"},
        {"kind": "mug", "pattern": "tartan"},
        {"kind": "mug", "colour": "octarine"},
    ],
)
def test_nonsense_is_refused_with_what_there_is(words: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="there are"):
        draw(**words, seed=1, size=96)


@pytest.mark.parametrize("style", STYLES)
def test_covers_are_wide(style: str) -> None:
    cover = draw_cover(style, seed=1, colours=("cream", "sage", "ink"), width=320, height=100)

    assert cover.size == (320, 100)


@pytest.mark.parametrize("form", FORMS)
def test_logos_are_square(form: str) -> None:
    assert draw_logo("Morgenrot", colours=("ink", "cream"), form=form).size == (400, 400)
