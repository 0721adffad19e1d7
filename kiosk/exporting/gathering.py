"""Opens the records of any number of tablets and bundles, in any order, and merges them by record id.

merge() is commutative, associative and idempotent: whoever opens the same bundles gets the same signatures.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple, Protocol

from kiosk.campaign import Event
from kiosk.errors import RecordTrouble
from kiosk.exporting.opening import helped
from kiosk.exporting.progress import Progress, unwatched, watched
from kiosk.exporting.resolving import Declaration, Resolution, resolve
from kiosk.exporting.second_process import Outcome
from kiosk.keys import SecretKey
from kiosk.records import Kind, RecordStore, SealedRecord
from kiosk.statement import CORRECTION, SCHEMA, WITHDRAWAL, Statement, digest_of

_MARK_BYTES = 16
_FALSE_LABEL = "Its label does not match what is sealed."

Place = tuple[bytes, int]
"""A device and a sequence on it."""


class Source(Protocol):
    """Somewhere records come from: the store of a tablet, or a bundle."""

    @property
    def name(self) -> str:
        """How to speak of it."""
        ...

    @property
    def device_id(self) -> bytes:
        """Whose records these are."""
        ...

    @property
    def arrived(self) -> int:
        """The highest sequence that its device ever gave."""
        ...

    @property
    def events(self) -> Mapping[int, Event]:
        """What is known of the device's events, by number."""
        ...

    @property
    def wording(self) -> Mapping[str, str]:
        """The exact words behind digests, as far as it knows them."""
        ...

    def records(self) -> Iterator[tuple[int, SealedRecord]]:
        """Yield each record with its sequence. Raises StoreTrouble or RecordTrouble if the source fails."""
        ...


class StoreSource:
    """The store of this device as a Source."""

    def __init__(
        self,
        store: RecordStore,
        events: Iterable[Event],
        wording: Mapping[str, str] | None = None,
        name: str = "this device",
    ) -> None:
        self.name = name
        self.device_id = store.device_id
        self.arrived = store.arrived()
        self.events = {event.number: event for event in events}
        self.wording = wording or {}
        self._reading = store.reading()

    @property
    def broken_at(self) -> int | None:
        """The sequence at which the chain of the store breaks, if it does; known once all records were read."""
        return self._reading.broken_at

    def records(self) -> Iterator[tuple[int, SealedRecord]]:
        """Yield each record with its sequence, in order of arrival. Raises StoreTrouble."""
        return iter(self._reading)


class Found(NamedTuple):
    """A record that opened. mark: the check of its envelope, which tells two envelopes of one id apart."""

    is_labelled_truly: bool
    mark: bytes
    declaration: Declaration

    @property
    def place(self) -> Place:
        """Where it was found, in one of the sources."""
        return self.declaration.device, self.declaration.sequence

    @property
    def is_used(self) -> bool:
        """Whether it counts. A false label never undoes that somebody withdrew."""
        return self.is_labelled_truly or self.declaration.statement.kind == WITHDRAWAL


class Lost(NamedTuple):
    """A record that could not be opened."""

    place: Place
    record_id: bytes
    kind: Kind
    reason: str


@dataclass(slots=True)
class Gathering:
    """What the sources hold together. Its repr tells nothing of anybody.

    opened: the best copy of each record by its id; lost: what did not open, somewhere; seen: the sequences that
    came, by device; arrived: the highest that each device gave; conflicts: ids under which two different whole
    envelopes were found; named: pairs of a record and what it names, of every used copy, the best or not; events:
    by device and number, each with the `arrived` of the source that says so; wording: the exact words behind digests.
    """

    opened: dict[bytes, Found] = field(default_factory=dict, repr=False)
    lost: set[Lost] = field(default_factory=set)
    seen: dict[bytes, set[int]] = field(default_factory=dict, repr=False)
    arrived: dict[bytes, int] = field(default_factory=dict)
    conflicts: set[bytes] = field(default_factory=set)
    named: set[tuple[bytes, bytes]] = field(default_factory=set)
    events: dict[Place, tuple[int, Event]] = field(default_factory=dict)
    wording: dict[str, str] = field(default_factory=dict, repr=False)

    @property
    def records(self) -> int:
        """Envelopes that ever arrived, on all devices, missing ones among them."""
        return sum(self.arrived.values())

    @property
    def missing(self) -> list[tuple[bytes, int, int]]:
        """Which sequences are in none of the sources: device, first, last."""
        return [
            (device, before + 1, after - 1)
            for device, arrived in sorted(self.arrived.items())
            for before, after in pairwise((0, *sorted(self.seen.get(device, ())), arrived + 1))
            if after - before > 1
        ]

    @property
    def unreadable(self) -> dict[Place, str]:
        """Why a record is not used, by its place; one that another source gave whole is not among them."""
        false = {one.place: _FALSE_LABEL for one in self.opened.values() if not one.is_labelled_truly}
        return {lost.place: lost.reason for lost in sorted(self._unhealed())} | false

    def event_of(self, declaration: Declaration) -> Event | None:
        """Return what is known of the event at which it was signed."""
        known = self.events.get((declaration.device, declaration.statement.event))
        return None if known is None else known[1]

    def resolution(self) -> Resolution:
        """Follow each correction and withdrawal to its signature."""
        used = [one.declaration for one in self.opened.values() if one.is_used]
        false = [one.declaration for one in self.opened.values() if not one.is_labelled_truly]
        lost = {one.record_id for one in false if one.statement.kind == CORRECTION}
        lost |= {one.record_id for one in self._unhealed() if one.kind is Kind.CORRECTION}
        return resolve(used, lost_corrections=lost, named=self.named)

    def keep(self, found: Found) -> None:
        """Take *found*, unless a better copy is there."""
        record_id, names = found.declaration.record_id, found.declaration.statement.names
        if names is not None and found.is_used:
            self.named.add((record_id, names))
        other = self.opened.setdefault(record_id, found)
        if other is found:
            return
        if other.mark != found.mark:
            self.conflicts.add(record_id)
        self.opened[record_id] = min(other, found, key=_rank)

    def _unhealed(self) -> list[Lost]:
        if not self.lost:
            return []
        true = [one for one in self.opened.values() if one.is_labelled_truly]
        # The sequence 0 stands for every lost label, so it is no place.
        places = {one.place for one in true if one.declaration.sequence}
        ids = {one.declaration.record_id for one in true}
        return [lost for lost in self.lost if lost.place not in places and lost.record_id not in ids]


