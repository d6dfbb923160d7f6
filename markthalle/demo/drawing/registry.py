"""The kinds of goods that can be drawn, and what may be said of each."""

from collections.abc import Callable
from dataclasses import dataclass, field

from markthalle.demo.drawing.canvas import Canvas

Paint = Callable[..., None]


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind: how it is painted, its forms and patterns, and what else it takes."""

    paint: Paint
    forms: tuple[str, ...]
    patterns: tuple[str, ...] = ("plain",)
    takes: frozenset[str] = field(default_factory=lambda: frozenset({"colour", "accent"}))


KINDS: dict[str, Kind] = {}


def kind(
    name: str, *, forms: tuple[str, ...] = ("plain",), patterns: tuple[str, ...] = ("plain",)
) -> Callable[[Paint], Paint]:
    """Register how a kind is painted: `paint(canvas, form=, pattern=, colour=, accent=)`."""

    def wrap(paint: Paint) -> Paint:
        KINDS[name] = Kind(paint, forms, patterns)
        return paint

    return wrap


__all__ = ["KINDS", "Canvas", "Kind", "kind"]
