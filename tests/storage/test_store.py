"""The real store, on real files."""

import hashlib
import sqlite3
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import Connection, event
from sqlalchemy.exc import OperationalError

from kiosk.chain import first_link, next_link
from kiosk.errors import StoreTrouble
from kiosk.records import Kind, RecordStore, SealedRecord
from kiosk.storage import open_store
from kiosk.storage.engine import PRAGMAS
from kiosk.storage.naming import journal_beside
from kiosk.storage.store import SqliteStore
from tests.contracts.store import CAMPAIGN, KEY_ID, TARGETS, StoreContract, sealed
from tests.storage.conftest import Open


class TestSqliteStore(StoreContract):
    @pytest.fixture
    def store(self, tmp_path: Path) -> Iterator[RecordStore]:
        path = tmp_path / "signatures.db"
        with open_store(path, campaign_id=CAMPAIGN, key_id=KEY_ID, practice=False, targets=TARGETS) as store:
            yield store


def states(store: SqliteStore) -> list[tuple[int, str, str]]:
    with store._transaction() as connection:
        rows = connection.exec_driver_sql("SELECT seq, target, state FROM outbox ORDER BY seq, target")
        return [tuple(row) for row in rows]


def before_commit(store: SqliteStore, deed: Callable[[sqlite3.Connection], None]) -> None:
    """Do *deed* on the bare connection just before the next COMMIT."""

    def once(connection: Connection) -> None:
        bare = connection.connection.driver_connection
        assert isinstance(bare, sqlite3.Connection)
        deed(bare)

    event.listen(store._engine, "commit", once, once=True)


def io_error() -> OperationalError:
    cause = sqlite3.OperationalError("disk I/O error")
    cause.sqlite_errorcode = sqlite3.SQLITE_IOERR_DIR_FSYNC
    return OperationalError("COMMIT", None, cause)


class TestKeeping:
    def test_what_was_kept_is_there_after_a_restart(self, reopen: Open) -> None:
        arrived = [sealed(kind) for kind in Kind if kind is not Kind.UNKNOWN]
        with reopen() as store:
            for record in arrived:
                store.append(record)
        store = reopen()
        assert list(store.records()) == list(enumerate(arrived, 1))
        assert store.append(sealed()).sequence == 4

    @pytest.mark.parametrize("number", [5, 6, 7])
    def test_more_records_than_a_page_are_read_in_order(
        self, store: SqliteStore, monkeypatch: pytest.MonkeyPatch, number: int
    ) -> None:
        monkeypatch.setattr("kiosk.storage.reading.PAGE", 3)
        arrived = [sealed() for _ in range(number)]
        for record in arrived:
            store.append(record)
        assert list(store.records()) == list(enumerate(arrived, 1))

    def test_another_thread_may_append_while_this_one_reads(self, store: SqliteStore) -> None:
        first, second = sealed(), sealed()
        store.append(first)
        reading = store.records()
        assert next(reading) == (1, first)
        with ThreadPoolExecutor(1) as worker:
            assert worker.submit(store.append, second).result().sequence == 2
        assert list(reading) == [(2, second)]

    def test_many_threads_get_one_number_each(self, store: SqliteStore) -> None:
        with ThreadPoolExecutor(8) as workers:
            receipts = list(workers.map(store.append, [sealed() for _ in range(40)]))
        assert sorted(receipt.sequence for receipt in receipts) == list(range(1, 41))

    def test_the_chain_runs_from_the_tablet_through_every_record(self, store: SqliteStore) -> None:
        for _ in range(3):
            store.append(sealed())
        with store._transaction() as connection:
            device_id = connection.exec_driver_sql("SELECT device_id FROM store").scalar_one()
            rows = connection.exec_driver_sql("SELECT seq, envelope, chain FROM records ORDER BY seq").all()
        link = first_link(CAMPAIGN, device_id)
        for seq, envelope, chain in rows:
            link = next_link(link, seq, envelope)
            assert chain == link
        assert len(rows) == 3

    def test_the_chain_follows_its_definition(self) -> None:
        start = hashlib.sha256(b"outreach-kiosk/chain/v1" + b"c" * 16 + b"d" * 16).digest()
        assert first_link(b"c" * 16, b"d" * 16) == start
        link = hashlib.sha256(b"outreach-kiosk/chain/v1" + start + bytes(7) + b"\x01" + b"envelope").digest()
        assert next_link(start, 1, b"envelope") == link

    def test_nothing_in_clear_tells_when_or_who(self, store: SqliteStore) -> None:
        store.append(sealed())
        with store._transaction() as connection:
            columns = {
                table: {row.name for row in connection.exec_driver_sql(f"PRAGMA table_info({table})")}
                for table in ("store", "records", "outbox")
            }
        assert columns == {
            "store": {"id", "campaign_id", "key_id", "practice", "device_id"},
            "records": {"seq", "record_id", "kind", "event", "envelope", "chain"},
            "outbox": {"seq", "target", "state"},
        }


