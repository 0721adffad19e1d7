"""Opens what was sealed and writes the signatures that stand into one CSV file, proven by reading it back."""

import secrets
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from kiosk.csv_file import Row, write_csv
from kiosk.disk import sweep
from kiosk.errors import ExportTrouble, RecordTrouble, StoreTrouble
from kiosk.keys import SecretKey
from kiosk.records import Kind, RecordStore, SealedRecord
from kiosk.resolving import Declaration, Standing, resolve
from kiosk.sealing import open_envelope
from kiosk.statement import CORRECTION, SCHEMA, WITHDRAWAL, Statement

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

    records: all envelopes that ever arrived; standing: rows; verified: rows that read back from the disk
    as written; corrected, withdrawn: signatures replaced and left out; unreadable: (sequence, reason) of
    each record that could not be used, lost ones among them; broken_at: the sequence at which the chain
    over the envelopes breaks, if it does; delivery_noted: whether the store could note what is in the
    file; sha256: of the file, in hexadecimal.
    """

    records: int
    standing: int
    verified: int
    corrected: int
    withdrawn: int
    unreadable: list[tuple[int, str]]
    broken_at: int | None
    delivery_noted: bool
    sha256: str
    path: Path


def export_csv(
    store: RecordStore, secret: SecretKey, out: Path, *, shuffle: Random = _RANDOM
) -> ExportReport:
    """Write the standing signatures to *out*, in random order so that nobody's place in the queue shows.

    The file is faithful: UTF-8, RFC 4180, every value as it was kept, also one that a spreadsheet would
    take for a formula. The form that is safe in a spreadsheet comes with the staff export.
    A record that does not open never stops the others. Every record that opened, under a label that is
    true, counts as delivered to "export". Raises ExportTrouble, and then leaves no new file; StoreTrouble
    if the store cannot be read.
    """
    sweep(out)
    found = _opened(store, secret)
    if found.unreadable and not found.opened:
        raise ExportTrouble(
            f"None of the {found.arrived} records could be opened. {found.unreadable[0][1]}",
            "No file was written.",
        )
    broken_at = store.first_broken_link()
    resolution = resolve(found.opened, lost_corrections=found.lost_corrections)
    adrift = [(one.sequence, "It names a correction that could not be opened.") for one in resolution.adrift]
    unreadable = sorted({**dict(adrift), **dict(found.unreadable)}.items())
    rows = [_row(standing) for standing in resolution.standing]
    shuffle.shuffle(rows)
    digest = write_csv(out, (COLUMNS, *rows))
    unused = {sequence for sequence, _ in unreadable}
    used = [one.record_id for one in found.opened if one.sequence not in unused]
    return ExportReport(
        records=found.arrived,
        standing=len(rows),
        verified=len(rows),
        corrected=resolution.corrected,
        withdrawn=resolution.withdrawn,
        unreadable=unreadable,
        broken_at=broken_at,
        delivery_noted=_note_delivery(store, used),
        sha256=digest,
        path=out,
    )


@dataclass(slots=True)
class _Found:
    """What opened, what did not with its reason, the ids of corrections that did not, the last sequence."""

    opened: list[Declaration] = field(default_factory=list)
    unreadable: list[tuple[int, str]] = field(default_factory=list)
    lost_corrections: list[bytes] = field(default_factory=list)
    arrived: int = 0


def _opened(store: RecordStore, secret: SecretKey) -> _Found:
    found = _Found()
    for sequence, record in store.records():
        found.unreadable += [(lost, "It is missing.") for lost in range(found.arrived + 1, sequence)]
        found.arrived = sequence
        try:
            declaration = _declaration(sequence, record, secret)
        except RecordTrouble as trouble:
            found.unreadable.append((sequence, str(trouble)))
            if record.kind is Kind.CORRECTION:
                found.lost_corrections.append(record.record_id)
        else:
            _sort_in(found, declaration, record)
    return found


def _sort_in(found: _Found, declaration: Declaration, record: SealedRecord) -> None:
    """Keep a record whose label is not true out of the file, but never undo that somebody withdrew."""
    sealed = declaration.statement
    is_labelled_truly = (record.kind, record.event) == (sealed.kind, sealed.event)
    if not is_labelled_truly:
        found.unreadable.append((declaration.sequence, "Its label does not match what is sealed."))
        if sealed.kind == CORRECTION:
            found.lost_corrections.append(declaration.record_id)
    if is_labelled_truly or sealed.kind == WITHDRAWAL:
        found.opened.append(declaration)


def _note_delivery(store: RecordStore, record_ids: list[bytes]) -> bool:
    """Tell whether it could be noted: the file is whole all the same."""
    try:
        store.delivered(TARGET, record_ids)
    except StoreTrouble:
        return False
    return True


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
