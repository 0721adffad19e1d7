"""The second copy of every record: a file to which entries are only ever appended, each on the disk at once.

Big-endian:

     0   9  magic "OKJRNL1" 0D 0A
     9  16  campaign_id
    25  16  key_id
    41  16  device_id
    57   1  practice: 1, else 0
    58  16  check = SHA-256(all before)[:16]
            then each entry:
         n  the record in its frame (kiosk/framing.py)
        32  its link of the chain (kiosk/chain.py)
         8  check = SHA-256(frame || link)[:8]

Entries come in any order and may repeat. Half an entry, as a full disk or a pulled stick leaves it, is passed over:
the next one is found by the magic of its envelope.
"""

import os
from hashlib import sha256
from typing import TYPE_CHECKING, BinaryIO

from kiosk.chain import Entry
from kiosk.disk import sweep, write_whole
from kiosk.framing import FRONT_BYTES, exactly, framed, read_frame
from kiosk.sealing import MAGIC as ENVELOPE
from kiosk.storage.identity import Identity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_MAGIC = b"OKJRNL1\r\n"
_ID_BYTES = 16
_HEADER_BYTES = len(_MAGIC) + 3 * _ID_BYTES + 1
_HEADER_CHECK_BYTES = 16
_LINK_BYTES = 32
_CHECK_BYTES = 8
_CHUNK = 1 << 20


class Journal:
    """The journal of one tablet in one file. It is opened anew for each write, so that a stick may be pulled.

    One that was there already takes nothing before its entries() were read to their end.
    Every call raises OSError if the disk refuses.
    """

    def __init__(self, path: "Path", identity: Identity) -> None:
        """Make the file if it is not there. Raises ForeignJournalError if another tablet wrote it."""
        self.path = path
        self.last = 0
        self._end = 0
        if not path.exists():
            self._make(identity)
        elif owner_of(path) != identity:
            raise ForeignJournalError

    def entries(self) -> "Iterator[Entry]":
        """Yield every whole entry; known afterwards: the highest sequence, and where the file ends."""
        with self.path.open("rb") as file:
            for entry in entries_in(file):
                self.last = max(self.last, entry.sequence)
                yield entry
            self._end = file.seek(0, os.SEEK_END)

    def append(self, entries: "Iterable[Entry]") -> None:
        """Put *entries* on the disk."""
        entries = list(entries)
        if not entries:
            return
        spelled = b"".join(map(_spelled, entries))
        handle = os.open(self.path, os.O_WRONLY | os.O_APPEND)
        with os.fdopen(handle, "wb", buffering=0) as file:
            if os.fstat(handle).st_size != self._end:
                raise OSError("another journal lies in its place")
            try:
                _write_all(file, spelled)
                os.fdatasync(handle)
            except OSError:
                # What is half written is no entry; it goes, where the disk lets it.
                os.ftruncate(handle, self._end)
                raise
        self._end += len(spelled)
        self.last = max(self.last, *(entry.sequence for entry in entries))

    def _make(self, identity: Identity) -> None:
        header = _header(identity)
        # Half a header would be told as damage at the next start, though nothing was lost.
        sweep(self.path)
        write_whole(self.path, header)
        self._end = len(header)


class ForeignJournalError(Exception):
    """The file is no journal of this tablet, or its header is damaged."""


def owner_of(path: "Path") -> Identity | None:
    """Return whose journal lies at *path*, None if it is none or its header is damaged. Raises OSError."""
    with path.open("rb") as file:
        front = file.read(_HEADER_BYTES)
        check = file.read(_HEADER_CHECK_BYTES)
    if not front.startswith(_MAGIC) or check != sha256(front).digest()[:_HEADER_CHECK_BYTES]:
        return None
    ids = front[len(_MAGIC) : -1]
    campaign_id, key_id, device_id = (ids[at : at + _ID_BYTES] for at in range(0, len(ids), _ID_BYTES))
    return Identity(campaign_id, key_id, device_id, practice=front[-1] == 1)


def entries_in(file: BinaryIO) -> "Iterator[Entry]":
    """Yield every whole entry of a journal, whatever lies between them."""
    at: int | None = _HEADER_BYTES + _HEADER_CHECK_BYTES
    while at is not None:
        file.seek(at)
        try:
            yield _read_entry(file)
            at = file.tell()
        except ValueError:
            at = _next_frame(file, at + 1)


def _header(identity: Identity) -> bytes:
    front = b"".join(
        (_MAGIC, identity.campaign_id, identity.key_id, identity.device_id, bytes([identity.practice]))
    )
    return front + sha256(front).digest()[:_HEADER_CHECK_BYTES]


def _spelled(entry: Entry) -> bytes:
    frame = framed((entry.sequence, entry.record))
    return frame + entry.link + _check(frame, entry.link)


def _check(frame: bytes, link: bytes) -> bytes:
    return sha256(frame + link).digest()[:_CHECK_BYTES]


def _write_all(file: BinaryIO, data: bytes) -> None:
    while data:
        data = data[file.write(data) :]


def _read_entry(file: BinaryIO) -> Entry:
    """Read one entry. Raises ValueError if there is no whole one."""
    sequence, record = read_frame(file)
    link, check = exactly(file, _LINK_BYTES), exactly(file, _CHECK_BYTES)
    if check != _check(framed((sequence, record)), link):
        raise ValueError("it was damaged")
    return Entry(sequence, record, link)


def _next_frame(file: BinaryIO, start: int) -> int | None:
    """Return where the next frame from *start* on may begin: that far before the magic of an envelope."""
    at = start + FRONT_BYTES
    file.seek(at)
    window = b""
    while chunk := file.read(_CHUNK):
        window += chunk
        found = window.find(ENVELOPE)
        if found >= 0:
            return at + found - FRONT_BYTES
        kept = len(ENVELOPE) - 1
        at += len(window) - min(kept, len(window))
        window = window[-kept:]
    return None
