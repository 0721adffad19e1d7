"""The connection keeps its promises or does not open."""

import sqlite3

import pytest
from sqlalchemy import text

from kiosk.errors import Bug
from kiosk.storage.engine import PRAGMAS, check_point
from kiosk.storage.store import SqliteStore
from kiosk.storage.troubles import told_plainly
from tests.contracts.store import sealed
from tests.storage.conftest import Open

WEAKER = {
    "locking_mode": "NORMAL",
    "busy_timeout": 1,
    "journal_mode": "DELETE",
    "synchronous": "NORMAL",
    "foreign_keys": "OFF",
    "secure_delete": "OFF",
    "temp_store": "FILE",
    "trusted_schema": "ON",
    "cell_size_check": "OFF",
    "wal_autocheckpoint": 1_000,
}


def test_every_pragma_has_a_weaker_setting_to_try() -> None:
    assert WEAKER.keys() == PRAGMAS.keys()


@pytest.mark.parametrize("name", PRAGMAS)
def test_a_pragma_that_did_not_take_effect_stops_the_start(
    name: str, reopen: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(PRAGMAS, name, (WEAKER[name], PRAGMAS[name][1]))
    with pytest.raises(Bug, match=f"PRAGMA {name} is"):
        reopen()


def test_a_pragma_that_sqlite_does_not_know_stops_the_start(
    reopen: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(PRAGMAS, "made_up", ("ON", 1))
    with pytest.raises(Bug, match="PRAGMA made_up is None"):
        reopen()


def test_a_transaction_is_a_real_one(store: SqliteStore) -> None:
    with store._engine.connect() as connection:
        connection.execute(text("CREATE TABLE half (done INTEGER)"))
        connection.rollback()
        assert connection.scalar(text("SELECT count(*) FROM sqlite_schema WHERE name = 'half'")) == 0


def test_what_the_database_says_never_quotes_what_was_written(store: SqliteStore) -> None:
    with pytest.raises(Bug) as bug, told_plainly(), store._engine.begin() as connection:
        connection.execute(text("INSERT INTO outbox VALUES (1, :target, 'lost')"), {"target": "Lucía"})
    assert str(bug.value) == f"SQLite refused a statement with code {sqlite3.SQLITE_CONSTRAINT_CHECK}"
    assert bug.value.__suppress_context__


def test_a_check_point_that_fails_is_no_trouble(store: SqliteStore) -> None:
    store.append(sealed())
    with store._engine.begin():
        check_point(store._engine)
    assert store.counts().records == 1
