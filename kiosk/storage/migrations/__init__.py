"""Bring the tables of a signatures file up to date; Alembic is imported only when there is something to do."""

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import text

from kiosk.errors import StoreTrouble
from kiosk.storage.troubles import damaged

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

REVISIONS = ("0001",)
"""Every revision in order. A test holds this against the files in versions/."""

HEAD = REVISIONS[-1]

_FOLDER = Path(__file__).parent


def bring_up_to_date(engine: "Engine") -> None:
    """Run what is missing, each revision in a transaction of its own.

    Raises StoreTrouble if a newer kiosk, or another program, wrote the file.
    """
    with engine.begin() as connection:
        found = _revision(connection)
    if found == HEAD:
        return
    if found is not None and found not in REVISIONS:
        raise StoreTrouble("This data was written by a newer kiosk.", "Update this one.")
    _upgrade(engine)


def _revision(connection: "Connection") -> str | None:
    """Return the revision of the file, or None if it has no tables yet."""
    tables = set(connection.scalars(text("SELECT name FROM sqlite_schema WHERE type = 'table'")))
    if not tables:
        return None
    if "alembic_version" not in tables:
        raise damaged()
    revision: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return revision


def _upgrade(engine: "Engine") -> None:
    from alembic import command  # noqa: PLC0415 - a start that has nothing to do must not pay for it
    from alembic.config import Config  # noqa: PLC0415 - as above

    config = Config()
    config.set_main_option("script_location", str(_FOLDER).replace("%", "%%"))
    with engine.connect() as connection:
        # Batch mode rebuilds tables; while it does, references dangle (sqlite.org/lang_altertable.html, 7).
        # env.py looks for orphans before each revision commits.
        connection.connection.cursor().execute("PRAGMA foreign_keys = OFF")
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
    # The next connection sets every pragma anew and reads it back.
    engine.dispose()
