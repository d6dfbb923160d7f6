"""Toys."""

import numpy as np

from markthalle.demo.drawing.canvas import FLOOR, Canvas
from markthalle.demo.drawing.field import Field, noise, smooth
from markthalle.demo.drawing.materials import cloth_colour, plain, wood
from markthalle.demo.drawing.palette import rgb
from markthalle.demo.drawing.registry import kind
from markthalle.demo.drawing.relief import curve, ellipse, emboss, mask, rectangle
from markthalle.demo.drawing.revolve import Look, turn

PAINTS = ("cherry", "honey", "leaf", "sea", "pumpkin", "lavender", "mint", "sun")


@kind("toy_car", forms=("car", "truck", "train"))
def toy_car(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """A wooden vehicle."""
    canvas.shadow_on_floor(0, 0.72, floor=FLOOR + 0.03)
    base = FLOOR + 0.2
    grain, height = wood(canvas, colour, along="x", rings=4)
    cab, cab_height = wood(canvas, accent, along="x", rings=4)
    body = {
        "car": curve(
            [
                (-0.74, base),
                (0.74, base),
                (0.76, base + 0.26),
                (0.42, base + 0.34),
                (0.2, base + 0.62),
                (-0.34, base + 0.62),
                (-0.5, base + 0.34),
                (-0.76, base + 0.28),
            ],
            steps=6,
        ),
        "truck": rectangle(-0.05, base + 0.1, 1.5, 0.22, round_by=0.05),
        "train": rectangle(-0.02, base + 0.12, 1.46, 0.26, round_by=0.06),
    }[form]
    if form == "truck":
        emboss(
            canvas,
            mask(canvas, rectangle(-0.28, base + 0.42, 0.94, 0.5, round_by=0.04)),
            cab,
            round_by=0.04,
            texture=cab_height,
            gloss=0.12,
            shadow=False,
        )
        emboss(
            canvas,
            mask(canvas, rectangle(0.46, base + 0.38, 0.4, 0.46, round_by=0.09)),
            grain,
            round_by=0.04,
            texture=height,
            gloss=0.12,
            shadow=False,
        )
    if form == "train":
        turn(
            canvas,
            [(base + 0.6, 0.09), (base + 0.82, 0.12)],
            plain(rgb(accent)),
            Look(gloss=0.1),
            centre=0.42,
            lid=plain(rgb(accent)),
        )
        emboss(
            canvas,
            mask(canvas, rectangle(0.2, base + 0.42, 0.8, 0.44, round_by=0.2)),
            grain,
            round_by=0.08,
            bulge=1.4,
            texture=height,
            gloss=0.12,
            shadow=False,
        )
        emboss(
            canvas,
            mask(canvas, rectangle(-0.44, base + 0.52, 0.5, 0.66, round_by=0.06)),
            cab,
            round_by=0.04,
            texture=cab_height,
            gloss=0.12,
            shadow=False,
        )
    emboss(
        canvas,
        mask(canvas, body),
        grain,
        round_by=0.06,
        bulge=1.2,
        texture=height,
        gloss=0.14,
        shadow=False,
    )
    window = {
        "car": rectangle(-0.07, base + 0.46, 0.36, 0.17, round_by=0.06),
        "truck": rectangle(0.5, base + 0.48, 0.2, 0.18, round_by=0.05),
        "train": rectangle(-0.44, base + 0.64, 0.26, 0.24, round_by=0.05),
    }[form]
    canvas.lay(
        np.broadcast_to(rgb("cocoa"), (canvas.size, canvas.size, 3)), mask(canvas, window) * 0.75
    )
    for x in (-0.44, 0.44) if form != "train" else (-0.5, 0.0, 0.5):
        emboss(
            canvas,
            mask(canvas, ellipse(x, FLOOR + 0.19, 0.19, 0.19)),
            wood(canvas, accent if form == "car" else "walnut", along="y", rings=4)[0],
            round_by=0.04,
            bulge=1.2,
            gloss=0.14,
            shadow=False,
        )
        emboss(
            canvas,
            mask(canvas, ellipse(x, FLOOR + 0.19, 0.06, 0.06)),
            wood(canvas, "sand", along="y", rings=4)[0],
            round_by=0.03,
            shadow=False,
        )


@kind("blocks", forms=("tower", "rainbow", "rings"))
def blocks(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """Building blocks, a rainbow, stacking rings."""
    first = list(PAINTS).index(colour) if colour in PAINTS else 0
    paints = [PAINTS[(first + step) % len(PAINTS)] for step in range(8)]
    if form == "rainbow":
        canvas.shadow_on_floor(0, 0.8, floor=FLOOR + 0.08)
        for index, name in enumerate(paints[:6]):
            outer, inner = 0.8 - 0.125 * index, 0.8 - 0.125 * (index + 1) + 0.006
            half = [
                (outer * np.cos(a), FLOOR + 0.08 + outer * 1.25 * np.sin(a))
                for a in np.linspace(0, np.pi, 50)
            ]
            back = [
                (inner * np.cos(a), FLOOR + 0.08 + inner * 1.25 * np.sin(a))
                for a in np.linspace(np.pi, 0, 50)
            ]
            grain, height = wood(canvas, name, along="x", rings=3)
            emboss(
                canvas,
                mask(canvas, [*half, *back]),
                grain,
                round_by=0.025,
                texture=height,
                gloss=0.1,
                shadow=False,
            )
        return
    if form == "rings":
        canvas.shadow_on_floor(0, 0.5)
        turn(
            canvas,
            [(FLOOR, 0.46), (FLOOR + 0.06, 0.46)],
            plain(rgb("oak")),
            Look(gloss=0.1),
            lid=plain(rgb("oak")),
        )
        for index, name in enumerate(paints[:6]):
            base, radius = FLOOR + 0.06 + 0.19 * index, 0.46 - 0.05 * index
            turn(
                canvas,
                [
                    (base, radius - 0.05),
                    (base + 0.05, radius),
                    (base + 0.13, radius),
                    (base + 0.185, radius - 0.05),
                ],
                plain(rgb(name)),
                Look(gloss=0.25, sharpness=30),
                lid=plain(rgb(name)),
            )
        top = FLOOR + 0.06 + 0.19 * 6
        turn(
            canvas,
            [(top, 0.08), (top + 0.06, 0.13), (top + 0.16, 0.12), (top + 0.21, 0.02)],
            plain(rgb(accent)),
            Look(gloss=0.3),
        )
        return
    places = [
        (-0.42, 0, 0.38),
        (0.04, 0, 0.36),
        (0.46, 0, 0.34),
        (-0.2, 1, 0.36),
        (0.24, 1, 0.34),
        (0.03, 2, 0.34),
    ]
    for index, (x, level, size) in enumerate(places):
        if level == 0:
            canvas.shadow_on_floor(x, size / 2)
        grain, height = wood(canvas, paints[index % 8], along="y" if index % 2 else "x", rings=4)
        y = FLOOR + 0.19 + 0.36 * level
        shape = (
            rectangle(x, y, size, 0.36, round_by=0.03)
            if index != 5
            else [(x - 0.24, y - 0.18), (x + 0.24, y - 0.18), (x, y + 0.2)]
        )
        emboss(
            canvas,
            mask(canvas, shape),
            grain,
            round_by=0.03,
            texture=height,
            gloss=0.12,
            shadow=False,
        )


@kind("plush", forms=("bear", "rabbit", "elephant"), patterns=("plain", "melange"))
def plush(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """A soft animal that sits."""
    canvas.shadow_on_floor(0, 0.5, floor=FLOOR - 0.04)
    fur = (
        0.008 * noise(canvas.x.shape, (150, 150), canvas.rng)
        + 0.012 * noise(canvas.x.shape, (46, 46), canvas.rng)
    ).astype(np.float32)
    skin, soft = cloth_colour(canvas, colour, pattern, accent), cloth_colour(canvas, accent)

    def lump(
        x: float, y: float, rx: float, ry: float, paint: Field = skin, shift: float = 0.02
    ) -> None:
        dome = (
            0.8
            * min(rx, ry)
            * np.sqrt(np.clip(1 - ((canvas.x - x) / rx) ** 2 - ((canvas.y - y) / ry) ** 2, 0, 1))
        )
        emboss(
            canvas,
            mask(canvas, ellipse(x, y, rx, ry)),
            paint,
            round_by=0.02,
            texture=(fur + dome).astype(np.float32),
            gloss=0.0,
            shift=shift,
        )

    ears = {
        "bear": [(-0.28, 0.66, 0.14, 0.14), (0.28, 0.66, 0.14, 0.14)],
        "rabbit": [(-0.15, 0.84, 0.1, 0.34), (0.17, 0.82, 0.1, 0.34)],
        "elephant": [(-0.5, 0.4, 0.24, 0.3), (0.5, 0.4, 0.24, 0.3)],
    }[form]
    for ear in ears:
        lump(*ear)
        lump(ear[0], ear[1] - 0.02, ear[2] * 0.55, ear[3] * 0.62, soft, 0.0)
    lump(-0.42, -0.22, 0.14, 0.3)
    lump(0.42, -0.22, 0.14, 0.3)
    lump(0, -0.3, 0.42, 0.46)
    lump(0, -0.34, 0.26, 0.3, soft, 0.0)
    lump(-0.34, -0.62, 0.2, 0.17)
    lump(0.34, -0.62, 0.2, 0.17)
    lump(-0.34, -0.62, 0.1, 0.09, soft, 0.0)
    lump(0.34, -0.62, 0.1, 0.09, soft, 0.0)
    lump(0, 0.36, 0.38, 0.34)
    if form == "elephant":
        for step in range(6):
            lump(0.02 * step, 0.24 - 0.07 * step, 0.1 - 0.006 * step, 0.09, skin, 0.006)
    else:
        lump(0, 0.26, 0.17, 0.13, soft, 0.006)
        emboss(
            canvas,
            mask(canvas, ellipse(0, 0.31, 0.05, 0.035)),
            np.broadcast_to(rgb("charcoal"), skin.shape),
            round_by=0.02,
            gloss=0.4,
            shadow=False,
        )
    for x in (-0.14, 0.14):
        emboss(
            canvas,
            mask(canvas, ellipse(x, 0.42, 0.034, 0.04)),
            np.broadcast_to(rgb("black"), skin.shape),
            round_by=0.02,
            gloss=0.9,
            sharpness=80,
            shadow=False,
        )


@kind("ball", forms=("beach", "leather", "dots"))
def ball(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """A ball."""
    canvas.shadow_on_floor(0, 0.42)
    radius, tone, second = 0.62, rgb(colour), rgb(accent)

    def skin(u: Field, v: Field) -> Field:
        if form == "dots":
            du, dv = np.abs((u * 2.2 + 0.5 * np.floor(v * 5)) % 1 - 0.5), np.abs((v * 5) % 1 - 0.5)
            amount = smooth(0.26, 0.22, np.sqrt(du**2 + dv**2))
        elif form == "beach":
            amount = smooth(-0.03, 0.03, np.sin(u * 3 + 0.7))
        else:
            amount = smooth(0.02, 0.01, np.abs(np.sin(u * 2)) * 0.2) + smooth(
                0.012, 0.004, np.abs(v - 0.5)
            )
        return (tone + (second - tone) * np.clip(amount, 0, 1)[..., None]).astype(np.float32)

    arc = [
        (FLOOR + radius - radius * np.cos(a), radius * np.sin(a))
        for a in np.linspace(0.03, np.pi - 0.03, 26)
    ]
    turn(
        canvas, arc, skin, Look(gloss=0.35 if form != "leather" else 0.12, sharpness=40), tilt=0.02
    )