class TestOutbox:
    def test_a_record_is_held_until_released_and_then_due_to_every_target(self, reopen: Open) -> None:
        store = reopen(["hub"])
        store.append(sealed())
        assert states(store) == [(1, "export", "held"), (1, "hub", "held")]
        store.release()
        assert states(store) == [(1, "export", "due"), (1, "hub", "due")]

    def test_release_does_not_take_back_a_delivery(self, store: SqliteStore) -> None:
        record = sealed()
        store.append(record)
        store.delivered("export", [record.record_id])
        store.release()
        assert states(store) == [(1, "export", "delivered")]

    def test_a_start_releases_what_was_held(self, reopen: Open) -> None:
        with reopen() as store:
            store.append(sealed())
        assert states(reopen()) == [(1, "export", "due")]

    def test_a_target_added_later_is_due_every_record_so_far_once(self, reopen: Open) -> None:
        first, second = sealed(), sealed()
        with reopen() as store:
            store.append(first)
            store.append(second)
            store.delivered("export", [first.record_id])
        with reopen(["hub"]) as store:
            assert states(store) == [
                *[(1, "export", "delivered"), (1, "hub", "due")],
                *[(2, "export", "due"), (2, "hub", "due")],
            ]
            store.delivered("hub", [second.record_id])
        assert reopen(["hub"]).counts().waiting == {"export": 1, "hub": 1}


class TestReading:
    def test_reading_writes_not_one_byte(self, store: SqliteStore, path: Path) -> None:
        record = sealed()
        store.append(record)
        before = snapshot(path.parent)
        assert list(store.records()) == [(1, record)]
        assert store.first_broken_link() is None
        assert store.find(record.record_id) == record
        assert store.find(bytes(16)) is None
        assert store.counts().records == 1
        assert snapshot(path.parent) == before
        store.append(sealed())
        assert snapshot(path.parent) != before

    def test_closing_leaves_two_files_each_with_everything_in_it(
        self, store: SqliteStore, path: Path
    ) -> None:
        record = sealed()
        store.append(record)
        store.close()
        assert {*path.parent.iterdir()} == {path, journal_beside(path)}
        assert all(record.envelope in file.read_bytes() for file in path.parent.iterdir())


