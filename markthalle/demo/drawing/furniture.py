"""Chairs, stools, tables, shelves; boards and spoons are of the same wood."""

import numpy as np

from markthalle.demo.drawing.canvas import Canvas
from markthalle.demo.drawing.field import Field, smooth
from markthalle.demo.drawing.materials import cloth_colour, folds, plain, wood, woven
from markthalle.demo.drawing.palette import rgb
from markthalle.demo.drawing.registry import kind
from markthalle.demo.drawing.relief import Point, curve, ellipse, emboss, mask, rectangle, stroke
from markthalle.demo.drawing.revolve import Look, turn

WOODEN = ("wood", "painted")


def _plank(
    canvas: Canvas,
    outline: list[Point],
    colour: str,
    *,
    along: str = "x",
    round_by: float = 0.02,
    shadow: bool = False,
    tone: float = 1.0,
    bulge: float = 1.0,
) -> None:
    grain, height = wood(canvas, colour, along=along, rings=5)
    emboss(
        canvas,
        mask(canvas, outline),
        grain * np.float32(tone),
        round_by=round_by,
        bulge=bulge,
        texture=height,
        gloss=0.12,
        shadow=shadow,
    )


def _leg(
    canvas: Canvas, top: Point, foot: Point, colour: str, *, thick: float = 0.06, tone: float = 1.0
) -> None:
    grain, height = wood(canvas, colour, along="y", rings=5)
    emboss(
        canvas,
        stroke(canvas, [top, foot], thick),
        grain * np.float32(tone),
        round_by=thick / 2.4,
        bulge=1.6,
        texture=height,
        gloss=0.12,
        shadow=False,
    )


