"""A lock with a PIN, and a disk of its own."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.keys import Cost
from kiosk.pin import PinLock
from tests.pin.table import PIN, LooseClock


@pytest.fixture
def clock() -> LooseClock:
    return LooseClock()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "pin.json"


@pytest.fixture
def lock(file: Path, clock: LooseClock) -> PinLock:
    lock = PinLock(file, clock, Cost.SMALL)
    lock.choose(PIN)
    return lock


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 64 KiB of its own."""
    if os.geteuid() != 0:
        pytest.skip("only root may mount a disk")
    place = tmp_path / "disk"
    place.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(place)], check=True)
    yield place
    subprocess.run(["umount", str(place)], check=True)