class TestReadingBack:
    """The receipt rests on the disk, not on SQLite's memory."""

    @pytest.mark.parametrize("column", ["envelope", "chain"])
    def test_a_disk_that_gives_back_other_bytes_gets_no_receipt(
        self, store: SqliteStore, path: Path, column: str
    ) -> None:
        record = sealed()
        on_read_back(store, lambda: spoil(path, record, column))
        with pytest.raises(StoreTrouble, match="does not read or write reliably"):
            store.append(record)
        with pytest.raises(StoreTrouble, match="does not read or write reliably"):
            store.append(record)

    def test_a_disk_that_loses_what_it_acknowledged_gets_no_receipt(self, store: SqliteStore) -> None:
        record = sealed()
        before_commit(store, sqlite3.Connection.rollback)
        with pytest.raises(StoreTrouble, match="does not read or write reliably"):
            store.append(record)
        assert store.append(record).sequence == 1

    def test_a_file_deleted_under_the_kiosk_gets_no_receipt(self, store: SqliteStore, path: Path) -> None:
        store.append(sealed())
        path.unlink()
        with pytest.raises(StoreTrouble, match="moved or deleted"):
            store.append(sealed())

    def test_a_file_replaced_under_the_kiosk_gets_no_receipt(self, store: SqliteStore, path: Path) -> None:
        store.append(sealed())
        aside = path.with_suffix(".aside")
        path.rename(aside)
        path.write_bytes(b"")
        with pytest.raises(StoreTrouble, match="moved or deleted"):
            store.append(sealed())


class TestAmbiguousCommit:
    """SQLite may report an error for a COMMIT that did reach the disk."""

    def test_an_error_after_the_record_reached_the_disk_is_a_success(self, store: SqliteStore) -> None:
        def commit_and_complain(bare: sqlite3.Connection) -> None:
            bare.commit()
            raise io_error()

        record = sealed()
        before_commit(store, commit_and_complain)
        assert store.append(record).sequence == 1
        assert list(store.records()) == [(1, record)]

    def test_an_error_before_is_told_and_the_same_record_may_be_tried_again(self, store: SqliteStore) -> None:
        def complain(_: sqlite3.Connection) -> None:
            raise io_error()

        record = sealed()
        before_commit(store, complain)
        with pytest.raises(StoreTrouble, match="does not read or write reliably"):
            store.append(record)
        assert list(store.records()) == []
        assert store.append(record).sequence == 1

    def test_after_it_a_new_connection_keeps_every_promise(self, store: SqliteStore) -> None:
        bare: list[sqlite3.Connection] = []

        def complain(connection: sqlite3.Connection) -> None:
            bare.append(connection)
            raise io_error()

        before_commit(store, complain)
        with pytest.raises(StoreTrouble):
            store.append(sealed())
        with store._transaction() as connection:
            assert connection.connection.driver_connection is not bare[0]
            for name, (_, promised) in PRAGMAS.items():
                assert connection.exec_driver_sql(f"PRAGMA {name}").scalar_one() == promised

    def test_if_the_file_cannot_even_be_reopened_the_first_trouble_is_told(
        self, store: SqliteStore, path: Path
    ) -> None:
        def vanish(_: sqlite3.Connection) -> None:
            path.unlink()
            raise io_error()

        before_commit(store, vanish)
        with pytest.raises(StoreTrouble, match="does not read or write reliably"):
            store.append(sealed())
        with pytest.raises(StoreTrouble, match="cannot be opened"):
            store.counts()


def snapshot(folder: Path) -> dict[str, tuple[int, str]]:
    return {
        file.name: (file.stat().st_size, hashlib.sha256(file.read_bytes()).hexdigest())
        for file in folder.iterdir()
    }


def on_read_back(store: SqliteStore, deed: Callable[[], None]) -> None:
    """Do *deed* once, after the COMMIT and before the record is read back."""
    with store._transaction() as connection:
        bare = connection.connection.driver_connection
    assert isinstance(bare, sqlite3.Connection)
    begun: list[str] = []

    def watch(statement: str) -> None:
        begun.append(statement)
        if [text for text in begun if text.startswith("BEGIN")] == ["BEGIN IMMEDIATE"] * 2:
            bare.set_trace_callback(None)
            deed()

    bare.set_trace_callback(watch)


def spoil(path: Path, record: SealedRecord, column: str) -> None:
    """Flip one bit of the record in the WAL, where it stands after its COMMIT."""
    wal = path.with_name(path.name + "-wal")
    content = bytearray(wal.read_bytes())
    place = content.rindex(record.envelope)
    place += 100 if column == "envelope" else len(record.envelope)
    content[place] ^= 1
    wal.write_bytes(content)
