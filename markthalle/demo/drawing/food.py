"""Things to eat: coffee bags, chocolate, cheese, bread, soap beside them (it is cut like cheese)."""

import numpy as np

from markthalle.demo.drawing.bottles import label_skin
from markthalle.demo.drawing.canvas import FLOOR, Canvas
from markthalle.demo.drawing.field import blur, clouds, lerp, noise, smooth
from markthalle.demo.drawing.materials import plain
from markthalle.demo.drawing.palette import rgb
from markthalle.demo.drawing.registry import kind
from markthalle.demo.drawing.relief import curve, ellipse, emboss, mask, rectangle
from markthalle.demo.drawing.revolve import Look, turn


def _spread(canvas: Canvas, colour: str) -> np.ndarray:
    return np.broadcast_to(rgb(colour), (canvas.size, canvas.size, 3))


@kind("pouch", forms=("coffee", "tea", "flour"))
def pouch(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """A stand-up bag, folded at the top, with a label on its belly."""
    wide, tall = {"coffee": (0.42, 1.25), "tea": (0.4, 1.0), "flour": (0.46, 1.1)}[form]
    canvas.shadow_on_floor(0, wide)
    base, top = FLOOR, FLOOR + tall
    outline = curve(
        [
            (-wide, base + 0.03),
            (wide, base + 0.03),
            (wide + 0.02, base + 0.5),
            (wide - 0.02, top - 0.1),
            (wide - 0.03, top),
            (-wide + 0.03, top),
            (-wide + 0.02, top - 0.1),
            (-wide - 0.02, base + 0.5),
        ],
        steps=10,
    )
    alpha = mask(canvas, outline)
    creases = 0.02 * noise(alpha.shape, (5, 4), canvas.rng) + 0.008 * noise(
        alpha.shape, (11, 9), canvas.rng
    )
    belly = 0.16 * np.exp(-((canvas.x / 0.34) ** 2) - (((canvas.y - base - 0.45) / 0.6) ** 2))
    albedo = _spread(canvas, colour)
    fold = smooth(0.006, 0.0, np.abs(canvas.y - top + 0.14))
    albedo = albedo * (1 - 0.25 * fold)[..., None]
    emboss(
        canvas,
        alpha,
        albedo,
        round_by=0.05,
        texture=creases + belly,
        gloss=0.12,
        sharpness=16,
        shadow=False,
    )
    _flat_label(canvas, accent, centre=base + tall * 0.46, width=wide * 1.25, height=tall * 0.46)


def _flat_label(canvas: Canvas, accent: str, *, centre: float, width: float, height: float) -> None:
    u = canvas.x / (width / 2) * 1.0
    v = np.clip((canvas.y - centre + height / 2) / height, 0, 1)
    alpha = mask(canvas, rectangle(0, centre, width, height, round_by=0.015))
    bend = 0.12 * np.exp(-((canvas.x / 0.3) ** 2))
    emboss(
        canvas,
        alpha,
        label_skin(canvas, accent)(u, v),
        round_by=0.006,
        texture=bend,
        gloss=0.03,
        shadow=False,
    )


@kind("chocolate", forms=("bar", "broken", "box"))
def chocolate(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """A bar, half out of its paper."""
    cocoa = rgb("cocoa") * (1.0 if form != "broken" else 1.25)
    bar = mask(canvas, rectangle(0.06, 0.22, 0.86, 0.95, round_by=0.03))
    gx = np.abs((canvas.x - 0.06 + 0.43) / 0.215 % 1 - 0.5)
    gy = np.abs((canvas.y - 0.22) / 0.2375 % 1 - 0.5)
    squares = 0.03 * smooth(0.5, 0.38, np.maximum(gx, gy))
    emboss(
        canvas,
        bar,
        np.broadcast_to(cocoa, (canvas.size, canvas.size, 3)),
        round_by=0.02,
        texture=squares,
        gloss=0.22,
        sharpness=30,
    )
    paper = mask(canvas, rectangle(0.06, -0.32, 0.98, 0.92, round_by=0.02))
    stripes = smooth(0.2, 0.24, np.abs((canvas.x * 3 + canvas.y * 1.2) % 1 - 0.5)) * (form == "box")
    albedo = lerp(_spread(canvas, colour), _spread(canvas, accent), stripes)
    crinkle = 0.006 * noise(paper.shape, (12, 16), canvas.rng)
    emboss(canvas, paper, albedo, round_by=0.02, texture=crinkle, gloss=0.10)
    _flat_label(canvas, accent, centre=-0.32, width=0.66, height=0.5)


@kind("cheese", forms=("wedge", "wheel", "round"))
def cheese(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """A wheel on its board, or a wedge from it."""
    paste, rind = rgb(colour), rgb(accent)
    mottled = 1 + 0.06 * clouds((canvas.size, canvas.size), 7, canvas.rng)
    if form in ("wheel", "round"):
        wide, tall = (0.62, 0.42) if form == "wheel" else (0.44, 0.26)
        canvas.shadow_on_floor(0, wide)
        skin = lambda u, v: (rind * mottled[canvas.window][..., None]).astype(np.float32)  # noqa: E731
        points = [
            (FLOOR + h, r)
            for h, r in ((0, wide - 0.03), (0.04, wide), (tall - 0.04, wide), (tall, wide - 0.03))
        ]
        turn(canvas, points, skin, Look(gloss=0.06, bumps=0.05), lid=skin, tilt=0.34)
        return
    canvas.shadow_on_floor(0.0, 0.6)
    side = mask(canvas, [(-0.68, FLOOR), (0.62, FLOOR), (0.62, FLOOR + 0.62), (-0.68, FLOOR + 0.5)])
    face = mask(
        canvas,
        [(-0.68, FLOOR + 0.5), (0.62, FLOOR + 0.62), (0.2, FLOOR + 0.88), (-0.52, FLOOR + 0.6)],
    )
    holes = smooth(0.72, 0.82, noise(side.shape, (9, 9), canvas.rng))
    emboss(
        canvas,
        side,
        paste * mottled[..., None] * (1 - 0.25 * holes)[..., None],
        round_by=0.02,
        texture=-0.03 * holes,
        gloss=0.08,
        shadow=False,
    )
    emboss(
        canvas,
        face,
        np.clip(paste * 1.1, 0, 1) * mottled[..., None],
        round_by=0.02,
        gloss=0.08,
        shadow=False,
    )
    edge = mask(canvas, rectangle(0.6, FLOOR + 0.31, 0.07, 0.62))
    emboss(
        canvas,
        edge,
        np.broadcast_to(rind, (*side.shape, 3)) * mottled[..., None],
        round_by=0.02,
        shadow=False,
    )


@kind("bread", forms=("round", "long", "roll"))
def bread(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """A loaf with floury cuts."""
    rx, ry = {"round": (0.66, 0.5), "long": (0.82, 0.36), "roll": (0.42, 0.34)}[form]
    wobble = canvas.rng.uniform(0.97, 1.03, 12)
    angles = np.linspace(0, 2 * np.pi, 13)[:-1]
    outline = curve(
        [
            (rx * w * np.cos(a), -0.12 + ry * w * np.sin(a))
            for a, w in zip(angles, wobble, strict=True)
        ]
    )
    alpha = mask(canvas, outline)
    crust = clouds(alpha.shape, 6, canvas.rng)
    flour = smooth(0.1, 0.8, clouds(alpha.shape, 10, canvas.rng)) * smooth(-0.3, 0.4, canvas.y)
    cuts = np.zeros_like(alpha)
    for shift in (-0.4, 0.0, 0.4):
        line = np.abs(canvas.x * 0.8 - canvas.y * 0.7 - shift * rx * 1.3)
        cuts += smooth(0.05, 0.0, line) * smooth(ry, ry * 0.6, np.abs(canvas.y + 0.12))
    albedo = rgb(colour) * (1 + 0.22 * crust)[..., None]
    albedo = lerp(
        albedo,
        np.broadcast_to(rgb("cream"), albedo.shape),
        np.clip(0.55 * flour + 0.5 * cuts, 0, 0.8),
    )
    body = (
        0.5 * np.sqrt(np.clip(1 - (canvas.x / rx) ** 2 - ((canvas.y + 0.12) / ry) ** 2, 0, 1)) * ry
    )
    emboss(
        canvas,
        alpha,
        albedo.astype(np.float32),
        round_by=0.05,
        texture=blur(body + 0.02 * crust - 0.03 * cuts, 2),
        gloss=0.03,
    )


@kind("soap", forms=("bar", "round", "stack"), patterns=("plain", "marbled", "speckled"))
def soap(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """Bars of soap: cut, stamped, marbled."""
    places = [(0.0, -0.1)] if form != "stack" else [(0.0, -0.42), (0.05, -0.12), (-0.04, 0.18)]
    for index, (cx, cy) in enumerate(places):
        outline = (
            ellipse(cx, cy, 0.5, 0.46)
            if form == "round"
            else rectangle(cx, cy, 1.1, 0.72 if form == "bar" else 0.27, round_by=0.06)
        )
        alpha = mask(canvas, outline)
        swirl = np.sin(6 * clouds(alpha.shape, 2.2, canvas.rng) + canvas.x * 5 + index)
        amount = {
            "plain": 0 * swirl,
            "marbled": smooth(-0.1, 0.5, swirl),
            "speckled": smooth(0.7, 0.85, noise(alpha.shape, (70, 70), canvas.rng)),
        }[pattern]
        albedo = lerp(_spread(canvas, colour), _spread(canvas, accent), amount)
        stamp = (
            smooth(0.012, 0.0, np.abs(np.sqrt((canvas.x - cx) ** 2 + (canvas.y - cy) ** 2) - 0.17))
            if form != "stack"
            else 0 * swirl
        )
        emboss(
            canvas,
            alpha,
            albedo,
            round_by=0.05,
            bulge=1.3,
            texture=-0.02 * stamp + 0.004 * noise(alpha.shape, (8, 20), canvas.rng),
            gloss=0.16,
            sharpness=18,
        )


@kind("spice", forms=("bowl",))
def spice(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """A small bowl heaped with ground spice or tea leaves."""
    canvas.shadow_on_floor(0, 0.42, floor=FLOOR + 0.12)
    points = [(FLOOR + 0.12 + h, r) for h, r in ((0, 0.24), (0.04, 0.3), (0.2, 0.5), (0.34, 0.6))]
    turn(
        canvas,
        points,
        plain(rgb(accent)),
        Look(gloss=0.3, sharpness=40),
        opening=rgb(accent),
        tilt=0.3,
    )
    top = FLOOR + 0.46
    ex, ey = canvas.x / 0.55, (canvas.y - top) / 0.17
    heap = np.clip(1 - np.sqrt(ex**2 + np.where(ey > 0, ey * 0.55, ey) ** 2), 0, 1)
    grain = noise(heap.shape, (150, 150), canvas.rng) + 0.6 * noise(
        heap.shape, (60, 60), canvas.rng
    )
    albedo = rgb(colour) * (1 + 0.22 * grain)[..., None]
    emboss(
        canvas,
        smooth(0, 0.04, heap),
        albedo.astype(np.float32),
        round_by=0.01,
        texture=0.30 * heap + 0.006 * grain,
        gloss=0.02,
        shadow=False,
    )
