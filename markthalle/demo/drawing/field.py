"""Grids of numbers that pictures are made of: coordinates, noise, blur, edges."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

# Floating-point grids; the width of the number is the writer's business.
Field = NDArray[Any]


def grid(size: int) -> tuple[Field, Field]:
    """x to the right and y upwards, both from -1 to 1."""
    axis = (np.arange(size, dtype=np.float32) + 0.5) / size * 2 - 1
    return np.broadcast_to(axis, (size, size)), np.broadcast_to(-axis[:, None], (size, size))


def noise(shape: tuple[int, int], cells: tuple[float, float], rng: np.random.Generator) -> Field:
    """Smooth noise from -1 to 1 with so many bumps down and across."""
    rows, columns = (max(2, round(count) + 1) for count in cells)
    coarse = Image.fromarray(rng.uniform(-1, 1, (rows, columns)).astype(np.float32))
    fine = coarse.resize((shape[1], shape[0]), Image.Resampling.BICUBIC)
    return np.asarray(fine, dtype=np.float32)


def clouds(
    shape: tuple[int, int], cells: float, rng: np.random.Generator, octaves: int = 4
) -> Field:
    """Noise upon noise, each finer and fainter, from about -1 to 1."""
    total = np.zeros(shape, dtype=np.float32)
    for octave in range(octaves):
        total += noise(shape, (cells * 2**octave, cells * 2**octave), rng) / 2**octave
    return total / 1.6


def blur(field: Field, radius: float) -> Field:
    """Three passes of a box: near enough a Gaussian of that radius in pixels."""
    width = max(1, round(radius))
    result = field
    for _pass in range(3):
        for axis in (0, 1):
            result = _box(result, width, axis)
    return result


def _box(field: Field, radius: int, axis: int) -> Field:
    if 2 * radius + 1 >= field.shape[axis]:
        radius = max(1, (field.shape[axis] - 2) // 2)
    if field.shape[axis] < 4:
        return field
    padding = [(0, 0), (0, 0)]
    padding[axis] = (radius + 1, radius)
    sums = np.cumsum(np.pad(field, padding, mode="edge"), axis=axis)
    span = 2 * radius + 1
    scale = np.float32(1 / span)
    return (
        (sums[span:] - sums[:-span]) * scale
        if axis == 0
        else (sums[:, span:] - sums[:, :-span]) * scale
    )


def smooth(low: float, high: float, value: Field) -> Field:
    """0 below `low`, 1 above `high`, a soft step between."""
    span = np.subtract(high, low)
    t = np.clip((value - low) / (span + (span == 0) * 1e-9), 0, 1).astype(np.float32)
    return t * t * (3 - 2 * t)


def lerp(a: Field, b: Field, t: Field) -> Field:
    """From a to b as t goes from 0 to 1; t without the colour axis is spread over it."""
    if t.ndim == 2 and a.ndim + b.ndim > 2 and max(a.ndim, b.ndim) == 3:
        t = t[..., None]
    return a + (b - a) * t
