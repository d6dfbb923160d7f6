"""Plants in pots, bouquets, seeds, a watering can, baskets."""

import numpy as np

from markthalle.demo.drawing.canvas import FLOOR, Canvas
from markthalle.demo.drawing.field import Field, lerp, noise, smooth
from markthalle.demo.drawing.materials import glaze, plain
from markthalle.demo.drawing.palette import rgb
from markthalle.demo.drawing.paper import ART, art, lettering
from markthalle.demo.drawing.registry import kind
from markthalle.demo.drawing.relief import Point, curve, ellipse, emboss, mask, rectangle, stroke
from markthalle.demo.drawing.revolve import Look, turn


def _flat(canvas: Canvas, colour: str, tone: float = 1.0) -> Field:
    return np.broadcast_to(rgb(colour) * np.float32(tone), (canvas.size, canvas.size, 3))


def leaf(
    canvas: Canvas,
    foot: Point,
    tip: Point,
    width: float,
    colour: str,
    *,
    tone: float = 1.0,
    vein: bool = True,
) -> None:
    """One leaf from its foot to its tip, with a vein and a little shadow."""
    (x0, y0), (x1, y1) = foot, tip
    length = float(np.hypot(x1 - x0, y1 - y0))
    dx, dy = (x1 - x0) / length, (y1 - y0) / length
    points = []
    for t, w in ((0.0, 0.0), (0.25, 0.75), (0.5, 1.0), (0.78, 0.66), (1.0, 0.0)):
        points.append(
            (x0 + dx * length * t - dy * w * width, y0 + dy * length * t + dx * w * width)
        )
    for t, w in ((0.78, 0.66), (0.5, 1.0), (0.25, 0.75)):
        points.append(
            (x0 + dx * length * t + dy * w * width, y0 + dy * length * t - dx * w * width)
        )
    outline = curve(points, steps=6)
    alpha = mask(canvas, outline)

    def fold(x: Field, y: Field) -> Field:
        across = ((x - x0) * -dy + (y - y0) * dx) / max(width, 0.01)
        return -0.35 * width * np.abs(across)

    emboss(
        canvas,
        alpha,
        _flat(canvas, colour, tone),
        round_by=0.014,
        texture=fold,
        gloss=0.14,
        sharpness=14,
        shift=0.014,
    )
    if vein:
        canvas.lay(
            _flat(canvas, colour, tone * 1.25), stroke(canvas, [foot, tip], 0.007) * 0.6 * alpha
        )


def _pot(canvas: Canvas, colour: str, pattern: str = "plain") -> float:
    points = [(FLOOR + h, r) for h, r in ((0, 0.25), (0.03, 0.27), (0.42, 0.35), (0.46, 0.36))]
    canvas.shadow_on_floor(0, 0.32)
    turn(
        canvas,
        points,
        glaze(canvas, colour, pattern, "cream"),
        Look(gloss=0.14, sharpness=16, bumps=0.02),
        opening=rgb("cocoa"),
    )
    return FLOOR + 0.46


