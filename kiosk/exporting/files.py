"""Takes the signatures out: opened into a file that people can read, or sealed as they are into a bundle."""

import csv
import secrets
from collections.abc import Callable, Container, Generator, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from io import BufferedReader
from itertools import takewhile, zip_longest
from random import Random
from typing import BinaryIO

from kiosk.campaign import Campaign, Event
from kiosk.errors import ExportTrouble, StoreTrouble
from kiosk.exporting.bundle import Bundle, insist_that_they_belong, is_bundle, prove_bundle, write_bundle
from kiosk.exporting.collecting import uncollected
from kiosk.exporting.csv_file import read_faithful, read_safe, write_faithful, write_safe
from kiosk.exporting.gathering import Gathering, gather
from kiosk.exporting.header import Header
from kiosk.exporting.manifest import is_manifest, known_words, manifest_beside, manifest_of
from kiosk.exporting.parcel import Step, Target, not_as_written, packed, untold
from kiosk.exporting.progress import Progress, leg, unwatched, watched
from kiosk.exporting.report import Choice, ExportReport, Form, SealedReport
from kiosk.exporting.resolving import Standing
from kiosk.exporting.rows import HEADINGS, Row, row_of
from kiosk.exporting.sources import Source, StoreSource
from kiosk.exporting.standings import Standings
from kiosk.exporting.xlsx_file import read_xlsx, write_xlsx
from kiosk.keys import SecretKey
from kiosk.records import RecordStore, SealedRecord

TARGET = "export"
"""The outbox target that an export delivers to."""

_NOTED_AT_ONCE = 50_000
"""Records: enough to be quick, and few enough for a small memory."""

_RANDOM = secrets.SystemRandom()

_Writer = Callable[[BinaryIO, Iterable[Row]], None]
_Reader = Callable[[BinaryIO], Generator[Row, None, None]]
_Sealed = Callable[[], Iterator[tuple[int, SealedRecord]]]
_WAYS: dict[Form, tuple[_Writer, _Reader]] = {
    Form.CSV: (write_faithful, read_faithful),
    Form.SAFE_CSV: (write_safe, read_safe),
    Form.XLSX: (write_xlsx, read_xlsx),
}


@uncollected()
def export_opened(
    store: RecordStore,
    secret: SecretKey,
    target: Target,
    *,
    campaign: Campaign,
    made_on: date,
    events: Iterable[Event] | None = None,
    form: Form = Form.CSV,
    choice: Choice = Choice(),  # noqa: B008 - frozen
    bundles: Sequence[Bundle] = (),
    progress: Progress = unwatched,
    shuffle: Random = _RANDOM,
    step: Step = untold,
) -> ExportReport:
    """Open the records of *store* and *bundles*, and write the chosen signatures and a manifest beside them.

    Corrections and withdrawals are followed over all records first; then the choice is made among the signatures
    that stand. The rows are in random order, so that nobody's place in the queue shows. A record that does not
    open never stops the others.

    events: what this device knows of its events, None for the campaign's own. made_on: stands in the manifest.
    Every record of *store* that opened, under a label that is true, and belongs to the chosen event counts as
    delivered to "export", once the files are proven under their names.

    Raises ExportTrouble, and then leaves no new file and each older one as it was; so it does where only what is new
    is wanted and a name is taken, because the older file is then the only one that holds what it holds. Raises
    StoreTrouble or RecordTrouble if a source cannot be read, RecordTrouble for bundles of another campaign or key too.
    """
    insist_that_they_belong(bundles, campaign)
    write, read = _WAYS[form]
    manifest = manifest_beside(target.path)
    with packed(target, step=step) as parcel:
        parcel.claim(target.path.name, partial(_has_our_headings, read), replaces=not choice.only_new)
        parcel.claim(manifest.name, is_manifest, replaces=not choice.only_new)
        own = StoreSource(store, _known(events, campaign), known_words(campaign))
        sources: list[Source] = [own, *bundles]
        gathering = gather(sources, secret, campaign_id=campaign.id, progress=leg(progress, 0, legs=3))
        _insist_that_something_opened(gathering)
        what = Standings(gathering, store.waiting(TARGET), store.device_id)
        chosen = what.chosen(choice)
        shuffle.shuffle(chosen)
        rows = _rows_of(chosen)
        digest = parcel.add(
            target.path.name,
            partial(_write, write, rows, leg(progress, 1, legs=3)),
            partial(_prove, read, rows, leg(progress, 2, legs=3)),
        )
        report = ExportReport(
            path=target.path,
            manifest=manifest,
            form=form,
            choice=choice,
            sha256=digest,
            rows=len(chosen),
            verified=len(chosen),
            standing=len(what.standing),
            records=gathering.records,
            corrected=what.corrected,
            withdrawn=what.withdrawn,
            to_strike=what.to_strike,
            unreadable=what.unreadable,
            missing=what.missing,
            conflicts=what.conflicts,
            broken_at=own.broken_at,
            delivery_noted=True,
        )
        told = manifest_of(report, campaign, choice, made_on, rows=chosen, words=gathering.wording)
        parcel.add(manifest.name, partial(_write_bytes, told), partial(_prove_bytes, told))
        parcel.deliver()
    return replace(report, delivery_noted=_is_noted(store, what.delivered_by(choice)))


