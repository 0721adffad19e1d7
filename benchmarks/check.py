"""The check at the start, of 10,000 records, beside SQLite's own integrity_check of the same file.

Ours opens the store: integrity_check, identity, outbox, then every record of the database is compared with the journal.
"""

import argparse
import sqlite3
import time
from contextlib import closing
from pathlib import Path

from benchmarks._shared import scratch, tell
from kiosk.keys import SecretKey
from kiosk.records import Kind, SealedRecord
from kiosk.sealing import seal
from kiosk.storage import open_store
from kiosk.storage.store import SqliteStore

SECRET = SecretKey(1, bytes(range(32)))
CAMPAIGN = bytes(16)
ID_BYTES = 16
PLAINTEXT = bytes(400)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--records", type=int, default=10_000, help="how many (default: %(default)s)")
    options.add_argument("--times", type=int, default=15, help="starts of each (default: %(default)s)")
    given = options.parse_args()
    ours, theirs = [], []
    with scratch() as folder:
        path = folder / "signatures.db"
        fill(path, given.records)
        for _ in range(given.times):
            began = time.perf_counter()
            store = opened(path)
            ours.append(time.perf_counter() - began)
            store.close()
            began = time.perf_counter()
            check(path)
            theirs.append(time.perf_counter() - began)
    tell(f"start with {given.records:,} records", ours, "integrity_check", theirs)


def opened(path: Path) -> SqliteStore:
    return open_store(path, campaign_id=CAMPAIGN, key_id=SECRET.public.key_id, practice=False)


def fill(path: Path, records: int) -> None:
    with opened(path) as store:
        for number in range(records):
            record_id = number.to_bytes(ID_BYTES, "big")
            envelope = seal(PLAINTEXT, to=SECRET.public, campaign_id=CAMPAIGN, record_id=record_id, schema=1)
            store.append(SealedRecord(record_id, Kind.SIGNATURE, 1, envelope))


def check(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database:
        if database.execute("PRAGMA integrity_check").fetchone() != ("ok",):
            raise SystemExit("the file is damaged")


if __name__ == "__main__":
    main()
