"""Glass and tins with labels: bottles, jars, creams, perfume, tea and spice tins."""

import numpy as np

from markthalle.demo.drawing.canvas import FLOOR, Canvas
from markthalle.demo.drawing.field import Field, lerp, noise, smooth
from markthalle.demo.drawing.materials import plain, wooden
from markthalle.demo.drawing.palette import rgb
from markthalle.demo.drawing.registry import kind
from markthalle.demo.drawing.relief import emboss, mask, rectangle
from markthalle.demo.drawing.revolve import Look, Skin, turn

GLASS = Look(gloss=0.75, sharpness=90)
LACQUER = Look(gloss=0.4, sharpness=50)
_BOTTLES = {
    "oil": [(0, 0.21), (0.03, 0.23), (0.75, 0.23), (0.92, 0.12), (1.0, 0.075), (1.28, 0.07)],
    "wine": [(0, 0.2), (0.03, 0.22), (0.8, 0.22), (0.98, 0.13), (1.06, 0.08), (1.42, 0.075)],
    "syrup": [(0, 0.24), (0.03, 0.27), (0.55, 0.27), (0.72, 0.16), (0.82, 0.1), (1.1, 0.09)],
    "milk": [(0, 0.24), (0.03, 0.26), (0.5, 0.26), (0.7, 0.18), (0.78, 0.16), (0.98, 0.18)],
    "flask": [(0, 0.3), (0.05, 0.36), (0.3, 0.4), (0.56, 0.26), (0.66, 0.1), (0.9, 0.085)],
}


