"""The store of sealed records on SQLite: acknowledges a record only once the disk has given it back."""

import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Self

from sqlalchemy import Connection

from kiosk.chain import Entry, first_link, next_link
from kiosk.errors import Bug, RecordTrouble, StoreTrouble
from kiosk.records import Condition, Counts, Receipt, SealedRecord, SecondMedium
from kiosk.sealing import is_whole, read_header
from kiosk.storage import counting, delivering, entries
from kiosk.storage.copies import Copies
from kiosk.storage.engine import check_point
from kiosk.storage.journal import Journal
from kiosk.storage.naming import all_set_aside, journal_beside
from kiosk.storage.reading import StoreReading, page_after
from kiosk.storage.reconciling import difference, restore
from kiosk.storage.troubles import failing, gone, told_plainly

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path
    from types import TracebackType

    from sqlalchemy import Engine

    from kiosk.storage.identity import Identity


class SqliteStore:
    """A RecordStore in one SQLite file. Any thread may call it; calls wait for each other."""

    def __init__(
        self,
        engine: "Engine",
        path: "Path",
        identity: "Identity",
        targets: "Sequence[str]",
        second: "Path | None" = None,
    ) -> None:
        """second: a folder on another disk for the second copies. Raises StoreTrouble if they cannot be completed."""
        self._engine = engine
        self._path = path
        self._inode = path.stat().st_ino
        self._identity = identity
        self._first_link = first_link(identity.campaign_id, identity.device_id)
        self._targets = tuple(targets)
        self._turn = threading.RLock()
        self._closed = False
        self._restored = 0
        self._copies = Copies(identity, journal_beside(path), second, self._reconcile)
        with self._turn:
            self._copies.catch_up()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: "TracebackType | None"
    ) -> None:
        self.close()

    def append(self, record: SealedRecord) -> Receipt:
        """Commit *record*, read it back from the disk, and return the proof. See RecordStore."""
        self._refuse_strangers(record)
        with self._turn:
            try:
                self._commit(record)
            except StoreTrouble:
                if not self._was_kept_after_all(record):
                    raise
            entry = self._read_back(record)
            self._copies.keep(entry)
        if not self._is_in_place():
            raise gone()
        return Receipt(record.record_id, entry.sequence)

    def find(self, record_id: bytes) -> SealedRecord | None:
        """Return the record with this id, or None."""
        with self._transaction() as connection:
            entry = entries.find(connection, record_id)
        return None if entry is None else entry.record

    def records(self) -> "Iterator[tuple[int, SealedRecord]]":
        """Yield every record with its sequence in order of arrival, those that arrive meanwhile among them."""
        return iter(self.reading())

    def reading(self) -> StoreReading:
        """Return one pass over all records, which checks the chain on its way."""
        return StoreReading(self._page_after, self.arrived, self._first_link)

    def first_broken_link(self) -> int | None:
        """Return the sequence of the first record that was lost or whose envelope was changed, if any was."""
        reading = self.reading()
        for _ in reading:
            if reading.broken_at is not None:
                break
        return reading.broken_at

    @property
    def device_id(self) -> bytes:
        """Which tablet this is."""
        return self._identity.device_id

    def arrived(self) -> int:
        """Return the highest sequence ever given."""
        with self._transaction() as connection:
            return counting.arrived(connection)

    def counts(self, *, event: int | None = None, after: int = 0) -> Counts:
        """Return what may be told without the key."""
        with self._transaction() as connection:
            return counting.counts(connection, self._targets, event=event, after=after)

    def waiting(self, target: str) -> set[bytes]:
        """Return the ids of the records that have not reached *target*."""
        with self._transaction() as connection:
            return counting.waiting(connection, target)

    def release(self) -> None:
        """Make every held record due."""
        with self._transaction() as connection:
            delivering.release(connection)

    def delivered(self, target: str, record_ids: "Iterable[bytes]") -> None:
        """Note that these records have reached *target*. Raises Bug for a target or record unknown here."""
        wanted = dict.fromkeys(record_ids)
        with self._transaction() as connection:
            if delivering.reached(connection, target, wanted) != len(wanted):
                raise Bug("a record was delivered that this store does not hold for that target")

    def condition(self) -> Condition:
        """Look for a second medium that is back, catch it up, and tell how the store is. See RecordStore."""
        with self._turn:
            self._copies.catch_up()
        aside = tuple(each.name for each in all_set_aside(self._path))
        return Condition(self.second_medium, self._restored, aside)

    @property
    def second_medium(self) -> SecondMedium:
        """Whether the second medium took what it was last given."""
        return self._copies.second_medium

    def close(self) -> None:
        """Check-point and let go of the file."""
        with self._turn:
            if self._closed:
                return
            self._closed = True
            check_point(self._engine)
            self._engine.dispose()

    @contextmanager
    def _transaction(self) -> "Iterator[Connection]":
        with self._turn, told_plainly():
            if self._closed:
                raise Bug("the store was closed")
            with self._engine.begin() as connection:
                yield connection

    def _page_after(self, last: int) -> "Sequence[Entry]":
        with self._transaction() as connection:
            return page_after(connection, last)

    def _reconcile(self, journal: Journal) -> None:
        """Give the database what only the journal has, then the journal what only the database has."""
        with self._transaction() as connection:
            alike, lost = difference(connection, journal)
            self._restored += restore(connection, lost, self._identity, self._first_link)
            delivering.catch_up(connection, self._targets)
        last = 0
        while page := self._page_after(last):
            last = page[-1].sequence
            journal.append([entry for entry in page if entry.sequence not in alike])

    def _refuse_strangers(self, record: SealedRecord) -> None:
        try:
            header = read_header(record.envelope)
        except RecordTrouble:
            raise Bug("what was to be kept is no whole envelope") from None
        ours = (self._identity.campaign_id, self._identity.key_id, record.record_id)
        if (header.campaign_id, header.key_id, header.record_id) != ours:
            raise Bug("the envelope belongs to another campaign, key or record")

    def _commit(self, record: SealedRecord) -> None:
        """Write record, link and outbox in one transaction, unless the record is there already."""
        with self._transaction() as connection:
            if _standing(connection, record) is not None:
                return
            last, link = entries.end(connection, self._first_link)
            sequence = last + 1
            entries.put(connection, Entry(sequence, record, next_link(link, sequence, record.envelope)))
            delivering.hold(connection, sequence, self._targets)

    def _was_kept_after_all(self, record: SealedRecord) -> bool:
        """Ask a new connection: a COMMIT that reports an error may yet have reached the disk."""
        self._engine.dispose()
        try:
            with self._transaction() as connection:
                return _standing(connection, record) is not None
        except StoreTrouble:
            return False

    def _read_back(self, record: SealedRecord) -> Entry:
        """Return what the disk holds of *record*, once its bytes and its link are as they must be."""
        with self._transaction() as connection:
            # Otherwise SQLite would answer from its own memory, which proves nothing about the disk.
            connection.exec_driver_sql("PRAGMA shrink_memory")
            entry = _standing(connection, record)
            if entry is None:
                raise failing()
            before = entries.link_at(connection, entry.sequence - 1, self._first_link)
            if before is None or entry.link != next_link(before, entry.sequence, record.envelope):
                raise failing()
        return entry

    def _is_in_place(self) -> bool:
        """Tell whether the file we write to is still the one in the folder: a deleted one can be written to."""
        try:
            return self._path.stat().st_ino == self._inode
        except OSError:
            return False


def _standing(connection: Connection, record: SealedRecord) -> Entry | None:
    """Return the entry of *record*, None if its id is not there.

    Raises Bug if the id is taken by another record, StoreTrouble if what the disk gives back is no record.
    """
    entry = entries.find(connection, record.record_id)
    if entry is None or entry.record == record:
        return entry
    if not is_whole(entry.record.envelope):
        raise failing()
    raise Bug("the record id is taken by another record")
