"""A table whose signatures are exported: its store, its desk, and the damage a failing card does."""

import csv
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from kiosk.campaign import Identity, load_campaign
from kiosk.exporting import ExportReport, SealedReport, export_opened, export_sealed
from kiosk.exporting.parcel import Target
from kiosk.keys import SecretKey
from kiosk.petition import Draft
from kiosk.records import Kind, Receipt, RecordStore, SealedRecord
from kiosk.sealing import seal
from kiosk.settings import assets
from kiosk.signing import SigningDesk
from kiosk.statement import SCHEMA
from kiosk.storage import open_store
from kiosk.storage.store import SqliteStore

SECRET = SecretKey.generate()
CAMPAIGN = load_campaign(
    assets() / "campaigns" / "utah.toml", identity=Identity(b"campaign" * 2, SECRET.public)
)
NOW = datetime(2026, 11, 24, 17, 3, tzinfo=UTC)
TODAY = date(2026, 11, 25)
ANA = Draft(name="Ana García", zip="00501", of_age=True)

LOST = "DELETE FROM records"
CUT = "envelope = substr(envelope, 1, length(envelope) - 1)"


@dataclass
class Table:
    """A desk over a real store, and the place for its exports."""

    store: RecordStore
    desk: SigningDesk
    out: Path
    device: int | None = None

    def sign(self, **changes: str | bool) -> Receipt:
        return self.desk.keep(self.desk.prepare(replace(ANA, **changes), "en"))  # type: ignore[arg-type]

    def correct(self, earlier: Receipt, name: str) -> Receipt:
        return self.desk.keep(self.desk.correct(earlier, replace(ANA, name=name), "en"))

    def withdraw(self, earlier: Receipt) -> Receipt:
        return self.desk.keep(self.desk.withdraw(earlier, "en"))

    def report(self, **how: Any) -> ExportReport:
        given: dict[str, Any] = {"campaign": CAMPAIGN, "made_on": TODAY} | how
        return export_opened(self.store, given.pop("secret", SECRET), self.target, **given)

    def export(self, **how: Any) -> tuple[ExportReport, list[dict[str, str]]]:
        report = self.report(**how)
        with self.out.open(encoding="utf-8", newline="") as file:
            return report, list(csv.DictReader(file))

    def sealed(self, out: Path, **how: Any) -> SealedReport:
        given: dict[str, Any] = {"campaign": CAMPAIGN, "made_on": TODAY} | how
        return export_sealed(self.store, Target(out, self.device), **given)

    def manifest(self) -> dict[str, Any]:
        manifest: dict[str, Any] = json.loads(
            self.out.with_name(self.out.name + ".manifest.json").read_text(encoding="utf-8")
        )
        return manifest

    @property
    def target(self) -> Target:
        return Target(self.out, self.device)

    def names(self) -> list[str]:
        return sorted(row["name"] for row in self.export()[1])


def opened(tmp_path: Path) -> SqliteStore:
    return open_store(
        tmp_path / "signatures.db", campaign_id=CAMPAIGN.id, key_id=SECRET.public.key_id, practice=False
    )


def sealed(plaintext: bytes, *, schema: int = SCHEMA, record_id: bytes = b"r" * 16) -> SealedRecord:
    envelope = seal(plaintext, to=SECRET.public, campaign_id=CAMPAIGN.id, record_id=record_id, schema=schema)
    return SealedRecord(record_id, Kind.SIGNATURE, 1, envelope)


@contextmanager
def damaged(table: Table, tmp_path: Path, *sequences: int, statement: str = CUT) -> Iterator[RecordStore]:
    """The same store after a failing card has had its way with some envelopes, and with the second copy."""
    table.store.close()
    (tmp_path / "signatures.okjournal").unlink(missing_ok=True)
    with closing(sqlite3.connect(tmp_path / "signatures.db")) as database, database:
        for sequence in sequences:
            change = statement if statement == LOST else f"UPDATE records SET {statement}"
            database.execute(f"{change} WHERE seq = ?", [sequence])
    with opened(tmp_path) as store:
        yield store
