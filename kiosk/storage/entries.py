"""Single entries of the chain in the database: found by id, put in their place, and the end of all."""

from typing import TYPE_CHECKING

from sqlalchemy import bindparam, insert, select

from kiosk.chain import Entry
from kiosk.records import Kind, SealedRecord
from kiosk.storage.schema import records

if TYPE_CHECKING:
    from sqlalchemy import Connection

# Made once: whoever saves waits for what is built anew each time.
_BY_ID = select(records.c.seq, records.c.kind, records.c.event, records.c.envelope, records.c.chain).where(
    records.c.record_id == bindparam("wanted")
)
_LINK = select(records.c.chain).where(records.c.seq == bindparam("wanted"))
_END = select(records.c.seq, records.c.chain).order_by(records.c.seq.desc()).limit(1)
_PUT = insert(records)


def find(connection: "Connection", record_id: bytes) -> Entry | None:
    """Return the entry of the record with this id, None if there is none."""
    row = connection.execute(_BY_ID, {"wanted": record_id}).first()
    if row is None:
        return None
    sequence, kind, event, envelope, link = row
    return Entry(sequence, SealedRecord(record_id, Kind(kind), event, envelope), link)


def link_at(connection: "Connection", sequence: int, first_link: bytes) -> bytes | None:
    """Return the link at *sequence*, None if no record stands there; at 0 it is *first_link*."""
    return first_link if sequence == 0 else connection.scalar(_LINK, {"wanted": sequence})


def end(connection: "Connection", first_link: bytes) -> tuple[int, bytes]:
    """Return the highest sequence that is there, and its link: 0 and *first_link* if there is none."""
    row = connection.execute(_END).first()
    return (0, first_link) if row is None else (row.seq, row.chain)


def put(connection: "Connection", entry: Entry) -> None:
    """Put an entry where none stands."""
    connection.execute(_PUT, {"seq": entry.sequence, **columns(entry)})


def columns(entry: Entry) -> dict[str, bytes | int | str]:
    """Return what stands in the row of *entry* beside its sequence."""
    record = entry.record
    return {
        "record_id": record.record_id,
        "kind": record.kind,
        "event": record.event,
        "envelope": record.envelope,
        "chain": entry.link,
    }
