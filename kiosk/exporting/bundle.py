"""A bundle: sealed records in one file, to carry from a tablet to whoever holds the key.

Big-endian:

     0   9  magic "OKBNDL1" 0D 0A
     9   4  h, the length of the header
    13   h  header: JSON in UTF-8 (kiosk/exporting/header.py); ids in hexadecimal
            then each record in its frame (kiosk/framing.py), and at the end:
        32  SHA-256 of all before

The SHA-256 is against damage, not against people: each envelope proves itself when it is opened. An envelope that
was damaged on the tablet already is carried as it is; it never stops the others.
"""

import hashlib
import struct
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from io import BufferedReader
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from kiosk.campaign import Campaign, Event
from kiosk.errors import RecordTrouble
from kiosk.exporting.header import NO_HEADER, Header
from kiosk.framing import Numbered, exactly, framed, read_frame
from kiosk.keys import short_id

SUFFIX = ".okbundle"

_MAGIC = b"OKBNDL1\r\n"
_LENGTH = struct.Struct(">I")
_DIGEST_BYTES = 32
_CHUNK = 1 << 20
_LONGEST_HEADER = 16 << 20


@dataclass(frozen=True, slots=True)
class Bundle:
    """A bundle that was found whole. It is a Source (kiosk/exporting/sources.py)."""

    path: Path
    header: Header

    @property
    def name(self) -> str:
        """How to speak of it."""
        return self.path.name

    @property
    def campaign_id(self) -> bytes:
        """The campaign it belongs to."""
        return self.header.campaign_id

    @property
    def key_id(self) -> bytes:
        """The key that opens it."""
        return self.header.key_id

    @property
    def device_id(self) -> bytes:
        """The tablet it comes from."""
        return self.header.device_id

    @property
    def is_first_hand(self) -> bool:
        """Never: whoever carries a bundle can frame its records anew, in another order."""
        return False

    @property
    def arrived(self) -> int:
        """The highest sequence that its tablet had given."""
        return self.header.arrived

    @property
    def events(self) -> Mapping[int, Event]:
        """What its tablet knew of its events."""
        return self.header.events

    @property
    def wording(self) -> Mapping[str, str]:
        """The exact words behind each digest."""
        return self.header.wording

    def records(self) -> Iterator[Numbered]:
        """Yield each record with its sequence on its tablet. Raises RecordTrouble if the file is gone by now."""
        with _told_plainly(self.path), self.path.open("rb") as file:
            _header_of(file)
            yield from _records_in(file, self.header.count)


def insist_that_they_belong(bundles: Iterable[Bundle], campaign: Campaign) -> None:
    """Refuse bundles of another campaign, or that need another key than its own. Raises RecordTrouble."""
    for bundle in bundles:
        if bundle.campaign_id != campaign.id:
            raise RecordTrouble(
                f"{bundle.name} was carried out of another campaign: {bundle.header.slug}.",
                f"Leave it out, or open it where that campaign's key is. This campaign is {campaign.slug}.",
            )
        if bundle.key_id != campaign.public_key.key_id:
            needed = short_id(bundle.key_id)
            raise RecordTrouble(
                f"{bundle.name} needs key {needed}; the key of this campaign is {campaign.public_key.short_id}.",
                f"Leave it out, or open it where key {needed} is.",
            )


def write_bundle(file: BinaryIO, header: Header, records: Iterable[Numbered]) -> None:
    """Write *header* and its *records*, of which it told the count."""
    digest = hashlib.sha256()
    spelled = header.to_bytes()
    front = _MAGIC + _LENGTH.pack(len(spelled)) + spelled
    for part in chain([front], map(framed, records)):
        digest.update(part)
        file.write(part)
    file.write(digest.digest())


def read_bundle(path: Path) -> Bundle:
    """Return the bundle at *path* once all of it was read. Raises RecordTrouble if it is none, or not whole."""
    with _told_plainly(path), path.open("rb") as file:
        header = _header_of(file)
        for _ in _records_in(file, header.count):
            pass
        end = file.tell()
        digest = file.read(_DIGEST_BYTES + 1)
        if digest != _digest_of(file, end):
            raise _not_whole(path)
    return Bundle(path, header)


def prove_bundle(file: BufferedReader, records: Iterable[Numbered]) -> bool:
    """Tell whether *file* is a whole bundle of exactly these *records*."""
    try:
        count = _header_of(file).count
        same = all(one == other for one, other in zip(_records_in(file, count), records, strict=True))
        return same and file.read() == _digest_of(file, file.tell() - _DIGEST_BYTES)
    except NO_HEADER:
        return False


def is_bundle(file: BufferedReader) -> bool:
    """Tell whether *file* begins as a bundle does."""
    return file.read(len(_MAGIC)) == _MAGIC


def _header_of(file: BufferedReader) -> Header:
    """Read the front. Raises one of NO_HEADER if it is none."""
    if not is_bundle(file):
        raise _NoBundleError
    (length,) = _LENGTH.unpack(exactly(file, _LENGTH.size))
    return Header.from_bytes(exactly(file, length, at_most=_LONGEST_HEADER))


def _records_in(file: BufferedReader, count: int) -> Iterator[Numbered]:
    for _ in range(count):
        yield read_frame(file, unlabelled_too=True)


def _digest_of(file: BufferedReader, end: int) -> bytes:
    """Return the SHA-256 of the first *end* bytes."""
    file.seek(0)
    digest = hashlib.sha256()
    while chunk := file.read(min(_CHUNK, end - file.tell())):
        digest.update(chunk)
    return digest.digest()


class _NoBundleError(ValueError):
    """The file does not begin as a bundle does."""


@contextmanager
def _told_plainly(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise RecordTrouble(
            f"{path} cannot be read: {error.strerror}.", "Put the stick back in, or copy the file again."
        ) from error
    except _NoBundleError:
        raise RecordTrouble(
            f"{path} is no sealed export that this kiosk knows.", f"Choose a file that ends in {SUFFIX}."
        ) from None
    except NO_HEADER:
        raise _not_whole(path) from None


def _not_whole(path: Path) -> RecordTrouble:
    return RecordTrouble(
        f"{path} was cut short or changed on the way.", "Copy it again, or export it on the tablet again."
    )
