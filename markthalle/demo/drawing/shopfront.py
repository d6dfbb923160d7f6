"""What a shop wears: a wide picture for its front, and a sign."""

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from markthalle.demo.drawing.field import Field, clouds, lerp, noise, smooth
from markthalle.demo.drawing.palette import rgb

STYLES = ("hills", "arches", "waves", "blooms", "linen", "shelves")
FORMS = ("circle", "square", "arch")


def draw_cover(
    style: str, *, seed: int, colours: tuple[str, ...], width: int = 1600, height: int = 500
) -> Image.Image:
    """
    A calm wide picture in a shop's colours.

    :raises ValueError: there is no such style or colour.
    """
    if style not in STYLES:
        raise ValueError(f"no style {style!r}; there are {', '.join(STYLES)}")
    rng = np.random.default_rng(seed)
    u = np.broadcast_to(np.linspace(0, width / height, width, dtype=np.float32), (height, width))
    v = np.broadcast_to(np.linspace(1, 0, height, dtype=np.float32)[:, None], (height, width))
    tones = [rgb(name) for name in colours]
    picture = _SCENES[style](u, v, tones, rng)
    picture = picture * (1 + 0.025 * clouds((height, width), 5, rng)[..., None])
    picture = picture + 0.008 * rng.standard_normal((height, width, 1)).astype(np.float32)
    return Image.fromarray((np.clip(picture, 0, 1) * 255).astype(np.uint8), "RGB")


def draw_logo(name: str, *, colours: tuple[str, ...], form: str = "circle") -> Image.Image:
    """
    A sign of 400 pixels: the shop's first letter upon its colour.

    :raises ValueError: there is no such form or colour.
    """
    if form not in FORMS:
        raise ValueError(f"no form {form!r}; there are {', '.join(FORMS)}")
    size = 800
    ground, ink = (tuple(int(part * 255) for part in rgb(colour)) for colour in colours[:2])
    sheet = Image.new("RGB", (size, size), ground)
    pen = ImageDraw.Draw(sheet)
    if form == "circle":
        pen.ellipse((70, 70, size - 70, size - 70), outline=ink, width=22)
    elif form == "square":
        pen.rectangle((90, 90, size - 90, size - 90), outline=ink, width=22)
    else:
        pen.arc((120, 90, size - 120, size - 90), 180, 360, fill=ink, width=22)
        pen.line((131, 400, 131, 700), fill=ink, width=22)
        pen.line((size - 131, 400, size - 131, 700), fill=ink, width=22)
    font = ImageFont.load_default(size=380)
    pen.text((size / 2, size / 2 + 6), name.strip()[:1].upper(), font=font, fill=ink, anchor="mm")
    return sheet.resize((400, 400), Image.Resampling.LANCZOS)


def _ground(u: Field, tone: Field) -> Field:
    return np.broadcast_to(tone, (*u.shape, 3)).astype(np.float32)


def _over(under: Field, tone: Field, amount: Field) -> Field:
    return lerp(under, np.broadcast_to(tone, under.shape), np.clip(amount, 0, 1))


def _hills(u: Field, v: Field, tones: list[Field], rng: np.random.Generator) -> Field:
    picture = lerp(_ground(u, tones[0]), _ground(u, np.ones(3, np.float32)), 0.3 * v)
    sun = np.sqrt((u - rng.uniform(0.8, 2.6)) ** 2 + (v - 0.66) ** 2)
    picture = _over(picture, tones[1], smooth(0.163, 0.157, sun))
    for index in range(4):
        ridge = 0.52 - 0.13 * index + 0.07 * np.sin(u * rng.uniform(1.4, 3.4) + rng.uniform(0, 6))
        tone = tones[(index + 1) % len(tones)] * (0.92 - 0.09 * index)
        picture = _over(picture, tone, smooth(ridge + 0.004, ridge - 0.004, v))
    return picture


def _arches(u: Field, v: Field, tones: list[Field], rng: np.random.Generator) -> Field:
    picture = _ground(u, tones[0])
    for index in range(8):
        centre = 0.22 + 0.42 * index
        top = 0.34 + 0.10 * ((index * 5) % 4)
        dx = np.abs(u - centre)
        shape = np.where(v < top, dx, np.sqrt(dx**2 + (v - top) ** 2))
        for ring, radius in enumerate((0.17, 0.125, 0.08)):
            tone = tones[(index + ring + 1) % len(tones)]
            picture = _over(picture, tone, smooth(radius + 0.004, radius - 0.004, shape))
    return picture


def _waves(u: Field, v: Field, tones: list[Field], rng: np.random.Generator) -> Field:
    picture = _ground(u, tones[0])
    for index in range(7):
        edge = (
            0.92
            - 0.14 * index
            + 0.035 * np.sin(u * 7 + index * 1.7)
            + 0.02 * np.sin(u * 17 + index)
        )
        tone = tones[(index + 1) % len(tones)] * (1.04 - 0.035 * index)
        picture = _over(picture, tone, smooth(edge + 0.004, edge - 0.004, v))
    return picture


def _blooms(u: Field, v: Field, tones: list[Field], rng: np.random.Generator) -> Field:
    picture = _ground(u, tones[0])
    for index in range(26):
        cx, cy, size = rng.uniform(0, u.max()), rng.uniform(0, 1), rng.uniform(0.05, 0.13)
        distance = np.sqrt((u - cx) ** 2 + (v - cy) ** 2)
        angle = np.arctan2(v - cy, u - cx)
        petals = size * (0.72 + 0.28 * np.cos(angle * 6 + index))
        picture = _over(
            picture,
            tones[1 + index % (len(tones) - 1)],
            smooth(petals + 0.004, petals - 0.004, distance),
        )
        picture = _over(picture, tones[0] * 0.9, smooth(size * 0.22, size * 0.2, distance))
    return picture


def _linen(u: Field, v: Field, tones: list[Field], rng: np.random.Generator) -> Field:
    picture = _ground(u, tones[0])
    fold = noise(u.shape, (2, 9), rng)
    weave = 0.02 * np.sin(u * 700) * np.cos(v * 700)
    picture = picture * (1 + 0.10 * fold + weave)[..., None]
    for index, place in enumerate((0.3, 0.36, 0.72)):
        stripe = smooth(0.014, 0.01, np.abs(v - place - 0.01 * fold))
        picture = _over(picture, tones[(index + 1) % len(tones)], stripe * 0.9)
    return picture


def _shelves(u: Field, v: Field, tones: list[Field], rng: np.random.Generator) -> Field:
    picture = _ground(u, tones[0])
    for level in (0.08, 0.56):
        x = 0.05
        while x < u.max() - 0.05:
            width, height = rng.uniform(0.03, 0.12), rng.uniform(0.16, 0.34)
            inside = smooth(width / 2, width / 2 - 0.006, np.abs(u - x - width / 2))
            inside = inside * smooth(level + height, level + height - 0.006, v) * (v > level)
            picture = _over(
                picture,
                tones[1 + int(rng.integers(len(tones) - 1))] * rng.uniform(0.85, 1.1),
                inside,
            )
            x += width + rng.uniform(0.004, 0.05)
        picture = _over(picture, tones[-1] * 0.6, smooth(0.016, 0.012, np.abs(v - level)))
    return picture


_SCENES = {
    "hills": _hills,
    "arches": _arches,
    "waves": _waves,
    "blooms": _blooms,
    "linen": _linen,
    "shelves": _shelves,
}
