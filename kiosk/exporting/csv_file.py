"""Writes and reads the two CSV forms of an export: faithful, and safe in a spreadsheet.

Both are RFC 4180 with CR LF after each row. Faithful is UTF-8 with every text as it was sealed. Safe begins with a
byte order mark, by which spreadsheets know UTF-8, and guards its cells (kiosk/exporting/spreadsheet_guard.py).
"""

import csv
import io
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from typing import BinaryIO

from kiosk.exporting.spreadsheet_guard import guard, unguard

Row = tuple[str, ...]

_FAITHFUL = "utf-8"
_SAFE = "utf-8-sig"


def write_faithful(file: BinaryIO, rows: Iterable[Row]) -> None:
    """Write *rows* as they are."""
    with _text(file, _FAITHFUL) as text:
        csv.writer(text).writerows(rows)


def read_faithful(file: BinaryIO) -> Generator[Row, None, None]:
    """Yield the rows of a faithful file; close it before *file*. Raises csv.Error or ValueError if it is none."""
    with _text(file, _FAITHFUL) as text:
        yield from map(tuple, csv.reader(text))


def write_safe(file: BinaryIO, rows: Iterable[Row]) -> None:
    """Write *rows* for spreadsheets, each cell guarded."""
    with _text(file, _SAFE) as text:
        csv.writer(text).writerows(map(guard, row) for row in rows)


def read_safe(file: BinaryIO) -> Generator[Row, None, None]:
    """Yield the rows that write_safe() was given; close it before *file*. Raises csv.Error or ValueError if it is none."""
    with _text(file, _SAFE) as text:
        for row in csv.reader(text):
            yield tuple(map(unguard, row))


@contextmanager
def _text(file: BinaryIO, encoding: str) -> Iterator[io.TextIOWrapper]:
    # No translation of line ends: those inside a cell are the visitor's own.
    text = io.TextIOWrapper(file, encoding=encoding, newline="")
    try:
        yield text
    finally:
        text.detach()
