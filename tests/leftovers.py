"""What a damaged tablet leaves: journals, rows and bundles with records in them, and disks with bad blocks."""

import errno
import io
import secrets
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from hashlib import sha256
from pathlib import Path
from random import Random

from kiosk.carving import Damaged, Find, Leftover, Whole, carve
from kiosk.exporting import unwatched
from kiosk.exporting.bundle import write_bundle
from kiosk.exporting.header import Header
from kiosk.framing import Numbered, framed
from kiosk.sealing import FRONT_BYTES, MAGIC
from tests.contracts.store import CAMPAIGN, KEY_ID, sealed

BLOCK = 4_096

DEVICE = b"tablet number 1."
OTHER = b"tablet number 2."
OURS = {"campaign_id": CAMPAIGN, "key_id": KEY_ID, "device_id": DEVICE}
POOL = [sealed(record_id=bytes([number]) * 16) for number in range(1, 7)]


def carved(content: bytes, *, chunk: int = 1 << 20) -> list[Find]:
    return list(carve(Leftover(io.BytesIO(content)), unwatched, chunk=chunk))


def whole(content: bytes, *, chunk: int = 1 << 20) -> list[Numbered]:
    return [find.numbered for find in carved(content, chunk=chunk) if isinstance(find, Whole)]


def damaged(content: bytes) -> list[bytes | None]:
    return [find.record_id for find in carved(content) if isinstance(find, Damaged)]


def journal(records: Iterable[Numbered], *, campaign_id: bytes, key_id: bytes, device_id: bytes) -> bytes:
    """A journal as kiosk/storage/journal.py writes it; its links are anything, for nobody looks at them here."""
    front = b"OKJRNL1\r\n" + campaign_id + key_id + device_id + b"\x00"
    parts = [front, sha256(front).digest()[:16]]
    for numbered in records:
        linked = framed(numbered) + secrets.token_bytes(32)
        parts += [linked, sha256(linked).digest()[:8]]
    return b"".join(parts)


def bundle(records: Sequence[Numbered], *, campaign_id: bytes, key_id: bytes, device_id: bytes) -> bytes:
    file = io.BytesIO()
    day = date(2026, 11, 24)
    header = Header(campaign_id, key_id, device_id, "utah", day, len(records), len(records), {}, {})
    write_bundle(file, header, records)
    return file.getvalue()


def destroyed(content: bytes, blocks: int, chance: Random) -> bytes:
    """The same file with that many whole blocks overwritten by noise, the first always among them."""
    damaged = bytearray(content)
    for number in {0, *chance.sample(range(1, len(content) // BLOCK), blocks - 1)}:
        damaged[number * BLOCK : (number + 1) * BLOCK] = chance.randbytes(BLOCK)
    return bytes(damaged)


class BadDisk(io.BytesIO):
    """Reads like a disk of which some blocks cannot be read.

    Of all that is tried on real disks, this alone is not: no file system that a test can mount refuses one block.
    """

    def __init__(self, content: bytes, *bad: int) -> None:
        super().__init__(content)
        self._bad = [range(block * BLOCK, (block + 1) * BLOCK) for block in bad]
        self.refused = 0

    def read(self, size: int | None = -1, /) -> bytes:
        assert size is not None
        here = range(self.tell(), self.tell() + size)
        if any(here.start < bad.stop and bad.start < here.stop for bad in self._bad):
            self.refused += 1
            raise OSError(errno.EIO, "Input/output error")
        return super().read(size)


def mismeasured(envelope: bytes, length: int) -> bytes:
    """The envelope with another length in its header."""
    assert envelope.startswith(MAGIC)
    return envelope[: FRONT_BYTES - 4] + length.to_bytes(4, "big") + envelope[FRONT_BYTES:]


@contextmanager
def unchanged(*paths: Path) -> Iterator[None]:
    """Prove that nothing in these files changes meanwhile, nor when they were written."""
    before = [(path.read_bytes(), path.stat().st_mtime_ns) for path in paths]
    yield
    assert [(path.read_bytes(), path.stat().st_mtime_ns) for path in paths] == before
