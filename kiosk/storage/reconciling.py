"""Compares the database with a journal, and gives each what only the other has: nothing is ever taken away."""

from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import update

from kiosk.chain import Entry, next_link
from kiosk.sealing import is_whole, read_header
from kiosk.storage import entries
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


def restore(
    connection: "Connection", lost: "Iterable[Entry]", identity: "Identity", first_link: bytes
) -> int:
    """Put back what was *lost*, and return how many records that were. Raises DBAPIError."""
    return sum([_restored(connection, entry, first_link) for entry in lost if _is_ours(entry, identity)])


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


def _restored(connection: "Connection", entry: Entry, first_link: bytes) -> bool:
    """Put one record back, unless it stands there, be it at another place. Tell whether it was put."""
    stands = entries.find(connection, entry.record.record_id)
    if stands is None:
        entries.put(connection, _placed(connection, entry, first_link))
        return True
    ours, theirs = stands.record.envelope, entry.record.envelope
    # One whole envelope never takes the place of another: whoever can write to a stick could forge it.
    if stands.sequence != entry.sequence or (ours != theirs and is_whole(ours)):
        return False
    connection.execute(
        update(records).where(records.c.seq == entry.sequence).values(**entries.columns(entry))
    )
    return True


def _placed(connection: "Connection", entry: Entry, first_link: bytes) -> Entry:
    """Return *entry* where it was, or at the end if another record has come to stand there."""
    if entries.link_at(connection, entry.sequence, first_link) is None:
        return entry
    last, link = entries.end(connection, first_link)
    return Entry(last + 1, entry.record, next_link(link, last + 1, entry.record.envelope))
