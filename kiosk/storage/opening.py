"""Open the signatures file: prove it sound and ours, bring it up to date, and catch up with its outbox."""

from typing import TYPE_CHECKING

from sqlalchemy.exc import DatabaseError

from kiosk.storage import delivering
from kiosk.storage.engine import make_engine
from kiosk.storage.identity import introduce
from kiosk.storage.journal import owner_of
from kiosk.storage.migrations import bring_up_to_date
from kiosk.storage.naming import journal_beside, set_aside
from kiosk.storage.store import SqliteStore
from kiosk.storage.troubles import from_disk, is_damage, told_plainly

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from sqlalchemy import Engine

    from kiosk.storage.identity import Identity

EXPORT = "export"
"""The target that every store has: the file that the organizer takes home."""


def open_store(
    path: "Path",
    *,
    campaign_id: bytes,
    key_id: bytes,
    practice: bool,
    targets: "Sequence[str]" = (),
    second: "Path | None" = None,
) -> SqliteStore:
    """Open the signatures file at *path*, or make it with its folder; ids are 16 bytes each.

    targets: where records go besides "export"; a new one is due all records so far.
    second: a folder on another disk for second copies; without it they lie beside the file. A damaged file is moved
    aside untouched, and a new one gets back what the second copy holds.
    Raises StoreTrouble if the file is in use, newer than this kiosk, or belongs to another
    campaign, key or mode, and if its disk refuses.
    """
    everyone = (EXPORT, *targets)
    engine = _sound_engine(path)
    try:
        with told_plainly():
            bring_up_to_date(engine)
            with engine.begin() as connection:
                identity = introduce(
                    connection,
                    campaign_id=campaign_id,
                    key_id=key_id,
                    practice=practice,
                    before=_owner_before(path),
                )
                # No thank-you screen outlives a start.
                delivering.release(connection)
                delivering.catch_up(connection, everyone)
        return SqliteStore(engine, path, identity, everyone, second)
    except BaseException:
        engine.dispose()
        raise


def _sound_engine(path: "Path") -> "Engine":
    """Return an engine on the file, or on a new one in its place if it is damaged. Raises StoreTrouble."""
    engine = make_engine(path)
    try:
        if _is_sound(engine):
            return engine
    except BaseException:
        engine.dispose()
        raise
    engine.dispose()
    try:
        set_aside(path)
    except OSError as error:
        raise from_disk(error) from None
    return make_engine(path)


def _is_sound(engine: "Engine") -> bool:
    with told_plainly():
        try:
            with engine.connect() as connection:
                return connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar() == "ok"
        except DatabaseError as error:
            if is_damage(error):
                return False
            raise


def _owner_before(path: "Path") -> "Identity | None":
    """Return what the journal beside the file says of the tablet, for the case that the file is new."""
    try:
        return owner_of(journal_beside(path))
    except OSError:
        return None
