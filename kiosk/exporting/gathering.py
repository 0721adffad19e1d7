"""Opens the records of any number of tablets and bundles, in any order, and merges them by record id.

Merging is commutative, associative and idempotent: whoever opens the same bundles gets the same signatures. What
stands in clear beside an envelope in a bundle, its place among others too, may have been written by anybody.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from kiosk.campaign import Event
from kiosk.errors import RecordTrouble
from kiosk.exporting.opening import helped
from kiosk.exporting.progress import Progress, unwatched, watched
from kiosk.exporting.resolving import Declaration, Resolution, resolve
from kiosk.exporting.second_process import Outcome
from kiosk.exporting.sources import Source
from kiosk.keys import SecretKey
from kiosk.records import Kind, SealedRecord
from kiosk.statement import CORRECTION, SCHEMA, WITHDRAWAL, Statement, digest_of

_MARK_BYTES = 16
_FALSE_LABEL = "Its label does not match what is sealed."

Place = tuple[bytes, int]
"""A device and a sequence on it."""


class Found(NamedTuple):
    """A record that opened. mark: the check of its envelope, which tells two envelopes of one id apart."""

    is_labelled_truly: bool
    is_first_hand: bool
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

    opened: the best copy of each record by its id; lost: what did not open, somewhere; seen: by device, the
    sequences that came, each with the lowest id that was found there; stands: the lowest place of each id
    that came more than once, or did not open; arrived: the highest sequence that each device gave; conflicts: ids of
    which two different whole envelopes or two places were found, and ids that were found at one place; named: pairs
    of a record and what it names, of every copy that opened, the best or not; events: by device and number, each
    with the `arrived` of the source that says so; wording: the exact words behind digests.
    """

    opened: dict[bytes, Found] = field(default_factory=dict, repr=False)
    lost: set[Lost] = field(default_factory=set)
    seen: dict[bytes, dict[int, bytes]] = field(default_factory=dict, repr=False)
    stands: dict[bytes, Place] = field(default_factory=dict, repr=False, compare=False)
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
        hearsay = {one.declaration.record_id for one in self.opened.values() if not one.is_first_hand}
        return resolve(used, lost_corrections=lost, named=self.named, disputed=self.conflicts & hearsay)

    def claim(self, record_id: bytes, place: Place) -> None:
        """Take note that a record was found at *place*, whether it opens or not; 0 is no sequence, and no place."""
        device, sequence = place
        if not sequence:
            return
        ids = self.seen.setdefault(device, {})
        neighbor = ids.setdefault(sequence, record_id)
        if neighbor != record_id:
            self.conflicts |= {neighbor, record_id}
            ids[sequence] = min(neighbor, record_id)
        elsewhere = self._place_of(record_id)
        if elsewhere is None:
            return
        if elsewhere != place:
            self.conflicts.add(record_id)
        self.stands[record_id] = min(elsewhere, place)

    def lose(self, lost: Lost) -> None:
        """Take note of a record that did not open."""
        self.lost.add(lost)
        if lost.place[1]:
            self.stands.setdefault(lost.record_id, lost.place)

    def learn(self, table: tuple[bytes, int], known: tuple[int, Event]) -> None:
        """Keep what the newer source says of the event of a *table*: a device, and the number that it gave."""
        self.events[table] = max(self.events.get(table, known), known, key=_newness)

    def keep(self, found: Found) -> None:
        """Take *found*, unless a better copy is there."""
        record_id, names = found.declaration.record_id, found.declaration.statement.names
        # A false label too: what is sealed is as true as ever, and a withdrawal must find its way through it.
        if names is not None:
            self.named.add((record_id, names))
        other = self.opened.setdefault(record_id, found)
        if other is found:
            return
        if other.mark != found.mark:
            self.conflicts.add(record_id)
        self.opened[record_id] = min(other, found, key=_rank)

    def _place_of(self, record_id: bytes) -> Place | None:
        """Return where the record was found so far, None if nowhere."""
        if record_id in self.stands or record_id not in self.opened:
            return self.stands.get(record_id)
        place = self.opened[record_id].place
        return place if place[1] else None

    def _unhealed(self) -> list[Lost]:
        if not self.lost:
            return []
        # By the id alone: a place is told in clear, and whoever claims that of a lost record does not bring it back.
        whole = {record_id for record_id, one in self.opened.items() if one.is_labelled_truly}
        return [lost for lost in self.lost if lost.record_id not in whole]


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
        for (source, sequence), record, outcome in watched(opening.of(_all(sources)), total, progress):
            place = source.device_id, sequence
            gathering.claim(record.record_id, place)
            try:
                found = _found(place, record, outcome, campaign_id, is_first_hand=source.is_first_hand)
                gathering.keep(found)
            except RecordTrouble as trouble:
                gathering.lose(Lost(place, record.record_id, record.kind, str(trouble)))
    for device, seen in gathering.seen.items():
        gathering.arrived[device] = max(gathering.arrived[device], max(seen, default=0))
    return gathering


def _introduce(gathering: Gathering, source: Source) -> None:
    device = source.device_id
    gathering.seen.setdefault(device, {})
    gathering.arrived[device] = max(source.arrived, gathering.arrived.get(device, 0))
    # A bundle may come from anybody: words count only if they are those of the digest.
    gathering.wording |= {
        digest: text for digest, text in source.wording.items() if digest_of(text) == digest
    }
    for number, event in source.events.items():
        gathering.learn((device, number), (source.arrived, event))


def _newness(known: tuple[int, Event]) -> tuple[int, str]:
    return known[0], repr(known[1])


def _all(sources: Sequence[Source]) -> Iterator[tuple[tuple[Source, int], SealedRecord]]:
    for source in sources:
        for sequence, record in source.records():
            yield (source, sequence), record


def _found(
    place: Place, record: SealedRecord, opened: Outcome, campaign_id: bytes, *, is_first_hand: bool
) -> Found:
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
        is_first_hand=is_first_hand,
        mark=record.envelope[-_MARK_BYTES:],
        declaration=Declaration(sequence, record.record_id, campaign_id, statement, device),
    )


def _rank(found: Found) -> tuple[bool, bool, bool, bytes, bool, Place]:
    # A withdrawal first: whoever has the public key can forge something else under its id. Then the store of this
    # device: whoever has no key at all can frame an envelope anew, at another place.
    return (
        found.declaration.statement.kind != WITHDRAWAL,
        not found.is_labelled_truly,
        not found.is_first_hand,
        found.mark,
        found.declaration.sequence == 0,
        found.place,
    )
