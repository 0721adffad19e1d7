"""Submit to read-back: seal, commit and read back a signature, beside the least that can be called safe.

The least: one sqlite3 insert of the same bytes, committed under the same pragmas, and the same bytes appended
to a second file with one fdatasync. Both write on the same disk, in turns.
"""

import argparse
import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from benchmarks._shared import scratch, tell
from kiosk.app import laid
from kiosk.clock import SystemClock
from kiosk.petition import Draft
from kiosk.settings import Settings
from kiosk.storage.engine import PRAGMAS

VISITOR = Draft(name="Ana García", zip="84101", email="ana.garcia@gmail.com", of_age=True)
WARM_UP = 20


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--times", type=int, default=1000, help="saves of each (default: %(default)s)")
    times = options.parse_args().times
    ours, theirs = [], []
    with (
        scratch() as folder,
        laid(Settings(folder / "home"), SystemClock()) as parts,
        bare(folder) as insert,
    ):
        for turn in range(WARM_UP + times):
            began = time.perf_counter()
            record = parts.desk.prepare(VISITOR, "es")
            parts.desk.keep(record)
            kept = time.perf_counter()
            insert(record.envelope)
            inserted = time.perf_counter()
            if turn >= WARM_UP:
                ours.append(kept - began)
                theirs.append(inserted - kept)
    tell("seal, commit, read back", ours, "insert and fdatasync", theirs)


@contextmanager
def bare(folder: Path) -> Iterator[Callable[[bytes], None]]:
    """Lend a function that puts bytes into a database and a journal, and returns once both are on the disk."""
    journal = os.open(folder / "bare.journal", os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    with closing(sqlite3.connect(folder / "bare.db", isolation_level=None)) as database:
        for name, (value, _) in PRAGMAS.items():
            database.execute(f"PRAGMA {name} = {value}")
        database.execute("CREATE TABLE records (seq INTEGER PRIMARY KEY, envelope BLOB NOT NULL) STRICT")

        def insert(envelope: bytes) -> None:
            database.execute("BEGIN IMMEDIATE")
            database.execute("INSERT INTO records (envelope) VALUES (?)", (envelope,))
            database.execute("COMMIT")
            os.write(journal, envelope.hex().encode() + b"\n")
            os.fdatasync(journal)

        try:
            yield insert
        finally:
            os.close(journal)


if __name__ == "__main__":
    main()
