"""How Alembic runs our revisions: on the connection it is handed, one transaction each, never leaving orphans."""

from typing import TYPE_CHECKING

from alembic import context

from kiosk.errors import Bug
from kiosk.storage.schema import metadata

if TYPE_CHECKING:
    from sqlalchemy import Connection


def refuse_orphans(*_: object, **__: object) -> None:
    """Raise Bug, and so roll the revision back, if a row refers to one that is gone."""
    if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
        raise Bug("a revision left rows that refer to nothing")


connection: "Connection" = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=metadata,
    render_as_batch=True,
    transactional_ddl=True,
    transaction_per_migration=True,
    on_version_apply=refuse_orphans,
)
with context.begin_transaction():
    context.run_migrations()
