"""From the potter's wheel: mugs, bowls, plates, vases, teapots, jugs; and lamps, candles, pots."""

import numpy as np

from markthalle.demo.drawing.canvas import FLOOR, Canvas
from markthalle.demo.drawing.field import smooth
from markthalle.demo.drawing.materials import glaze, plain, wooden
from markthalle.demo.drawing.palette import rgb
from markthalle.demo.drawing.registry import kind
from markthalle.demo.drawing.relief import curve, emboss, stroke
from markthalle.demo.drawing.revolve import Look, turn

GLAZES = ("speckled", "plain", "dipped", "banded", "dotted", "brushed", "striped", "reactive")
GLAZED = Look(gloss=0.34, sharpness=42, bumps=0.025)
MATT = Look(gloss=0.10, sharpness=12, bumps=0.02)

_MUGS = {
    "straight": [(0, 0.33), (0.03, 0.37), (0.3, 0.385), (0.8, 0.39)],
    "barrel": [(0, 0.29), (0.06, 0.35), (0.36, 0.43), (0.66, 0.40), (0.74, 0.39)],
    "cone": [(0, 0.25), (0.04, 0.28), (0.4, 0.35), (0.82, 0.43)],
    "espresso": [(0, 0.22), (0.04, 0.25), (0.25, 0.31), (0.5, 0.335)],
    "tall": [(0, 0.27), (0.03, 0.30), (0.5, 0.315), (1.08, 0.33)],
}
_BOWLS = {
    "round": [(0, 0.24), (0.03, 0.27), (0.08, 0.36), (0.24, 0.56), (0.44, 0.66)],
    "deep": [(0, 0.27), (0.04, 0.30), (0.14, 0.47), (0.36, 0.60), (0.60, 0.63)],
    "flared": [(0, 0.18), (0.06, 0.20), (0.12, 0.34), (0.26, 0.52), (0.36, 0.76)],
    "footed": [(0, 0.30), (0.04, 0.24), (0.14, 0.18), (0.20, 0.34), (0.36, 0.58), (0.52, 0.68)],
}
_VASES = {
    "bottle": [
        (0, 0.30),
        (0.05, 0.34),
        (0.4, 0.43),
        (0.75, 0.28),
        (0.95, 0.13),
        (1.25, 0.12),
        (1.32, 0.15),
    ],
    "round": [(0, 0.26), (0.05, 0.32), (0.42, 0.55), (0.78, 0.36), (0.9, 0.22), (0.96, 0.24)],
    "cylinder": [(0, 0.28), (0.03, 0.30), (0.6, 0.31), (1.2, 0.33)],
    "amphora": [
        (0, 0.17),
        (0.05, 0.20),
        (0.55, 0.44),
        (0.9, 0.40),
        (1.05, 0.2),
        (1.18, 0.19),
        (1.26, 0.26),
    ],
    "hourglass": [(0, 0.36), (0.05, 0.38), (0.35, 0.30), (0.62, 0.2), (0.95, 0.3), (1.2, 0.38)],
    "bud": [
        (0, 0.2),
        (0.04, 0.26),
        (0.25, 0.34),
        (0.5, 0.22),
        (0.68, 0.09),
        (0.95, 0.075),
        (1.0, 0.1),
    ],
}
_JUGS = {
    "milk": [(0, 0.28), (0.05, 0.33), (0.3, 0.40), (0.6, 0.28), (0.76, 0.31)],
    "water": [(0, 0.27), (0.05, 0.32), (0.38, 0.42), (0.82, 0.25), (1.08, 0.29)],
}
_POTS = {
    "round": [(0, 0.26), (0.06, 0.36), (0.28, 0.47), (0.5, 0.36), (0.58, 0.22)],
    "low": [(0, 0.34), (0.05, 0.42), (0.2, 0.52), (0.36, 0.42), (0.42, 0.24)],
    "tall": [(0, 0.26), (0.06, 0.33), (0.34, 0.39), (0.7, 0.28), (0.78, 0.2)],
}


