"""
Product pictures drawn by program: forms, materials, one soft light. No files, no fonts, no network.

`draw("mug", seed=7, colour="petrol", pattern="dipped", form="straight")` is always the same picture.
"""

import numpy as np
from PIL import Image

from markthalle.demo.drawing import (  # noqa: F401  each registers its kinds
    bottles,
    ceramics,
    clothes,
    food,
    furniture,
    leather,
    metal,
    paper,
    plants,
    playthings,
    sound,
)
from markthalle.demo.drawing.canvas import Canvas
from markthalle.demo.drawing.palette import PALETTE
from markthalle.demo.drawing.registry import KINDS, Kind
from markthalle.demo.drawing.shopfront import draw_cover, draw_logo


def draw(
    kind: str,
    *,
    seed: int,
    size: int = 960,
    colour: str = "terracotta",
    accent: str = "cream",
    form: str = "",
    pattern: str = "",
    backdrop: str = "cream",
) -> Image.Image:
    """
    A square picture of a thing.

    :raises ValueError: there is no such kind, form, pattern or colour; the message lists them.
    """
    if kind not in KINDS:
        raise ValueError(f"no kind {kind!r}; there are {', '.join(sorted(KINDS))}")
    found = KINDS[kind]
    form, pattern = form or found.forms[0], pattern or found.patterns[0]
    for what, chosen, allowed in (
        ("form", form, found.forms),
        ("pattern", pattern, found.patterns),
        ("colour", colour, tuple(PALETTE)),
        ("colour", accent, tuple(PALETTE)),
        ("backdrop", backdrop, tuple(PALETTE)),
    ):
        if chosen not in allowed:
            raise ValueError(f"{kind} has no {what} {chosen!r}; there are {', '.join(allowed)}")
    canvas = Canvas(size, np.random.default_rng(seed), backdrop=backdrop)
    found.paint(canvas, form=form, pattern=pattern, colour=colour, accent=accent)
    return canvas.picture()


__all__ = ["KINDS", "PALETTE", "Kind", "draw", "draw_cover", "draw_logo"]
