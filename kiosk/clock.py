"""What time it is, handed in so that tests and pictures can stop it."""

import time
from datetime import UTC, datetime, timedelta
from typing import Protocol

# On Linux the plain monotonic clock stands still in suspend: a form would outlive the night.
_AWAKE_OR_ASLEEP = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)

BUILT = datetime(2026, 11, 1, tzinfo=UTC)
"""No clock that is right can be earlier than the program it runs."""


class Clock(Protocol):
    """Wall time for what is written down, monotonic time for how long something took."""

    def now(self) -> datetime:
        """Return the wall time, aware, in UTC."""
        ...

    def monotonic(self) -> float:
        """Return seconds that never go back."""
        ...


class SystemClock:
    """The clock of the machine."""

    def now(self) -> datetime:
        """Return the wall time, aware, in UTC."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Return seconds that never go back and go on while the machine sleeps."""
        return time.clock_gettime(_AWAKE_OR_ASLEEP)


class StoppedClock:
    """A clock that moves only when told to."""

    def __init__(self, now: datetime) -> None:
        self._now = now
        self._elapsed = 0.0

    def now(self) -> datetime:
        """Return the wall time, aware, in UTC."""
        return self._now

    def monotonic(self) -> float:
        """Return seconds that never go back."""
        return self._elapsed

    def advance(self, seconds: float) -> None:
        """Let *seconds* pass."""
        self._now += timedelta(seconds=seconds)
        self._elapsed += seconds
