"""What the store keeps: sealed records in order of arrival, and the Protocol every store fulfills."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

HIGHEST_SEQUENCE = (1 << 63) - 1
"""What a store can count to."""


class Kind(StrEnum):
    """What a sealed record is. In clear beside the envelope."""

    SIGNATURE = "signature"
    CORRECTION = "correction"
    WITHDRAWAL = "withdrawal"
    UNKNOWN = "unknown"
    """Its label was lost, and only the seal tells. Bundles may carry it; a store refuses it."""


@dataclass(frozen=True, slots=True)
class SealedRecord:
    """One envelope and all that may stand in clear beside it.

    record_id: 16 random bytes; event: the number of the event in the campaign file.
    """

    record_id: bytes
    kind: Kind
    event: int
    envelope: bytes


@dataclass(frozen=True, slots=True)
class Receipt:
    """Proof that a record was committed and read back: its place in the order of arrival, from 1."""

    record_id: bytes
    sequence: int


class SecondMedium(StrEnum):
    """Where second copies go: none is set, then they lie beside the database; or one is, and is there or not."""

    NONE = "none"
    PRESENT = "present"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Condition:
    """What staff must know of a store.

    restored: records that a second copy gave back; set_aside: names of damaged files that lie untouched beside it.
    """

    second_medium: SecondMedium
    restored: int
    set_aside: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """What may be told without the key. Records are envelopes; none of these is a number of people."""

    signatures: int
    corrections: int
    withdrawals: int
    waiting: dict[str, int]
    """For each outbox target, "export" among them: the records that have not reached it."""

    @property
    def records(self) -> int:
        """All envelopes."""
        return self.signatures + self.corrections + self.withdrawals


class Reading(Protocol):
    """All records of a store, each read once, and the chain checked on the way."""

    @property
    def broken_at(self) -> int | None:
        """The sequence of the first record that was lost or whose envelope was changed; known once all are read."""
        ...

    def __iter__(self) -> Iterator[tuple[int, SealedRecord]]:
        """Begin from the first: yield every record with its sequence, in order of arrival. Raises StoreTrouble."""
        ...


class RecordStore(Protocol):
    """Where sealed records live. tests/contracts/store.py is the exam that every store passes."""

    @property
    def device_id(self) -> bytes:
        """16 random bytes that tell this tablet from every other, and nothing else about it."""
        ...

    def append(self, record: SealedRecord) -> Receipt:
        """Commit *record*, read it back from the disk, and return the proof.

        The same record id with the same bytes is success, however often it is appended.
        Raises StoreTrouble if it could not be kept; then nothing is acknowledged, and the same
        call may be made again. Raises Bug if the id is taken by other bytes, or if the record
        belongs to another campaign or key than the store.
        """
        ...

    def find(self, record_id: bytes) -> SealedRecord | None:
        """Return the record with this id, or None. Raises StoreTrouble."""
        ...

    def records(self) -> Iterator[tuple[int, SealedRecord]]:
        """Yield every record with its sequence, in order of arrival; a gap is a lost one. Raises StoreTrouble."""
        ...

    def reading(self) -> Reading:
        """Return records() and first_broken_link() in one pass."""
        ...

    def first_broken_link(self) -> int | None:
        """Return the sequence of the first record that was lost or whose envelope was changed, if any was.

        Raises StoreTrouble.
        """
        ...

    def arrived(self) -> int:
        """Return the highest sequence ever given, lost records among them. Raises StoreTrouble."""
        ...

    def counts(self, *, event: int | None = None, after: int = 0) -> Counts:
        """Return what may be told without the key. Raises StoreTrouble.

        event: count its records only; after: only those whose sequence is higher.
        """
        ...

    def waiting(self, target: str) -> set[bytes]:
        """Return the ids of the records that have not reached *target*. Raises StoreTrouble."""
        ...

    def release(self) -> None:
        """Make every held record due: the thank-you screen of its visitor has ended. Raises StoreTrouble."""
        ...

    def delivered(self, target: str, record_ids: Iterable[bytes]) -> None:
        """Note that these records have reached *target*. Raises StoreTrouble."""
        ...

    def condition(self) -> Condition:
        """Look for a second medium that is back, catch it up, and tell how the store is. Raises StoreTrouble."""
        ...

    @property
    def second_medium(self) -> SecondMedium:
        """Whether the second medium took what it was last given; asks no disk."""
        ...

    def close(self) -> None:
        """Check-point and let go of the file. Closing twice is harmless."""
        ...
