"""
Things turned on a wheel or a lathe, seen from the front and a little above.

A body is a profile: heights and radii. For each pixel the height on its front is found by a few
steps of y = s + k·√(r(y)² − x²), where k is how far we look down; so bands, labels and rims curve
as they do on a real thing.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from markthalle.demo.drawing.canvas import Box, Canvas
from markthalle.demo.drawing.field import Field, noise, smooth
from markthalle.demo.drawing.light import shade

TILT = 0.20
# (u: angle around from -π/2 to π/2, v: height from 0 to 1) -> colour for each pixel.
Skin = Callable[[Field, Field], Field]


@dataclass(frozen=True, slots=True)
class Look:
    """How a surface answers light; `bumps` is the strength of its own unevenness."""

    gloss: float = 0.15
    sharpness: float = 24
    metal: float = 0.0
    bumps: float = 0.0


def profile(points: Sequence[tuple[float, float]], *, steps: int = 200) -> tuple[Field, Field]:
    """A smooth line through `(height, radius)` points, from below to above."""
    heights = np.array([p[0] for p in points], dtype=np.float64)
    radii = np.array([p[1] for p in points], dtype=np.float64)
    y = np.linspace(heights[0], heights[-1], steps)
    return y.astype(np.float32), _hermite(heights, radii, y).astype(np.float32)


def _hermite(xs: Field, ys: Field, at: Field) -> Field:
    """Cubic through points without overshooting (Fritsch and Carlson 1980)."""
    slope = np.diff(ys) / np.diff(xs)
    tangent = np.concatenate([[slope[0]], (slope[1:] + slope[:-1]) / 2, [slope[-1]]])
    flat = np.concatenate([[False], slope[1:] * slope[:-1] <= 0, [False]])
    tangent[flat] = 0
    index = np.clip(np.searchsorted(xs, at) - 1, 0, len(xs) - 2)
    width = xs[index + 1] - xs[index]
    t = (at - xs[index]) / width
    return (
        (1 + 2 * t) * (1 - t) ** 2 * ys[index]
        + t * (1 - t) ** 2 * width * tangent[index]
        + t * t * (3 - 2 * t) * ys[index + 1]
        + t * t * (t - 1) * width * tangent[index + 1]
    )


def turn(
    canvas: Canvas,
    points: Sequence[tuple[float, float]],
    skin: Skin,
    look: Look = Look(),
    *,
    centre: float = 0.0,
    tilt: float = TILT,
    opening: Field | None = None,
    lid: Skin | None = None,
) -> None:
    """
    Lay a body of revolution on the canvas.

    `opening` is the colour of the inside seen through the rim; `lid` closes the top instead.
    """
    heights, radii = profile(points)
    canvas.window = _window(canvas, heights, radii, centre, tilt)
    x, s = canvas.x[canvas.window] - centre, canvas.y[canvas.window]
    top, rim = float(heights[-1]), float(radii[-1])
    if rim > 0.01 and (opening is not None or lid is not None):
        _lay_top(canvas, x, s, top, rim, tilt, opening, lid, look)
    y = s.copy()
    for _step in range(7):
        r = np.interp(y, heights, radii)
        y = s + tilt * np.sqrt(np.clip(r * r - x * x, 0, None))
    r = np.maximum(np.interp(y, heights, radii), 1e-4).astype(np.float32)
    side = smooth(-1.2 * canvas.pixel, 1.2 * canvas.pixel, r - np.abs(x))
    inside = smooth(-canvas.pixel, canvas.pixel, y - heights[0])
    inside = inside * smooth(canvas.pixel, -canvas.pixel, y - top)
    alpha = (side * inside).astype(np.float32)
    if not alpha.any():
        return
    u = np.arcsin(np.clip(x / r, -1, 1)).astype(np.float32)
    v = ((y - heights[0]) / (top - heights[0])).astype(np.float32)
    slope = np.interp(y, heights, np.gradient(radii, heights)).astype(np.float32)
    normal = _normal(x / r, slope, tilt)
    if look.bumps:
        normal = _roughened(normal, canvas, look.bumps)
    albedo = skin(u, v)
    under = smooth(0.0, 0.10, v)[..., None] * 0.16 + 0.84
    colour = shade(normal, albedo, gloss=look.gloss, sharpness=look.sharpness, metal=look.metal)
    canvas.lay(colour * under, alpha, canvas.window)


def _window(canvas: Canvas, heights: Field, radii: Field, centre: float, tilt: float) -> Box:
    """The rows and columns that the body can touch."""
    widest, spare = float(radii.max()), 6 * canvas.pixel
    size = canvas.size

    def index(coordinate: float) -> int:
        return int(np.clip((coordinate + 1) / 2 * size, 0, size))

    drop = widest * tilt + spare
    rows = slice(index(-float(heights[-1]) - drop), index(-float(heights[0]) + drop) + 1)
    columns = slice(index(centre - widest - spare), index(centre + widest + spare) + 1)
    return rows, columns


def _normal(across: Field, slope: Field, tilt: float) -> tuple[Field, Field, Field]:
    nx = np.clip(across, -1, 1)
    front = np.sqrt(np.clip(1 - nx * nx, 0, 1))
    length = np.sqrt(1 + slope * slope)
    nx, ny, nz = nx / length, -slope / length, front / length
    # Looking down turns every surface a little towards us.
    return nx, ny * np.cos(tilt) - nz * np.sin(tilt) * 0.3, nz * np.cos(tilt) + ny * np.sin(tilt)


def _roughened(
    normal: tuple[Field, Field, Field], canvas: Canvas, strength: float
) -> tuple[Field, Field, Field]:
    shape = normal[0].shape
    nx = normal[0] + strength * noise(shape, (34, 20), canvas.rng)
    ny = normal[1] + strength * noise(shape, (60, 14), canvas.rng)
    return np.clip(nx, -1, 1), np.clip(ny, -1, 1), normal[2]


def _lay_top(
    canvas: Canvas,
    x: Field,
    s: Field,
    top: float,
    rim: float,
    tilt: float,
    opening: Field | None,
    lid: Skin | None,
    look: Look,
) -> None:
    ex, ey = x / rim, (s - top) / (rim * tilt)
    distance = np.sqrt(ex * ex + ey * ey)
    # How fast the ellipse's own distance grows here, so that the edge is as soft all around.
    growth = np.sqrt((ex / rim) ** 2 + (ey / (rim * tilt)) ** 2) / np.maximum(distance, 1e-3)
    edge = (distance - 1) / np.maximum(growth, 1e-3)
    alpha = smooth(canvas.pixel, -canvas.pixel, edge)
    if lid is not None:
        flat = np.zeros_like(ex)
        surface = shade(
            (flat, flat + 0.95, flat + 0.3), lid(ex, ey), gloss=look.gloss * 0.5, metal=look.metal
        )
        canvas.lay(surface, alpha, canvas.window)
        return
    if opening is None:
        return
    # Inside, the right wall catches the window and the left lies in shade; deeper is darker.
    depth = np.clip(0.62 + 0.30 * ex + 0.22 * ey, 0.16, 1.1)[..., None]
    canvas.lay(opening * depth, alpha, canvas.window)
    lip = smooth(-0.022, -0.006, edge) * alpha
    canvas.lay(np.clip(opening * 1.14 + 0.05, 0, 1.1), lip * 0.8, canvas.window)
