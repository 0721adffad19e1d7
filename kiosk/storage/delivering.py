"""What each target has yet to receive, and how it comes to be due and delivered."""

from typing import TYPE_CHECKING

from sqlalchemy import insert, literal, select, update

from kiosk.storage.schema import outbox, records

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from sqlalchemy import Connection

_REACHED = """
    UPDATE outbox SET state = 'delivered'
    WHERE target = ? AND seq = (SELECT seq FROM records WHERE record_id = ?)
"""
"""In SQL, because SQLAlchemy would prepare each of a hundred thousand rows by itself."""


def hold(connection: "Connection", sequence: int, targets: "Sequence[str]") -> None:
    """Hold a new record back from every target: its thank-you screen still stands."""
    connection.execute(
        insert(outbox), [{"seq": sequence, "target": target, "state": "held"} for target in targets]
    )


def release(connection: "Connection") -> None:
    """Make every held record due."""
    connection.execute(update(outbox).where(outbox.c.state == "held").values(state="due"))


def catch_up(connection: "Connection", targets: "Sequence[str]") -> None:
    """Make every record due to each target that never heard of it."""
    for target in targets:
        known = select(outbox.c.seq).where(outbox.c.target == target)
        missing = select(records.c.seq, literal(target), literal("due")).where(records.c.seq.not_in(known))
        connection.execute(insert(outbox).from_select(["seq", "target", "state"], missing))


def reached(connection: "Connection", target: str, record_ids: "Collection[bytes]") -> int:
    """Note that these records have reached *target*; return how many of them it was to receive."""
    wanted = [(target, record_id) for record_id in record_ids]
    return connection.exec_driver_sql(_REACHED, wanted).rowcount if wanted else 0