@kind("plant", forms=("monstera", "snake", "cactus", "herb", "fern", "rubber"))
def plant(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """A plant in its pot; `colour` is the pot's."""
    top = _pot(canvas, colour, "speckled")
    rng = canvas.rng
    green = accent if accent in ("leaf", "forest", "moss", "sage", "olive", "mint") else "leaf"
    if form == "snake":
        for x, height, lean in sorted(
            (
                (
                    float(rng.uniform(-0.2, 0.2)),
                    float(rng.uniform(0.6, 1.15)),
                    float(rng.uniform(-0.16, 0.16)),
                )
                for _ in range(9)
            ),
            key=lambda p: -p[1],
        ):
            leaf(
                canvas,
                (x * 0.7, top - 0.04),
                (x + lean, top + height),
                0.065,
                green,
                tone=float(rng.uniform(0.75, 1.1)),
            )
    elif form == "cactus":
        for x, base, height, radius in (
            (0.0, top - 0.05, 0.75, 0.2),
            (-0.27, top + 0.16, 0.34, 0.09),
            (0.26, top + 0.28, 0.3, 0.08),
        ):
            if x:
                emboss(
                    canvas,
                    stroke(
                        canvas,
                        curve(
                            [(x * 0.4, base - 0.06), (x, base - 0.06), (x, base + 0.1)],
                            closed=False,
                        ),
                        radius * 1.6,
                    ),
                    _flat(canvas, green, 0.95),
                    round_by=0.05,
                    shadow=False,
                )
            points = [
                (base, radius * 0.8),
                (base + 0.08, radius),
                (base + height * 0.8, radius),
                (base + height, 0.02),
            ]

            def ribs(u: Field, v: Field) -> Field:
                return (rgb(green) * (0.9 + 0.16 * np.cos(u * 16))[..., None]).astype(np.float32)

            turn(canvas, points, ribs, Look(gloss=0.08, bumps=0.03), centre=x)
    elif form in ("herb", "fern"):
        for _ in range(16 if form == "herb" else 13):
            angle, length = float(rng.uniform(0.35, np.pi - 0.35)), float(rng.uniform(0.4, 0.9))
            x, y = length * np.cos(angle) * 0.75, top + length * np.sin(angle)
            stem = curve(
                [(0.0, top - 0.04), (x * 0.4, top + (y - top) * 0.6), (x, y)], closed=False, steps=5
            )
            canvas.lay(_flat(canvas, green, 0.7), stroke(canvas, stem, 0.011))
            for t in (4, 6, 8, 10) if form == "herb" else (3, 5, 7, 9):
                px, py = stem[min(t, len(stem) - 1)]
                for side in (-1, 1):
                    leaf(
                        canvas,
                        (px, py),
                        (px + side * 0.10, py + float(rng.uniform(-0.02, 0.09))),
                        0.036 if form == "herb" else 0.018,
                        green,
                        tone=float(rng.uniform(0.8, 1.2)),
                        vein=False,
                    )
    else:
        count = 9 if form == "monstera" else 11
        for index in range(count):
            angle = np.pi * (0.12 + 0.76 * ((index * 0.618) % 1))
            length = float(rng.uniform(0.5, 0.98))
            x, y = length * np.cos(angle) * 0.68, top + length * np.sin(angle) * 0.85
            canvas.lay(
                _flat(canvas, green, 0.6),
                stroke(
                    canvas,
                    curve(
                        [(0, top - 0.04), (x * 0.35, top + (y - top) * 0.7), (x, y)], closed=False
                    ),
                    0.018,
                ),
            )
            turn_out = 0.28 if form == "monstera" else 0.26
            leaf(
                canvas,
                (x, y),
                (x + turn_out * np.cos(angle) * 1.1, y + turn_out * (np.sin(angle) - 0.45)),
                0.17 if form == "monstera" else 0.1,
                green,
                tone=float(rng.uniform(0.72, 1.15)),
            )


@kind("bouquet", forms=("wild", "roses", "tulips"))
def bouquet(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """Flowers in paper."""
    rng = canvas.rng
    for _ in range(16):
        a, r = float(rng.uniform(0.3, np.pi - 0.3)), float(rng.uniform(0.5, 0.95))
        leaf(
            canvas,
            (0, -0.2),
            (r * np.cos(a) * 0.9, -0.2 + r * np.sin(a)),
            0.05,
            "forest",
            tone=float(rng.uniform(0.8, 1.3)),
        )
    for index in range(15 if form != "wild" else 24):
        a, r = float(rng.uniform(0.35, np.pi - 0.35)), float(rng.uniform(0.2, 0.78))
        x, y = r * np.cos(a) * 0.95, -0.1 + r * np.sin(a)
        tone = colour if index % 3 else accent
        if form == "tulips":
            emboss(
                canvas,
                mask(
                    canvas,
                    curve(
                        [
                            (x - 0.08, y - 0.1),
                            (x - 0.1, y + 0.08),
                            (x - 0.03, y + 0.06),
                            (x, y + 0.13),
                            (x + 0.03, y + 0.06),
                            (x + 0.1, y + 0.08),
                            (x + 0.08, y - 0.1),
                        ],
                        steps=5,
                    ),
                ),
                _flat(canvas, tone),
                round_by=0.04,
                bulge=1.4,
                gloss=0.1,
            )
            continue
        size = 0.13 if form == "roses" else float(rng.uniform(0.05, 0.1))
        for ring in range(3, 0, -1):
            petals = 6
            for petal in range(petals):
                t = petal * 2 * np.pi / petals + ring
                d = size * 0.3 * ring
                emboss(
                    canvas,
                    mask(
                        canvas,
                        ellipse(x + d * np.cos(t), y + d * np.sin(t), size * 0.34, size * 0.34),
                    ),
                    _flat(canvas, tone, 0.8 + 0.12 * ring),
                    round_by=0.02,
                    gloss=0.05,
                    shift=0.006,
                )
        if form == "wild":
            emboss(
                canvas,
                mask(canvas, ellipse(x, y, size * 0.3, size * 0.3)),
                _flat(canvas, "honey"),
                round_by=0.02,
                shadow=False,
            )
    wrap = [(-0.5, 0.08), (0.5, 0.08), (0.16, -0.86), (-0.16, -0.86)]
    crease = 0.03 * noise(canvas.x.shape, (3, 12), rng)
    emboss(
        canvas,
        mask(canvas, wrap),
        _flat(canvas, "sand"),
        round_by=0.02,
        texture=crease,
        gloss=0.03,
        shift=0.03,
    )
    emboss(
        canvas,
        mask(canvas, rectangle(0, -0.46, 0.62, 0.07)),
        _flat(canvas, accent),
        round_by=0.015,
        gloss=0.15,
        shift=0.01,
    )


@kind("seeds", forms=("packet",), patterns=ART)
def seeds(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """A packet of seeds."""
    box = rectangle(0, 0, 0.98, 1.36, round_by=0.012)
    paper = 0.012 * noise(canvas.x.shape, (5, 5), canvas.rng)
    emboss(
        canvas,
        mask(canvas, box),
        _flat(canvas, "cream"),
        round_by=0.012,
        texture=paper,
        gloss=0.02,
        shift=0.04,
    )
    canvas.lay(
        art(canvas, pattern, colour, accent, width=0.84, height=0.84, centre=(0, -0.16)),
        mask(canvas, rectangle(0, -0.16, 0.84, 0.84)),
    )
    canvas.lay(
        np.broadcast_to(rgb("forest"), (canvas.size, canvas.size, 3)),
        lettering(canvas, "Saat", centre=(0, 0.44), height=0.2),
    )
    for _ in range(18):
        x, y = canvas.rng.uniform(0.3, 0.9), canvas.rng.uniform(-0.92, -0.72)
        emboss(
            canvas,
            mask(canvas, ellipse(float(x), float(y), 0.022, 0.014)),
            _flat(canvas, "walnut"),
            round_by=0.01,
            shift=0.006,
        )


@kind("watering_can", forms=("metal", "long"))
def watering_can(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """A watering can."""
    canvas.shadow_on_floor(0, 0.42)
    look = Look(
        gloss=0.4,
        sharpness=40,
        metal=0.7 if colour in ("steel", "copper", "brass", "silver") else 0.0,
    )
    spout = curve(
        [
            (-0.3, FLOOR + 0.14),
            (-0.62, FLOOR + 0.5),
            (-0.86, FLOOR + (0.9 if form == "long" else 0.74)),
        ],
        closed=False,
    )
    emboss(
        canvas,
        stroke(canvas, spout, 0.07),
        _flat(canvas, colour),
        round_by=0.03,
        bulge=1.6,
        gloss=0.4,
        metal=look.metal,
        shadow=False,
    )
    handle = curve(
        [(0.34, FLOOR + 0.62), (0.66, FLOOR + 0.66), (0.72, FLOOR + 0.34), (0.38, FLOOR + 0.12)],
        closed=False,
    )
    emboss(
        canvas,
        stroke(canvas, handle, 0.05),
        _flat(canvas, accent),
        round_by=0.02,
        bulge=1.6,
        gloss=0.4,
        shadow=False,
    )
    turn(
        canvas,
        [(FLOOR + h, r) for h, r in ((0, 0.38), (0.03, 0.4), (0.6, 0.36), (0.64, 0.37))],
        plain(rgb(colour)),
        look,
        opening=rgb(colour) * 0.5,
    )
    turn(
        canvas,
        [
            (FLOOR + (0.86 if form == "long" else 0.7), 0.05),
            (FLOOR + (0.96 if form == "long" else 0.8), 0.13),
        ],
        plain(rgb(colour)),
        look,
        centre=-0.9,
        lid=plain(rgb(colour) * 0.7),
    )


@kind("basket", forms=("round", "handled", "tall"))
def basket(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """A woven basket."""
    canvas.shadow_on_floor(0, 0.48)
    tall = {"round": 0.56, "handled": 0.5, "tall": 0.98}[form]
    if form == "handled":
        arch = curve(
            [
                (-0.5, FLOOR + 0.4),
                (-0.4, FLOOR + 1.1),
                (0, FLOOR + 1.32),
                (0.4, FLOOR + 1.1),
                (0.5, FLOOR + 0.4),
            ],
            closed=False,
        )
        emboss(
            canvas,
            stroke(canvas, arch, 0.06),
            _flat(canvas, accent),
            round_by=0.025,
            bulge=1.6,
            shadow=False,
        )

    def wicker(u: Field, v: Field) -> Field:
        rows = v * tall * 26
        weave = np.sin(u * 16 + np.pi * np.floor(rows)) * np.sin((rows % 1) * np.pi)
        tone = 0.78 + 0.3 * weave + 0.1 * noise(u.shape, (60, 60), np.random.default_rng(3))
        body = rgb(colour) * tone[..., None]
        return lerp(
            body,
            np.broadcast_to(rgb(accent), body.shape),
            smooth(0.03, 0.02, np.abs(v - 0.72) - 0.04) * 0.8,
        ).astype(np.float32)

    wide = 0.42 if form != "tall" else 0.36
    turn(
        canvas,
        [(FLOOR + h, r) for h, r in ((0, wide), (0.05, wide + 0.05), (tall, wide + 0.14))],
        wicker,
        Look(gloss=0.06, bumps=0.05),
        opening=rgb(colour) * 0.6,
        tilt=0.26,
    )
