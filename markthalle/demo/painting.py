"""
The demo's pictures: drawn or read from a folder, in all the sizes that shoppers' pictures have.

Nothing here knows the database, so that it can run in processes of its own.
"""

import hashlib
import multiprocessing
import os
import signal
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.process import BaseProcess

from markthalle.demo.goods import Look, Photo
from markthalle.pictures.rendering import Rendered, render, render_clean


@dataclass(frozen=True, slots=True)
class Sign:
    """A shop's logo."""

    name: str
    colours: tuple[str, str]
    form: str


@dataclass(frozen=True, slots=True)
class Cover:
    """The wide picture at the head of a shop."""

    style: str
    colours: tuple[str, str]
    seed: int


@dataclass(frozen=True, slots=True)
class Drawing:
    """A thing as it looks, apart from others that look alike."""

    look: Look
    seed: int
    side: int


Source = Drawing | Sign | Cover | Photo


def digest(source: Source) -> str:
    """The same for the same picture."""
    return hashlib.sha256(repr(source).encode()).hexdigest()


def paint(source: Source) -> Rendered:
    """The picture in all its sizes."""
    from markthalle.demo.drawing import draw, draw_cover, draw_logo

    if isinstance(source, Photo):
        return render(source.path.read_bytes())
    if isinstance(source, Sign):
        return render_clean(draw_logo(source.name, colours=source.colours, form=source.form))
    if isinstance(source, Cover):
        return render_clean(draw_cover(source.style, seed=source.seed, colours=source.colours))
    look = source.look
    picture = draw(
        look.kind,
        seed=source.seed,
        size=source.side,
        colour=look.colour,
        accent=look.accent,
        form=look.form,
        pattern=look.pattern,
        backdrop=look.backdrop,
    )
    return render_clean(picture)


@contextmanager
def painted(sources: Sequence[Source]) -> Iterator[Iterator[Rendered]]:
    """The pictures one after the other, made by as many processes as the machine has cores."""
    # Fresh processes: a forked one would share the parent's database connection.
    fresh = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(
        max_workers=os.cpu_count() or 1, mp_context=fresh, initializer=_end_with_parent
    )
    try:
        yield pool.map(paint, sources, chunksize=2)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _end_with_parent() -> None:
    """A painter stops when the program that asked for pictures is gone, however it went."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_wait_for_end, args=(parent,), daemon=True).start()


def _wait_for_end(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)
