"""A kiosk that is killed at any moment loses nothing that it acknowledged."""

import random
from pathlib import Path

from tests.storage.child import start
from tests.storage.conftest import Open

CYCLES = 20


def test_nothing_acknowledged_is_lost_when_the_kiosk_is_killed(path: Path, reopen: Open) -> None:
    acknowledged: list[bytes] = []
    for _ in range(CYCLES):
        with start("append", path) as child:
            assert child.stdout is not None
            lines = [child.stdout.readline() for _ in range(random.randrange(1, 25))]
            child.kill()
            # What it said before it died counts too; the last line may be cut short.
            lines += child.stdout.read().split("\n")[:-1]
        acknowledged += [bytes.fromhex(line) for line in lines]
    kept = [record.record_id for _, record in reopen().records()]
    assert [record_id for record_id in acknowledged if record_id not in set(kept)] == []
    assert len(acknowledged) >= CYCLES
    # At most one record a cycle was on the disk before its acknowledgment got out.
    assert len(kept) - len(acknowledged) <= CYCLES
