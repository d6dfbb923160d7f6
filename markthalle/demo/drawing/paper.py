"""Books, notebooks, prints, pens, puzzles and records: what is printed."""

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from markthalle.demo.drawing.canvas import Canvas
from markthalle.demo.drawing.field import Field, clouds, lerp, noise, smooth
from markthalle.demo.drawing.materials import wood, woven
from markthalle.demo.drawing.palette import PALETTE, rgb
from markthalle.demo.drawing.registry import kind
from markthalle.demo.drawing.relief import curve, ellipse, emboss, mask, rectangle, stroke

ART = ("hills", "circles", "leaves", "stripes", "moon", "waves", "terrazzo", "fruit")


def art(
    canvas: Canvas,
    pattern: str,
    colour: str,
    accent: str,
    *,
    width: float,
    height: float,
    centre: tuple[float, float] = (0, 0),
) -> Field:
    """A small abstract picture within a box, for covers and prints."""
    rng = canvas.rng
    u = (canvas.x - centre[0]) / width + 0.5
    v = (canvas.y - centre[1]) / height + 0.5
    third, fourth = (
        rgb(name)
        for name in rng.choice(
            ["cream", "honey", "terracotta", "sage", "sky", "ink", "blush", "petrol"],
            2,
            replace=False,
        )
    )
    base = np.broadcast_to(rgb(colour), (*u.shape, 3)).astype(np.float32)
    second = np.broadcast_to(rgb(accent), base.shape)

    def add(under: Field, over: Field, amount: Field) -> Field:
        return lerp(under, np.broadcast_to(over, base.shape), np.clip(amount, 0, 1))

    e = 0.006
    if pattern == "hills":
        sun = np.sqrt(((u - rng.uniform(0.3, 0.7)) * width / height) ** 2 + (v - 0.68) ** 2)
        base = add(base, second, smooth(0.135, 0.13, sun))
        for index, tone in enumerate((third, fourth, rgb(accent) * 0.7)):
            ridge = 0.5 - 0.15 * index + 0.08 * np.sin(u * rng.uniform(4, 9) + rng.uniform(0, 6))
            base = add(base, tone, smooth(ridge + e, ridge - e, v))
    elif pattern == "circles":
        for _ in range(9):
            r = rng.uniform(0.06, 0.24)
            distance = np.sqrt(
                ((u - rng.uniform(0.1, 0.9)) * width / height) ** 2
                + (v - rng.uniform(0.1, 0.9)) ** 2
            )
            base = add(
                base,
                [second[0, 0], third, fourth][rng.integers(3)],
                smooth(r + e, r - e, distance) * 0.9,
            )
    elif pattern == "leaves":
        for index in range(9):
            side, y = (-1) ** index, 0.16 + 0.075 * index
            a, b = (u - 0.5 - side * 0.17) * width / height, v - y - 0.06
            ca, sa = np.cos(side * 0.75), np.sin(side * 0.75)
            p, q = a * ca + b * sa, -a * sa + b * ca
            base = add(
                base,
                second[0, 0] if index % 3 else third,
                smooth(0.01, -0.004, np.abs(q) - 0.042 * np.clip(1 - (p / 0.15) ** 2, 0, 1)),
            )
        base = add(base, second, smooth(0.006, 0.003, np.abs(u - 0.5)) * (v > 0.1) * (v < 0.86))
    elif pattern == "stripes":
        for index, tone in enumerate((second[0, 0], third, fourth)):
            base = add(base, tone, smooth(0.02, 0.0, np.abs(v - 0.3 - 0.18 * index) - 0.055))
    elif pattern == "moon":
        distance = np.sqrt(((u - 0.5) * width / height) ** 2 + (v - 0.6) ** 2)
        base = add(base, second, smooth(0.2 + e, 0.2 - e, distance))
        base = add(base, third, smooth(e, -e, v - 0.28 - 0.02 * np.sin(u * 30)))
    elif pattern == "waves":
        band = np.sin(v * 40 + 1.6 * np.sin(u * 9))
        base = add(base, second, smooth(0.1, 0.3, band))
    elif pattern == "terrazzo":
        for tone in (second[0, 0], third, fourth):
            base = add(base, tone, smooth(0.55, 0.6, noise(u.shape, (16, 16), rng)))
    else:
        for cx, cy in ((0.36, 0.5), (0.62, 0.42), (0.5, 0.62)):
            distance = np.sqrt(((u - cx) * width / height) ** 2 + (v - cy) ** 2)
            base = add(base, second[0, 0] if cy != 0.5 else third, smooth(0.125, 0.12, distance))
        base = add(
            base,
            fourth,
            smooth(0.012, 0.004, np.abs(u - 0.5 - 0.06 * (v - 0.6))) * (v > 0.7) * (v < 0.85),
        )
    return base


