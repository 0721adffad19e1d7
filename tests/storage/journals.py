"""What tests of the second copies do to a store, its file and its journal."""

import sqlite3
from contextlib import closing
from pathlib import Path

from kiosk.records import SealedRecord
from kiosk.storage.journal import entries_in
from kiosk.storage.store import SqliteStore
from tests.contracts.store import sealed


def kept_in(store: SqliteStore, number: int) -> list[SealedRecord]:
    kept = [sealed() for _ in range(number)]
    for record in kept:
        store.append(record)
    return kept


def copied_to(journal: Path) -> list[tuple[int, SealedRecord]]:
    with journal.open("rb") as file:
        return [(entry.sequence, entry.record) for entry in entries_in(file)]


def altered(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as database, database:
        for statement in statements:
            database.execute(statement)
