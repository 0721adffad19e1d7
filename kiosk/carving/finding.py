"""Looks through a leftover for envelopes, each with the label that stands before it, and for whose they are."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from kiosk.carving.leftover import Leftover
from kiosk.carving.owners import LONGEST_OWNER, OWNERS, Owner
from kiosk.carving.rows import LONGEST_BEFORE, row_before, run_over
from kiosk.errors import ExportTrouble, RecordTrouble
from kiosk.framing import FRONT_BYTES as FRAME_BYTES
from kiosk.framing import Numbered, frame_around, unlabelled
from kiosk.records import SealedRecord
from kiosk.sealing import FRONT_BYTES, MAGIC, Header, read_front, read_header

CHUNK = 4 << 20
"""Bytes looked through at once."""

Progress = Callable[[int, int], bool]
"""Called with the bytes that were looked through and those there are; False calls it off."""


class Whole(NamedTuple):
    """An envelope whose check holds. numbered: without its label, under the sequence 0, if that was lost."""

    header: Header
    numbered: Numbered


class Damaged(NamedTuple):
    """A place where an envelope begins that is not whole. record_id: as it stands there, None if nothing does."""

    record_id: bytes | None


Find = Whole | Damaged | Owner


def carve(leftover: Leftover, progress: Progress, *, chunk: int = CHUNK) -> Iterator[Find]:
    """Yield whatever is found, in no order that matters; the same envelope as often as it is there.

    Holds one *chunk* of bytes at a time. Raises ExportTrouble if *progress* calls it off.
    """
    longest = max(map(len, (MAGIC, *OWNERS)))
    for base in range(0, leftover.size, chunk):
        if not progress(base, leftover.size):
            raise ExportTrouble("It was cancelled.", "Nothing was written.")
        # A mark that begins in this chunk may end in the next.
        window = leftover.read(base, chunk + longest - 1)
        for at in _places_of(MAGIC, window, chunk):
            yield _envelope_at(leftover, base + at)
        for mark, read in OWNERS.items():
            for at in _places_of(mark, window, chunk):
                owner = read(leftover.read(base + at, LONGEST_OWNER))
                if owner is not None:
                    yield owner


def _places_of(mark: bytes, window: bytes, chunk: int) -> Iterator[int]:
    """Yield where in the first *chunk* bytes of *window* the *mark* begins."""
    end = chunk + len(mark) - 1
    at = window.find(mark, 0, end)
    while at >= 0:
        yield at
        at = window.find(mark, at + 1, end)


def _envelope_at(leftover: Leftover, at: int) -> Whole | Damaged:
    front = read_front(leftover.read(at, FRONT_BYTES))
    if front is None:
        return Damaged(None)
    record_id, length = front
    start = max(0, at - LONGEST_BEFORE)
    before = leftover.read(start, at - start)
    row = row_before(before, record_id, length)
    envelope = leftover.read(at, length)
    header = _header_of(envelope)
    if header is None and row is not None:
        envelope = run_over(leftover, at, row)
        header = _header_of(envelope)
    if header is None:
        return Damaged(record_id)
    if row is not None:
        return Whole(header, (row.sequence, SealedRecord(record_id, row.kind, row.event, envelope)))
    framed = frame_around(before[-FRAME_BYTES:], record_id, envelope)
    return Whole(header, framed or unlabelled(record_id, envelope))


def _header_of(envelope: bytes) -> Header | None:
    try:
        return read_header(envelope)
    except RecordTrouble:
        return None
