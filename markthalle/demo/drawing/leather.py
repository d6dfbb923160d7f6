"""Bags, wallets, belts and shoes."""

import numpy as np

from markthalle.demo.drawing.canvas import FLOOR, Canvas
from markthalle.demo.drawing.field import Field
from markthalle.demo.drawing.materials import cloth_colour, folds, leather, woven
from markthalle.demo.drawing.palette import rgb
from markthalle.demo.drawing.registry import kind
from markthalle.demo.drawing.relief import Point, curve, ellipse, emboss, mask, rectangle, stroke

HIDE = ("leather", "canvas")


def _skin(canvas: Canvas, pattern: str) -> Field:
    return (
        leather(canvas) + folds(canvas, depth=0.008)
        if pattern == "leather"
        else woven(canvas, threads=110) * 1.6 + folds(canvas, depth=0.012)
    )


def _part(
    canvas: Canvas,
    outline: list[Point],
    colour: str,
    pattern: str,
    *,
    round_by: float = 0.04,
    shift: float = 0.02,
    shadow: bool = True,
    bulge: float = 1.0,
) -> None:
    gloss = 0.16 if pattern == "leather" else 0.03
    emboss(
        canvas,
        mask(canvas, outline),
        cloth_colour(canvas, colour),
        round_by=round_by,
        bulge=bulge,
        texture=_skin(canvas, pattern),
        gloss=gloss,
        sharpness=16,
        shift=shift,
        shadow=shadow,
    )


def _stitches(canvas: Canvas, line: list[Point], colour: str = "cream") -> None:
    alpha = stroke(canvas, line, 0.009)
    dashes = (np.sin((canvas.x + canvas.y * 0.97) * 150) > -0.2).astype(np.float32)
    canvas.lay(np.broadcast_to(rgb(colour), (canvas.size, canvas.size, 3)), alpha * dashes * 0.8)


def _buckle(canvas: Canvas, x: float, y: float, size: float = 0.06) -> None:
    ring = mask(
        canvas,
        rectangle(x, y, size * 2, size * 2.3, round_by=0.02),
        holes=[rectangle(x, y, size * 1.2, size * 1.5, round_by=0.01)],
    )
    emboss(
        canvas,
        ring,
        np.broadcast_to(rgb("brass"), (canvas.size, canvas.size, 3)),
        round_by=0.014,
        gloss=0.6,
        sharpness=40,
        metal=0.8,
        shift=0.008,
    )