def lettering(canvas: Canvas, text: str, *, centre: tuple[float, float], height: float) -> Field:
    """Coverage of a line of text; the letters come with Pillow, so no font is needed."""
    size = canvas.size
    pixels = max(6, round(height * size / 2))
    sheet = Image.new("L", (size, size), 0)
    font = ImageFont.load_default(size=pixels)
    place = ((centre[0] + 1) / 2 * size, (1 - centre[1]) / 2 * size)
    ImageDraw.Draw(sheet).text(place, text, fill=255, font=font, anchor="mm")
    return np.asarray(sheet, dtype=np.float32) / 255


def ink_for(colour: str) -> Field:
    """Dark or light letters, whichever is read on a colour."""
    bright = float(rgb(colour) @ np.array([0.3, 0.6, 0.1], dtype=np.float32))
    return rgb("ink") if bright > 0.55 else rgb("cream")


WORDS = (
    "Am Fluss",
    "Inseln",
    "Salz",
    "Das Licht",
    "Morgen",
    "Garten",
    "Brot",
    "Nordwind",
    "Stille",
    "Wege",
    "Der Turm",
    "Sommer",
    "Zimmer 9",
    "Atlas",
    "Ein Fest",
    "Kiesel",
)


@kind("book", forms=("novel", "large", "pocket"), patterns=ART)
def book(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """A book with its cover art and title."""
    width, height = {"novel": (0.98, 1.42), "large": (1.3, 1.4), "pocket": (0.84, 1.28)}[form]
    pages = mask(canvas, rectangle(0.045, -0.035, width, height, round_by=0.01))
    lines = 0.003 * np.sin(canvas.x * 320)
    emboss(
        canvas,
        pages,
        np.broadcast_to(rgb("cream"), (canvas.size, canvas.size, 3)),
        round_by=0.006,
        texture=lines.astype(np.float32),
        gloss=0,
        shift=0.06,
    )
    cover = art(canvas, pattern, colour, accent, width=width, height=height)
    hinge = 0.02 * smooth(0.0, 0.02, np.abs(canvas.x + width / 2 - 0.07))
    grain = 0.0004 * noise(canvas.x.shape, (120, 120), canvas.rng)
    box = mask(canvas, rectangle(0, 0, width, height, round_by=0.02))
    emboss(canvas, box, cover, round_by=0.012, texture=hinge + grain, gloss=0.1, shadow=False)
    word = WORDS[int(canvas.rng.integers(len(WORDS)))]
    ink = np.broadcast_to(ink_for(colour), (canvas.size, canvas.size, 3))
    canvas.lay(ink, lettering(canvas, word, centre=(0.02, height / 2 - 0.17), height=0.15))
    canvas.lay(
        ink, stroke(canvas, [(-0.12, height / 2 - 0.29), (0.16, height / 2 - 0.29)], 0.008) * 0.8
    )


@kind("poster", forms=("framed", "loose", "pair"), patterns=ART)
def poster(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """A print: framed with a mount, or a sheet."""
    places = (
        [(0.0, 0.02, 1.15, 1.55)]
        if form != "pair"
        else [(-0.45, 0.05, 0.78, 1.1), (0.45, -0.02, 0.78, 1.1)]
    )
    for cx, cy, width, height in places:
        if form != "loose":
            frame, height_field = wood(
                canvas, "oak" if accent != "black" else "charcoal", along="y", rings=7
            )
            outer, inner = (
                rectangle(cx, cy, width, height),
                rectangle(cx, cy, width - 0.08, height - 0.08),
            )
            emboss(
                canvas,
                mask(canvas, outer),
                frame,
                round_by=0.016,
                texture=height_field,
                gloss=0.1,
                shift=0.05,
            )
            canvas.lay(
                np.broadcast_to(rgb("snow") * 0.985, (canvas.size, canvas.size, 3)),
                mask(canvas, inner),
            )
            width, height = width - 0.26, height - 0.28
        else:
            emboss(
                canvas,
                mask(canvas, rectangle(cx, cy, width, height)),
                np.broadcast_to(rgb("snow"), (canvas.size, canvas.size, 3)),
                round_by=0.006,
                texture=0.05 * noise(canvas.x.shape, (2, 2), canvas.rng),
                gloss=0.02,
            )
            width, height = width - 0.12, height - 0.12
        canvas.lay(
            art(canvas, pattern, colour, accent, width=width, height=height, centre=(cx, cy)),
            mask(canvas, rectangle(cx, cy, width, height)),
        )


@kind("notebook", forms=("ribbon", "spiral", "stack"), patterns=("plain", *ART))
def notebook(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """A notebook."""
    count = 3 if form == "stack" else 1
    for index in range(count):
        cx, cy = 0.04 * index - 0.04 * (count - 1) / 2, 0.09 * index - 0.06
        width, height = 0.98, 1.3
        tone = colour if index == count - 1 else list(PALETTE)[(index * 7 + 5) % len(PALETTE)]
        emboss(
            canvas,
            mask(canvas, rectangle(cx + 0.03, cy - 0.03, width, height, round_by=0.04)),
            np.broadcast_to(rgb("cream"), (canvas.size, canvas.size, 3)),
            round_by=0.008,
            shift=0.05,
        )
        skin = (
            np.broadcast_to(rgb(tone), (canvas.size, canvas.size, 3))
            if pattern == "plain"
            else art(canvas, pattern, tone, accent, width=width, height=height, centre=(cx, cy))
        )
        emboss(
            canvas,
            mask(canvas, rectangle(cx, cy, width, height, round_by=0.05)),
            skin.astype(np.float32),
            round_by=0.016,
            texture=woven(canvas, threads=170),
            gloss=0.06,
            shadow=False,
        )
    top = rectangle(0.34, -0.0, 0.045, 1.34)
    if form == "spiral":
        for y in np.linspace(0.5, -0.6, 18):
            ring = curve(
                [(-0.56, float(y)), (-0.5, float(y) + 0.03), (-0.42, float(y))], closed=False
            )
            emboss(
                canvas,
                stroke(canvas, ring, 0.016),
                np.broadcast_to(rgb("charcoal"), (canvas.size, canvas.size, 3)),
                round_by=0.007,
                gloss=0.4,
                shift=0.006,
            )
    else:
        emboss(
            canvas,
            mask(canvas, top),
            np.broadcast_to(rgb(accent), (canvas.size, canvas.size, 3)),
            round_by=0.01,
            gloss=0.05,
            shift=0.01,
        )


@kind("pen", forms=("fountain", "pencil", "set"))
def pen(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """A pen, a pencil, or a set of them."""
    names = [colour] if form != "set" else [colour, accent, "honey", "sage", "terracotta", "ink"]
    for index, name in enumerate(names):
        y = (index - (len(names) - 1) / 2) * 0.22
        tilt = 0.0 if form == "set" else 0.34
        a, b = (-0.78, y - tilt), (0.6, y + tilt)
        ink = np.broadcast_to(rgb(name), (canvas.size, canvas.size, 3))
        emboss(
            canvas,
            stroke(canvas, [a, b], 0.1 if form == "fountain" else 0.075),
            ink,
            round_by=0.04,
            bulge=1.9,
            gloss=0.5,
            sharpness=60,
            shift=0.05,
        )
        tip = (b[0] + 0.2, b[1] + tilt * 0.29)
        wood_tip = mask(canvas, [(b[0] + 0.02, b[1] + 0.04), (b[0] + 0.02, b[1] - 0.04), tip])
        tone = "gold" if form == "fountain" else "sand"
        emboss(
            canvas,
            wood_tip,
            np.broadcast_to(rgb(tone), (canvas.size, canvas.size, 3)),
            round_by=0.02,
            metal=0.8 if form == "fountain" else 0,
            gloss=0.3,
            shift=0.03,
        )


@kind("puzzle", forms=("box",), patterns=ART)
def puzzle(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """A puzzle: the box, and some pieces before it."""
    box = rectangle(0, 0.14, 1.3, 1.1, round_by=0.02)
    emboss(
        canvas,
        mask(canvas, box),
        art(canvas, pattern, colour, accent, width=1.3, height=1.1, centre=(0, 0.14)),
        round_by=0.03,
        gloss=0.12,
        shift=0.07,
    )
    for _ in range(7):
        cx, cy, a = (
            canvas.rng.uniform(-0.8, 0.8),
            canvas.rng.uniform(-0.86, -0.56),
            canvas.rng.uniform(0, 6.3),
        )
        points = []
        for t in np.linspace(0, 2 * np.pi, 40):
            r = 0.1 * (1 + 0.22 * np.cos(4 * t)) * (1.12 if np.cos(2 * t) > 0 else 0.9)
            points.append((cx + r * np.cos(t + a), cy + r * np.sin(t + a)))
        tone = [colour, accent, "cream"][int(canvas.rng.integers(3))]
        emboss(
            canvas,
            mask(canvas, points),
            np.broadcast_to(rgb(tone), (canvas.size, canvas.size, 3)),
            round_by=0.014,
            gloss=0.1,
            shift=0.02,
        )


@kind("record", forms=("sleeve", "disc"), patterns=ART)
def record(canvas: Canvas, *, form: str, pattern: str, colour: str, accent: str) -> None:
    """A record, half out of its sleeve."""
    cx = 0.42 if form == "sleeve" else 0.0
    radius = 0.58 if form == "sleeve" else 0.74
    distance = np.sqrt((canvas.x - cx) ** 2 + canvas.y**2)
    grooves = 0.0035 * np.sin(distance * 420)
    angle = np.arctan2(canvas.y, canvas.x - cx)
    sheen = 0.10 + 0.16 * np.clip(np.cos(2 * (angle - 2.2)), 0, 1) ** 4
    disc = (rgb("black") + sheen[..., None] * 0.8).astype(np.float32)
    emboss(
        canvas,
        mask(canvas, ellipse(cx, 0, radius, radius)),
        disc,
        round_by=0.01,
        texture=grooves.astype(np.float32),
        gloss=0.25,
        sharpness=40,
        shift=0.04,
    )
    canvas.lay(
        np.broadcast_to(rgb(accent), disc.shape),
        mask(canvas, ellipse(cx, 0, radius * 0.34, radius * 0.34)),
    )
    canvas.lay(
        np.broadcast_to(rgb("cream"), disc.shape), mask(canvas, ellipse(cx, 0, 0.018, 0.018))
    )
    if form == "sleeve":
        sleeve = rectangle(-0.24, 0, 1.24, 1.24)
        emboss(
            canvas,
            mask(canvas, sleeve),
            art(canvas, pattern, colour, accent, width=1.24, height=1.24, centre=(-0.24, 0)),
            round_by=0.01,
            texture=0.0012 * clouds(canvas.x.shape, 40, canvas.rng),
            gloss=0.1,
            shift=0.03,
        )
