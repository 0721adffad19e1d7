"""A kiosk that is killed at any moment has every signature for which it thanked, once."""

import random
from pathlib import Path

import pytest

from tests.faults.kiosk_process import Kiosks, Order
from tests.faults.size import say, sized
from tests.faults.table import insist_that_all_is_there

ROUNDS, CYCLES = sized((1, 20), (20, 100))
MOST_VISITORS = 60
STARTING, SIGNING = 0.3, 0.01
"""Seconds that a start, and a signature, take at most here: the kill falls somewhere in them."""


@pytest.mark.parametrize("round_", range(ROUNDS))
def test_what_was_acknowledged_is_there_once_however_often_the_kiosk_is_killed(
    kiosks: Kiosks, tmp_path: Path, round_: int
) -> None:
    acknowledged: list[tuple[bytes, str]] = []
    for cycle in range(CYCLES):
        kiosk = kiosks.start(Order(str(tmp_path), first=cycle * 100_000))
        kiosk.begin()
        visitors = random.randrange(MOST_VISITORS)
        kiosk.listen(lambda: len(kiosk.acknowledged) >= visitors)  # noqa: B023 - called at once
        kiosk.listen(seconds=random.uniform(0, SIGNING if visitors else STARTING))
        kiosk.kill()
        assert kiosk.refused == []
        acknowledged += kiosk.acknowledged
    found = insist_that_all_is_there(tmp_path, tmp_path / "signatures.csv", acknowledged)
    assert len(acknowledged) >= CYCLES
    # At most one signature a cycle was on the disk before its acknowledgment got out.
    assert found - len(acknowledged) <= CYCLES
    say(f"{CYCLES} kills, {len(acknowledged)} acknowledged, 0 lost, 0 twice")
