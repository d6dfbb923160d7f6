"""Clothes laid out flat, and textiles for the home."""

import numpy as np

from markthalle.demo.drawing.canvas import Canvas
from markthalle.demo.drawing.field import Field, noise, smooth
from markthalle.demo.drawing.materials import cloth_colour, folds, knitted, woven
from markthalle.demo.drawing.palette import rgb
from markthalle.demo.drawing.registry import kind
from markthalle.demo.drawing.relief import (
    Point,
    curve,
    ellipse,
    emboss,
    mask,
    mirrored,
    rectangle,
    stroke,
)

CLOTH = ("plain", "striped", "checked", "dotted", "melange", "block")


def _garment(
    canvas: Canvas,
    outline: list[Point],
    *,
    colour: str,
    accent: str,
    pattern: str,
    knit: bool = False,
    depth: float = 0.022,
) -> Field:
    alpha = mask(canvas, outline)
    texture = folds(canvas, depth=depth * (0.5 if knit else 1)) + (
        knitted(canvas) if knit else woven(canvas)
    )
    emboss(
        canvas,
        alpha,
        cloth_colour(canvas, colour, pattern, accent),
        round_by=0.022,
        texture=texture,
        gloss=0.02,
    )
    return alpha


def _seam(canvas: Canvas, line: list[Point], *, dark: float = 0.22, width: float = 0.012) -> None:
    canvas.colour = canvas.colour * (1 - dark * stroke(canvas, line, width))[..., None]


def _collar(canvas: Canvas, colour: str, *, rib: bool = True, drop: float = 0.12) -> None:
    inner = ellipse(0, 0.70, 0.20, drop)
    hole = mask(canvas, inner)
    canvas.lay(np.broadcast_to(rgb(colour) * 0.42, (canvas.size, canvas.size, 3)), hole)
    ring = mask(canvas, ellipse(0, 0.69, 0.245, drop + 0.045), holes=[inner]) * (canvas.y < 0.74)
    stripes = 0.006 * np.sin(canvas.x * 240) if rib else np.zeros_like(canvas.x)
    emboss(
        canvas,
        ring,
        np.broadcast_to(rgb(colour), (canvas.size, canvas.size, 3)),
        round_by=0.016,
        texture=stripes,
        gloss=0.02,
        shadow=False,
    )


