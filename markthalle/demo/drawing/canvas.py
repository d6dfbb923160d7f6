"""A square picture in the making: a studio backdrop, shadows, and things laid upon it."""

import numpy as np
from PIL import Image

from markthalle.demo.drawing.field import Field, blur, clouds, grid, lerp, smooth
from markthalle.demo.drawing.palette import rgb

FLOOR = -0.66
Box = tuple[slice, slice]
_WHOLE: Box = (slice(None), slice(None))


class Canvas:
    """`x`, `y` are the grid's coordinates, `pixel` the width of a pixel in them."""

    def __init__(self, size: int, rng: np.random.Generator, *, backdrop: str = "cream") -> None:
        self.size = size
        self.rng = rng
        self.x, self.y = grid(size)
        self.pixel = 2 / size
        # The rows and columns that are being painted; noise of the whole size is cut to it.
        self.window: Box = _WHOLE
        self.colour = self._backdrop(rgb(backdrop))

    def _backdrop(self, tone: Field) -> Field:
        base = lerp(tone, np.ones(3, dtype=np.float32), np.float32(0.45))
        wall = 1.0 + 0.05 * self.y - 0.10 * ((self.x + 0.25) ** 2 + (self.y - 0.2) ** 2) * 0.5
        floor = smooth(FLOOR + 0.42, FLOOR - 0.1, self.y)
        light = (wall * (1 - floor) + (1.035 - 0.05 * self.x) * floor)[..., None]
        grain = 0.006 * self.rng.standard_normal((self.size, self.size, 1)).astype(np.float32)
        uneven = 0.012 * clouds((self.size, self.size), 3, self.rng, 2)[..., None]
        return (base * (light + grain + uneven)).astype(np.float32)

    def shadow_on_floor(self, centre: float, width: float, *, floor: float = FLOOR) -> None:
        """Where something of this half width stands: dark close by, soft to the right."""
        for spread, strength, shift in ((1.06, 0.34, 0.02), (1.5, 0.20, 0.18), (2.3, 0.09, 0.42)):
            ex = (self.x - centre - shift * width) / (width * spread)
            ey = (self.y - floor + 0.005) / (max(width, 0.12) * 0.17 * spread)
            self.colour *= (1 - strength * np.exp(-((ex**2 + ey**2) ** 1.1) * 1.4))[..., None]

    def shadow_of(self, alpha: Field, *, shift: float = 0.03, softness: float = 0.035) -> None:
        """What lies flat on the ground throws a soft shadow to the lower right."""
        steps = max(1, round(shift / self.pixel))
        radius = max(1, round(softness / self.pixel))
        spare = steps + 3 * radius
        rows, columns = np.flatnonzero(alpha.any(axis=1)), np.flatnonzero(alpha.any(axis=0))
        if not rows.size:
            return
        box = (
            slice(max(0, int(rows[0]) - spare), int(rows[-1]) + spare),
            slice(max(0, int(columns[0]) - spare), int(columns[-1]) + spare),
        )
        part = alpha[box]
        wide = blur(_shifted(part, steps), radius)
        close = blur(_shifted(part, max(1, steps // 3)), max(1, radius // 3))
        self.colour[box] *= (1 - 0.26 * wide - 0.2 * close)[..., None]

    def lay(self, colour: Field, alpha: Field, box: Box = _WHOLE) -> None:
        """Put something on top, within a box of rows and columns."""
        amount = np.clip(alpha, 0, 1).astype(np.float32)
        self.colour[box] = lerp(self.colour[box], colour, amount)

    def picture(self) -> Image.Image:
        """The finished picture, with a little contrast and no hard whites."""
        c = np.clip(self.colour, 0, 1.25)
        toned = c - 0.09 * np.clip(c - 0.75, 0, None) ** 2 * 4
        return Image.fromarray((np.clip(toned, 0, 1) * 255 + 0.5).astype(np.uint8), "RGB")


def _shifted(alpha: Field, steps: int) -> Field:
    rows, columns = alpha.shape
    return np.pad(alpha, ((steps, 0), (steps, 0)))[:rows, :columns]
