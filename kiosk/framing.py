"""Frames a sealed record with what stands in clear beside it, as bundles and journals carry it.

Big-endian:

     0   8  its sequence on the tablet, from 1
     8  16  record_id, as it stood beside the envelope
    24   1  kind: 1 signature, 2 correction, 3 withdrawal
    25   4  number of the event
    29   4  n, the length of the envelope
    33   n  envelope (kiosk/sealing.py)
"""

import struct
from typing import BinaryIO

from kiosk.records import Kind, SealedRecord

Numbered = tuple[int, SealedRecord]
"""A record with its sequence on its tablet."""

LONGEST_ENVELOPE = 1 << 20
"""Bytes: more than any kiosk writes, and little enough to read at once."""

_FRONT = struct.Struct(">Q16sBII")
FRONT_BYTES = _FRONT.size
"""How far before its envelope a frame begins."""
_KINDS = (Kind.SIGNATURE, Kind.CORRECTION, Kind.WITHDRAWAL)


def framed(numbered: Numbered) -> bytes:
    """Return the frame of a record."""
    sequence, record = numbered
    kind = _KINDS.index(record.kind) + 1
    return _FRONT.pack(sequence, record.record_id, kind, record.event, len(record.envelope)) + record.envelope


def read_frame(file: BinaryIO) -> Numbered:
    """Read one frame. Raises ValueError if there is none, or if it ends too early."""
    sequence, record_id, kind, event, length = _FRONT.unpack(exactly(file, _FRONT.size))
    if kind not in range(1, len(_KINDS) + 1):
        raise ValueError("no kind of record")
    envelope = exactly(file, length, at_most=LONGEST_ENVELOPE)
    return sequence, SealedRecord(record_id, _KINDS[kind - 1], event, envelope)


def exactly(file: BinaryIO, length: int, *, at_most: int | None = None) -> bytes:
    """Return the next *length* bytes. Raises ValueError if there are fewer, or if that is more than *at_most*."""
    data = file.read(length) if at_most is None or length <= at_most else b""
    if len(data) != length:
        raise ValueError("it ends too early")
    return data
