"""Writes a CSV file whole or not at all, and proves it by reading it back."""

import csv
import errno
import hashlib
import io
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import zip_longest
from pathlib import Path

from kiosk.disk import write_whole
from kiosk.errors import ExportTrouble

Row = tuple[str, ...]

_CURES = {
    errno.ENOSPC: ("The disk is full.", "Free some space, or choose another place."),
    errno.EDQUOT: ("The disk is full.", "Free some space, or choose another place."),
    errno.EROFS: ("That place is read-only.", "Unlock it, or choose another place."),
    errno.EACCES: ("That place may not be written.", "Choose a folder of your own."),
    errno.EPERM: ("That place may not be written.", "Choose a folder of your own."),
    errno.ENAMETOOLONG: ("The name of the file is too long.", "Choose a shorter one."),
}


def write_csv(out: Path, rows: Sequence[Row]) -> str:
    """Put *rows*, the headings first, into *out*; return the SHA-256 of the file in hexadecimal.

    UTF-8, RFC 4180, mode 0600. It is synced to the disk and compared row by row before it gets its name.
    Raises ExportTrouble, and then leaves no new file; an older *out* stays until the new one is proven.
    Nothing is written over but an older file with the same headings.
    """
    text = io.StringIO(newline="")
    csv.writer(text).writerows(rows)
    content = text.getvalue().encode()
    with _in_plain_words():
        _insist_on_place(out, content.partition(b"\n")[0])
        write_whole(out, content, prove=lambda part: _insist_that_it_reads_back(part, rows))
    return hashlib.sha256(content).hexdigest()


def _insist_on_place(out: Path, headings: bytes) -> None:
    if out.is_dir():
        raise ExportTrouble(f"{out} is a folder.", "Add the name of a file to it.")
    if not out.parent.is_dir():
        raise ExportTrouble(f"The folder {out.parent} does not exist.", "Make it, or choose another.")
    if not os.path.lexists(out):
        return
    if not out.is_file():
        raise ExportTrouble(f"{out} is not a file.", "Choose another name.")
    with out.open("rb") as file:
        is_ours = file.read(len(headings)) == headings
    if not is_ours:
        raise ExportTrouble(
            f"{out} is there already, and it is not an earlier export.",
            "Choose another name, or move that file away.",
        )


def _insist_that_it_reads_back(path: Path, rows: Sequence[Row]) -> None:
    """Read the file again and compare it row by row. Raises ExportTrouble."""
    read_back = csv.reader(io.StringIO(path.read_bytes().decode(errors="surrogateescape"), newline=""))
    try:
        same = all(read is not None and tuple(read) == row for row, read in zip_longest(rows, read_back))
    except csv.Error:
        same = False
    if not same:
        raise ExportTrouble(
            "The file does not read back as it was written.",
            "The disk may be failing: export to another one.",
        )


@contextmanager
def _in_plain_words() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        what = f"The export could not be written: {error.strerror}."
        raise ExportTrouble(*_CURES.get(error.errno or 0, (what, "Choose another place."))) from error
