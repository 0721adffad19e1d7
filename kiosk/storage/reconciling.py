"""Compares the database with a journal, and gives each what only the other has: nothing is ever taken away."""

from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import insert, select, update

from kiosk.chain import Entry, next_link
from kiosk.records import SealedRecord
from kiosk.sealing import is_whole, read_header
from kiosk.storage.reading import page_after
from kiosk.storage.schema import records

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sqlalchemy import Connection

    from kiosk.storage.identity import Identity
    from kiosk.storage.journal import Journal


class Difference(NamedTuple):
    """Between the database and a journal.

    alike: the sequences that both hold; lost: what the database has not, or not as the journal has it.
    """

    alike: set[int]
    lost: list[Entry]


def difference(connection: "Connection", journal: "Journal") -> Difference:
    """Read both from first to last. Raises OSError if the journal's disk refuses, DBAPIError if the database does."""
    # Hashes, because a hundred thousand envelopes are too many to hold.
    ours = {entry.sequence: hash(entry) for entry in _all_entries(connection)}
    found = Difference(set(), [])
    for entry in journal.entries():
        if ours.get(entry.sequence) == hash(entry):
            found.alike.add(entry.sequence)
        else:
            found.lost.append(entry)
    return found


def restore(connection: "Connection", lost: "Iterable[Entry]", identity: "Identity") -> int:
    """Put back what was *lost*, and return how many records that were. Raises DBAPIError."""
    return sum([_restored(connection, entry) for entry in lost if _is_ours(entry, identity)])


def _all_entries(connection: "Connection") -> "Iterator[Entry]":
    last = 0
    while page := page_after(connection, last):
        yield from page
        last = page[-1].sequence


def _is_ours(entry: Entry, identity: "Identity") -> bool:
    if not is_whole(entry.record.envelope):
        return False
    header = read_header(entry.record.envelope)
    ours = (identity.campaign_id, identity.key_id, entry.record.record_id)
    return (header.campaign_id, header.key_id, header.record_id) == ours


def _restored(connection: "Connection", entry: Entry) -> bool:
    """Put one record back, unless it stands there, be it at another place. Tell whether it was put."""
    stands = select(records.c.seq, records.c.envelope).where(records.c.record_id == entry.record.record_id)
    row = connection.execute(stands).first()
    if row is None:
        sequence, link = _place_for(connection, entry)
        connection.execute(insert(records).values(seq=sequence, **_columns(entry.record, link)))
        return True
    # One whole envelope never takes the place of another: whoever can write to a stick could forge it.
    if row.seq != entry.sequence or (row.envelope != entry.record.envelope and is_whole(row.envelope)):
        return False
    connection.execute(
        update(records).where(records.c.seq == row.seq).values(**_columns(entry.record, entry.link))
    )
    return True


def _columns(record: SealedRecord, link: bytes) -> dict[str, bytes | int | str]:
    return {
        "record_id": record.record_id,
        "kind": record.kind,
        "event": record.event,
        "envelope": record.envelope,
        "chain": link,
    }


def _place_for(connection: "Connection", entry: Entry) -> tuple[int, bytes]:
    """Return where *entry* goes: where it was, or last if another record has come to stand there."""
    taken = connection.scalar(select(records.c.seq).where(records.c.seq == entry.sequence))
    if taken is None:
        return entry.sequence, entry.link
    last, link = connection.execute(
        select(records.c.seq, records.c.chain).order_by(records.c.seq.desc()).limit(1)
    ).one()
    return last + 1, next_link(link, last + 1, entry.record.envelope)
