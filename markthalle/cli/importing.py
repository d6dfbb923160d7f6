"""`hall import`: a file, a progress bar, and a table of the rows that were not taken in."""

from pathlib import Path

from django.utils import timezone
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from markthalle.feeds.operations import Imported, import_file
from markthalle.feeds.reading import count_lines
from markthalle.kit.errors import Problem
from markthalle.shops.models import Shop

console = Console(highlight=False)
MOST_SHOWN = 200


def run(path: Path, *, handle: str, is_dry: bool) -> int:
    """0 if everything was taken in, 2 if some rows were refused, 1 if nothing could be done."""
    shop = Shop.objects.filter(handle=handle).first()
    if shop is None:
        handles = ", ".join(Shop.objects.order_by("handle").values_list("handle", flat=True)[:20])
        console.print(f"There is no shop {handle}. There are: {handles or 'none yet'}.")
        return 1
    if not path.is_file():
        console.print(f"There is no file {path}.")
        return 1
    try:
        with Progress(console=console) as progress:
            bar = progress.add_task(path.name, total=count_lines(path))
            result = import_file(
                path,
                shop=shop,
                is_dry=is_dry,
                now=timezone.now(),
                report=lambda row: progress.update(bar, completed=row),
            )
            progress.update(bar, completed=progress.tasks[0].total)
    except Problem as refusal:
        console.print(refusal.text)
        return 1
    _tell(result, is_dry=is_dry)
    return 2 if result.refused else 0


def _tell(result: Imported, *, is_dry: bool) -> None:
    if result.problems:
        table = Table("row", "column", "what is wrong")
        for problem in result.problems[:MOST_SHOWN]:
            style = "dim" if problem.is_note else ""
            table.add_row(str(problem.row), problem.column, problem.reason, style=style)
        console.print(table)
        if len(result.problems) > MOST_SHOWN:
            console.print(f"... and {len(result.problems) - MOST_SHOWN} more.")
    what = "would be" if is_dry else "are"
    console.print(
        f"{result.kind} file: {result.new} products {what} new, {result.changed} {what} changed, "
        f"{len({problem.row for problem in result.refused})} rows refused."
    )
    if result.pictures and not is_dry:
        console.print(f"{result.pictures} pictures are fetched by the worker.")
    if is_dry:
        console.print("This was a dry run: nothing was written.")
