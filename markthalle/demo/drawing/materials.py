"""What things are made of: colours and heights of glaze, wood, cloth, knit, leather, paper."""

from collections.abc import Callable

import numpy as np

from markthalle.demo.drawing.canvas import Canvas
from markthalle.demo.drawing.field import Field, clouds, lerp, noise, smooth
from markthalle.demo.drawing.palette import rgb
from markthalle.demo.drawing.revolve import Skin


def plain(colour: Field) -> Skin:
    """One colour all over."""
    return lambda u, v: np.broadcast_to(colour, (*u.shape, 3)).astype(np.float32)


def glaze(canvas: Canvas, colour: str, pattern: str = "speckled", accent: str = "cream") -> Skin:
    """Fired ceramics: speckled, dipped in a second glaze, banded, dotted, brushed or reactive."""
    rng = canvas.rng
    base, second = rgb(colour), rgb(accent)
    shape = (canvas.size, canvas.size)
    tones = 1 + 0.05 * clouds(shape, 5, rng)
    spotted = smooth(0.80, 0.90, noise(shape, (110, 110), rng)) * 0.5
    spotted += smooth(0.86, 0.93, noise(shape, (60, 60), rng)) * 0.5
    waves = noise(shape, (3, 9), rng)

    def skin(u: Field, v: Field) -> Field:
        tone, wave, spots = (field[canvas.window] for field in (tones, waves, spotted))
        body = base * tone[..., None]
        if pattern == "dipped":
            body = lerp(body, second * tone[..., None], smooth(0.50, 0.53, v + 0.03 * wave))
        elif pattern == "banded":
            band = smooth(0.02, 0.0, np.abs(v - 0.82) - 0.02)
            band += smooth(0.02, 0.0, np.abs(v - 0.70) - 0.008)
            body = lerp(body, np.broadcast_to(second, body.shape), np.clip(band, 0, 1))
        elif pattern == "dotted":
            du = np.abs((u * 6 / np.pi + np.floor(v * 7) * 0.5) % 1 - 0.5)
            dv = np.abs((v * 7) % 1 - 0.5)
            dots = smooth(0.24, 0.18, np.sqrt(du**2 + dv**2)) * smooth(0.1, 0.2, v)
            body = lerp(body, np.broadcast_to(second, body.shape), dots)
        elif pattern == "brushed":
            strokes = smooth(0.1, 0.5, np.sin(v * 46 + 3 * wave) + 0.8 * wave)
            body = lerp(body, np.broadcast_to(second, body.shape), strokes * 0.55)
        elif pattern == "striped":
            lines = smooth(0.35, 0.45, np.abs((u * 9 / np.pi) % 1 - 0.5))
            body = lerp(body, np.broadcast_to(second, body.shape), lines)
        elif pattern == "reactive":
            flow = smooth(-0.4, 0.7, v * 1.4 - 0.7 + 0.4 * wave)
            body = lerp(body, second * tone[..., None], flow)
        return lerp(body, body * 0.45, spots * (0.75 if pattern == "speckled" else 0.35))

    return skin


def wood(canvas: Canvas, colour: str, *, along: str = "x", rings: float = 9) -> tuple[Field, Field]:
    """Grain: a colour and a faint height, running across or upwards."""
    rng = canvas.rng
    shape = (canvas.size, canvas.size)
    cells = (rings, 2.2) if along == "x" else (2.2, rings)
    fine = (rings * 26, 5) if along == "x" else (5, rings * 26)
    warp = noise(shape, cells, rng) + 0.35 * noise(shape, (cells[0] * 3, cells[1] * 2), rng)
    position = canvas.y if along == "x" else canvas.x
    lines = np.sin(position * rings * 5 + warp * 5.5)
    fibres = noise(shape, fine, rng)
    tone = 1 + 0.10 * lines + 0.09 * fibres + 0.06 * warp
    return (rgb(colour) * tone[..., None]).astype(np.float32), 0.0012 * fibres


def wooden(canvas: Canvas, colour: str) -> Skin:
    """Turned wood: rings around the body."""
    rng = canvas.rng
    shape = (canvas.size, canvas.size)
    fibres = noise(shape, (8, canvas.size / 7), rng)
    wave = noise(shape, (4, 6), rng)

    def skin(u: Field, v: Field) -> Field:
        rings = np.sin(u * 9 + wave[canvas.window] * 4 + v * 3)
        return (rgb(colour) * (1 + 0.08 * rings + 0.08 * fibres[canvas.window])[..., None]).astype(
            np.float32
        )

    return skin


def woven(canvas: Canvas, *, threads: float = 150) -> Field:
    """Cloth from near: over, under, over. A height."""
    a = np.sin(canvas.x * threads * np.pi) * np.cos(canvas.y * threads * np.pi)
    return (0.0006 * a + 0.0008 * noise(a.shape, (120, 120), canvas.rng)).astype(np.float32)


def knitted(canvas: Canvas, *, stitches: float = 34) -> Field:
    """Stocking stitch: columns of little v's. A height."""
    column = canvas.x * stitches
    side = np.abs(column % 1 - 0.5) * 2
    row = (canvas.y * stitches * 0.82 + side * 0.55) % 1
    loop = np.sin(row * np.pi) * (0.35 + 0.65 * np.sin(side * np.pi))
    return (0.008 * loop).astype(np.float32)


def folds(canvas: Canvas, *, depth: float = 0.02, tall: float = 1.6, wide: float = 5) -> Field:
    """How cloth falls: long soft waves. A height."""
    rng = canvas.rng
    shape = (canvas.size, canvas.size)
    long = noise(shape, (tall, wide), rng)
    short = noise(shape, (tall * 3.2, wide * 2.4), rng)
    return depth * (long + 0.3 * short)


def leather(canvas: Canvas) -> Field:
    """Grain of leather: a height."""
    shape = (canvas.size, canvas.size)
    fine = np.abs(noise(shape, (130, 130), canvas.rng))
    return (-0.0016 * smooth(0.25, 0.0, fine)).astype(np.float32)


def cloth_colour(
    canvas: Canvas, colour: str, pattern: str = "plain", accent: str = "cream"
) -> Field:
    """Dyed cloth: plain, striped, checked, dotted, melange, or with a block of a second colour."""
    x, y = canvas.x, canvas.y
    base = np.broadcast_to(rgb(colour), (*x.shape, 3))
    second = np.broadcast_to(rgb(accent), base.shape)
    tone = 1 + 0.03 * clouds(x.shape, 8, canvas.rng, 3)
    if pattern == "striped":
        amount = smooth(0.18, 0.26, np.abs((y * 7) % 1 - 0.5))
        base = lerp(second, base, amount)
    elif pattern == "checked":
        lines_x = smooth(0.30, 0.34, np.abs((x * 5) % 1 - 0.5))
        lines_y = smooth(0.30, 0.34, np.abs((y * 5) % 1 - 0.5))
        base = lerp(base, second, 0.5 * lines_x + 0.5 * lines_y)
    elif pattern == "dotted":
        du = np.abs((x * 7 + np.floor(y * 7) * 0.5) % 1 - 0.5)
        dv = np.abs((y * 7) % 1 - 0.5)
        base = lerp(base, second, smooth(0.2, 0.16, np.sqrt(du**2 + dv**2)))
    elif pattern == "melange":
        base = lerp(base, second, 0.35 * smooth(-0.2, 0.8, noise(x.shape, (160, 160), canvas.rng)))
    elif pattern == "block":
        base = lerp(base, second, smooth(0.005, -0.005, y - 0.02))
    return (base * tone[..., None]).astype(np.float32)


Painter = Callable[[Canvas], None]
