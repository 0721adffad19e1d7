"""The kiosk is killed before a PIN is judged, or its disk is full or read-only."""

import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from kiosk.errors import StoreTrouble
from kiosk.keys import Cost
from kiosk.pin import FREE_TRIES, PinLock
from tests.pin.table import PIN, WRONG, LooseClock, counter, packed

ROOT = Path(__file__).parents[2]

CHECK = f"""
import pathlib, sys
from kiosk.clock import SystemClock
from kiosk.pin import PinLock
print(PinLock(pathlib.Path(sys.argv[1]), SystemClock()).check("{PIN}"))
"""


def fill(filler: Path) -> None:
    with suppress(OSError), filler.open("wb", buffering=0) as file:
        while True:
            file.write(bytes(4096))


def reader_of(fifo: Path, child: "subprocess.Popen[str]") -> int:
    """Return a handle that writes to *fifo*, as soon as the child has it open."""
    while child.poll() is None:
        # Until then it is refused.
        with suppress(OSError):
            return os.open(fifo, os.O_WRONLY | os.O_NONBLOCK)
    pytest.fail("the child ended before it read the PIN")


class TestAccidents:
    def test_a_kill_between_the_count_and_the_judgment_costs_a_try(
        self, lock: PinLock, file: Path, clock: LooseClock
    ) -> None:
        counter(file).write_bytes(packed(FREE_TRIES - 1))
        # A file that never gives its content holds the child at the judgment.
        kept = file.read_bytes()
        file.unlink()
        os.mkfifo(file)
        command = [sys.executable, "-c", CHECK, str(file)]
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as child:
            handle = reader_of(file, child)
            counted = counter(file).read_bytes()
            child.kill()
            assert child.stdout is not None
            assert child.stdout.read() == ""
            assert child.wait() == -signal.SIGKILL
        os.close(handle)
        assert counted == packed(FREE_TRIES)
        file.unlink()
        file.write_bytes(kept)
        restarted = PinLock(file, clock)
        assert (restarted.free_tries, restarted.wait) == (0, 15)
        assert not restarted.check(PIN)

    def test_a_full_disk_still_counts(self, disk: Path, clock: LooseClock) -> None:
        file = disk / "pin.json"
        lock = PinLock(file, clock, Cost.SMALL)
        lock.choose(PIN)
        fill(disk / "filler")
        for _ in range(FREE_TRIES):
            assert not lock.check(WRONG)
        assert (lock.free_tries, lock.wait) == (0, 15)
        assert counter(file).read_bytes() == packed(FREE_TRIES)
        clock.elapsed += 15
        assert lock.check(PIN)

    def test_on_a_full_disk_the_old_pin_stays(self, disk: Path, clock: LooseClock) -> None:
        lock = PinLock(disk / "pin.json", clock, Cost.SMALL)
        lock.choose(PIN)
        fill(disk / "filler")
        with pytest.raises(StoreTrouble, match="The PIN cannot be kept: No space left on device"):
            lock.choose("250894")
        assert lock.check(PIN)

    def test_a_count_that_a_full_disk_cannot_take_is_told_and_nothing_is_judged(
        self, disk: Path, clock: LooseClock
    ) -> None:
        file = disk / "pin.json"
        lock = PinLock(file, clock, Cost.SMALL)
        lock.choose(PIN)
        counter(file).unlink()
        fill(disk / "filler")
        clock.elapsed += lock.wait
        with pytest.raises(StoreTrouble, match="no PIN is judged: No space left on device"):
            lock.check(PIN)
        assert lock.wait == 0

    def test_a_read_only_disk_is_told_and_nothing_is_judged(self, disk: Path, clock: LooseClock) -> None:
        file = disk / "pin.json"
        lock = PinLock(file, clock, Cost.SMALL)
        lock.choose(PIN)
        # Who read this would call it damaged.
        file.write_bytes(b"")
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        with pytest.raises(StoreTrouble) as refusal:
            lock.check(PIN)
        assert (
            refusal.value.what == "Wrong tries cannot be counted, so no PIN is judged: Read-only file system."
        )
        assert refusal.value.cure == "Free some space or unlock the disk, then try again."