def standing(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """On the floor of the studio."""
    return [(height + FLOOR, radius) for height, radius in points]


def label_skin(canvas: Canvas, accent: str, *, width: float = 1.0) -> Skin:
    """A paper label with lines of print and a sign, as far as a real one reads from two metres."""
    rng = canvas.rng
    paper = rgb("cream")
    ink = rgb(accent)
    sign = rng.integers(0, 4)
    rows = sorted(rng.uniform(0.12, 0.42, 3))

    def skin(u: Field, v: Field) -> Field:
        colour = np.broadcast_to(paper, (*u.shape, 3)).astype(np.float32)
        across = u / width
        printed = np.zeros_like(u)
        for index, row in enumerate(rows):
            length = (0.5, 0.72, 0.36)[index]
            printed += smooth(0.025, 0.015, np.abs(v - row)) * (np.abs(across) < length)
        printed += smooth(0.02, 0.01, np.abs(v - 0.56)) * (np.abs(across) < 0.78)
        printed += smooth(0.05, 0.04, np.abs(v - 0.64)) * (np.abs(across) < 0.6) * 0.9
        printed += _sign(sign, across, v - 0.82)
        frame = smooth(0.03, 0.02, np.minimum(v, 1 - v) - 0.03) * 0.0
        return lerp(colour, np.broadcast_to(ink, colour.shape), np.clip(printed + frame, 0, 1))

    return skin


def _sign(which: int, x: Field, y: Field) -> Field:
    distance = np.sqrt((x * 0.5) ** 2 + y**2)
    if which == 0:
        return smooth(0.09, 0.08, distance)
    if which == 1:
        return smooth(0.012, 0.006, np.abs(distance - 0.08)) + smooth(0.03, 0.02, distance)
    if which == 2:
        leaf = np.abs(x * 0.5) - 0.05 * np.sin(np.clip((y + 0.1) / 0.2, 0, 1) * np.pi)
        return smooth(0.006, -0.002, leaf) * (np.abs(y) < 0.1)
    rays = np.cos(np.arctan2(y, x * 0.5) * 8)
    return smooth(0.1, 0.09, distance + 0.02 * (1 - rays)) - 0.6 * smooth(0.03, 0.02, distance)


@kind("bottle", forms=tuple(_BOTTLES))
def bottle(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """A full bottle of coloured glass or with a coloured content, labelled and corked."""
    points = standing(_BOTTLES[form])
    canvas.shadow_on_floor(0, points[0][1] + 0.03)
    _caustic(canvas, rgb(colour))
    turn(canvas, points, _glass(canvas, colour), GLASS)
    top, neck = points[-1]
    shoulder = 0.42 if form in ("flask", "milk") else 0.6
    radius = float(np.interp(FLOOR + 0.3, *zip(*points, strict=True))) + 0.003
    turn(
        canvas,
        standing([(0.14, radius), (0.12 + shoulder * 0.8, radius)]),
        label_skin(canvas, accent),
        Look(gloss=0.04),
    )
    if form in ("oil", "syrup", "flask"):
        turn(
            canvas,
            [(top - 0.05, neck + 0.004), (top + 0.08, neck + 0.004)],
            wooden(canvas, "sand"),
            Look(gloss=0.05),
            lid=plain(rgb("sand")),
        )
    else:
        turn(
            canvas,
            [(top - 0.24, neck + 0.006), (top + 0.02, neck + 0.008)],
            plain(rgb(accent)),
            LACQUER,
            lid=plain(rgb(accent)),
        )


def _glass(canvas: Canvas, colour: str) -> Skin:
    tint = rgb(colour)

    def skin(u: Field, v: Field) -> Field:
        through = 0.30 + 0.70 * np.clip(np.cos(u), 0, 1) ** 0.8
        lens = 0.28 * np.exp(-(((u - 0.55) / 0.28) ** 2))
        depth = (0.52 * through + lens)[..., None]
        return np.clip(tint * (0.35 + depth), 0, 1.1).astype(np.float32)

    return skin


def _caustic(canvas: Canvas, tint: Field) -> None:
    ex, ey = (canvas.x - 0.36) / 0.24, (canvas.y - FLOOR - 0.0) / 0.05
    light = np.exp(-(ex**2 + ey**2))[..., None]
    canvas.colour = canvas.colour + 0.16 * light * np.clip(tint + 0.1, 0, 1)


@kind("jar", forms=("honey", "jam", "pickles", "cream"))
def jar(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """A jar of something good, with a lid and a label."""
    wide = {"honey": 0.36, "jam": 0.34, "pickles": 0.36, "cream": 0.4}[form]
    tall = {"honey": 0.66, "jam": 0.6, "pickles": 0.95, "cream": 0.4}[form]
    canvas.shadow_on_floor(0, wide)
    _caustic(canvas, rgb(colour))
    body = [
        (0, wide - 0.04),
        (0.04, wide),
        (tall - 0.12, wide),
        (tall - 0.03, wide - 0.05),
        (tall, wide - 0.05),
    ]
    skin = _chunks(canvas, colour) if form in ("pickles", "jam") else _glass(canvas, colour)
    turn(canvas, standing(body), skin, GLASS)
    turn(
        canvas,
        standing([(0.12, wide + 0.003), (tall - 0.2, wide + 0.003)]),
        label_skin(canvas, accent),
        Look(gloss=0.04),
    )
    lid = standing([(tall - 0.03, wide - 0.01), (tall + 0.09, wide - 0.01)])
    metal = Look(
        gloss=0.4, sharpness=40, metal=0.5 if accent in ("gold", "silver", "copper") else 0.0
    )
    turn(canvas, lid, plain(rgb(accent)), metal, lid=plain(rgb(accent)))


def _chunks(canvas: Canvas, colour: str) -> Skin:
    shape = (canvas.size, canvas.size)
    lumps = noise(shape, (13, 13), canvas.rng)
    dark = noise(shape, (30, 30), canvas.rng)
    tint = rgb(colour)

    def skin(u: Field, v: Field) -> Field:
        body = (
            tint
            * (0.62 + 0.34 * np.cos(u) + 0.22 * lumps[canvas.window] + 0.1 * dark[canvas.window])[
                ..., None
            ]
        )
        return np.clip(body, 0.02, 1.1).astype(np.float32)

    return skin


@kind("tin", forms=("tea", "spice", "tall", "cream"))
def tin(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """Round tins with a lid and a label around them."""
    wide, tall = {
        "tea": (0.36, 0.75),
        "spice": (0.27, 0.52),
        "tall": (0.3, 1.05),
        "cream": (0.46, 0.24),
    }[form]
    canvas.shadow_on_floor(0, wide)
    turn(
        canvas,
        standing([(0, wide - 0.01), (0.02, wide), (tall, wide)]),
        plain(rgb(colour)),
        LACQUER,
        lid=plain(rgb(colour)),
    )
    if form != "cream":
        turn(
            canvas,
            standing([(0.1, wide + 0.003), (tall - 0.18, wide + 0.003)]),
            label_skin(canvas, accent, width=1.1),
            Look(gloss=0.05),
        )
    lid = standing([(tall - 0.12, wide + 0.012), (tall + 0.02, wide + 0.012)])
    turn(canvas, lid, plain(rgb(colour) * 0.9), LACQUER, lid=plain(rgb(colour) * 0.95))


@kind("perfume", forms=("cube", "round", "tall"))
def perfume(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """A small heavy flacon."""
    canvas.shadow_on_floor(0, 0.36)
    _caustic(canvas, rgb(colour))
    if form == "round":
        arc = [
            (0.42 - 0.42 * np.cos(a), 0.42 * np.sin(a)) for a in np.linspace(0.4, np.pi - 0.3, 12)
        ]
        turn(canvas, standing([(h - 0.03, r) for h, r in arc]), _glass(canvas, colour), GLASS)
        top = FLOOR + 0.78
    else:
        width, height = (0.66, 0.72) if form == "cube" else (0.42, 1.0)
        box = mask(canvas, rectangle(0, FLOOR + height / 2, width, height, round_by=0.06))
        inner = smooth(0.0, 0.06, width / 2 - 0.02 - np.abs(canvas.x))
        depth = (0.55 + 0.4 * inner - 0.12 * canvas.x)[..., None]
        emboss(
            canvas,
            box,
            np.clip(rgb(colour) * depth + 0.12, 0, 1.1).astype(np.float32),
            round_by=0.05,
            gloss=0.8,
            sharpness=80,
            shadow=False,
        )
        top = FLOOR + height
    neck = Look(gloss=0.5, sharpness=60, metal=0.8)
    turn(canvas, [(top - 0.01, 0.09), (top + 0.08, 0.09)], plain(rgb("gold")), neck)
    turn(
        canvas,
        [(top + 0.06, 0.13), (top + 0.3, 0.13)],
        plain(rgb(accent)),
        LACQUER,
        lid=plain(rgb(accent)),
    )
