"""The one connection to the signatures file, with every promise about durability checked before it is used."""

import errno
import os
import sqlite3
from contextlib import closing, suppress
from typing import TYPE_CHECKING

from sqlalchemy import create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from kiosk.disk import sync_folder
from kiosk.errors import Bug
from kiosk.storage.troubles import from_disk

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection, Engine
    from sqlalchemy.engine.interfaces import DBAPIConnection
    from sqlalchemy.pool import ConnectionPoolEntry

_BUSY_MILLISECONDS = 250

PRAGMAS: dict[str, tuple[str | int, str | int]] = {
    # Before the journal mode: an exclusive connection keeps the WAL index in its own memory,
    # which also keeps SQLite 3.7.0 to 3.51.2 clear of their WAL-reset bug.
    "locking_mode": ("EXCLUSIVE", "exclusive"),
    "busy_timeout": (_BUSY_MILLISECONDS, _BUSY_MILLISECONDS),
    "journal_mode": ("WAL", "wal"),
    # FULL: with NORMAL, a power cut takes back what was acknowledged.
    "synchronous": ("FULL", 2),
    "foreign_keys": ("ON", 1),
    "secure_delete": ("ON", 1),
    "temp_store": ("MEMORY", 2),
    "trusted_schema": ("OFF", 0),
    "cell_size_check": ("ON", 1),
    "wal_autocheckpoint": (200, 200),
}
"""Each pragma with what is set and what must then be read back (sqlite.org/pragma.html)."""


def make_engine(path: "Path") -> "Engine":
    """Return an engine on the file *path*, which is created, with its folder, if it is not there.

    Nothing is opened yet. Raises StoreTrouble if folder or file cannot be made or written to.
    """
    try:
        _make_folder(path.parent)
        _make_file(path)
    except OSError as error:
        raise from_disk(error) from None
    # rw: if the file is taken away while the kiosk runs, SQLite must not begin an empty one in its place.
    uri = f"{path.resolve().as_uri()}?mode=rw"
    engine = create_engine(
        "sqlite://",
        # Without an isolation level the driver leaves transactions alone, and BEGIN is ours (_begin).
        creator=lambda: sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False),
        poolclass=StaticPool,
        hide_parameters=True,
    )
    event.listen(engine, "connect", _keep_promises)
    event.listen(engine, "begin", _begin)
    return engine


def check_point(engine: "Engine") -> None:
    """Move what the WAL holds into the file and empty the WAL.

    Nothing is lost if that fails, say on a full disk: the WAL keeps it until next time.
    """
    with suppress(sqlite3.Error, DBAPIError), closing(engine.raw_connection()) as connection:
        connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _make_folder(folder: "Path") -> None:
    if not folder.exists():
        _make_folder(folder.parent)
        with suppress(FileExistsError):
            folder.mkdir(mode=0o700)
        sync_folder(folder.parent)


def _make_file(path: "Path") -> None:
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError:
        # Not opened to find out: closing it would take away the locks that this process may hold on it
        # (sqlite.org/howtocorrupt.html, 2.2).
        if not os.access(path, os.W_OK):
            raise PermissionError(errno.EACCES, "not writable") from None
    sync_folder(path.parent)


def _keep_promises(connection: "DBAPIConnection", _entry: "ConnectionPoolEntry") -> None:
    cursor = connection.cursor()
    try:
        for name, (wanted, _) in PRAGMAS.items():
            cursor.execute(f"PRAGMA {name} = {wanted}")
        for name, (_, promised) in PRAGMAS.items():
            cursor.execute(f"PRAGMA {name}")
            (found,) = cursor.fetchone() or (None,)
            if found != promised:
                raise Bug(f"PRAGMA {name} is {found}, not {promised}: the store would not keep its promises")
    finally:
        cursor.close()


def _begin(connection: "Connection") -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
