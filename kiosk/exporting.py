"""Opens what was sealed and writes the signatures that stand into one CSV file, proven by reading it back."""

import secrets
from dataclasses import dataclass
from pathlib import Path
from random import Random

from kiosk.csv_file import Row, write_csv
from kiosk.errors import ExportTrouble, RecordTrouble
from kiosk.keys import SecretKey
from kiosk.records import Kind, RecordStore, SealedRecord
from kiosk.resolving import Declaration, Standing, resolve
from kiosk.sealing import open_envelope
from kiosk.statement import SCHEMA, Statement

TARGET = "export"
WORDS = ("petition", "notice", "age", "email", "texts")
COLUMNS = (
    "signature_id",
    "name",
    "zip",
    "email",
    "phone",
    "email_consent",
    "text_consent",
    "language",
    "signed_on",
    "event",
    "campaign",
    *(f"wording_{key}" for key in WORDS),
    "clock_ok",
    "app",
    "pack",
)

_RANDOM = secrets.SystemRandom()


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What was written to *path*, and what was left out and why.

    records: all envelopes; standing: rows; verified: rows that read back from the disk as written;
    corrected, withdrawn: signatures replaced and left out; unreadable: (sequence, reason) of each
    record that could not be used; sha256: of the file, in hexadecimal.
    """

    records: int
    standing: int
    verified: int
    corrected: int
    withdrawn: int
    unreadable: list[tuple[int, str]]
    sha256: str
    path: Path


def export_csv(
    store: RecordStore, secret: SecretKey, out: Path, *, shuffle: Random = _RANDOM
) -> ExportReport:
    """Write the standing signatures to *out*, in random order so that nobody's place in the queue shows.

    The file is faithful: UTF-8, RFC 4180, every value as it was kept, also one that a spreadsheet would
    take for a formula. The form that is safe in a spreadsheet comes with the staff export.
    A record that does not open never stops the others. Every record that opened counts as delivered to
    "export". Raises ExportTrouble, and then leaves no new file; StoreTrouble if the store cannot be read,
    or cannot note the delivery of a file that is whole.
    """
    opened, unreadable, lost_corrections = _opened(store, secret)
    if unreadable and not opened:
        raise ExportTrouble(
            f"None of the {len(unreadable)} records could be opened. {unreadable[0][1]}",
            "No file was written.",
        )
    resolution = resolve(opened, lost_corrections=lost_corrections)
    for declaration in resolution.adrift:
        unreadable.append((declaration.sequence, "It names a correction that could not be opened."))
    rows = [_row(standing) for standing in resolution.standing]
    shuffle.shuffle(rows)
    digest = write_csv(out, (COLUMNS, *rows))
    adrift = {declaration.record_id for declaration in resolution.adrift}
    store.delivered(TARGET, [one.record_id for one in opened if one.record_id not in adrift])
    return ExportReport(
        records=len(opened) + len(unreadable) - len(adrift),
        standing=len(rows),
        verified=len(rows),
        corrected=resolution.corrected,
        withdrawn=resolution.withdrawn,
        unreadable=sorted(unreadable),
        sha256=digest,
        path=out,
    )


def _opened(
    store: RecordStore, secret: SecretKey
) -> tuple[list[Declaration], list[tuple[int, str]], list[bytes]]:
    """Return what opened, what did not with its reason, and the ids of corrections that did not."""
    opened: list[Declaration] = []
    unreadable: list[tuple[int, str]] = []
    lost_corrections: list[bytes] = []
    for sequence, record in enumerate(store.records(), 1):
        try:
            opened.append(_declaration(sequence, record, secret))
        except RecordTrouble as trouble:
            unreadable.append((sequence, str(trouble)))
            if record.kind is Kind.CORRECTION:
                lost_corrections.append(record.record_id)
    return opened, unreadable, lost_corrections


def _declaration(sequence: int, record: SealedRecord, secret: SecretKey) -> Declaration:
    opened = open_envelope(record.envelope, secret=secret)
    if opened.record_id != record.record_id:
        raise RecordTrouble("The envelope stands in the place of another.", "Look for another copy.")
    if opened.schema != SCHEMA:
        raise RecordTrouble("A newer version of the kiosk wrote it.", "Update this one.")
    return Declaration(sequence, opened.record_id, opened.campaign_id, Statement.from_bytes(opened.plaintext))


def _row(standing: Standing) -> Row:
    statement, given = standing.latest.statement, standing.given
    return (
        standing.signature_id.hex(),
        given.name,
        given.zip,
        given.email,
        given.phone,
        _answer(answer=given.consent.email),
        _answer(answer=given.consent.texts),
        statement.language,
        statement.signed_on.isoformat(),
        str(statement.event),
        standing.latest.campaign_id.hex(),
        *(given.wording.get(key, "") for key in WORDS),
        _answer(answer=statement.clock_ok),
        statement.app,
        statement.pack,
    )


def _answer(*, answer: bool | None) -> str:
    return {True: "yes", False: "no", None: "not asked"}[answer]
