"""Homes for servers of our own, in folders that the server's user may enter."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from markthalle.postgres import erase, running


@pytest.fixture
def empty_home() -> Iterator[Path]:
    """A home nobody has used, reachable for everybody."""
    yield from _folder()


@pytest.fixture(scope="module")
def home() -> Iterator[Path]:
    """A home that has a database already; the tests of a module share it."""
    for folder in _folder():
        with running(folder, throwaway=True):
            pass
        yield folder


def _folder() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="hall-"))
    folder.chmod(0o755)
    yield folder
    erase(folder)
    shutil.rmtree(folder)
