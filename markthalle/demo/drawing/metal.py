"""Knives, pans, pots, tools, jewellery, watches, and what belongs to a bicycle."""

import numpy as np

from markthalle.demo.drawing.canvas import FLOOR, Canvas
from markthalle.demo.drawing.field import Field, noise, smooth
from markthalle.demo.drawing.materials import cloth_colour, leather, plain, wood
from markthalle.demo.drawing.palette import rgb
from markthalle.demo.drawing.registry import kind
from markthalle.demo.drawing.relief import curve, ellipse, emboss, mask, rectangle, stroke
from markthalle.demo.drawing.revolve import Look, turn

STEEL = Look(gloss=0.4, sharpness=50, metal=0.9)


def flat(canvas: Canvas, colour: str) -> Field:
    """One colour over the whole canvas."""
    return np.broadcast_to(rgb(colour), (canvas.size, canvas.size, 3))


def brushed(canvas: Canvas, colour: str) -> Field:
    """Brushed metal: fine lines."""
    lines = noise((canvas.size, canvas.size), (canvas.size / 3, 3), canvas.rng)
    return (rgb(colour) * (1 + 0.08 * lines)[..., None]).astype(np.float32)


@kind("knife", forms=("chef", "bread", "paring"))
def knife(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """A kitchen knife with a wooden handle."""
    blade = {
        "chef": curve(
            [(-0.86, 0.02), (-0.3, 0.20), (0.28, 0.22), (0.28, -0.10), (-0.4, -0.12)], steps=12
        ),
        "bread": rectangle(-0.28, 0.06, 1.14, 0.24, round_by=0.05),
        "paring": curve(
            [(-0.5, 0.03), (0.0, 0.14), (0.26, 0.14), (0.26, -0.04), (-0.1, -0.06)], steps=12
        ),
    }[form]
    grind = 0.05 * smooth(-0.12, 0.06, canvas.y)
    emboss(
        canvas,
        mask(canvas, blade),
        brushed(canvas, "steel"),
        round_by=0.006,
        texture=grind,
        gloss=0.5,
        sharpness=60,
        metal=0.75,
    )
    grain, height = wood(canvas, colour, along="x", rings=5)
    handle = curve(
        [
            (0.26, 0.2),
            (0.5, 0.17),
            (0.86, 0.2),
            (0.9, 0.06),
            (0.84, -0.02),
            (0.5, 0.02),
            (0.28, -0.02),
        ],
        steps=10,
    )
    emboss(
        canvas, mask(canvas, handle), grain, round_by=0.05, bulge=1.4, texture=height, gloss=0.16
    )
    for x in (0.38, 0.56, 0.74):
        emboss(
            canvas,
            mask(canvas, ellipse(x, 0.09, 0.022, 0.022)),
            flat(canvas, "brass"),
            round_by=0.01,
            gloss=0.5,
            metal=0.7,
            shadow=False,
        )


@kind("pan", forms=("iron", "copper", "saute"))
def pan(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """A pan from above."""
    grain, height = wood(canvas, accent, along="x", rings=5)
    handle = curve(
        [(0.3, -0.3), (0.62, -0.62), (0.9, -0.92), (0.96, -0.84), (0.7, -0.54), (0.38, -0.2)],
        steps=8,
    )
    emboss(
        canvas,
        mask(canvas, handle),
        grain,
        round_by=0.04,
        bulge=1.4,
        texture=height,
        gloss=0.14,
        shift=0.05,
    )
    emboss(
        canvas,
        mask(canvas, ellipse(-0.12, 0.12, 0.66, 0.66)),
        brushed(canvas, colour),
        round_by=0.03,
        gloss=0.4,
        metal=0.6,
        shift=0.06,
    )
    inside = 0.12 * np.clip(
        (np.sqrt((canvas.x + 0.12) ** 2 + (canvas.y - 0.12) ** 2) - 0.48) / 0.14, 0, 1
    )
    tone = "charcoal" if form != "copper" else "steel"
    emboss(
        canvas,
        mask(canvas, ellipse(-0.12, 0.12, 0.62, 0.62)),
        brushed(canvas, tone),
        round_by=0.01,
        texture=inside.astype(np.float32),
        gloss=0.25,
        metal=0.3 if form == "iron" else 0.7,
        shadow=False,
    )


@kind("pot", forms=("casserole", "stock", "milk"))
def pot(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """A pot with its lid."""
    wide, tall = {"casserole": (0.62, 0.5), "stock": (0.54, 0.8), "milk": (0.42, 0.5)}[form]
    canvas.shadow_on_floor(0, wide)
    base = [(FLOOR, wide - 0.05), (FLOOR + 0.05, wide), (FLOOR + tall, wide)]
    for side in (-1, 1):
        ear = curve(
            [
                (side * (wide - 0.04), FLOOR + tall * 0.8),
                (side * (wide + 0.16), FLOOR + tall * 0.82),
                (side * (wide + 0.16), FLOOR + tall * 0.66),
                (side * (wide - 0.04), FLOOR + tall * 0.64),
            ],
            closed=False,
        )
        emboss(
            canvas,
            stroke(canvas, ear, 0.06),
            flat(canvas, colour),
            round_by=0.025,
            bulge=1.5,
            gloss=0.4,
            shadow=False,
        )
    look = STEEL if colour in ("steel", "copper", "silver") else Look(gloss=0.5, sharpness=60)
    turn(canvas, base, plain(rgb(colour)), look, lid=plain(rgb(colour)))
    top = FLOOR + tall
    turn(
        canvas,
        [
            (top - 0.01, wide + 0.02),
            (top + 0.03, wide + 0.01),
            (top + 0.12, wide * 0.5),
            (top + 0.15, 0.06),
        ],
        plain(rgb(colour) * 0.97),
        look,
    )
    turn(
        canvas,
        [(top + 0.14, 0.05), (top + 0.18, 0.1), (top + 0.24, 0.1), (top + 0.26, 0.02)],
        plain(rgb(accent)),
        Look(gloss=0.4, metal=0.6),
    )


@kind("tool", forms=("trowel", "fork", "shears", "dibber"))
def tool(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """Small tools for the garden."""
    grain, height = wood(canvas, colour, along="y", rings=5)
    handle = curve(
        [(-0.075, 0.02), (-0.09, 0.4), (-0.06, 0.86), (0.06, 0.86), (0.09, 0.4), (0.075, 0.02)],
        steps=9,
    )
    if form == "fork":
        for x in (-0.2, 0.0, 0.2):
            emboss(
                canvas,
                stroke(canvas, curve([(0, -0.1), (x, -0.28), (x, -0.82)], closed=False), 0.06),
                brushed(canvas, accent),
                round_by=0.025,
                gloss=0.4,
                metal=0.7,
            )
    elif form == "shears":
        for side in (-1, 1):
            emboss(
                canvas,
                mask(
                    canvas,
                    curve(
                        [(side * 0.03, 0.1), (side * 0.22, -0.3), (side * 0.06, -0.86), (0, -0.3)],
                        steps=9,
                    ),
                ),
                brushed(canvas, accent),
                round_by=0.02,
                gloss=0.5,
                metal=0.8,
            )
    else:
        wide = 0.24 if form == "trowel" else 0.1
        emboss(
            canvas,
            mask(
                canvas,
                curve(
                    [
                        (-0.06, 0.0),
                        (-wide, -0.3),
                        (-wide * 0.8, -0.62),
                        (0, -0.88),
                        (wide * 0.8, -0.62),
                        (wide, -0.3),
                        (0.06, 0.0),
                    ],
                    steps=10,
                ),
            ),
            brushed(canvas, accent),
            round_by=0.06,
            gloss=0.45,
            metal=0.7,
        )
    emboss(
        canvas,
        mask(canvas, rectangle(0, 0.02, 0.12, 0.2, round_by=0.02)),
        brushed(canvas, "steel"),
        round_by=0.03,
        gloss=0.4,
        metal=0.8,
    )
    emboss(
        canvas, mask(canvas, handle), grain, round_by=0.05, bulge=1.4, texture=height, gloss=0.14
    )


@kind("ring", forms=("band", "signet", "stone"))
def ring(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """A ring; one with a stone."""
    outer, inner = ellipse(0, -0.14, 0.52, 0.5), ellipse(0, -0.12, 0.43, 0.405)
    hammered = (
        0.01 * noise((canvas.size, canvas.size), (40, 40), canvas.rng)
        if form == "band"
        else np.zeros((canvas.size, canvas.size), np.float32)
    )
    emboss(
        canvas,
        mask(canvas, outer, holes=[inner]),
        flat(canvas, colour),
        round_by=0.05,
        bulge=2.0,
        texture=hammered,
        gloss=0.7,
        sharpness=60,
        metal=0.9,
        shift=0.05,
    )
    if form == "signet":
        emboss(
            canvas,
            mask(canvas, ellipse(0, 0.36, 0.24, 0.16)),
            flat(canvas, colour),
            round_by=0.04,
            gloss=0.7,
            metal=0.9,
            shift=0.02,
        )
    elif form == "stone":
        emboss(
            canvas,
            mask(canvas, ellipse(0, 0.42, 0.2, 0.17)),
            flat(canvas, colour),
            round_by=0.04,
            gloss=0.7,
            metal=0.9,
            shift=0.02,
        )
        dome = 0.2 * np.sqrt(
            np.clip(1 - (canvas.x / 0.17) ** 2 - ((canvas.y - 0.44) / 0.14) ** 2, 0, 1)
        )
        emboss(
            canvas,
            mask(canvas, ellipse(0, 0.44, 0.165, 0.135)),
            flat(canvas, accent) * 1.1,
            round_by=0.03,
            texture=dome.astype(np.float32),
            gloss=1.0,
            sharpness=120,
            shadow=False,
        )


@kind("necklace", forms=("drop", "disc", "beads"))
def necklace(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """A fine chain with something on it."""
    line = curve(
        [
            (-0.62, 0.95),
            (-0.5, 0.3),
            (-0.2, -0.16),
            (0, -0.26),
            (0.2, -0.16),
            (0.5, 0.3),
            (0.62, 0.95),
        ],
        closed=False,
        steps=16,
    )
    if form == "beads":
        for index, (x, y) in enumerate(line[::4]):
            emboss(
                canvas,
                mask(canvas, ellipse(x, y, 0.052, 0.052)),
                flat(canvas, accent if index % 3 else colour),
                round_by=0.04,
                bulge=1.8,
                gloss=0.6,
                sharpness=60,
                shift=0.02,
            )
        return
    links = 0.006 * np.sin((canvas.x * 0.7 + canvas.y) * 260)
    emboss(
        canvas,
        stroke(canvas, line, 0.02),
        flat(canvas, colour),
        round_by=0.009,
        bulge=2,
        texture=links.astype(np.float32),
        gloss=0.6,
        metal=0.9,
        shift=0.012,
    )
    shape = (
        ellipse(0, -0.42, 0.15, 0.15)
        if form == "disc"
        else curve([(0, -0.26), (0.11, -0.48), (0, -0.6), (-0.11, -0.48)], steps=10)
    )
    skin = flat(canvas, colour if form == "disc" else accent)
    emboss(
        canvas,
        mask(canvas, shape),
        skin,
        round_by=0.06,
        bulge=1.5,
        gloss=0.8,
        sharpness=80,
        metal=0.9 if form == "disc" else 0.0,
        shift=0.03,
    )


@kind("earrings", forms=("hoops", "studs", "drops"))
def earrings(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """A pair of earrings."""
    for x, y in ((-0.36, 0.06), (0.36, -0.06)):
        if form == "hoops":
            alpha = mask(canvas, ellipse(x, y, 0.29, 0.29), holes=[ellipse(x, y, 0.235, 0.235)])
            emboss(
                canvas,
                alpha,
                flat(canvas, colour),
                round_by=0.03,
                bulge=2,
                gloss=0.7,
                metal=0.9,
                shift=0.04,
            )
        elif form == "studs":
            emboss(
                canvas,
                mask(canvas, ellipse(x, y, 0.16, 0.16)),
                flat(canvas, colour),
                round_by=0.08,
                bulge=1.6,
                gloss=0.7,
                metal=0.85,
                shift=0.04,
            )
            emboss(
                canvas,
                mask(canvas, ellipse(x, y, 0.08, 0.08)),
                flat(canvas, accent),
                round_by=0.05,
                bulge=1.8,
                gloss=1.0,
                sharpness=100,
                shadow=False,
            )
        else:
            emboss(
                canvas,
                stroke(
                    canvas,
                    curve([(x, y + 0.5), (x + 0.07, y + 0.6), (x + 0.02, y + 0.36)], closed=False),
                    0.018,
                ),
                flat(canvas, colour),
                round_by=0.008,
                metal=0.9,
            )
            emboss(
                canvas,
                mask(
                    canvas,
                    curve(
                        [(x, y + 0.36), (x + 0.16, y - 0.16), (x, y - 0.34), (x - 0.16, y - 0.16)],
                        steps=10,
                    ),
                ),
                flat(canvas, accent),
                round_by=0.08,
                bulge=1.5,
                gloss=0.7,
                sharpness=70,
                shift=0.04,
            )


@kind("watch", forms=("round", "square"))
def watch(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """A wrist watch, its hands at ten past ten."""
    for y in (0.66, -0.66):
        emboss(
            canvas,
            mask(canvas, rectangle(0, y, 0.34, 0.76, round_by=0.06)),
            cloth_colour(canvas, accent),
            round_by=0.03,
            texture=leather(canvas),
            gloss=0.14,
            shift=0.04,
        )
    outer = (
        ellipse(0, 0, 0.46, 0.46) if form == "round" else rectangle(0, 0, 0.84, 0.84, round_by=0.12)
    )
    inner = (
        ellipse(0, 0, 0.39, 0.39) if form == "round" else rectangle(0, 0, 0.7, 0.7, round_by=0.08)
    )
    emboss(
        canvas,
        mask(canvas, rectangle(0.48, 0, 0.1, 0.1, round_by=0.02)),
        brushed(canvas, colour),
        round_by=0.02,
        metal=0.9,
    )
    emboss(
        canvas,
        mask(canvas, outer),
        brushed(canvas, colour),
        round_by=0.04,
        bulge=1.6,
        gloss=0.6,
        sharpness=50,
        metal=0.9,
        shift=0.05,
    )
    canvas.lay(flat(canvas, "cream"), mask(canvas, inner))
    for hour in range(12):
        a = hour * np.pi / 6
        line = [(0.33 * np.sin(a), 0.33 * np.cos(a)), (0.29 * np.sin(a), 0.29 * np.cos(a))]
        canvas.lay(flat(canvas, "charcoal"), stroke(canvas, line, 0.02))
    for angle, length, width in ((-1.0, 0.2, 0.028), (1.05, 0.29, 0.02), (2.6, 0.3, 0.008)):
        line = [(0.0, 0.0), (length * np.sin(angle), length * np.cos(angle))]
        emboss(
            canvas,
            stroke(canvas, line, width),
            flat(canvas, "ink" if width > 0.01 else "cherry"),
            round_by=0.006,
            shift=0.01,
        )


@kind("bicycle", forms=("city", "racer", "cargo"))
def bicycle(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """A bicycle from the side."""
    floor, radius = -0.62, 0.36
    rear, front = (-0.52, floor + radius), (0.54, floor + radius)
    for cx, cy in (rear, front):
        canvas.shadow_on_floor(cx, 0.12, floor=floor)
        for spoke in range(18):
            a = spoke * np.pi / 9
            line = [(cx, cy), (cx + 0.33 * np.cos(a), cy + 0.33 * np.sin(a))]
            canvas.lay(flat(canvas, "stone"), stroke(canvas, line, 0.005) * 0.8)
        emboss(
            canvas,
            mask(
                canvas,
                ellipse(cx, cy, radius, radius),
                holes=[ellipse(cx, cy, radius - 0.035, radius - 0.035)],
            ),
            flat(canvas, "charcoal"),
            round_by=0.015,
            gloss=0.08,
            shadow=False,
        )
        emboss(
            canvas,
            mask(
                canvas,
                ellipse(cx, cy, radius - 0.035, radius - 0.035),
                holes=[ellipse(cx, cy, radius - 0.05, radius - 0.05)],
            ),
            flat(canvas, "silver"),
            round_by=0.006,
            metal=0.8,
            shadow=False,
        )
        emboss(
            canvas,
            mask(canvas, ellipse(cx, cy, 0.03, 0.03)),
            flat(canvas, "steel"),
            round_by=0.02,
            metal=0.8,
            shadow=False,
        )
    crank, seat, head = (-0.08, floor + 0.27), (-0.2, 0.18), (0.36, 0.22)
    step = 0.1 if form == "city" else 0.0
    tubes = [
        (crank, seat),
        (crank, head),
        (rear, crank),
        (rear, (seat[0] + 0.01, seat[1] - 0.06)),
        ((seat[0] + 0.03, seat[1] - 0.08 - step), (head[0] + 0.01, head[1] - 0.02 - step)),
        (head, front),
    ]
    for tube in tubes:
        emboss(
            canvas,
            stroke(canvas, list(tube), 0.036),
            flat(canvas, colour),
            round_by=0.014,
            bulge=2,
            gloss=0.5,
            sharpness=60,
            shadow=False,
        )
    emboss(
        canvas,
        stroke(canvas, [seat, (seat[0] - 0.03, 0.32)], 0.026),
        flat(canvas, "steel"),
        round_by=0.01,
        metal=0.8,
        shadow=False,
    )
    emboss(
        canvas,
        mask(
            canvas,
            curve(
                [(-0.36, 0.36), (-0.22, 0.38), (-0.06, 0.345), (-0.14, 0.31), (-0.34, 0.31)],
                steps=8,
            ),
        ),
        flat(canvas, accent),
        round_by=0.03,
        gloss=0.2,
        shadow=False,
    )
    bars = (
        [(0.34, 0.22), (0.32, 0.38), (0.22, 0.40)]
        if form != "racer"
        else [(0.34, 0.22), (0.33, 0.34), (0.46, 0.35), (0.5, 0.26), (0.44, 0.22)]
    )
    emboss(
        canvas,
        stroke(canvas, curve(bars, closed=False), 0.03),
        flat(canvas, accent),
        round_by=0.012,
        gloss=0.3,
        shadow=False,
    )
    emboss(
        canvas,
        mask(canvas, ellipse(*crank, 0.085, 0.085), holes=[ellipse(*crank, 0.06, 0.06)]),
        flat(canvas, "steel"),
        round_by=0.008,
        metal=0.8,
        shadow=False,
    )
    if form == "cargo":
        emboss(
            canvas,
            mask(canvas, rectangle(0.58, 0.16, 0.4, 0.26, round_by=0.02)),
            wood(canvas, "oak", along="x", rings=4)[0],
            round_by=0.02,
            gloss=0.1,
            shadow=False,
        )


@kind("bell", forms=("dome",))
def bell(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """A bicycle bell on a piece of handlebar."""
    emboss(
        canvas,
        stroke(canvas, [(-0.95, -0.42), (0.95, -0.42)], 0.2),
        brushed(canvas, "steel"),
        round_by=0.09,
        bulge=1.6,
        gloss=0.5,
        metal=0.8,
        shift=0.06,
    )
    turn(canvas, [(-0.38, 0.18), (-0.26, 0.18)], plain(rgb("charcoal")), Look(gloss=0.2))
    turn(
        canvas,
        [(-0.28, 0.55), (-0.2, 0.56), (0.05, 0.46), (0.2, 0.24), (0.25, 0.02)],
        plain(rgb(colour)),
        STEEL
        if colour in ("brass", "copper", "silver", "steel", "gold")
        else Look(gloss=0.6, sharpness=70),
    )
    turn(canvas, [(0.24, 0.03), (0.29, 0.05), (0.33, 0.03)], plain(rgb(accent)), STEEL)


@kind("saddle", forms=("leather", "sport"))
def saddle(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """A saddle from above."""
    wide = 0.46 if form == "leather" else 0.36
    outline = curve(
        [
            (0, 0.86),
            (0.11, 0.74),
            (0.14, 0.2),
            (wide, -0.4),
            (wide - 0.04, -0.72),
            (0, -0.66),
            (-wide + 0.04, -0.72),
            (-wide, -0.4),
            (-0.14, 0.2),
            (-0.11, 0.74),
        ],
        steps=12,
    )
    body = 0.2 * np.exp(-((canvas.x / 0.3) ** 2))
    emboss(
        canvas,
        mask(canvas, outline),
        cloth_colour(canvas, colour),
        round_by=0.07,
        texture=leather(canvas) + body.astype(np.float32),
        gloss=0.25,
        sharpness=18,
        shift=0.06,
    )
    for x, y in ((-0.3, -0.56), (-0.12, -0.6), (0.12, -0.6), (0.3, -0.56), (0, 0.72)):
        emboss(
            canvas,
            mask(canvas, ellipse(x, y, 0.032, 0.032)),
            flat(canvas, accent),
            round_by=0.02,
            gloss=0.6,
            metal=0.8,
            shift=0.005,
        )


@kind("light", forms=("front", "rear"))
def light(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """A bicycle lamp, lit."""
    glow = "sun" if form == "front" else "cherry"
    distance = np.sqrt(canvas.x**2 + canvas.y**2)
    emboss(
        canvas,
        mask(canvas, rectangle(0, -0.56, 0.2, 0.4, round_by=0.04)),
        flat(canvas, "charcoal"),
        round_by=0.03,
        gloss=0.2,
    )
    emboss(
        canvas,
        mask(canvas, ellipse(0, 0, 0.56, 0.56)),
        brushed(canvas, colour),
        round_by=0.07,
        bulge=1.6,
        gloss=0.6,
        metal=0.85,
        shift=0.06,
    )
    rings = 0.01 * np.sin(distance * 90)
    emboss(
        canvas,
        mask(canvas, ellipse(0, 0, 0.44, 0.44)),
        np.clip(
            flat(canvas, glow) + 0.35 * np.exp(-((distance / 0.25) ** 2))[..., None], 0, 1.2
        ).astype(np.float32),
        round_by=0.03,
        texture=rings.astype(np.float32),
        gloss=0.6,
        sharpness=80,
        shadow=False,
    )
    canvas.colour = canvas.colour + 0.18 * np.exp(-((distance / 0.7) ** 2))[..., None] * rgb(glow)


@kind("helmet", forms=("urban", "sport"))
def helmet(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """A helmet from the side."""
    canvas.shadow_on_floor(0, 0.6, floor=-0.46)
    for line in ([(-0.3, -0.3), (-0.12, -0.62), (0.2, -0.3)],):
        emboss(
            canvas,
            stroke(canvas, line, 0.03),
            flat(canvas, "charcoal"),
            round_by=0.01,
            shadow=False,
        )
    shell = curve(
        [
            (-0.72, -0.3),
            (-0.74, 0.1),
            (-0.4, 0.5),
            (0.1, 0.56),
            (0.56, 0.34),
            (0.78, -0.06),
            (0.7, -0.26),
            (0.1, -0.34),
        ],
        steps=12,
    )
    dome = 0.5 * np.sqrt(np.clip(1 - (canvas.x / 0.86) ** 2 - ((canvas.y + 0.1) / 0.78) ** 2, 0, 1))
    emboss(
        canvas,
        mask(canvas, shell),
        flat(canvas, colour),
        round_by=0.06,
        texture=dome.astype(np.float32),
        gloss=0.4 if form == "sport" else 0.12,
        sharpness=40,
        shadow=False,
    )
    count = 3 if form == "urban" else 5
    for index in range(count):
        x = -0.4 + 0.85 * index / (count - 1)
        vent = curve(
            [
                (x - 0.06, 0.32 - abs(x) * 0.2),
                (x + 0.05, 0.3 - abs(x) * 0.2),
                (x + 0.08, 0.0),
                (x - 0.02, 0.02),
            ],
            steps=6,
        )
        canvas.lay(flat(canvas, "charcoal"), mask(canvas, vent) * 0.85)
    rim = curve([(-0.72, -0.27), (0.1, -0.31), (0.7, -0.23)], closed=False)
    emboss(
        canvas,
        stroke(canvas, rim, 0.045),
        flat(canvas, accent),
        round_by=0.02,
        gloss=0.2,
        shadow=False,
    )
