"""Frames a sealed record with what stands in clear beside it, as bundles and journals carry it.

Big-endian:

     0   8  its sequence on the tablet, from 1; 0 where its label was lost
     8  16  record_id, as it stood beside the envelope
    24   1  kind: 1 signature, 2 correction, 3 withdrawal; 0 where its label was lost
    25   4  number of the event
    29   4  n, the length of the envelope
    33   n  envelope (kiosk/sealing.py)
"""

import struct
from typing import BinaryIO

from kiosk.records import HIGHEST_SEQUENCE, Kind, SealedRecord

Numbered = tuple[int, SealedRecord]
"""A record with its sequence on its tablet."""

LONGEST_ENVELOPE = 1 << 20
"""Bytes: more than any kiosk writes, and little enough to read at once."""

_FRONT = struct.Struct(">Q16sBII")
FRONT_BYTES = _FRONT.size
"""How far before its envelope a frame begins."""
_KINDS = (Kind.UNKNOWN, Kind.SIGNATURE, Kind.CORRECTION, Kind.WITHDRAWAL)


def framed(numbered: Numbered) -> bytes:
    """Return the frame of a record."""
    sequence, record = numbered
    kind = _KINDS.index(record.kind)
    return _FRONT.pack(sequence, record.record_id, kind, record.event, len(record.envelope)) + record.envelope


def read_frame(file: BinaryIO, *, unlabelled_too: bool = False) -> Numbered:
    """Read one frame. Raises ValueError if there is none, or if it ends too early.

    unlabelled_too: take one whose label was lost, as a bundle may carry it.
    """
    sequence, record_id, kind, event, length = _FRONT.unpack(exactly(file, _FRONT.size))
    if kind not in range(0 if unlabelled_too else 1, len(_KINDS)):
        raise ValueError("no kind of record")
    envelope = exactly(file, length, at_most=LONGEST_ENVELOPE)
    return sequence, SealedRecord(record_id, _KINDS[kind], event, envelope)


def unlabelled(record_id: bytes, envelope: bytes) -> Numbered:
    """Return a record of which nothing but its envelope is known."""
    return 0, SealedRecord(record_id, Kind.UNKNOWN, 0, envelope)


def frame_around(front: bytes, record_id: bytes, envelope: bytes) -> Numbered | None:
    """Return the record that *front*, the 33 bytes before *envelope*, labels; None if they are no frame of it."""
    if len(front) != FRONT_BYTES:
        return None
    sequence, framed_id, kind, event, length = _FRONT.unpack(front)
    is_label = 1 <= sequence <= HIGHEST_SEQUENCE and 1 <= kind < len(_KINDS)
    if not is_label or (framed_id, length) != (record_id, len(envelope)):
        return None
    return sequence, SealedRecord(record_id, _KINDS[kind], event, envelope)


def exactly(file: BinaryIO, length: int, *, at_most: int | None = None) -> bytes:
    """Return the next *length* bytes. Raises ValueError if there are fewer, or if that is more than *at_most*."""
    data = file.read(length) if at_most is None or length <= at_most else b""
    if len(data) != length:
        raise ValueError("it ends too early")
    return data
