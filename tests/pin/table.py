"""What the tests of the PIN share: two PINs, a clock that anybody may set, and counts as the disk has them."""

from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

PIN, WRONG = "492716", "830295"

WAITS = {0: 0, 4: 0, 5: 15, 6: 30, 7: 60, 8: 120, 9: 240, 10: 480, 11: 900, 12: 900, 2**32 - 1: 900}
"""Seconds to wait after so many wrong tries."""


class LooseClock:
    """A clock whose wall time anybody may set."""

    def __init__(self) -> None:
        self.wall = datetime(2026, 11, 24, tzinfo=UTC)
        self.elapsed = 1000.0

    def now(self) -> datetime:
        return self.wall

    def monotonic(self) -> float:
        return self.elapsed


def counter(file: Path) -> Path:
    return file.with_name("pin.count")


def packed(count: int) -> bytes:
    """Give the bytes of a count, written after the definition and not with the code."""
    number = count.to_bytes(4, "big")
    return number + sha256(b"outreach-kiosk/pin-count/v1" + number).digest()[:4]