@kind("bag", forms=("tote", "backpack", "satchel", "shopper"), patterns=HIDE)
def bag(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """Bags: a tote, a backpack, a satchel."""
    if form in ("tote", "shopper"):
        canvas.shadow_on_floor(0, 0.5)
        drop = 0.86 if form == "tote" else 0.7
        for depth, side in ((0.8, 1), (1.0, -1)):
            arch = curve(
                [
                    (-0.26, 0.22),
                    (-0.22, drop - 0.1 + 0.03 * side),
                    (0, drop + 0.02 * side),
                    (0.22, drop - 0.1 + 0.03 * side),
                    (0.26, 0.22),
                ],
                closed=False,
            )
            emboss(
                canvas,
                stroke(canvas, arch, 0.055),
                cloth_colour(canvas, accent) * depth,
                round_by=0.02,
                gloss=0.12,
                shift=0.012,
            )
        _part(
            canvas,
            curve(
                [(-0.5, FLOOR + 0.02), (0.5, FLOOR + 0.02), (0.56, 0.28), (0, 0.3), (-0.56, 0.28)],
                steps=8,
            ),
            colour,
            pattern,
            round_by=0.06,
            shadow=False,
        )
        _stitches(canvas, [(-0.53, 0.22), (0.53, 0.22)])
        return
    if form == "backpack":
        canvas.shadow_on_floor(0, 0.46)
        grip = curve([(-0.1, 0.66), (0, 0.8), (0.1, 0.66)], closed=False)
        emboss(
            canvas,
            stroke(canvas, grip, 0.05),
            cloth_colour(canvas, accent),
            round_by=0.02,
            gloss=0.12,
            shadow=False,
        )
        _part(
            canvas,
            curve(
                [
                    (-0.48, FLOOR + 0.02),
                    (0.48, FLOOR + 0.02),
                    (0.52, 0.1),
                    (0.44, 0.56),
                    (0, 0.70),
                    (-0.44, 0.56),
                    (-0.52, 0.1),
                ],
                steps=9,
            ),
            colour,
            pattern,
            round_by=0.09,
            shadow=False,
        )
        _part(
            canvas,
            curve([(-0.36, -0.58), (0.36, -0.58), (0.38, -0.12), (-0.38, -0.12)], steps=7),
            colour,
            pattern,
            round_by=0.05,
        )
        _part(
            canvas,
            curve(
                [
                    (-0.5, 0.42),
                    (-0.4, 0.62),
                    (0, 0.72),
                    (0.4, 0.62),
                    (0.5, 0.42),
                    (0.42, 0.08),
                    (0, 0.02),
                    (-0.42, 0.08),
                ],
                steps=8,
            ),
            accent,
            "leather",
            round_by=0.05,
        )
        for x in (-0.2, 0.2):
            _part(
                canvas,
                rectangle(x, -0.02, 0.07, 0.42, round_by=0.02),
                accent,
                "leather",
                round_by=0.015,
                shift=0.008,
            )
            _buckle(canvas, x, -0.12)
        return
    canvas.shadow_on_floor(0, 0.62)
    strap = curve([(-0.6, 0.2), (-0.5, 0.74), (0, 0.9), (0.5, 0.74), (0.6, 0.2)], closed=False)
    emboss(
        canvas,
        stroke(canvas, strap, 0.05),
        cloth_colour(canvas, accent),
        round_by=0.018,
        gloss=0.14,
        shift=0.015,
    )
    _part(
        canvas,
        rectangle(0, -0.2, 1.3, 0.9, round_by=0.1),
        colour,
        pattern,
        round_by=0.07,
        shadow=False,
    )
    _part(
        canvas,
        curve(
            [(-0.66, 0.26), (0.66, 0.26), (0.66, -0.2), (0.3, -0.34), (-0.3, -0.34), (-0.66, -0.2)],
            steps=6,
        ),
        colour,
        pattern,
        round_by=0.03,
    )
    _stitches(
        canvas,
        curve(
            [(-0.62, 0.2), (-0.62, -0.18), (-0.28, -0.3), (0.28, -0.3), (0.62, -0.18), (0.62, 0.2)],
            closed=False,
        ),
    )
    for x in (-0.3, 0.3):
        _part(
            canvas,
            rectangle(x, -0.34, 0.1, 0.3, round_by=0.03),
            accent,
            "leather",
            round_by=0.015,
            shift=0.008,
        )
        _buckle(canvas, x, -0.38)


@kind("wallet", forms=("fold", "card", "purse"), patterns=HIDE)
def wallet(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """A wallet, a card case, a purse."""
    width, height = {"fold": (1.2, 0.86), "card": (0.9, 0.62), "purse": (1.3, 0.74)}[form]
    _part(
        canvas,
        rectangle(0.03, -0.05, width, height, round_by=0.06),
        colour,
        pattern,
        round_by=0.03,
        shift=0.05,
    )
    _part(canvas, rectangle(0, 0, width, height, round_by=0.06), colour, pattern, round_by=0.03)
    inset = 0.05
    _stitches(canvas, rectangle(0, 0, width - 2 * inset, height - 2 * inset, round_by=0.04), accent)
    if form == "purse":
        _part(
            canvas,
            curve(
                [
                    (-width / 2, height / 2),
                    (width / 2, height / 2),
                    (width / 2, 0.02),
                    (0, -0.1),
                    (-width / 2, 0.02),
                ],
                steps=7,
            ),
            colour,
            pattern,
            round_by=0.02,
        )
        emboss(
            canvas,
            mask(canvas, ellipse(0, -0.02, 0.045, 0.045)),
            np.broadcast_to(rgb("brass"), (canvas.size, canvas.size, 3)),
            round_by=0.03,
            gloss=0.6,
            metal=0.8,
            shift=0.008,
        )
    elif form == "card":
        for index, name in enumerate(("sky", "cream")):
            y = 0.34 + 0.07 * index
            _part(
                canvas,
                rectangle(0, y, 0.72, 0.12, round_by=0.03),
                name,
                "canvas",
                round_by=0.006,
                shift=0.004,
            )
        _part(
            canvas,
            rectangle(0, -0.04, width, height - 0.08, round_by=0.06),
            colour,
            pattern,
            round_by=0.03,
            shift=0.006,
        )


@kind("belt", forms=("classic", "braided"), patterns=HIDE)
def belt(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """A belt, rolled up."""
    turns = np.linspace(0, 4.6 * np.pi, 180)
    spiral = [
        ((0.14 + 0.038 * t) * np.cos(t), (0.14 + 0.038 * t) * np.sin(t) * 0.92) for t in turns
    ]
    line = stroke(canvas, spiral, 0.115)
    weave = 0.01 * np.sin(canvas.x * 90) * np.sin(canvas.y * 90) if form == "braided" else 0
    emboss(
        canvas,
        line,
        cloth_colour(canvas, colour),
        round_by=0.035,
        bulge=1.4,
        texture=leather(canvas) + weave,
        gloss=0.2,
        sharpness=20,
        shift=0.05,
    )
    end = spiral[-1]
    _buckle(canvas, end[0], end[1], 0.11)


@kind("shoe", forms=("sneaker", "boot", "loafer"), patterns=HIDE)
def shoe(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """A shoe from the side."""
    floor = FLOOR + 0.12
    canvas.shadow_on_floor(0.02, 0.78, floor=floor)
    top = {"sneaker": 0.34, "boot": 0.72, "loafer": 0.2}[form]
    upper = curve(
        [
            (-0.74, floor + 0.1),
            (-0.76, floor + 0.42),
            (-0.72, top),
            (-0.22, top - 0.02),
            (-0.08, floor + 0.56),
            (0.34, floor + 0.34),
            (0.76, floor + 0.24),
            (0.84, floor + 0.1),
        ],
        steps=10,
    )
    body = (0.2 * np.exp(-(((canvas.y - floor - 0.22) / 0.4) ** 2))).astype(np.float32)
    emboss(
        canvas,
        mask(canvas, upper),
        cloth_colour(canvas, colour),
        round_by=0.07,
        texture=_skin(canvas, pattern) + body,
        gloss=0.18,
        sharpness=18,
        shadow=False,
    )
    toe = curve(
        [(0.34, floor + 0.08), (0.4, floor + 0.33), (0.7, floor + 0.27), (0.85, floor + 0.1)],
        steps=8,
    )
    _part(canvas, toe, accent if form == "sneaker" else colour, pattern, round_by=0.04, shift=0.006)
    sole_colour = "cream" if form == "sneaker" else "walnut"
    sole = rectangle(0.04, floor + 0.06, 1.66, 0.14, round_by=0.06)
    emboss(
        canvas,
        mask(canvas, sole),
        cloth_colour(canvas, sole_colour),
        round_by=0.04,
        gloss=0.1,
        shadow=False,
    )
    if form != "loafer":
        for step in range(5 if form == "sneaker" else 7):
            x, y = (
                -0.06 - 0.035 * step + 0.06,
                floor + 0.42 + (top - floor - 0.36) * step / 8 + 0.06,
            )
            emboss(
                canvas,
                stroke(canvas, [(x - 0.12, y - 0.02), (x + 0.09, y + 0.03)], 0.026),
                cloth_colour(canvas, accent if form == "boot" else "snow"),
                round_by=0.012,
                shift=0.006,
            )
    else:
        _part(
            canvas,
            curve(
                [
                    (-0.2, floor + 0.4),
                    (0.16, floor + 0.54),
                    (0.26, floor + 0.36),
                    (-0.08, floor + 0.22),
                ],
                steps=6,
            ),
            accent,
            pattern,
            round_by=0.02,
            shift=0.006,
        )
