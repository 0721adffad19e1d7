"""Five tries are free, and after them nothing shortens the wait."""

import json
import os
import tempfile
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.errors import StoreTrouble
from kiosk.pin import FREE_TRIES, PinLock
from tests.pin.table import PIN, WAITS, WRONG, LooseClock, counter, packed
from tests.test_keys import _no_more_memory


class TestJudging:
    def test_the_right_one_opens_and_frees_all_tries(self, lock: PinLock, file: Path) -> None:
        assert not lock.check(WRONG)
        assert lock.free_tries == FREE_TRIES - 1
        assert lock.check(PIN)
        assert lock.free_tries == FREE_TRIES
        assert counter(file).read_bytes() == packed(0)

    @pytest.mark.parametrize("other", ["", f"{PIN}0", f" {PIN}", "\ud800"])
    def test_nothing_else_opens(self, lock: PinLock, other: str) -> None:
        assert not lock.check(other)

    def test_five_are_free_then_the_wait_doubles(self, lock: PinLock, clock: LooseClock) -> None:
        waits = []
        for _ in range(13):
            clock.elapsed += lock.wait
            assert not lock.check(WRONG)
            waits.append(lock.wait)
        assert waits == [0, 0, 0, 0, 15, 30, 60, 120, 240, 480, 900, 900, 900]
        clock.elapsed += 900
        assert lock.check(PIN)

    def test_during_the_wait_nothing_is_judged_nor_counted(
        self, lock: PinLock, file: Path, clock: LooseClock
    ) -> None:
        counter(file).write_bytes(packed(5))
        assert lock.wait == 15
        # Who reads no PIN judges none.
        kept = file.read_bytes()
        file.write_bytes(b"")
        clock.elapsed += 14.9
        assert not lock.check(PIN)
        assert not lock.check(WRONG)
        assert counter(file).read_bytes() == packed(5)
        file.write_bytes(kept)
        clock.elapsed += 0.1
        assert lock.check(PIN)

    @pytest.mark.parametrize(
        "damage",
        [
            *({"version": 2}, {"salt": "zz"}, {"salt": 1}, {"salt": "00"}, {"digest": "00"}, {"lanes": None}),
            *({"memory_kib": 19 * 1024 - 1}, {"memory_kib": 2**21 + 1}, {"memory_kib": float("inf")}),
            *({"passes": 0}, {"passes": 11}, {"lanes": 0}, {"lanes": 17}),
        ],
        ids=str,
    )
    def test_a_damaged_file_opens_nothing_and_is_told(
        self, lock: PinLock, file: Path, damage: dict[str, object]
    ) -> None:
        file.write_text(json.dumps(json.loads(file.read_bytes()) | damage), encoding="utf-8")
        with pytest.raises(StoreTrouble, match=r"damaged.*new PIN with the passphrase"):
            lock.check(PIN)

    @pytest.mark.parametrize("content", [b"", b"[]", b"{}", b"\xff", b"[" * 100_000], ids=len)
    def test_a_file_that_is_none_of_ours_opens_nothing(
        self, lock: PinLock, file: Path, content: bytes
    ) -> None:
        file.write_bytes(content)
        with pytest.raises(StoreTrouble, match="damaged"):
            lock.check(PIN)

    def test_a_file_that_is_gone_opens_nothing(self, lock: PinLock, file: Path) -> None:
        file.unlink()
        with pytest.raises(StoreTrouble, match="missing"):
            lock.check(PIN)

    def test_too_little_memory_is_said_in_words(self, lock: PinLock, file: Path) -> None:
        kept = json.loads(file.read_bytes()) | {"memory_kib": 2**21}
        file.write_text(json.dumps(kept), encoding="utf-8")
        with _no_more_memory(), pytest.raises(StoreTrouble, match="too little memory"):
            lock.check(PIN)


class TestCount:
    @pytest.mark.parametrize(("count", "wait"), WAITS.items())
    def test_after_a_restart_all_of_the_wait_begins_again(
        self, lock: PinLock, file: Path, clock: LooseClock, count: int, wait: float
    ) -> None:
        counter(file).write_bytes(packed(count))
        assert lock.wait == wait
        clock.elapsed += wait / 2
        assert lock.wait == wait / 2
        restarted = PinLock(file, clock)
        assert restarted.wait == wait
        assert restarted.free_tries == max(0, FREE_TRIES - count)

    @pytest.mark.parametrize(
        "torn",
        [b"", packed(0)[:7], packed(0) + b"\x00", bytes(8), packed(0)[:4] + packed(1)[4:], b"\xff" * 8],
        ids=bytes.hex,
    )
    def test_one_that_is_torn_makes_the_longest_wait(
        self, lock: PinLock, file: Path, clock: LooseClock, torn: bytes
    ) -> None:
        counter(file).write_bytes(torn)
        assert (lock.wait, lock.free_tries) == (900, 0)
        assert PinLock(file, clock).wait == 900
        clock.elapsed += 900
        assert not lock.check(WRONG)
        assert counter(file).read_bytes() == packed(11)

    def test_one_that_is_gone_makes_the_longest_wait(
        self, lock: PinLock, file: Path, clock: LooseClock
    ) -> None:
        # However long ago the kiosk was started.
        clock.elapsed += 10_000
        counter(file).unlink()
        assert (lock.wait, PinLock(file, clock).wait) == (900, 900)
        clock.elapsed += 900
        assert lock.check(PIN)
        assert counter(file).read_bytes() == packed(0)

    @given(
        st.sampled_from(sorted(WAITS)),
        st.lists(
            st.just("restart")
            | st.floats(0, 1000).map(lambda seconds: ("passes", seconds))
            | st.integers(-10, 10).map(lambda years: ("wall", years))
        ),
    )
    def test_nothing_but_time_that_passes_without_a_restart_shortens_the_wait(
        self, count: int, events: list[str | tuple[str, float]]
    ) -> None:
        clock = LooseClock()
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "pin.json"
            counter(file).write_bytes(packed(count))
            lock, started = PinLock(file, clock), clock.elapsed
            for event in events:
                match event:
                    case ("passes", seconds):
                        clock.elapsed += float(seconds)
                    case ("wall", years):
                        clock.wall += timedelta(days=366 * float(years))
                    case _:
                        lock, started = PinLock(file, clock), clock.elapsed
                expected = max(0.0, WAITS[count] - (clock.elapsed - started))
                assert lock.wait == pytest.approx(expected, abs=1e-6)

    def test_each_try_is_synced_to_the_disk(
        self, lock: PinLock, file: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        synced: list[tuple[int, bytes]] = []

        def note(handle: int) -> None:
            synced.append((os.fstat(handle).st_ino, os.pread(handle, 9, 0)))

        monkeypatch.setattr(os, "fsync", note)
        inode = counter(file).stat().st_ino
        lock.check(WRONG)
        assert synced == [(inode, packed(1))]
        lock.check(PIN)
        assert synced[1:] == [(inode, packed(2)), (inode, packed(0))]
