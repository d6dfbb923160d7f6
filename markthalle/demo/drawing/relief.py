"""
Things that lie flat or stand facing us: a shape, a height above it, a colour on it.

The outline comes from Pillow, the height from blurring it, the light from the height's slopes.
"""

from collections.abc import Callable, Sequence

import numpy as np
from PIL import Image, ImageDraw

from markthalle.demo.drawing.canvas import Box, Canvas
from markthalle.demo.drawing.field import Field, blur
from markthalle.demo.drawing.light import shade

Point = tuple[float, float]
_Move = Callable[[Sequence[Point]], list[Point]]
_OVER = 2
Texture = Callable[[Field, Field], Field]


def mask(
    canvas: Canvas, *outlines: Sequence[Point], holes: Sequence[Sequence[Point]] = ()
) -> Field:
    """Coverage of closed outlines in the canvas' coordinates, with soft edges."""

    def fill(pen: ImageDraw.ImageDraw, move: _Move) -> None:
        for outline in outlines:
            pen.polygon(move(outline), fill=255)
        for hole in holes:
            pen.polygon(move(hole), fill=0)

    return _covered(canvas, [point for outline in outlines for point in outline], 0.0, fill)


def stroke(canvas: Canvas, points: Sequence[Point], width: float) -> Field:
    """Coverage of a line of this width through points, with round ends."""
    thick = max(1, round(width * canvas.size * _OVER / 2))

    def fill(pen: ImageDraw.ImageDraw, move: _Move) -> None:
        pixels = move(points)
        pen.line(pixels, fill=255, width=thick, joint="curve")
        for px, py in (pixels[0], pixels[-1]):
            box = (px - thick / 2, py - thick / 2, px + thick / 2, py + thick / 2)
            pen.ellipse(box, fill=255)

    return _covered(canvas, points, width, fill)


def _covered(
    canvas: Canvas,
    points: Sequence[Point],
    margin: float,
    fill: Callable[[ImageDraw.ImageDraw, _Move], None],
) -> Field:
    """Draw on a sheet just large enough, at twice the size, and lay it into the whole."""
    size = canvas.size
    whole = np.zeros((size, size), dtype=np.float32)
    spare = margin + 3 * canvas.pixel
    columns = [(p[0] + 1) / 2 * size for p in points]
    rows = [(1 - p[1]) / 2 * size for p in points]
    spare *= size / 2
    left, right = max(0, int(min(columns) - spare)), min(size, int(max(columns) + spare) + 1)
    top, bottom = max(0, int(min(rows) - spare)), min(size, int(max(rows) + spare) + 1)
    if right <= left or bottom <= top:
        return whole

    def move(line: Sequence[Point]) -> list[Point]:
        return [
            (
                ((x + 1) / 2 * size - left) * _OVER,
                ((1 - y) / 2 * size - top) * _OVER,
            )
            for x, y in line
        ]

    sheet = Image.new("L", ((right - left) * _OVER, (bottom - top) * _OVER), 0)
    fill(ImageDraw.Draw(sheet), move)
    small = sheet.resize((right - left, bottom - top), Image.Resampling.BOX)
    whole[top:bottom, left:right] = np.asarray(small, dtype=np.float32) / 255
    return whole


def curve(points: Sequence[Point], *, closed: bool = True, steps: int = 14) -> list[Point]:
    """A smooth line through points (Catmull and Rom 1974)."""
    count = len(points)
    line = []
    spans = count if closed else count - 1
    for index in range(spans):
        p0, p1, p2, p3 = (_at(points, index + k, closed) for k in (-1, 0, 1, 2))
        for step in range(steps):
            t = step / steps
            line.append(
                (_spline(p0[0], p1[0], p2[0], p3[0], t), _spline(p0[1], p1[1], p2[1], p3[1], t))
            )
    if not closed:
        line.append(points[-1])
    return line


def _at(points: Sequence[Point], index: int, closed: bool) -> Point:
    return points[index % len(points)] if closed else points[min(max(index, 0), len(points) - 1)]


def _spline(a: float, b: float, c: float, d: float, t: float) -> float:
    return 0.5 * (
        2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t**3
    )


def mirrored(points: Sequence[Point]) -> list[Point]:
    """A right half, from top to bottom, with its mirror image: a whole outline."""
    return [*points, *((-x, y) for x, y in reversed(points))]


def rectangle(
    x: float, y: float, width: float, height: float, *, round_by: float = 0.0
) -> list[Point]:
    """A box around a centre, with rounded corners."""
    hw, hh = width / 2, height / 2
    r = min(round_by, hw, hh)
    if r <= 0:
        return [(x - hw, y - hh), (x + hw, y - hh), (x + hw, y + hh), (x - hw, y + hh)]
    corners = (
        (x + hw - r, y + hh - r, 0),
        (x - hw + r, y + hh - r, 1),
        (x - hw + r, y - hh + r, 2),
        (x + hw - r, y - hh + r, 3),
    )
    return [
        (cx + r * np.cos(a), cy + r * np.sin(a))
        for cx, cy, quarter in corners
        for a in np.linspace(quarter * np.pi / 2, (quarter + 1) * np.pi / 2, 9)
    ]


def ellipse(x: float, y: float, rx: float, ry: float) -> list[Point]:
    """An ellipse around a centre."""
    return [(x + rx * np.cos(a), y + ry * np.sin(a)) for a in np.linspace(0, 2 * np.pi, 72)]


def emboss(
    canvas: Canvas,
    alpha: Field,
    albedo: Field,
    *,
    round_by: float = 0.03,
    bulge: float = 1.0,
    texture: Field | Texture | None = None,
    gloss: float = 0.06,
    sharpness: float = 20,
    metal: float = 0.0,
    shadow: bool = True,
    shift: float = 0.03,
) -> None:
    """
    Lay something with thickness on the canvas: edges rounded over `round_by`, and its own texture.

    `texture` is a height in the unit of the grid, or makes one from x and y; `bulge` is how steep
    the edges are.
    """
    if shadow:
        canvas.shadow_of(alpha, shift=shift)
    box = _box_of(alpha, spare=3 * max(1, round(round_by / canvas.pixel)) + 2)
    if box is None:
        return
    part = alpha[box]
    height = blur(part, round_by / canvas.pixel) * round_by * bulge * 2
    if texture is not None:
        height = height + (
            texture(canvas.x[box], canvas.y[box]) if callable(texture) else texture[box]
        )
    dy, dx = np.gradient(height, canvas.pixel)
    length = np.sqrt(dx * dx + dy * dy + 1)
    normal = (
        (-dx / length).astype(np.float32),
        (dy / length).astype(np.float32),
        (1 / length).astype(np.float32),
    )
    colour = shade(normal, albedo[box], gloss=gloss, sharpness=sharpness, metal=metal)
    canvas.lay(colour, part, box)


def _box_of(alpha: Field, *, spare: int) -> Box | None:
    """The rows and columns that a coverage touches, with some to spare."""
    rows, columns = np.flatnonzero(alpha.any(axis=1)), np.flatnonzero(alpha.any(axis=0))
    if not rows.size:
        return None
    return (
        slice(max(0, int(rows[0]) - spare), int(rows[-1]) + spare + 1),
        slice(max(0, int(columns[0]) - spare), int(columns[-1]) + spare + 1),
    )