def export_sealed(
    store: RecordStore,
    target: Target,
    *,
    campaign: Campaign,
    made_on: date,
    events: Iterable[Event] | None = None,
    progress: Progress = unwatched,
    step: Step = untold,
) -> SealedReport:
    """Write every record of *store*, sealed as it is, into a bundle. Needs no key.

    The records count as delivered to "export" once the bundle is proven under its name.
    Raises ExportTrouble, and then leaves no new file and an older one as it was; StoreTrouble if the store cannot be
    read.
    """
    with packed(target, step=step) as parcel:
        parcel.claim(target.path.name, is_bundle)
        arrived = store.arrived()
        record_ids = {record.record_id for _, record in _until(arrived, store)}
        header = Header(
            campaign_id=campaign.id,
            key_id=campaign.public_key.key_id,
            device_id=store.device_id,
            slug=campaign.slug,
            made_on=made_on,
            arrived=arrived,
            count=len(record_ids),
            events={event.number: event for event in _known(events, campaign)},
            wording=known_words(campaign),
        )
        sealed = partial(_until, arrived, store)
        digest = parcel.add(
            target.path.name,
            partial(_write_sealed, header, sealed, leg(progress, 0, legs=2)),
            partial(_prove_sealed, header, sealed, leg(progress, 1, legs=2)),
        )
        report = SealedReport(
            path=target.path,
            sha256=digest,
            records=header.count,
            verified=header.count,
            broken_at=store.first_broken_link(),
            delivery_noted=True,
        )
        parcel.deliver()
    return replace(report, delivery_noted=_is_noted(store, record_ids & store.waiting(TARGET)))


def exported_before(store: RecordStore) -> Container[bytes]:
    """Return the ids of the records that an earlier export may hold: all but those that still wait in *store*.

    Raises StoreTrouble.
    """
    return _AllBut(store.waiting(TARGET))


@dataclass(frozen=True, slots=True)
class _AllBut:
    """Everything but some."""

    out: AbstractSet[bytes]

    def __contains__(self, record_id: object) -> bool:
        return record_id not in self.out


def _rows_of(chosen: Iterable[tuple[Standing, Event | None]]) -> list[Row]:
    """Return headings and rows, which are gone through twice: to write them and to prove what was written."""
    return [
        HEADINGS,
        *(row_of(one.signature_id, one.latest.statement, one.given, event) for one, event in chosen),
    ]


def _known(events: Iterable[Event] | None, campaign: Campaign) -> Iterable[Event]:
    return (campaign.event,) if events is None else events


def _insist_that_something_opened(gathering: Gathering) -> None:
    if gathering.lost and not gathering.opened:
        reason = min(gathering.lost).reason
        raise ExportTrouble(
            f"None of the {gathering.records} records could be opened. {reason}", "No file was written."
        )


def _has_our_headings(read: _Reader, file: BufferedReader) -> bool:
    try:
        with closing(read(file)) as rows:
            return next(rows, None) == HEADINGS
    except (ValueError, csv.Error):
        return False


def _write(write: _Writer, rows: Sequence[Row], progress: Progress, file: BinaryIO) -> None:
    write(file, watched(rows, len(rows), progress))


def _prove(read: _Reader, rows: Sequence[Row], progress: Progress, file: BufferedReader) -> None:
    """Compare the file with *rows*, one by one. Raises ExportTrouble."""
    try:
        with closing(read(file)) as found:
            same = all(row == back for row, back in zip_longest(watched(rows, len(rows), progress), found))
    except (ValueError, csv.Error):
        same = False
    if not same:
        raise not_as_written()


def _write_bytes(content: bytes, file: BinaryIO) -> None:
    file.write(content)


def _prove_bytes(content: bytes, file: BufferedReader) -> None:
    if file.read() != content:
        raise not_as_written()


def _write_sealed(header: Header, sealed: _Sealed, progress: Progress, file: BinaryIO) -> None:
    write_bundle(file, header, watched(sealed(), header.count, progress))


def _prove_sealed(header: Header, sealed: _Sealed, progress: Progress, file: BufferedReader) -> None:
    """Compare the bundle with the store, record by record. Raises ExportTrouble."""
    if not prove_bundle(file, watched(sealed(), header.count, progress)):
        raise not_as_written()


def _until(arrived: int, store: RecordStore) -> Iterator[tuple[int, SealedRecord]]:
    """Yield the records that had arrived: others may arrive meanwhile."""
    return takewhile(partial(_is_early, arrived), store.records())


def _is_early(arrived: int, numbered: tuple[int, SealedRecord]) -> bool:
    return numbered[0] <= arrived


def _is_noted(store: RecordStore, record_ids: Iterable[bytes]) -> bool:
    """Note what was delivered, and tell whether it could be noted: the file is whole all the same."""
    delivered = list(record_ids)
    try:
        for first in range(0, max(1, len(delivered)), _NOTED_AT_ONCE):
            store.delivered(TARGET, delivered[first : first + _NOTED_AT_ONCE])
    except StoreTrouble:
        return False
    return True
