"""What was lost or changed behind the kiosk's back is found, and where."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.records import SealedRecord
from kiosk.storage.naming import journal_beside
from tests.contracts.store import sealed
from tests.storage.conftest import Open


@pytest.fixture
def kept(reopen: Open) -> list[SealedRecord]:
    kept = [sealed() for _ in range(4)]
    with reopen() as store:
        for record in kept:
            store.append(record)
    return kept


@pytest.mark.parametrize(
    ("damage", "broken_at"),
    [
        ("DELETE FROM records WHERE seq = 1", 1),
        ("DELETE FROM records WHERE seq = 2", 2),
        ("DELETE FROM records WHERE seq = 4", 4),
        ("DELETE FROM records", 1),
        ("UPDATE records SET envelope = x'00' WHERE seq = 3", 3),
        ("UPDATE records SET chain = randomblob(32) WHERE seq = 3", 3),
        ("UPDATE records SET seq = 5 WHERE seq = 4", 4),
        ("UPDATE store SET device_id = randomblob(16)", 1),
    ],
)
def test_the_first_broken_link_is_named(
    kept: list[SealedRecord], reopen: Open, path: Path, damage: str, broken_at: int
) -> None:
    with closing(sqlite3.connect(path)) as database, database:
        database.execute(damage)
    # Otherwise the second copy would heal it.
    journal_beside(path).unlink()
    store = reopen()
    assert store.first_broken_link() == broken_at
    reading = store.reading()
    assert list(reading) == list(store.records())
    assert reading.broken_at == broken_at


def test_records_keep_their_number_when_one_before_is_lost(
    kept: list[SealedRecord], reopen: Open, path: Path
) -> None:
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("DELETE FROM records WHERE seq = 2")
    journal_beside(path).unlink()
    assert list(reopen().records()) == [(1, kept[0]), (3, kept[2]), (4, kept[3])]
