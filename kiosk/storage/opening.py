"""Open the signatures file: prove it sound and ours, bring it up to date, and catch up with its outbox."""

from typing import TYPE_CHECKING

from sqlalchemy import insert, literal, select, update

from kiosk.storage.engine import make_engine
from kiosk.storage.identity import introduce
from kiosk.storage.migrations import bring_up_to_date
from kiosk.storage.schema import outbox, records
from kiosk.storage.store import SqliteStore
from kiosk.storage.troubles import damaged, told_plainly

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from sqlalchemy import Connection, Engine

EXPORT = "export"
"""The target that every store has: the file that the organizer takes home."""


def open_store(
    path: "Path", *, campaign_id: bytes, key_id: bytes, practice: bool, targets: "Sequence[str]" = ()
) -> SqliteStore:
    """Open the signatures file at *path*, or make it with its folder; ids are 16 bytes each.

    targets: where records go besides "export"; a new one is due all records so far.
    Raises StoreTrouble if the file is in use, damaged, newer than this kiosk, or belongs to another
    campaign, key or mode, and if its disk refuses.
    """
    everyone = (EXPORT, *targets)
    engine = make_engine(path)
    try:
        with told_plainly():
            _refuse_damage(engine)
            bring_up_to_date(engine)
            with engine.begin() as connection:
                identity = introduce(connection, campaign_id=campaign_id, key_id=key_id, practice=practice)
                _catch_up(connection, everyone)
        return SqliteStore(engine, path, identity, everyone)
    except BaseException:
        engine.dispose()
        raise


def _refuse_damage(engine: "Engine") -> None:
    with engine.connect() as connection:
        if connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar() != "ok":
            raise damaged()


def _catch_up(connection: "Connection", targets: "Sequence[str]") -> None:
    """Make every held record due, for no thank-you screen outlives a start, and give new targets their rows."""
    connection.execute(update(outbox).where(outbox.c.state == "held").values(state="due"))
    for target in targets:
        known = select(outbox.c.seq).where(outbox.c.target == target)
        missing = select(records.c.seq, literal(target), literal("due")).where(records.c.seq.not_in(known))
        connection.execute(insert(outbox).from_select(["seq", "target", "state"], missing))
