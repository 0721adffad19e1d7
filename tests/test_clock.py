"""The clocks: of the machine, and one that moves only when told to."""

import time
from datetime import UTC, datetime, timedelta

from kiosk.clock import StoppedClock, SystemClock


def test_the_machines_clock_tells_the_wall_time_in_utc() -> None:
    before = datetime.now(UTC)
    now = SystemClock().now()
    assert now.utcoffset() == timedelta(0)
    assert before <= now <= datetime.now(UTC)


def test_the_machines_clock_goes_on_while_the_machine_sleeps() -> None:
    before = time.clock_gettime(time.CLOCK_BOOTTIME)
    assert before <= SystemClock().monotonic() <= time.clock_gettime(time.CLOCK_BOOTTIME)


def test_a_stopped_clock_moves_only_when_told_to() -> None:
    clock = StoppedClock(datetime(2026, 11, 24, tzinfo=UTC))
    assert (clock.now(), clock.monotonic()) == (datetime(2026, 11, 24, tzinfo=UTC), 0)
    clock.advance(90)
    assert (clock.now(), clock.monotonic()) == (datetime(2026, 11, 24, 0, 1, 30, tzinfo=UTC), 90)
