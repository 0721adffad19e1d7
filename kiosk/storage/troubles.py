"""What SQLite and the disk can refuse, in words for a person: the one place where their codes are read."""

import errno
import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sqlalchemy.exc import DBAPIError

from kiosk.errors import Bug, KioskError, StoreTrouble

if TYPE_CHECKING:
    from collections.abc import Iterator

_IN_USE = ("The kiosk is already open on this tablet.", "Close it and try again.")
_READ_ONLY = (
    "The data folder cannot be written to.",
    "Copy the whole folder to a disk that can be written to, and name the copy in KIOSK_HOME.",
)
_FULL = ("The disk is full.", "Free some space and try again.")
_DAMAGED = (
    "The signatures file is damaged, or it is not one.",
    "Keep the folder as it is, delete nothing, and start with another folder.",
)
_CLOSED = (
    "The signatures file cannot be opened.",
    "Check that the data folder exists and that its disk is connected.",
)
_FAILING = ("The disk does not read or write reliably.", "Use another disk, and keep this one as it is.")

_BY_SQLITE_CODE = {
    sqlite3.SQLITE_BUSY: _IN_USE,
    sqlite3.SQLITE_LOCKED: _IN_USE,
    sqlite3.SQLITE_READONLY: _READ_ONLY,
    sqlite3.SQLITE_PERM: _READ_ONLY,
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: _DAMAGED,
    sqlite3.SQLITE_CANTOPEN: _CLOSED,
    sqlite3.SQLITE_IOERR: _FAILING,
}
_BY_ERRNO = {
    errno.EROFS: _READ_ONLY,
    errno.EACCES: _READ_ONLY,
    errno.EPERM: _READ_ONLY,
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EIO: _FAILING,
}


def from_database(error: DBAPIError) -> KioskError:
    """Return what *error* means: a StoreTrouble if the world is at fault, a Bug if we are.

    The low byte is the code proper, the rest refines it (sqlite.org/rescode.html, "extended result codes").
    """
    code = getattr(error.orig, "sqlite_errorcode", sqlite3.SQLITE_MISUSE)
    words = _BY_SQLITE_CODE.get(code & 0xFF)
    if words is None:
        return Bug(f"SQLite refused a statement with code {code}")
    return StoreTrouble(*words)


def is_damage(error: DBAPIError) -> bool:
    """Tell whether the file itself is at fault, not its disk."""
    code = getattr(error.orig, "sqlite_errorcode", sqlite3.SQLITE_MISUSE)
    return code & 0xFF in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


def from_disk(error: OSError) -> StoreTrouble:
    """Return what *error* of the operating system means."""
    return StoreTrouble(*_BY_ERRNO.get(error.errno or 0, _CLOSED))


def damaged() -> StoreTrouble:
    """Return what to say of a file that SQLite finds inconsistent, or that another program wrote."""
    return StoreTrouble(*_DAMAGED)


def failing() -> StoreTrouble:
    """Return what to say of a disk that gives back other bytes than were written."""
    return StoreTrouble(*_FAILING)


def gone() -> StoreTrouble:
    """Return what to say when the file was deleted or replaced while the kiosk runs."""
    return StoreTrouble(
        "The signatures file was moved or deleted.", "Close the kiosk, put the file back and start it."
    )


@contextmanager
def told_plainly() -> "Iterator[None]":
    """Raise what the database says as StoreTrouble or Bug, without its own text, which may quote data."""
    try:
        yield
    except DBAPIError as error:
        raise from_database(error) from None