@kind("chair", forms=("kitchen", "spindle", "armchair", "stool"))
def chair(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """Something to sit on. What one sees most has the colour: the cover, or else the wood."""
    if form in ("armchair", "stool"):
        colour, accent = accent, colour
    floor = -0.8
    canvas.shadow_on_floor(0.02, 0.52, floor=floor + 0.05)
    seat = -0.12 if form != "stool" else 0.16
    for x, tone in ((-0.3, 0.72), (0.34, 0.72)):
        _leg(canvas, (x * 0.9, seat), (x * 1.1, floor + 0.14), colour, tone=tone)
    if form == "armchair":
        back = curve(
            [
                (-0.5, seat - 0.05),
                (-0.56, 0.4),
                (-0.4, 0.72),
                (0, 0.78),
                (0.4, 0.72),
                (0.56, 0.4),
                (0.5, seat - 0.05),
            ],
            steps=9,
        )
        belly = 0.16 * np.exp(-((canvas.x / 0.4) ** 2) - ((canvas.y - 0.3) / 0.4) ** 2)
        emboss(
            canvas,
            mask(canvas, back),
            cloth_colour(canvas, accent),
            round_by=0.09,
            texture=(belly + woven(canvas) + folds(canvas, depth=0.008)).astype(np.float32),
            gloss=0.03,
            shadow=False,
        )
        cushion = curve(
            [
                (-0.58, seat - 0.14),
                (0.58, seat - 0.14),
                (0.6, seat + 0.04),
                (0.5, seat + 0.13),
                (-0.5, seat + 0.13),
                (-0.6, seat + 0.04),
            ],
            steps=8,
        )
        for side in (-1, 1):
            _leg(canvas, (side * 0.62, 0.12), (side * 0.62, seat - 0.1), colour)
            _plank(canvas, rectangle(side * 0.62, 0.14, 0.16, 0.07, round_by=0.03), colour)
            _leg(canvas, (side * 0.58, seat - 0.1), (side * 0.64, floor), colour)
        emboss(
            canvas,
            mask(canvas, cushion),
            cloth_colour(canvas, accent),
            round_by=0.09,
            bulge=1.3,
            texture=woven(canvas) + folds(canvas, depth=0.008),
            gloss=0.03,
            shadow=False,
        )
        return
    if form != "stool":
        for x in (-0.38, 0.38):
            _leg(canvas, (x, 0.82), (x * 0.98, seat), colour)
        if form == "kitchen":
            for y in (0.72, 0.42):
                _plank(
                    canvas,
                    curve(
                        [
                            (-0.42, y - 0.08),
                            (0, y - 0.05),
                            (0.42, y - 0.08),
                            (0.42, y + 0.07),
                            (0, y + 0.1),
                            (-0.42, y + 0.07),
                        ],
                        steps=6,
                    ),
                    colour,
                )
        else:
            for x in np.linspace(-0.26, 0.26, 5):
                _leg(canvas, (float(x) * 1.1, 0.74), (float(x), seat), colour, thick=0.03)
            _plank(
                canvas,
                curve(
                    [(-0.46, 0.7), (0, 0.76), (0.46, 0.7), (0.44, 0.84), (0, 0.9), (-0.44, 0.84)],
                    steps=6,
                ),
                colour,
            )
    for x in (-0.4, 0.42):
        _leg(canvas, (x * 0.96, seat - 0.04), (x * 1.16, floor), colour)
    _leg(canvas, (-0.44, floor + 0.3), (0.46, floor + 0.3), colour, thick=0.035)
    top = (
        curve(
            [(-0.5, seat - 0.09), (0.52, seat - 0.09), (0.46, seat + 0.08), (-0.44, seat + 0.08)],
            steps=5,
        )
        if form != "stool"
        else ellipse(0, seat, 0.5, 0.13)
    )
    if accent in ("oak", "walnut", "cocoa", "sand", colour):
        _plank(canvas, top, colour, round_by=0.04)
    else:
        emboss(
            canvas,
            mask(canvas, top),
            cloth_colour(canvas, accent),
            round_by=0.05,
            bulge=1.3,
            texture=woven(canvas),
            gloss=0.04,
            shadow=False,
        )


@kind("table", forms=("round", "desk", "side"))
def table(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """A table."""
    floor, height, wide = (
        -0.72,
        {"round": 0.16, "desk": 0.2, "side": 0.06}[form],
        {"round": 0.86, "desk": 0.92, "side": 0.54}[form],
    )
    canvas.shadow_on_floor(0, wide * 0.8, floor=floor + 0.04)
    for x, tone in ((-0.55, 0.7), (0.55, 0.7)):
        _leg(canvas, (x * wide, height), (x * wide, floor + 0.14), accent, tone=tone)
    for x in (-0.82, 0.82):
        _leg(canvas, (x * wide, height), (x * wide * 1.06, floor), accent)
    if form == "desk":
        _plank(
            canvas, rectangle(0, height - 0.1, wide * 1.7, 0.17, round_by=0.01), colour, tone=0.86
        )
        for x in (-0.32, 0.32):
            canvas.colour *= (1 - 0.4 * mask(canvas, rectangle(x, height - 0.1, 0.12, 0.02)))[
                ..., None
            ]
    grain, bump = wood(canvas, colour, along="x", rings=6)
    top = (
        ellipse(0, height + 0.02, wide, 0.2)
        if form != "desk"
        else [
            (-wide, height),
            (wide, height),
            (wide * 0.86, height + 0.2),
            (-wide * 0.86, height + 0.2),
        ]
    )
    lower = [(x, y - 0.05) for x, y in top]
    emboss(canvas, mask(canvas, lower), grain * np.float32(0.72), round_by=0.01, shadow=False)
    emboss(canvas, mask(canvas, top), grain, round_by=0.008, texture=bump, gloss=0.16, shadow=False)


@kind("shelf", forms=("case", "wall", "ladder"))
def shelf(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """A shelf with some books and a pot in it."""
    boards = [-0.74, -0.28, 0.18, 0.64] if form != "wall" else [-0.2, 0.3]
    if form != "wall":
        canvas.shadow_on_floor(0, 0.62, floor=-0.76)
        back = rectangle(0, -0.04, 1.2, 1.42)
        canvas.lay(
            wood(canvas, colour, along="y", rings=5)[0] * np.float32(0.55),
            mask(canvas, back) * (0.9 if form == "case" else 0.0),
        )
        for x in (-0.62, 0.62):
            _plank(canvas, rectangle(x, -0.04, 0.05, 1.5), colour, along="y")
    names = ("terracotta", "ink", "sage", "cream", "honey", "wine", "sky", accent)
    for level, y in enumerate(boards[:-1] if form != "wall" else boards):
        x = -0.54
        while x < 0.30:
            width, height = (
                float(canvas.rng.uniform(0.045, 0.09)),
                float(canvas.rng.uniform(0.24, 0.36)),
            )
            tone = names[int(canvas.rng.integers(len(names)))]
            if canvas.rng.random() < 0.86:
                emboss(
                    canvas,
                    mask(
                        canvas,
                        rectangle(x + width / 2, y + 0.03 + height / 2, width - 0.004, height),
                    ),
                    np.broadcast_to(rgb(tone), (canvas.size, canvas.size, 3)),
                    round_by=0.012,
                    gloss=0.05,
                    shadow=False,
                )
            x += width
        if level % 2 == 0:
            turn(
                canvas,
                [(y + 0.03, 0.07), (y + 0.12, 0.11), (y + 0.24, 0.05)],
                plain(rgb(accent)),
                Look(gloss=0.3),
                centre=0.46,
                opening=rgb(accent) * 0.5,
            )
    for y in boards:
        _plank(
            canvas, rectangle(0, y, 1.26 if form != "wall" else 1.5, 0.055), colour, round_by=0.012
        )


@kind("board", forms=("round", "paddle", "long"))
def board(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """A cutting board."""
    shapes = {
        "round": ellipse(0, 0, 0.7, 0.7),
        "paddle": [
            *curve(
                [
                    (-0.44, 0.3),
                    (-0.46, -0.62),
                    (-0.3, -0.78),
                    (0.3, -0.78),
                    (0.46, -0.62),
                    (0.44, 0.3),
                    (0.1, 0.44),
                    (0.085, 0.82),
                    (-0.085, 0.82),
                    (-0.1, 0.44),
                ],
                steps=8,
            )
        ],
        "long": rectangle(0, 0, 1.6, 0.76, round_by=0.16),
    }
    hole = {
        "round": ellipse(0, 0.56, 0.05, 0.05),
        "paddle": ellipse(0, 0.72, 0.035, 0.035),
        "long": ellipse(0.66, 0, 0.05, 0.05),
    }[form]
    grain, height = wood(canvas, colour, along="x" if form == "long" else "y", rings=7)
    if accent in ("walnut", "oak", "cocoa", "sand"):
        inlay = smooth(0.06, 0.055, np.abs((canvas.y if form == "long" else canvas.x) - 0.16))
        grain = (
            grain * (1 - inlay)[..., None] + wood(canvas, accent, along="y")[0] * inlay[..., None]
        ).astype(np.float32)
    emboss(
        canvas,
        mask(canvas, shapes[form], holes=[hole]),
        grain,
        round_by=0.035,
        texture=height,
        gloss=0.12,
        shift=0.05,
    )


@kind("spoon", forms=("set", "ladle"))
def spoon(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """Wooden spoons."""
    for index, (x, lean, tone) in enumerate(
        ((-0.34, -0.06, colour), (0.0, 0.0, accent), (0.34, 0.06, colour))
        if form == "set"
        else ((0.0, 0.1, colour),)
    ):
        grain, height = wood(canvas, tone, along="y", rings=6)
        scale = 1.0 if form == "set" else 1.35
        bowl = (
            ellipse(x + lean, 0.5, 0.14 * scale, 0.24 * scale)
            if index != 1 or form != "set"
            else rectangle(x + lean, 0.5, 0.22, 0.46, round_by=0.06)
        )
        emboss(
            canvas,
            stroke(canvas, [(x + lean, 0.4), (x - lean * 0.6, -0.86)], 0.062 * scale),
            grain,
            round_by=0.025,
            bulge=1.5,
            texture=height,
            gloss=0.1,
            shift=0.04,
        )
        dip = (
            -0.3
            * np.sqrt(
                np.clip(
                    1
                    - ((canvas.x - x - lean) / (0.11 * scale)) ** 2
                    - ((canvas.y - 0.5) / (0.2 * scale)) ** 2,
                    0,
                    1,
                )
            )
            * 0.2
        )
        emboss(
            canvas,
            mask(canvas, bowl),
            grain,
            round_by=0.04,
            texture=(height + dip).astype(np.float32),
            gloss=0.1,
            shift=0.03,
        )


@kind("umbrella", forms=("open", "closed"), patterns=("plain", "striped", "dotted", "checked"))
def umbrella(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """An umbrella."""
    handle = curve([(0, 0.3), (0, -0.6), (0.06, -0.78), (0.2, -0.76), (0.22, -0.62)], closed=False)
    emboss(
        canvas,
        stroke(canvas, handle, 0.05),
        wood(canvas, "walnut", along="y")[0],
        round_by=0.02,
        bulge=1.6,
        gloss=0.2,
        shift=0.03,
    )
    if form == "closed":
        body = curve(
            [
                (0, 0.92),
                (0.07, 0.7),
                (0.13, 0.1),
                (0.06, -0.3),
                (-0.06, -0.3),
                (-0.13, 0.1),
                (-0.07, 0.7),
            ],
            steps=9,
        )
        emboss(
            canvas,
            mask(canvas, body),
            cloth_colour(canvas, colour, pattern, accent),
            round_by=0.06,
            texture=(0.03 * np.sin(canvas.x * 40 + canvas.y * 6)).astype(np.float32),
            gloss=0.08,
        )
        return
    edge: list[Point] = []
    for index in range(6):
        x0, x1 = 0.86 - 1.72 * index / 6, 0.86 - 1.72 * (index + 1) / 6
        edge += [(x0, 0.02), ((x0 + x1) / 2, 0.09)]
    dome = [(0.86 * np.cos(a), 0.02 + 0.72 * np.sin(a)) for a in np.linspace(np.pi, 0, 40)]
    alpha = mask(canvas, [*dome, *edge, (-0.86, 0.02)])
    ribs: Field = 0.05 * np.abs(
        np.sin(
            np.arcsin(
                np.clip(
                    canvas.x
                    / np.maximum(
                        0.86 * np.sqrt(np.clip(1 - ((canvas.y - 0.02) / 0.74) ** 2, 0.0, 1)), 1e-3
                    ),
                    -1,
                    1,
                )
            )
            * 3
        )
    )
    emboss(
        canvas,
        alpha,
        cloth_colour(canvas, colour, pattern, accent),
        round_by=0.05,
        bulge=1.3,
        texture=ribs.astype(np.float32),
        gloss=0.08,
    )
