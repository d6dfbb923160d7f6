"""Headphones, speakers, radios, cameras, phone cases."""

import numpy as np

from markthalle.demo.drawing.canvas import FLOOR, Canvas
from markthalle.demo.drawing.field import Field, smooth
from markthalle.demo.drawing.materials import cloth_colour, leather, wood, woven
from markthalle.demo.drawing.metal import brushed, flat
from markthalle.demo.drawing.paper import ART, art
from markthalle.demo.drawing.registry import kind
from markthalle.demo.drawing.relief import curve, ellipse, emboss, mask, rectangle, stroke


def _grille(canvas: Canvas, *, pitch: float = 46) -> Field:
    dots = np.sin(canvas.x * pitch * np.pi) * np.sin(canvas.y * pitch * np.pi)
    return (-0.006 * smooth(0.3, 0.7, dots)).astype(np.float32)


@kind("headphones", forms=("over", "studio"))
def headphones(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """Headphones."""
    arch = curve(
        [
            (-0.56, -0.2),
            (-0.58, 0.3),
            (-0.3, 0.72),
            (0, 0.8),
            (0.3, 0.72),
            (0.58, 0.3),
            (0.56, -0.2),
        ],
        closed=False,
    )
    emboss(
        canvas,
        stroke(canvas, arch, 0.1),
        cloth_colour(canvas, accent),
        round_by=0.04,
        bulge=1.5,
        texture=leather(canvas),
        gloss=0.16,
        shift=0.04,
    )
    emboss(
        canvas,
        stroke(canvas, arch[6:-6], 0.03),
        brushed(canvas, "steel"),
        round_by=0.012,
        metal=0.8,
        shadow=False,
    )
    for side in (-1, 1):
        x = side * 0.55
        emboss(
            canvas,
            mask(canvas, ellipse(x - side * 0.1, -0.34, 0.16, 0.33)),
            cloth_colour(canvas, accent),
            round_by=0.07,
            bulge=1.5,
            texture=leather(canvas),
            gloss=0.14,
            shift=0.04,
        )
        emboss(
            canvas,
            mask(canvas, ellipse(x, -0.34, 0.2, 0.31)),
            flat(canvas, colour),
            round_by=0.07,
            bulge=1.4,
            gloss=0.4 if form == "over" else 0.15,
            sharpness=50,
            shift=0.02,
        )
        emboss(
            canvas,
            mask(canvas, ellipse(x, -0.34, 0.1, 0.17)),
            brushed(canvas, "steel" if form == "over" else colour),
            round_by=0.02,
            metal=0.6,
            gloss=0.3,
            texture=_grille(canvas) if form == "studio" else None,
            shadow=False,
        )


@kind("speaker", forms=("shelf", "portable", "round"))
def speaker(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """A loudspeaker."""
    width, height, y = {
        "shelf": (0.86, 1.34, FLOOR + 0.67),
        "portable": (1.4, 0.74, FLOOR + 0.37),
        "round": (1.0, 1.0, FLOOR + 0.5),
    }[form]
    canvas.shadow_on_floor(0, width / 2)
    grain, bump = wood(canvas, colour, along="y" if form == "shelf" else "x", rings=6)
    box = rectangle(
        0,
        y,
        width,
        height,
        round_by=0.06 if form == "shelf" else 0.3 if form == "portable" else 0.5,
    )
    emboss(canvas, mask(canvas, box), grain, round_by=0.035, texture=bump, gloss=0.16, shadow=False)
    if form == "shelf":
        for cy, radius in ((y - 0.22, 0.31), (y + 0.38, 0.14)):
            distance = np.sqrt(canvas.x**2 + (canvas.y - cy) ** 2)
            emboss(
                canvas,
                mask(canvas, ellipse(0, cy, radius, radius)),
                flat(canvas, "charcoal"),
                round_by=0.02,
                gloss=0.2,
                texture=(0.05 * np.cos(distance / radius * 5)).astype(np.float32),
                shadow=False,
            )
            emboss(
                canvas,
                mask(canvas, ellipse(0, cy, radius * 0.34, radius * 0.34)),
                flat(canvas, accent),
                round_by=0.05,
                bulge=1.4,
                gloss=0.4,
                metal=0.4,
                shadow=False,
            )
        return
    inner = rectangle(
        0, y, width - 0.1, height - 0.1, round_by=0.26 if form == "portable" else 0.45
    )
    emboss(
        canvas,
        mask(canvas, inner),
        cloth_colour(canvas, accent),
        round_by=0.02,
        texture=woven(canvas, threads=90) * 2.5 + _grille(canvas, pitch=30),
        gloss=0.02,
        shadow=False,
    )
    if form == "portable":
        strap = curve(
            [(0.62, y + 0.2), (0.84, y + 0.12), (0.84, y - 0.12), (0.62, y - 0.2)], closed=False
        )
        emboss(
            canvas,
            stroke(canvas, strap, 0.04),
            cloth_colour(canvas, "walnut"),
            round_by=0.015,
            gloss=0.14,
        )


@kind("radio", forms=("retro", "kitchen"))
def radio(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """A table radio."""
    y = FLOOR + 0.4
    canvas.shadow_on_floor(0, 0.8)
    grain, bump = wood(canvas, colour, along="x", rings=5)
    body = grain if form == "retro" else flat(canvas, colour)
    emboss(
        canvas,
        mask(canvas, rectangle(0, y, 1.62, 0.8, round_by=0.12)),
        body,
        round_by=0.05,
        texture=bump,
        gloss=0.2,
        shadow=False,
    )
    emboss(
        canvas,
        mask(canvas, rectangle(-0.3, y, 0.84, 0.62, round_by=0.06)),
        cloth_colour(canvas, accent),
        round_by=0.012,
        texture=woven(canvas, threads=80) * 3,
        shadow=False,
    )
    dial = rectangle(0.47, y + 0.14, 0.5, 0.28, round_by=0.03)
    emboss(
        canvas, mask(canvas, dial), flat(canvas, "cream"), round_by=0.01, gloss=0.4, shadow=False
    )
    for step in range(9):
        x = 0.28 + 0.047 * step
        canvas.lay(
            flat(canvas, "charcoal"),
            stroke(canvas, [(x, y + 0.1), (x, y + (0.2 if step % 2 else 0.24))], 0.007),
        )
    canvas.lay(flat(canvas, "cherry"), stroke(canvas, [(0.42, y + 0.03), (0.42, y + 0.26)], 0.012))
    for x in (0.36, 0.6):
        emboss(
            canvas,
            mask(canvas, ellipse(x, y - 0.2, 0.085, 0.085)),
            brushed(canvas, "brass"),
            round_by=0.03,
            bulge=1.5,
            metal=0.8,
            gloss=0.4,
            shift=0.02,
        )


@kind("camera", forms=("rangefinder",))
def camera(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """A film camera."""
    y = -0.1
    emboss(
        canvas,
        mask(canvas, rectangle(0, y, 1.5, 0.92, round_by=0.12)),
        brushed(canvas, "silver"),
        round_by=0.04,
        metal=0.7,
        gloss=0.4,
        shift=0.06,
    )
    emboss(
        canvas,
        mask(canvas, rectangle(0, y - 0.06, 1.5, 0.56)),
        cloth_colour(canvas, colour),
        round_by=0.01,
        texture=leather(canvas),
        gloss=0.12,
        shadow=False,
    )
    emboss(
        canvas,
        mask(canvas, rectangle(0.0, y + 0.5, 0.46, 0.16, round_by=0.04)),
        brushed(canvas, "silver"),
        round_by=0.03,
        metal=0.7,
        shadow=False,
    )
    for x, size in ((-0.52, 0.1), (0.5, 0.085)):
        emboss(
            canvas,
            mask(canvas, rectangle(x, y + 0.5, size * 2, 0.1, round_by=0.03)),
            brushed(canvas, "steel"),
            round_by=0.02,
            metal=0.8,
            shadow=False,
        )
    emboss(
        canvas,
        mask(canvas, rectangle(0.5, y + 0.3, 0.2, 0.12, round_by=0.02)),
        flat(canvas, "ink"),
        round_by=0.01,
        gloss=0.9,
        sharpness=80,
        shadow=False,
    )
    for radius, tone, metal in (
        (0.4, "steel", 0.9),
        (0.34, "charcoal", 0.0),
        (0.27, "steel", 0.8),
        (0.22, "black", 0.0),
        (0.17, "ink", 0.0),
    ):
        distance = np.sqrt(canvas.x**2 + (canvas.y - y + 0.04) ** 2)
        dome = (
            0.12 * np.sqrt(np.clip(1 - (distance / 0.2) ** 2, 0, 1))
            if tone == "ink"
            else 0 * distance
        )
        emboss(
            canvas,
            mask(canvas, ellipse(0, y - 0.04, radius, radius)),
            flat(canvas, tone),
            round_by=0.025,
            texture=dome.astype(np.float32),
            gloss=0.8 if tone in ("ink", "black") else 0.3,
            sharpness=70,
            metal=metal,
            shift=0.02,
            shadow=radius > 0.3,
        )
    emboss(
        canvas,
        mask(canvas, ellipse(-0.56, y + 0.28, 0.05, 0.05)),
        flat(canvas, accent),
        round_by=0.02,
        gloss=0.4,
        shadow=False,
    )


@kind("phone_case", forms=("slim", "strap"), patterns=("plain", *ART))
def phone_case(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """A case for a telephone."""
    if form == "strap":
        cord = curve(
            [(-0.3, 0.7), (-0.7, 0.4), (-0.78, -0.4), (-0.4, -0.86), (0.1, -0.9)], closed=False
        )
        emboss(
            canvas,
            stroke(canvas, cord, 0.035),
            cloth_colour(canvas, accent),
            round_by=0.014,
            texture=(0.004 * np.sin((canvas.x + canvas.y) * 120)).astype(np.float32),
            shift=0.02,
        )
    box = rectangle(0, 0, 0.82, 1.62, round_by=0.14)
    skin = (
        flat(canvas, colour)
        if pattern == "plain"
        else art(canvas, pattern, colour, accent, width=0.82, height=1.62)
    )
    emboss(
        canvas,
        mask(canvas, box),
        skin,
        round_by=0.035,
        bulge=1.3,
        gloss=0.2,
        sharpness=30,
        shift=0.05,
    )
    emboss(
        canvas,
        mask(canvas, rectangle(-0.19, 0.58, 0.3, 0.34, round_by=0.08)),
        flat(canvas, "charcoal"),
        round_by=0.012,
        gloss=0.3,
        shadow=False,
    )
    for x, y in ((-0.25, 0.66), (-0.13, 0.58), (-0.25, 0.5)):
        emboss(
            canvas,
            mask(canvas, ellipse(x, y, 0.05, 0.05)),
            flat(canvas, "ink"),
            round_by=0.012,
            gloss=0.9,
            sharpness=90,
            shadow=False,
        )
