"""Reads the row around an envelope in a signatures file, from its bytes alone: SQLite refuses a damaged one.

The row of an envelope, as table `records` (kiosk/storage/schema.py) makes it (sqlite.org/fileformat2.html, 1.6, 2.1):

    varint   p, the bytes of the payload
    varint   rowid = the sequence
             payload: header    its own length, then a serial type for each column, all of them varints:
                                seq 0 (it is the rowid), record_id 44, kind 13 + 2 letters, event 1 … 9,
                                envelope 12 + 2 bytes, chain 76
                      body      record_id, kind, event, envelope, chain

A payload of more than 4,061 bytes runs over into other pages; where it does, the next page's number stands behind
its first part, and before each of the others.
"""

from collections.abc import Iterator
from typing import NamedTuple

from kiosk.carving.leftover import Leftover
from kiosk.records import Kind

PAGE = 4_096
"""Bytes of a page: what SQLite takes for a new file, and no store asks for another."""

LONGEST_BEFORE = 64
"""Bytes: no row has more before its envelope."""

_KINDS = (Kind.SIGNATURE, Kind.CORRECTION, Kind.WITHDRAWAL)
_INTEGERS = {8: 0, 9: 0, 1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
"""Serial types and the bytes that they take; 8 and 9 are the numbers 0 and 1."""

_ID_BYTES, _CHAIN_BYTES = 16, 32
_HIGHEST_EVENT = (1 << 32) - 1
_LONGEST_ROWID = 8
_POINTER_BYTES = 4

# sqlite.org/fileformat2.html, 1.6: the most and the least that a leaf of a table holds of one payload.
_MOST_LOCAL = PAGE - 35
_LEAST_LOCAL = (PAGE - 12) * 32 // 255 - 23


class Row(NamedTuple):
    """The label of a record, and its payload: how many bytes it has, and how many before the envelope."""

    sequence: int
    kind: Kind
    event: int
    payload: int
    prefix: int


def row_before(before: bytes, record_id: bytes, length: int) -> Row | None:
    """Return the row of an envelope of *length* bytes; *before*: the bytes before it. None if they are no row of it."""
    at = before.rfind(record_id)
    body = before[at + _ID_BYTES :]
    kind = next((each for each in _KINDS if body.startswith(each.encode())), None)
    if at < 0 or kind is None:
        return None
    number = body[len(kind) :]
    for serial_type, header in _headers(kind, len(number), length):
        if not before[:at].endswith(header):
            continue
        event = int.from_bytes(number, "big", signed=True) if number else serial_type - 8
        prefix = len(header) + _ID_BYTES + len(body)
        payload = prefix + length + _CHAIN_BYTES
        sequence = _rowid_at_the_end(before[: at - len(header)], payload)
        if sequence is not None and 0 <= event <= _HIGHEST_EVENT:
            return Row(sequence, kind, event, payload, prefix)
    return None


def run_over(leftover: Leftover, at: int, row: Row) -> bytes:
    """Return the envelope at *at*, followed into the pages that its row runs over into.

    The file must be the signatures file itself, from its first page on: elsewhere page numbers tell no place.
    What comes is to be checked: pages may be lost.
    """
    local = local_bytes(row.payload)
    first = leftover.read(at - row.prefix, local + _POINTER_BYTES)
    payload, pointer = first[:local], first[local:]
    while len(payload) < row.payload and (number := int.from_bytes(pointer, "big")):
        page = leftover.read((number - 1) * PAGE, PAGE)
        pointer, payload = page[:_POINTER_BYTES], payload + page[_POINTER_BYTES:]
    return payload[row.prefix : row.payload - _CHAIN_BYTES]


def local_bytes(payload: int) -> int:
    """Return how many of the *payload* bytes of a row lie in its own page; the rest runs over."""
    if payload <= _MOST_LOCAL:
        return payload
    local = _LEAST_LOCAL + (payload - _LEAST_LOCAL) % (PAGE - _POINTER_BYTES)
    return local if local <= _MOST_LOCAL else _LEAST_LOCAL


def _headers(kind: Kind, event_bytes: int, length: int) -> Iterator[tuple[int, bytes]]:
    """Yield each header that such a row can have, with the serial type of its event."""
    for serial_type, width in _INTEGERS.items():
        if width == event_bytes:
            types = (0, 12 + 2 * _ID_BYTES, 13 + 2 * len(kind), serial_type, 12 + 2 * length)
            columns = b"".join(map(_varint, (*types, 12 + 2 * _CHAIN_BYTES)))
            yield serial_type, _varint(len(columns) + 1) + columns


def _rowid_at_the_end(before: bytes, payload: int) -> int | None:
    """Return the number from 1 in the varint that ends *before*, if the varint before it is *payload*."""
    for size in range(1, _LONGEST_ROWID + 1):
        varint = before[-size:]
        rowid = 0
        for byte in varint:
            rowid = rowid << 7 | byte & 0x7F
        if rowid and _varint(rowid) == varint and before[:-size].endswith(_varint(payload)):
            return rowid
    return None


def _varint(number: int) -> bytes:
    """Return *number*, under 2**56, in groups of seven bits, the highest first."""
    groups = [number & 0x7F]
    while number := number >> 7:
        groups.append(number & 0x7F | 0x80)
    return bytes(reversed(groups))
