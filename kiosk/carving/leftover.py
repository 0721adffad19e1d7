"""A file of any size and any content, read here and there, whose bad blocks do not stop the reading."""

import os
from contextlib import suppress
from typing import BinaryIO

BLOCK = 4_096
"""Bytes: a failing disk is asked for so few at a time that one bad block costs no more than itself."""


class Leftover:
    """What is left of something, open for reading: a file, or the device of a whole disk.

    size: in bytes. Raises OSError for what has no size, as a pipe.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._bad: set[int] = set()
        self.size = file.seek(0, os.SEEK_END)

    @property
    def unreadable(self) -> int:
        """How many bytes the disk did not give, as far as they were asked for; they read as zeros."""
        return sum(min(BLOCK, self.size - block * BLOCK) for block in self._bad)

    def read(self, offset: int, length: int) -> bytes:
        """Return *length* bytes from *offset* on, fewer at the end."""
        length = min(length, self.size - offset)
        if length <= 0:
            return b""
        blocks = range(offset // BLOCK, (offset + length - 1) // BLOCK + 1)
        if self._bad.isdisjoint(blocks):
            with suppress(OSError):
                return self._straight(offset, length)
        skipped = offset - blocks.start * BLOCK
        return b"".join(map(self._block, blocks))[skipped : skipped + length]

    def _straight(self, offset: int, length: int) -> bytes:
        self._file.seek(offset)
        return self._file.read(length)

    def _block(self, number: int) -> bytes:
        data = b""
        if number not in self._bad:
            try:
                data = self._straight(number * BLOCK, BLOCK)
            except OSError:
                # A disk may take seconds to give a block up, so it is asked once.
                self._bad.add(number)
        return data.ljust(BLOCK, b"\x00")
