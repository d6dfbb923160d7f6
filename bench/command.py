"""
`hall bench`: what a request costs, beside what it must cost.

A request cannot cost less than an empty endpoint of the same server and what PostgreSQL needs for
the same SQL. Both are measured in the same run, on the same machine, in CPU milliseconds of the
web process and PostgreSQL together. Ratio = limit / ours.
"""

import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack

import orjson
from rich.console import Console

from bench import figures
from bench.figures import Figure
from bench.hall import Halls

console = Console(highlight=False, stderr=True)

SUITES: dict[str, Callable[[Halls], Figure]] = {
    "list": figures.listing,
    "product": figures.product,
    "checkout": figures.checkout,
    "html": figures.html,
    "search": figures.search,
    "growth": figures.growth,
}


def run(names: Sequence[str], *, as_json: bool) -> int:
    """Measure the named figures, or all; 0 if each holds, 1 if not, 2 for an unknown name."""
    unknown = [name for name in names if name not in SUITES]
    if unknown:
        console.print(f"No figure {', '.join(unknown)}; there are {', '.join(SUITES)}.")
        return 2
    held = True
    with ExitStack() as stack:
        halls = stack.enter_context(Halls(report=console.print))
        for name in names or SUITES:
            console.print(f"Measuring {name} ...")
            figure = SUITES[name](halls)
            held = held and figure.holds
            _show(figure, as_json=as_json)
    return 0 if held else 1


def _show(figure: Figure, *, as_json: bool) -> None:
    if as_json:
        sys.stdout.write(orjson.dumps(figure).decode() + "\n")
    else:
        mark = "✓" if figure.holds else "✗"
        sys.stdout.write(
            f"{mark} {figure.name:9} {figure.value:8.2f} {figure.unit:7} limit {figure.limit:8.2f}"
            f"   ratio {figure.ratio:5.2f}   {figure.goal}\n"
        )
    sys.stdout.flush()
