"""Writes a CSV file whole or not at all, and proves it by reading it back."""

import csv
import errno
import hashlib
import io
import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import zip_longest
from pathlib import Path

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
    """
    with _in_plain_words():
        if out.is_dir():
            raise ExportTrouble(f"{out} is a folder.", "Add the name of a file to it.")
        if not out.parent.is_dir():
            raise ExportTrouble(f"The folder {out.parent} does not exist.", "Make it, or choose another.")
        # Beside the target, because a rename is atomic only within one disk. mkstemp gives mode 0600.
        handle, name = tempfile.mkstemp(dir=out.parent, prefix=f"{out.name}.", suffix=".part")
        part = Path(name)
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
                csv.writer(file).writerows(rows)
                file.flush()
                os.fsync(file.fileno())
            digest = _verified(part, rows)
            _move(part, out)
        finally:
            part.unlink(missing_ok=True)
    return digest


def _verified(path: Path, rows: Sequence[Row]) -> str:
    """Read the file again, compare it row by row, and return its SHA-256. Raises ExportTrouble."""
    content = path.read_bytes()
    read_back = csv.reader(io.StringIO(content.decode(errors="surrogateescape"), newline=""))
    try:
        same = all(read is not None and tuple(read) == row for row, read in zip_longest(rows, read_back))
    except csv.Error:
        same = False
    if not same:
        raise ExportTrouble(
            "The file does not read back as it was written.",
            "The disk may be failing: export to another one.",
        )
    return hashlib.sha256(content).hexdigest()


def _move(part: Path, out: Path) -> None:
    """Give the file its name for good: names must not lie in a file that nobody was told of."""
    part.replace(out)
    try:
        _sync_folder(out.parent)
    except OSError:
        out.unlink(missing_ok=True)
        raise


def _sync_folder(folder: Path) -> None:
    """Make the names in *folder* survive a power cut. Windows keeps them itself, and opens no folders."""
    if os.name == "nt":  # pragma: no cover
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def _in_plain_words() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        what = f"The export could not be written: {error.strerror}."
        raise ExportTrouble(*_CURES.get(error.errno or 0, (what, "Choose another place."))) from error