@kind("tshirt", forms=("crew", "boxy", "long"), patterns=CLOTH)
def tshirt(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """A T-shirt, laid out."""
    wide, sleeve, low = {
        "crew": (0.44, 0.26, 0.12),
        "boxy": (0.52, 0.26, 0.2),
        "long": (0.44, 0.36, -0.52),
    }[form]
    half = [
        (0.17, 0.74),
        (0.36, 0.70),
        (wide + sleeve * 0.55, 0.5),
        (wide + sleeve, low + 0.1),
        (wide + sleeve * 0.45, low),
        (wide, 0.32),
        (wide - 0.01, -0.2),
        (wide + 0.01, -0.74),
    ]
    _garment(canvas, mirrored(half), colour=colour, accent=accent, pattern=pattern)
    _collar(canvas, colour)
    _seam(canvas, [(-wide, -0.69), (wide, -0.69)])
    for side in (-1, 1):
        _seam(
            canvas,
            curve(
                [(side * 0.36, 0.70), (side * (wide - 0.02), 0.5), (side * wide, 0.3)], closed=False
            ),
        )


@kind("shirt", forms=("buttoned", "short"), patterns=CLOTH)
def shirt(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """A shirt with collar, placket and buttons."""
    low = -0.48 if form != "short" else 0.12
    half = [
        (0.14, 0.76),
        (0.38, 0.68),
        (0.62, 0.42),
        (0.74 if form != "short" else 0.72, low + 0.08),
        (0.58, low),
        (0.46, 0.3),
        (0.45, -0.4),
        (0.44, -0.70),
        (0.2, -0.78),
    ]
    _garment(canvas, mirrored(half), colour=colour, accent=accent, pattern=pattern)
    placket = mask(canvas, rectangle(0, -0.06, 0.09, 1.42))
    emboss(
        canvas,
        placket,
        cloth_colour(canvas, colour, pattern, accent),
        round_by=0.01,
        texture=woven(canvas),
        gloss=0.02,
        shadow=False,
    )
    for side in (-1, 1):
        flap = [(side * 0.02, 0.66), (side * 0.2, 0.80), (side * 0.28, 0.66), (side * 0.16, 0.52)]
        emboss(
            canvas,
            mask(canvas, flap),
            cloth_colour(canvas, colour, "plain", accent),
            round_by=0.015,
            gloss=0.02,
            shift=0.012,
        )
    for height in np.linspace(0.42, -0.62, 6):
        emboss(
            canvas,
            mask(canvas, ellipse(0, float(height), 0.019, 0.019)),
            np.broadcast_to(rgb("cream"), (canvas.size, canvas.size, 3)),
            round_by=0.008,
            gloss=0.4,
            shift=0.004,
        )


@kind("sweater", forms=("crew", "turtle", "cardigan"), patterns=CLOTH)
def sweater(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """Knitwear: every stitch to be seen."""
    half = [
        (0.18, 0.72),
        (0.40, 0.66),
        (0.66, 0.36),
        (0.84, -0.46),
        (0.66, -0.54),
        (0.5, 0.16),
        (0.5, -0.5),
        (0.47, -0.74),
    ]
    alpha = _garment(
        canvas,
        curve(mirrored(half), steps=6),
        colour=colour,
        accent=accent,
        pattern=pattern,
        knit=True,
        depth=0.016,
    )
    hem = alpha * ((canvas.y < -0.6) & (np.abs(canvas.x) < 0.6)) + alpha * (
        np.abs(canvas.x) > 0.6
    ) * (canvas.y < -0.36)
    emboss(
        canvas,
        np.clip(hem, 0, 1).astype(np.float32),
        cloth_colour(canvas, colour, "plain", accent),
        round_by=0.01,
        texture=(0.007 * np.sin(canvas.x * 150)).astype(np.float32),
        gloss=0.02,
        shadow=False,
    )
    if form == "turtle":
        neck = mask(canvas, curve([(-0.2, 0.62), (-0.19, 0.9), (0.19, 0.9), (0.2, 0.62)], steps=6))
        emboss(
            canvas,
            neck,
            cloth_colour(canvas, colour, "plain", accent),
            round_by=0.04,
            texture=(0.006 * np.sin(canvas.x * 170)).astype(np.float32),
            gloss=0.02,
            shift=0.012,
        )
        return
    _collar(canvas, colour)
    if form == "cardigan":
        for x in (-0.035, 0.035):
            _seam(canvas, [(x, 0.6), (x, -0.74)], dark=0.3)
        for height in np.linspace(0.36, -0.62, 6):
            emboss(
                canvas,
                mask(canvas, ellipse(0, float(height), 0.026, 0.026)),
                np.broadcast_to(rgb("walnut"), (canvas.size, canvas.size, 3)),
                round_by=0.012,
                gloss=0.3,
                shift=0.006,
            )


@kind("dress", forms=("summer", "shirt", "slip"), patterns=CLOTH)
def dress(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """A dress."""
    flare = {"summer": 0.62, "shirt": 0.46, "slip": 0.38}[form]
    half = [
        (0.12, 0.84),
        (0.20, 0.88),
        (0.24, 0.66),
        (0.3, 0.46),
        (0.23, 0.16),
        (0.34, -0.2),
        (flare, -0.84),
    ]
    if form == "shirt":
        half = [
            (0.13, 0.86),
            (0.32, 0.8),
            (0.52, 0.46),
            (0.4, 0.38),
            (0.31, 0.52),
            (0.27, 0.12),
            (0.36, -0.2),
            (flare, -0.84),
        ]
    _garment(
        canvas,
        curve(mirrored(half), steps=7),
        colour=colour,
        accent=accent,
        pattern=pattern,
        depth=0.035,
    )
    hole = mask(canvas, ellipse(0, 0.87, 0.125, 0.16 if form != "slip" else 0.24))
    canvas.lay(
        np.broadcast_to(rgb(colour) * 0.45, (canvas.size, canvas.size, 3)), hole * (canvas.y < 0.86)
    )
    _seam(canvas, curve([(-0.25, 0.15), (0, 0.12), (0.25, 0.15)], closed=False), dark=0.3)


@kind("trousers", forms=("straight", "wide", "shorts"), patterns=CLOTH)
def trousers(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """Trousers."""
    leg, hem = {"straight": (-0.86, 0.36), "wide": (-0.86, 0.54), "shorts": (-0.16, 0.52)}[form]
    right = [(0.36, 0.84), (0.42, 0.46), (hem, leg), (hem - 0.24, leg), (0.03, 0.28)]
    _garment(canvas, mirrored(right), colour=colour, accent=accent, pattern=pattern, depth=0.028)
    band = mask(canvas, rectangle(0, 0.80, 0.74, 0.09, round_by=0.01))
    emboss(
        canvas,
        band,
        cloth_colour(canvas, colour, "plain", accent),
        round_by=0.012,
        texture=woven(canvas),
        gloss=0.02,
        shadow=False,
    )
    _seam(canvas, [(0, 0.76), (0, 0.3)])
    for side in (-1, 1):
        _seam(
            canvas,
            curve([(side * 0.16, 0.75), (side * 0.24, 0.6), (side * 0.4, 0.54)], closed=False),
        )
    emboss(
        canvas,
        mask(canvas, ellipse(0, 0.80, 0.025, 0.025)),
        np.broadcast_to(rgb("brass"), (canvas.size, canvas.size, 3)),
        round_by=0.012,
        gloss=0.5,
        metal=0.6,
        shift=0.005,
    )


@kind("skirt", forms=("aline", "pleated", "midi"), patterns=CLOTH)
def skirt(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """A skirt."""
    half = [(0.30, 0.62), (0.40, 0.3), ({"aline": 0.62, "pleated": 0.7, "midi": 0.5}[form], -0.70)]
    alpha = mask(canvas, curve(mirrored(half), steps=8))
    fall = folds(canvas, depth=0.03, tall=1.1, wide=9)
    if form == "pleated":
        fan = canvas.x / (0.55 - 0.42 * canvas.y)
        fall = (0.05 * np.abs((fan * 7) % 1 - 0.5)).astype(np.float32)
    emboss(
        canvas,
        alpha,
        cloth_colour(canvas, colour, pattern, accent),
        round_by=0.02,
        texture=fall + woven(canvas),
        gloss=0.02,
    )
    band = mask(canvas, rectangle(0, 0.62, 0.62, 0.1, round_by=0.02))
    emboss(
        canvas,
        band,
        cloth_colour(canvas, colour, "plain", accent),
        round_by=0.014,
        gloss=0.02,
        shadow=False,
    )


@kind("jacket", forms=("worker", "bomber"), patterns=CLOTH)
def jacket(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """A jacket with pockets."""
    half = [
        (0.16, 0.76),
        (0.40, 0.68),
        (0.68, 0.36),
        (0.82, -0.48),
        (0.62, -0.54),
        (0.5, 0.2),
        (0.5, -0.5),
        (0.5, -0.72),
    ]
    _garment(canvas, mirrored(half), colour=colour, accent=accent, pattern=pattern, depth=0.03)
    _seam(canvas, [(0, 0.6), (0, -0.72)], dark=0.4, width=0.016)
    for side in (-1, 1):
        pocket = mask(canvas, rectangle(side * 0.25, -0.40, 0.3, 0.34, round_by=0.03))
        emboss(
            canvas,
            pocket,
            cloth_colour(canvas, colour, pattern, accent),
            round_by=0.014,
            texture=woven(canvas),
            gloss=0.02,
            shift=0.01,
        )
        flap = [(side * 0.02, 0.6), (side * 0.18, 0.84), (side * 0.34, 0.68), (side * 0.2, 0.44)]
        emboss(
            canvas,
            mask(canvas, flap),
            cloth_colour(canvas, accent if form == "bomber" else colour, "plain", accent),
            round_by=0.02,
            gloss=0.02,
            shift=0.014,
        )
    metal = np.broadcast_to(rgb("steel"), (canvas.size, canvas.size, 3))
    for height in np.linspace(0.36, -0.62, 5):
        emboss(
            canvas,
            mask(canvas, ellipse(0.04, float(height), 0.024, 0.024)),
            metal,
            round_by=0.012,
            gloss=0.5,
            metal=0.7,
            shift=0.005,
        )


@kind("hat", forms=("beanie", "brim", "cap"), patterns=CLOTH)
def hat(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """A beanie, a hat with a brim, a cap."""
    knit = form == "beanie"
    crown = curve(
        [
            (-0.5, -0.2),
            (-0.48, 0.2),
            (-0.24, 0.52),
            (0, 0.58),
            (0.24, 0.52),
            (0.48, 0.2),
            (0.5, -0.2),
        ],
        steps=10,
    )
    dome = (
        0.4 * np.sqrt(np.clip(1 - (canvas.x / 0.56) ** 2 - ((canvas.y + 0.1) / 0.8) ** 2, 0, 1))
    ).astype(np.float32)
    skin = cloth_colour(canvas, colour, pattern, accent)
    if form == "brim":
        emboss(
            canvas,
            mask(canvas, ellipse(0, -0.24, 0.92, 0.24)),
            skin,
            round_by=0.03,
            texture=woven(canvas),
            gloss=0.04,
        )
    if form == "cap":
        peak = curve(
            [(-0.3, -0.2), (0.4, -0.16), (0.86, -0.36), (0.7, -0.46), (0.1, -0.34)], steps=8
        )
        emboss(canvas, mask(canvas, peak), skin, round_by=0.04, texture=woven(canvas), gloss=0.04)
    emboss(
        canvas,
        mask(canvas, crown),
        skin,
        round_by=0.05,
        texture=dome + (knitted(canvas, stitches=30) if knit else woven(canvas)),
        gloss=0.03,
        shift=0.02,
    )
    cuff = mask(
        canvas,
        curve(
            [(-0.53, -0.36), (-0.53, -0.1), (0, -0.05), (0.53, -0.1), (0.53, -0.36), (0, -0.42)],
            steps=8,
        ),
    )
    rib = (0.012 * np.abs(np.sin(canvas.x * 60))).astype(np.float32) if knit else woven(canvas)
    emboss(
        canvas,
        cuff,
        cloth_colour(canvas, accent if form == "brim" else colour, "plain", accent),
        round_by=0.04,
        texture=rib + dome * 0.6,
        gloss=0.03,
        shift=0.012,
    )


@kind("scarf", forms=("long",), patterns=CLOTH)
def scarf(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """A scarf with fringes."""
    for index, (cx, angle) in enumerate(((-0.22, 0.14), (0.24, -0.12))):
        outline = [
            (cx + x * 0.24 + angle * y, y * 0.66 + 0.12)
            for x, y in ((-1, -1), (1, -1), (1, 1), (-1, 1))
        ]
        for step in range(16):
            x = cx - 0.23 + 0.46 * step / 15 - angle
            line = [(x, -0.54), (x + canvas.rng.uniform(-0.02, 0.02), -0.72)]
            emboss(
                canvas,
                stroke(canvas, line, 0.014),
                cloth_colour(canvas, colour),
                round_by=0.006,
                shift=0.01,
            )
        emboss(
            canvas,
            mask(canvas, outline),
            cloth_colour(canvas, colour, pattern, accent),
            round_by=0.03,
            texture=knitted(canvas, stitches=44) * 0.7 + folds(canvas, depth=0.02),
            gloss=0.02,
            shift=0.02 + 0.01 * index,
        )
    loop = curve([(-0.48, 0.7), (0, 0.9), (0.5, 0.7), (0.3, 0.5), (0, 0.62), (-0.3, 0.5)], steps=10)
    emboss(
        canvas,
        mask(canvas, loop),
        cloth_colour(canvas, colour, pattern, accent),
        round_by=0.06,
        texture=knitted(canvas, stitches=44) * 0.7,
        gloss=0.02,
    )


@kind("socks", forms=("crew", "ankle"), patterns=CLOTH)
def socks(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """A pair of socks."""
    top = 0.78 if form == "crew" else 0.36
    for dx, dy in ((-0.3, 0.04), (0.22, -0.04)):
        shape = curve(
            [
                (dx - 0.16, top + dy),
                (dx + 0.16, top + dy),
                (dx + 0.17, 0.0 + dy),
                (dx + 0.24, -0.3 + dy),
                (dx + 0.52, -0.52 + dy),
                (dx + 0.46, -0.72 + dy),
                (dx + 0.1, -0.7 + dy),
                (dx - 0.16, -0.36 + dy),
            ],
            steps=9,
        )
        alpha = mask(canvas, shape)
        emboss(
            canvas,
            alpha,
            cloth_colour(canvas, colour, pattern, accent),
            round_by=0.05,
            texture=knitted(canvas, stitches=46) * 0.6,
            gloss=0.02,
        )
        cuff = alpha * (canvas.y > top + dy - 0.18)
        emboss(
            canvas,
            cuff.astype(np.float32),
            cloth_colour(canvas, accent, "plain", accent),
            round_by=0.02,
            texture=(0.005 * np.sin(canvas.x * 190)).astype(np.float32),
            gloss=0.02,
            shadow=False,
        )


@kind("apron", forms=("long",), patterns=CLOTH)
def apron(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """An apron with a pocket."""
    strap = curve([(-0.2, 0.62), (-0.16, 0.9), (0, 0.96), (0.16, 0.9), (0.2, 0.62)], closed=False)
    emboss(canvas, stroke(canvas, strap, 0.04), cloth_colour(canvas, accent), round_by=0.015)
    half = [(0.24, 0.66), (0.3, 0.4), (0.56, 0.16), (0.56, -0.78)]
    _garment(canvas, mirrored(half), colour=colour, accent=accent, pattern=pattern, depth=0.03)
    pocket = mask(canvas, rectangle(0, -0.24, 0.62, 0.36, round_by=0.02))
    emboss(
        canvas,
        pocket,
        cloth_colour(canvas, colour, pattern, accent),
        round_by=0.012,
        texture=woven(canvas),
        shift=0.012,
    )
    _seam(canvas, [(0, -0.07), (0, -0.42)])


@kind("cushion", forms=("square", "long", "round"), patterns=CLOTH)
def cushion(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """A plump cushion."""
    rx, ry = {"square": (0.66, 0.66), "long": (0.8, 0.46), "round": (0.66, 0.66)}[form]
    outline = (
        ellipse(0, 0, rx, ry)
        if form == "round"
        else curve(
            [
                (-rx, -ry),
                (0, -ry + 0.07),
                (rx, -ry),
                (rx - 0.07, 0),
                (rx, ry),
                (0, ry - 0.07),
                (-rx, ry),
                (-rx + 0.07, 0),
            ],
            steps=12,
        )
    )
    alpha = mask(canvas, outline)
    belly = (
        0.34
        * np.clip(1 - (canvas.x / rx) ** 2, 0, 1) ** 0.5
        * np.clip(1 - (canvas.y / ry) ** 2, 0, 1) ** 0.5
    )
    emboss(
        canvas,
        alpha,
        cloth_colour(canvas, colour, pattern, accent),
        round_by=0.06,
        texture=(belly + folds(canvas, depth=0.012) + woven(canvas)).astype(np.float32),
        gloss=0.03,
        shift=0.05,
    )


@kind("blanket", forms=("folded", "rolled"), patterns=CLOTH)
def blanket(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """A blanket, folded into a stack of soft edges."""
    for index in range(4):
        y = -0.44 + 0.27 * index
        layer = curve(
            [
                (-0.74, y - 0.12),
                (0.74, y - 0.12),
                (0.8, y),
                (0.74, y + 0.13),
                (-0.74, y + 0.13),
                (-0.78, y),
            ],
            steps=8,
        )
        emboss(
            canvas,
            mask(canvas, layer),
            cloth_colour(
                canvas, colour if index % 2 == 0 or form == "folded" else accent, pattern, accent
            ),
            round_by=0.1,
            bulge=1.3,
            texture=knitted(canvas, stitches=40) * 0.7 + folds(canvas, depth=0.012),
            gloss=0.02,
            shift=0.02,
        )


@kind(
    "rug",
    forms=("runner", "round", "square"),
    patterns=("striped", "checked", "dotted", "plain", "melange"),
)
def rug(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """A rug seen from above, with fringes."""
    shapes = {
        "runner": rectangle(0, 0, 0.9, 1.6),
        "round": ellipse(0, 0, 0.8, 0.8),
        "square": rectangle(0, 0, 1.5, 1.2),
    }
    if form != "round":
        half_w, half_h = (0.45, 0.8) if form == "runner" else (0.75, 0.6)
        for step in range(34):
            x = -half_w + 2 * half_w * step / 33
            for side in (-1, 1):
                line = [
                    (x, side * half_h),
                    (x + canvas.rng.uniform(-0.01, 0.01), side * (half_h + 0.07)),
                ]
                emboss(
                    canvas,
                    stroke(canvas, line, 0.012),
                    cloth_colour(canvas, "cream"),
                    round_by=0.005,
                    shift=0.006,
                )
    pile = 0.006 * noise(canvas.x.shape, (190, 190), canvas.rng)
    border = np.zeros_like(canvas.x)
    if form == "round":
        border = smooth(0.03, 0.02, np.abs(np.sqrt(canvas.x**2 + canvas.y**2) - 0.66))
    skin = cloth_colour(canvas, colour, pattern, accent)
    skin = skin * (1 - border)[..., None] + rgb(accent) * border[..., None]
    emboss(
        canvas,
        mask(canvas, shapes[form]),
        skin.astype(np.float32),
        round_by=0.02,
        texture=pile,
        gloss=0.0,
        shift=0.015,
    )
