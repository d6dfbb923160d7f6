"""
A process of its own for decoding strangers' pictures: little memory, little time, no way out.

`python -m markthalle.pictures.child` reads one picture on its input and writes the sizes to its
output. Whatever a hostile file does to the decoder, it happens here and ends with it.
"""

import contextlib
import pickle
import subprocess
import sys

from markthalle.pictures.header import PictureRefused
from markthalle.pictures.rendering import Rendered, render

MEMORY_BYTES = 900 * 1024 * 1024
SECONDS = 40


def render_safely(data: bytes) -> Rendered:
    """
    The picture in all sizes, made in a child process that cannot take the machine down.

    :raises PictureRefused: it could not be decoded within the memory and time a picture needs.
    """
    try:
        done = subprocess.run(
            [sys.executable, "-m", "markthalle.pictures.child"],
            input=data,
            capture_output=True,
            timeout=SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise PictureRefused from None
    if done.returncode != 0:
        raise PictureRefused
    rendered = pickle.loads(done.stdout)  # noqa: S301  our own child wrote it
    if not isinstance(rendered, Rendered):
        raise PictureRefused
    return rendered


def main() -> None:
    """Limit ourselves, then decode."""
    _limit()
    rendered = render(sys.stdin.buffer.read())
    sys.stdout.buffer.write(pickle.dumps(rendered))


def _limit() -> None:
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        # macOS takes no address-space limit; there the time limit alone holds.
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        resource.setrlimit(resource.RLIMIT_NOFILE, (32, 32))


if __name__ == "__main__":
    main()
