"""Every refusal of SQLite or the disk has words for a person, or is our own mistake."""

import errno
import sqlite3

import pytest
from sqlalchemy.exc import DBAPIError, OperationalError

from kiosk.errors import Bug, StoreTrouble
from kiosk.storage.troubles import from_database, from_disk


def refusal(code: int | None) -> DBAPIError:
    cause = sqlite3.OperationalError("some text with a name in it")
    if code is not None:
        cause.sqlite_errorcode = code
    return OperationalError("INSERT", None, cause)


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (sqlite3.SQLITE_BUSY, "already open on this tablet"),
        (sqlite3.SQLITE_BUSY_RECOVERY, "already open on this tablet"),
        (sqlite3.SQLITE_LOCKED, "already open on this tablet"),
        (sqlite3.SQLITE_READONLY, "cannot be written to"),
        (sqlite3.SQLITE_READONLY_DIRECTORY, "cannot be written to"),
        (sqlite3.SQLITE_PERM, "cannot be written to"),
        (sqlite3.SQLITE_FULL, "disk is full"),
        (sqlite3.SQLITE_CORRUPT, "damaged"),
        (sqlite3.SQLITE_CORRUPT_INDEX, "damaged"),
        (sqlite3.SQLITE_NOTADB, "damaged"),
        (sqlite3.SQLITE_CANTOPEN, "cannot be opened"),
        (sqlite3.SQLITE_IOERR, "does not read or write reliably"),
        (sqlite3.SQLITE_IOERR_FSYNC, "does not read or write reliably"),
    ],
)
def test_a_refusal_of_the_world_is_told_in_words(code: int, words: str) -> None:
    trouble = from_database(refusal(code))
    assert isinstance(trouble, StoreTrouble)
    assert words in trouble.what
    assert trouble.cure.endswith(".")
    assert "name in it" not in str(trouble)


@pytest.mark.parametrize("code", [sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CONSTRAINT_UNIQUE, None])
def test_any_other_refusal_is_our_mistake(code: int | None) -> None:
    bug = from_database(refusal(code))
    assert isinstance(bug, Bug)
    assert "name in it" not in str(bug)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.EROFS, "cannot be written to"),
        (errno.EACCES, "cannot be written to"),
        (errno.ENOSPC, "disk is full"),
        (errno.EIO, "does not read or write reliably"),
        (errno.ENOTDIR, "cannot be opened"),
        (None, "cannot be opened"),
    ],
)
def test_a_refusal_of_the_disk_is_told_in_words(number: int | None, words: str) -> None:
    assert words in from_disk(OSError(number, "some text")).what