def gather(
    sources: Sequence[Source], secret: SecretKey, *, campaign_id: bytes, progress: Progress = unwatched
) -> Gathering:
    """Open every record of every source. One that does not open never stops the others.

    Raises StoreTrouble or RecordTrouble if a source cannot be read, ExportTrouble if *progress* calls it off.
    """
    gathering = Gathering()
    for source in sources:
        _introduce(gathering, source)
    total = gathering.records
    with helped(secret, total) as opening:
        for place, record, outcome in watched(opening.of(_all(sources)), total, progress):
            device, sequence = place
            gathering.seen[device].add(sequence)
            try:
                gathering.keep(_found(place, record, outcome, campaign_id))
            except RecordTrouble as trouble:
                gathering.lost.add(Lost(place, record.record_id, record.kind, str(trouble)))
    for device, seen in gathering.seen.items():
        gathering.arrived[device] = max(gathering.arrived[device], max(seen, default=0))
    return gathering


def merge(one: Gathering, other: Gathering) -> Gathering:
    """Return what both hold."""
    merged = Gathering()
    for each in (one, other):
        for found in each.opened.values():
            merged.keep(found)
        merged.lost |= each.lost
        merged.conflicts |= each.conflicts
        merged.named |= each.named
        merged.wording |= each.wording
        for device, arrived in each.arrived.items():
            merged.arrived[device] = max(arrived, merged.arrived.get(device, 0))
            merged.seen.setdefault(device, set()).update(each.seen[device])
        for place, known in each.events.items():
            _learn(merged, place, known)
    return merged


def _introduce(gathering: Gathering, source: Source) -> None:
    device = source.device_id
    gathering.seen.setdefault(device, set())
    gathering.arrived[device] = max(source.arrived, gathering.arrived.get(device, 0))
    # A bundle may come from anybody: words count only if they are those of the digest.
    gathering.wording |= {
        digest: text for digest, text in source.wording.items() if digest_of(text) == digest
    }
    for number, event in source.events.items():
        _learn(gathering, (device, number), (source.arrived, event))


def _learn(gathering: Gathering, place: Place, known: tuple[int, Event]) -> None:
    """Keep what the newer source says of an event."""
    gathering.events[place] = max(gathering.events.get(place, known), known, key=_newness)


def _newness(known: tuple[int, Event]) -> tuple[int, str]:
    return known[0], repr(known[1])


def _all(sources: Sequence[Source]) -> Iterator[tuple[Place, SealedRecord]]:
    for source in sources:
        device = source.device_id
        for sequence, record in source.records():
            yield (device, sequence), record


def _found(place: Place, record: SealedRecord, opened: Outcome, campaign_id: bytes) -> Found:
    """Return what was found in *record*. Raises RecordTrouble if it did not open, or does not belong here."""
    if isinstance(opened, RecordTrouble):
        raise opened
    if opened.campaign_id != campaign_id:
        raise RecordTrouble("It belongs to another campaign.", "Export it with that campaign.")
    if opened.record_id != record.record_id:
        raise RecordTrouble("The envelope stands in the place of another.", "Look for another copy.")
    if opened.schema != SCHEMA:
        raise RecordTrouble("A newer version of the kiosk wrote it.", "Update this one.")
    statement = Statement.from_bytes(opened.plaintext)
    device, sequence = place
    return Found(
        is_labelled_truly=record.kind is Kind.UNKNOWN
        or (record.kind, record.event) == (statement.kind, statement.event),
        mark=record.envelope[-_MARK_BYTES:],
        declaration=Declaration(sequence, record.record_id, campaign_id, statement, device),
    )


def _rank(found: Found) -> tuple[bool, bool, bytes, bool, Place]:
    # A withdrawal first: whoever has the public key can forge something else under its id.
    return (
        found.declaration.statement.kind != WITHDRAWAL,
        not found.is_labelled_truly,
        found.mark,
        found.declaration.sequence == 0,
        found.place,
    )
