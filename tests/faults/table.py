"""The event of the fault tests: its key, its store, and the proof that nothing acknowledged was lost."""

import csv
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from kiosk.campaign import Identity, load_campaign
from kiosk.clock import StoppedClock
from kiosk.exporting import ExportReport, Target, export_opened
from kiosk.keys import SecretKey
from kiosk.petition import Draft
from kiosk.records import RecordStore
from kiosk.settings import assets
from kiosk.signing import SigningDesk
from kiosk.storage import open_store
from kiosk.storage.store import SqliteStore
from tests.exporting.table import ANA, NOW, TODAY

# Not made anew at each start: two processes share it.
SECRET = SecretKey(1, bytes(range(32)))
CAMPAIGN = load_campaign(
    assets() / "campaigns" / "utah.toml", identity=Identity(b"campaign" * 2, SECRET.public)
)


def opened(home: Path) -> SqliteStore:
    """Open the store of the data folder *home*, as each start does."""
    return open_store(database_in(home), campaign_id=CAMPAIGN.id, key_id=SECRET.public.key_id, practice=False)


def database_in(home: Path) -> Path:
    return home / "signatures.db"


def desk_over(store: RecordStore) -> SigningDesk:
    return SigningDesk(store, CAMPAIGN, StoppedClock(NOW), "2026.11.1")


def visitor(number: int) -> Draft:
    """One of a crowd in which no two are called the same."""
    return replace(ANA, name=f"Visitor {number}")


def exported(store: RecordStore, out: Path) -> ExportReport:
    return export_opened(store, SECRET, Target(out), campaign=CAMPAIGN, made_on=TODAY)


def rows_of(out: Path) -> dict[bytes, str]:
    """Return the name under each signature id of an export. No id and no name may be there twice."""
    with out.open(encoding="utf-8", newline="") as file:
        rows = [(bytes.fromhex(row["signature_id"]), row["name"]) for row in csv.DictReader(file)]
    names = dict(rows)
    assert len(names) == len(set(names.values())) == len(rows)
    return names


def insist_that_all_is_there(home: Path, out: Path, acknowledged: Iterable[tuple[bytes, str]]) -> int:
    """Start again on *home*, export to *out*, and find every signature once; return how many there are."""
    with opened(home) as store:
        insist_that_no_second_copy_was_needed(store)
        record_ids = [record.record_id for _, record in store.records()]
        report = exported(store, out)
    rows = rows_of(out)
    assert [each for each in acknowledged if each not in rows.items()] == []
    assert sorted(record_ids) == sorted(rows)
    assert (report.broken_at, report.unreadable, report.missing, report.conflicts) == (None, (), (), ())
    insist_on_integrity(database_in(home))
    return len(rows)


def insist_that_no_second_copy_was_needed(store: RecordStore) -> None:
    """A kill, an error or a full disk leaves the signatures file itself whole."""
    condition = store.condition()
    assert (condition.restored, condition.set_aside) == (0, ())


def insist_on_integrity(database: Path) -> None:
    with closing(sqlite3.connect(database)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
