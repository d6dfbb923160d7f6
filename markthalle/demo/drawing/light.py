"""How a surface looks in the studio: one big window on the left, a bright room around."""

import numpy as np

from markthalle.demo.drawing.field import Field, smooth

_WINDOW = np.array([-0.58, 0.52, 0.63], dtype=np.float32)
_WINDOW /= np.linalg.norm(_WINDOW)
_HALF = _WINDOW + np.array([0, 0, 1], dtype=np.float32)
_HALF /= np.linalg.norm(_HALF)


def shade(
    normal: tuple[Field, Field, Field],
    albedo: Field,
    *,
    gloss: float = 0.15,
    sharpness: float = 24,
    metal: float = 0.0,
) -> Field:
    """
    The colour that comes to the eye from a surface that looks along `normal` (x, y, z to us).

    `gloss` is the strength of highlights, `metal` tints them with the surface's own colour.
    """
    nx, ny, nz = normal
    window = np.clip(nx * _WINDOW[0] + ny * _WINDOW[1] + nz * _WINDOW[2], 0, 1)
    room = 0.40 + 0.13 * ny + 0.05 * nz
    bounce = 0.13 * np.clip(nx * 0.8 - ny * 0.25, 0, 1)
    light = (room + bounce + 0.72 * window)[..., None]
    warm = np.array([1.02, 1.0, 0.965], dtype=np.float32)
    matte = albedo * light * warm

    half = np.clip(nx * _HALF[0] + ny * _HALF[1] + nz * _HALF[2], 0, 1)
    highlight = half**sharpness
    # The window itself, mirrored in what is polished: a tall soft-edged pane.
    pane = smooth(0.10, 0.02, np.abs(nx + 0.52)) * smooth(-0.35, 0.05, ny) * smooth(0.75, 0.4, ny)
    edge = (1 - np.clip(nz, 0, 1)) ** 3
    shine = gloss * (0.9 * highlight + 0.55 * pane + 0.22 * edge)[..., None]
    if metal:
        mirror = _mirrored(nx, ny)[..., None]
        polished = albedo * (0.25 + 1.15 * mirror)
        matte = matte * (1 - metal) + polished * metal
        shine = shine * (1 - metal + metal * np.clip(albedo * 1.25, 0, 1))
    return matte + shine


def _mirrored(nx: Field, ny: Field) -> Field:
    """The room as metal shows it: bright window, dark floor, a bright strip on the right."""
    window = np.exp(-(((nx + 0.45) / 0.26) ** 2))
    strip = 0.55 * np.exp(-(((nx - 0.72) / 0.12) ** 2))
    return np.clip(0.28 + 0.24 * ny + 0.85 * window + strip, 0, 1.5)