def raised(points: list[tuple[float, float]], floor: float = FLOOR) -> list[tuple[float, float]]:
    """A profile that stands on the floor of the studio."""
    return [(height + floor, radius) for height, radius in points]


@kind("mug", forms=tuple(_MUGS), patterns=GLAZES)
def mug(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """A mug with its handle on the right."""
    points = raised(_MUGS[form])
    height = points[-1][0] - points[0][0]
    canvas.shadow_on_floor(0.02, points[0][1] + 0.06)
    _handle(canvas, points, colour, reach=0.26 if form != "espresso" else 0.2, top=0.84, low=0.26)
    inside = rgb(accent if pattern in ("dipped", "banded") else colour) * 0.96
    turn(canvas, points, glaze(canvas, colour, pattern, accent), GLAZED, opening=inside)
    if pattern != "plain" and height > 0.7:
        _raw_foot(canvas, points)


def _handle(
    canvas: Canvas,
    points: list[tuple[float, float]],
    colour: str,
    *,
    reach: float,
    top: float,
    low: float,
) -> None:
    base, height = points[0][0], points[-1][0] - points[0][0]
    heights, radii = zip(*points, strict=True)
    upper = float(np.interp(base + top * height, heights, radii))
    lower = float(np.interp(base + low * height, heights, radii))
    line = curve(
        [
            (upper - 0.06, base + top * height),
            (upper + reach * 0.7, base + (top + 0.02) * height),
            (max(upper, lower) + reach, base + (top + low) / 2 * height + 0.04),
            (lower + reach * 0.55, base + (low + 0.04) * height),
            (lower - 0.06, base + low * height),
        ],
        closed=False,
    )
    alpha = stroke(canvas, line, 0.085)
    body = np.broadcast_to(rgb(colour), (canvas.size, canvas.size, 3))
    emboss(canvas, alpha, body, round_by=0.04, bulge=1.6, gloss=0.3, sharpness=40, shadow=False)


def _raw_foot(canvas: Canvas, points: list[tuple[float, float]]) -> None:
    foot = [(points[0][0], points[0][1] - 0.004), (points[0][0] + 0.03, points[1][1] + 0.002)]
    turn(canvas, foot, plain(rgb("sand") * 0.86), MATT)


@kind("bowl", forms=tuple(_BOWLS), patterns=GLAZES)
def bowl(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """A bowl, seen a little more from above than the rest."""
    points = raised(_BOWLS[form], FLOOR + 0.12)
    canvas.shadow_on_floor(0.0, points[0][1] + 0.18, floor=FLOOR + 0.10)
    inside = rgb(accent if pattern in ("dipped", "reactive", "banded") else colour)
    turn(canvas, points, glaze(canvas, colour, pattern, accent), GLAZED, opening=inside, tilt=0.30)


@kind("plate", forms=("flat", "soup", "stack"), patterns=GLAZES)
def plate(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """Plates: one, a deep one, or a small stack."""
    floor = FLOOR + 0.24
    rim = {"flat": 0.10, "soup": 0.2, "stack": 0.08}[form]
    canvas.shadow_on_floor(0.0, 0.62, floor=floor - 0.02)
    for level in range(4 if form == "stack" else 1):
        lift = floor + 0.055 * level
        points = [(lift, 0.42), (lift + 0.02, 0.48), (lift + rim, 0.80)]
        skin = glaze(canvas, accent if level % 2 else colour, pattern, accent)
        turn(canvas, points, skin, GLAZED, opening=rgb(accent if level % 2 else colour), tilt=0.42)
    _well(canvas, floor + rim + (0.165 if form == "stack" else 0), 0.42)


def _well(canvas: Canvas, top: float, tilt: float) -> None:
    ex, ey = canvas.x / 0.52, (canvas.y - top + 0.03) / (0.52 * tilt)
    distance = np.sqrt(ex**2 + ey**2)
    ring = smooth(0.06, 0.0, np.abs(distance - 1))
    shade = 1 - 0.10 * ring * (0.4 - ey) - 0.05 * smooth(1.0, 0.9, distance) * (0.3 - ex * 0.6)
    canvas.colour = canvas.colour * shade[..., None]


@kind("vase", forms=tuple(_VASES), patterns=GLAZES)
def vase(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """A vase, empty: its form is the thing."""
    points = raised(_VASES[form])
    canvas.shadow_on_floor(0.0, points[0][1] + 0.08)
    turn(canvas, points, glaze(canvas, colour, pattern, accent), GLAZED, opening=rgb(colour) * 0.6)


@kind("jug", forms=tuple(_JUGS), patterns=GLAZES)
def jug(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """A jug with a handle and a lip."""
    points = raised(_JUGS[form])
    canvas.shadow_on_floor(0.0, points[0][1] + 0.08)
    _handle(canvas, points, colour, reach=0.24, top=0.93, low=0.4)
    _lip(canvas, points, colour)
    turn(canvas, points, glaze(canvas, colour, pattern, accent), GLAZED, opening=rgb(accent) * 0.9)


def _lip(canvas: Canvas, points: list[tuple[float, float]], colour: str) -> None:
    top, rim = points[-1]
    line = [(-rim + 0.05, top - 0.14), (-rim - 0.07, top + 0.02), (-rim + 0.06, top + 0.0)]
    body = np.broadcast_to(rgb(colour), (canvas.size, canvas.size, 3))
    emboss(canvas, stroke(canvas, line, 0.07), body, round_by=0.03, gloss=0.3, shadow=False)


@kind("teapot", forms=tuple(_POTS), patterns=GLAZES)
def teapot(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """A teapot: spout on the left, handle on the right, a knob on its lid."""
    points = raised(_POTS[form], FLOOR + 0.05)
    base, top = points[0][0], points[-1][0]
    widest = max(radius for _height, radius in points)
    canvas.shadow_on_floor(0.0, points[0][1] + 0.12, floor=FLOOR + 0.05)
    _handle(canvas, points, colour, reach=0.27, top=0.78, low=0.28)
    spout = curve(
        [(-widest + 0.1, base + 0.18), (-widest - 0.1, base + 0.27), (-widest - 0.24, top - 0.02)],
        closed=False,
    )
    body = np.broadcast_to(rgb(colour), (canvas.size, canvas.size, 3))
    emboss(
        canvas,
        stroke(canvas, spout, 0.12),
        body,
        round_by=0.055,
        bulge=1.5,
        gloss=0.3,
        shadow=False,
    )
    turn(canvas, points, glaze(canvas, colour, pattern, accent), GLAZED, lid=plain(rgb(colour)))
    rim = points[-1][1]
    lid = [
        (top - 0.01, rim + 0.012),
        (top + 0.03, rim * 0.92),
        (top + 0.08, rim * 0.45),
        (top + 0.1, 0.05),
    ]
    turn(canvas, lid, plain(rgb(accent if pattern == "dipped" else colour)), GLAZED)
    knob = [(top + 0.09, 0.03), (top + 0.13, 0.065), (top + 0.18, 0.06), (top + 0.205, 0.01)]
    turn(canvas, knob, wooden(canvas, "oak"), MATT)


@kind("lamp", forms=("table", "mushroom", "floor", "pendant", "globe", "cone"))
def lamp(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """Lamps, lit: the shade glows and the wall behind catches it."""
    glow = {
        "table": 0.42,
        "mushroom": 0.4,
        "floor": 0.62,
        "pendant": 0.05,
        "globe": 0.1,
        "cone": 0.3,
    }
    _glow(canvas, glow[form])
    lit = np.clip(rgb(colour) * 0.75 + np.array([0.36, 0.27, 0.14]), 0, 1.18).astype(np.float32)
    base = plain(rgb(accent))
    metal = Look(
        gloss=0.3, sharpness=50, metal=0.7 if accent in ("brass", "copper", "steel", "gold") else 0
    )
    shade = Look(gloss=0.02, bumps=0.01)
    if form == "table":
        canvas.shadow_on_floor(0, 0.3)
        turn(
            canvas,
            raised(
                [
                    (0, 0.27),
                    (0.04, 0.27),
                    (0.06, 0.1),
                    (0.3, 0.17),
                    (0.52, 0.11),
                    (0.7, 0.03),
                    (0.86, 0.025),
                ]
            ),
            base,
            metal,
        )
        turn(
            canvas,
            raised([(0.72, 0.52), (1.0, 0.44), (1.28, 0.33)]),
            plain(lit),
            shade,
            opening=lit,
        )
    elif form == "mushroom":
        canvas.shadow_on_floor(0, 0.3)
        turn(canvas, raised([(0, 0.3), (0.04, 0.29), (0.2, 0.12), (0.75, 0.09)]), base, metal)
        turn(
            canvas,
            raised([(0.66, 0.54), (0.74, 0.56), (0.92, 0.47), (1.08, 0.26), (1.13, 0.02)]),
            plain(lit),
            shade,
        )
    elif form == "floor":
        canvas.shadow_on_floor(0, 0.26)
        turn(canvas, raised([(0, 0.24), (0.02, 0.24), (0.04, 0.02), (1.2, 0.018)]), base, metal)
        turn(
            canvas,
            raised([(1.12, 0.36), (1.34, 0.31), (1.56, 0.25)]),
            plain(lit),
            shade,
            opening=lit,
        )
    elif form == "pendant":
        cord = [(0, 1.05), (0, 0.46)]
        emboss(
            canvas,
            stroke(canvas, cord, 0.014),
            np.broadcast_to(rgb("charcoal"), (canvas.size, canvas.size, 3)),
            round_by=0.01,
            shadow=False,
        )
        turn(
            canvas,
            [(-0.22, 0.62), (-0.17, 0.625), (0.1, 0.45), (0.32, 0.16), (0.42, 0.09), (0.5, 0.05)],
            plain(rgb(colour)),
            metal,
            tilt=0.12,
        )
        turn(
            canvas,
            [(-0.30, 0.1), (-0.24, 0.15), (-0.2, 0.15)],
            plain(np.array([1.2, 1.12, 0.9], dtype=np.float32)),
            shade,
            tilt=0.1,
        )
    elif form == "globe":
        cord = [(0, 1.05), (0, 0.5)]
        emboss(
            canvas,
            stroke(canvas, cord, 0.014),
            np.broadcast_to(rgb("charcoal"), (canvas.size, canvas.size, 3)),
            round_by=0.01,
            shadow=False,
        )
        arc = [(-0.5 * np.cos(a), 0.5 * np.sin(a)) for a in np.linspace(0.04, np.pi - 0.04, 14)]
        turn(
            canvas,
            [(x - 0.02, abs(r)) for x, r in arc],
            plain(lit),
            Look(gloss=0.2, sharpness=60),
            tilt=0.05,
        )
        turn(canvas, [(0.46, 0.11), (0.56, 0.1), (0.6, 0.03)], base, metal, tilt=0.05)
    else:
        canvas.shadow_on_floor(0, 0.24)
        turn(
            canvas,
            raised([(0, 0.22), (0.03, 0.22), (0.05, 0.03), (0.62, 0.028)]),
            wooden(canvas, "oak"),
            MATT,
        )
        turn(
            canvas,
            raised([(0.55, 0.46), (0.85, 0.3), (1.15, 0.12)]),
            plain(lit),
            shade,
            opening=lit,
        )


def _glow(canvas: Canvas, height: float) -> None:
    distance = np.sqrt(canvas.x**2 + (canvas.y - height + 0.1) ** 2)
    light = np.exp(-((distance / 0.75) ** 2))[..., None]
    canvas.colour *= 0.80 + 0.34 * light * np.array([1.0, 0.93, 0.76], dtype=np.float32)


@kind("candle", forms=("pillar", "jar", "taper", "sphere"))
def candle(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """Candles that burn."""
    wax = np.clip(rgb(colour) * 0.95 + 0.06, 0, 1).astype(np.float32)
    soft = Look(gloss=0.14, sharpness=14, bumps=0.012)
    if form == "pillar":
        for centre, height, radius in ((-0.36, 0.9, 0.2), (0.05, 0.62, 0.22), (0.42, 0.42, 0.2)):
            canvas.shadow_on_floor(centre, radius)
            turn(
                canvas,
                raised([(0, radius), (height, radius)]),
                plain(wax),
                soft,
                centre=centre,
                opening=wax * 1.05,
            )
            _flame(canvas, centre, FLOOR + height)
    elif form == "jar":
        canvas.shadow_on_floor(0, 0.42)
        turn(
            canvas,
            raised([(0, 0.36), (0.03, 0.4), (0.55, 0.4), (0.72, 0.4)]),
            plain(wax),
            Look(gloss=0.5, sharpness=70),
            opening=wax,
        )
        _label(canvas, accent)
        _flame(canvas, 0.0, FLOOR + 0.66)
    elif form == "taper":
        for centre, height in ((-0.3, 1.0), (0.0, 1.16), (0.3, 0.92)):
            canvas.shadow_on_floor(centre, 0.1)
            turn(
                canvas,
                raised([(0, 0.13), (0.03, 0.13), (0.05, 0.05), (0.14, 0.06)]),
                plain(rgb(accent)),
                Look(gloss=0.4, metal=0.6),
                centre=centre,
            )
            turn(canvas, raised([(0.13, 0.05), (height, 0.034)]), plain(wax), soft, centre=centre)
            _flame(canvas, centre, FLOOR + height)
    else:
        for centre, radius in ((-0.3, 0.34), (0.34, 0.26)):
            canvas.shadow_on_floor(centre, radius * 0.7)
            arc = [
                (radius - radius * np.cos(a), radius * np.sin(a))
                for a in np.linspace(0.3, np.pi - 0.1, 12)
            ]
            turn(canvas, raised(arc, FLOOR - 0.02), plain(wax), soft, centre=centre)
            _flame(canvas, centre, FLOOR + 2 * radius - 0.03)


def _label(canvas: Canvas, accent: str) -> None:
    from markthalle.demo.drawing.bottles import label_skin

    points = raised([(0.18, 0.403), (0.5, 0.403)])
    turn(canvas, points, label_skin(canvas, accent, width=0.9), Look(gloss=0.05))


def _flame(canvas: Canvas, centre: float, height: float) -> None:
    x, y = canvas.x - centre, canvas.y - height
    wick = smooth(0.006, 0.003, np.abs(x)) * smooth(-0.01, 0.0, y) * smooth(0.07, 0.06, y)
    canvas.lay(np.broadcast_to(rgb("charcoal"), (canvas.size, canvas.size, 3)), wick)
    t = np.clip((y - 0.03) / 0.15, 0, 1)
    width = 0.034 * np.sqrt(np.clip(t, 0, 1)) * (1 - t) ** 0.7 * 2.1
    body = smooth(width, width * 0.4, np.abs(x)) * (y > 0.03) * (y < 0.18)
    halo = np.exp(-((x / 0.2) ** 2 + ((y - 0.09) / 0.26) ** 2))[..., None]
    canvas.colour = canvas.colour + 0.20 * halo * np.array([1.0, 0.8, 0.42], dtype=np.float32)
    fire = np.array([1.15, 0.86, 0.36], dtype=np.float32) * (0.75 + 0.45 * (1 - t))[..., None]
    canvas.lay(fire.astype(np.float32), body.astype(np.float32))
