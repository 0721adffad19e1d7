"""What can be counted without the key: records by kind, and what each target has yet to receive."""

from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select, text

from kiosk.records import Counts, Kind
from kiosk.storage.schema import outbox, records

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection, Select

_ARRIVED = text("SELECT seq FROM sqlite_sequence WHERE name = 'records'")
"""The highest sequence ever given, which outlives the record (sqlite.org/autoinc.html)."""


def arrived(connection: "Connection") -> int:
    """Return the highest sequence ever given."""
    return connection.scalar(_ARRIVED) or 0


def counts(connection: "Connection", targets: "Sequence[str]", *, event: int | None, after: int) -> Counts:
    """Count the records of *event*, or of all, whose sequence is higher than *after*."""

    def chosen(query: "Select[Any]") -> "Select[Any]":
        query = query.where(records.c.seq > after)
        return query if event is None else query.where(records.c.event == event)

    by_kind = chosen(select(records.c.kind, func.count())).group_by(records.c.kind)
    by_target = chosen(
        select(outbox.c.target, func.count()).join(records).where(outbox.c.state != "delivered")
    ).group_by(outbox.c.target)
    kinds = {Kind(kind): number for kind, number in connection.execute(by_kind)}
    outstanding = {target: number for target, number in connection.execute(by_target)}  # noqa: C416 - dict(rows) has no type
    return Counts(
        signatures=kinds.get(Kind.SIGNATURE, 0),
        corrections=kinds.get(Kind.CORRECTION, 0),
        withdrawals=kinds.get(Kind.WITHDRAWAL, 0),
        waiting={target: outstanding.get(target, 0) for target in targets},
    )


def waiting(connection: "Connection", target: str) -> set[bytes]:
    """Return the ids of the records that have not reached *target*."""
    outstanding = (
        select(records.c.record_id)
        .join(outbox)
        .where(outbox.c.target == target, outbox.c.state != "delivered")
    )
    return set(connection.scalars(outstanding))
