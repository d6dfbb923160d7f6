"""Opening a catalogue file: its encoding, its separator, its rows, one after the other."""

import csv
from collections.abc import Iterator
from pathlib import Path

from django.utils.translation import gettext_lazy

from markthalle.feeds.records import Row
from markthalle.kit.errors import Problem

_PROBE_BYTES = 64 * 1024
_LONGEST_FIELD = 1_000_000


class FileUnreadable(Problem):
    """Not a catalogue file, or none of a kind we know."""

    code = "file_unreadable"
    status = 422
    message = gettext_lazy(
        "This is no catalogue that can be read. Give a Meta catalogue (CSV, TSV) or a Shopify "
        "export."
    )


def read_rows(path: Path) -> Iterator[Row]:
    """
    The rows of a CSV or TSV file, read as they are needed. Column names lose case and blanks.

    :raises FileUnreadable: it is no text with columns.
    """
    csv.field_size_limit(_LONGEST_FIELD)
    encoding, separator = _probe(path)
    with path.open(encoding=encoding, newline="") as file:
        reader = csv.reader(_without_nul(file), delimiter=separator)
        names = _names(reader)
        line = reader.line_num
        try:
            for values in reader:
                # Meta's own files may explain the columns in lines that begin with a hash.
                if any(values) and not values[0].startswith("#"):
                    yield Row(line + 1, dict(zip(names, values, strict=False)))
                line = reader.line_num
        except (csv.Error, UnicodeDecodeError):
            raise FileUnreadable from None


def columns(path: Path) -> frozenset[str]:
    """The names of the file's columns, as `read_rows` has them."""
    encoding, separator = _probe(path)
    with path.open(encoding=encoding, newline="") as file:
        return frozenset(_names(csv.reader(_without_nul(file), delimiter=separator)))


def count_lines(path: Path) -> int:
    """About how many rows there are, for a progress bar."""
    with path.open("rb") as file:
        return sum(block.count(b"\n") for block in iter(lambda: file.read(1 << 20), b""))


def _names(reader: Iterator[list[str]]) -> list[str]:
    for values in reader:
        if any(values) and not values[0].startswith("#"):
            return [" ".join(name.lower().split()) for name in values]
    raise FileUnreadable


def _probe(path: Path) -> tuple[str, str]:
    try:
        with path.open("rb") as file:
            start = file.read(_PROBE_BYTES)
    except OSError:
        raise FileUnreadable from None
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        encoding = "utf-16"
    else:
        encoding = "utf-8-sig" if _is_utf8(start) else "cp1252"
    head = start.decode(encoding, errors="replace").split("\n", 1)[0]
    separator = max("\t;,", key=head.count)
    if separator not in head:
        raise FileUnreadable
    return encoding, separator


def _is_utf8(start: bytes) -> bool:
    try:
        start.decode("utf-8")
    except UnicodeDecodeError as error:
        # The probe may end within a letter.
        return error.start >= len(start) - 4
    return True


def _without_nul(lines: Iterator[str]) -> Iterator[str]:
    return (line.replace("\x00", "") for line in lines)
