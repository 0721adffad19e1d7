"""Today and the last hour are counted, and nothing tells when anybody signed."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.clock import StoppedClock
from kiosk.records import Kind
from kiosk.settings import Settings
from kiosk.tablet import TabletKeeper
from kiosk.tally import Tally
from tests.contracts.store import CAMPAIGN, KEY_ID, sealed
from tests.fakes import MemoryStore

NOON = datetime(2026, 11, 24, 19, tzinfo=UTC)
DAY, HOUR = 24 * 3600, 3600


class Desk:
    """A table whose signatures are counted."""

    def __init__(self, home: Path) -> None:
        self.settings = Settings(home)
        self.clock = StoppedClock(NOON)
        self.store = MemoryStore(campaign_id=CAMPAIGN, key_id=KEY_ID)
        self.restart()

    def restart(self) -> None:
        self.tally = Tally(self.store, TabletKeeper(self.settings), self.clock)

    def sign(self, kind: Kind = Kind.SIGNATURE) -> None:
        record = sealed(kind)
        receipt = self.store.append(record)
        self.tally.kept(record, receipt)
        self.tally.kept(record, receipt)

    @property
    def counted(self) -> tuple[int, int]:
        return self.tally.today(), self.tally.last_hour()


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_signatures_count_once_and_only_signatures(desk: Desk) -> None:
    for kind in (Kind.SIGNATURE, Kind.SIGNATURE, Kind.CORRECTION, Kind.WITHDRAWAL):
        desk.sign(kind)
    assert desk.counted == (2, 2)


def test_the_last_hour_moves_on(desk: Desk) -> None:
    desk.sign()
    desk.clock.advance(HOUR - 1)
    desk.sign()
    assert desk.counted == (2, 2)
    desk.clock.advance(1)
    assert desk.counted == (2, 1)


def test_a_restart_keeps_the_day_and_forgets_the_hour(desk: Desk) -> None:
    desk.sign()
    desk.restart()
    desk.sign()
    assert desk.counted == (2, 1)


@pytest.mark.parametrize("asked_between", [True, False])
def test_a_new_day_begins_at_nought(desk: Desk, *, asked_between: bool) -> None:
    desk.sign()
    desk.clock.advance(DAY)
    if asked_between:
        assert desk.counted == (0, 0)
    desk.sign()
    assert desk.counted == (1, 1)
    desk.restart()
    assert desk.tally.today() == 1


def test_a_day_without_a_kiosk_begins_at_nought_too(desk: Desk) -> None:
    desk.sign()
    desk.clock.advance(DAY)
    desk.restart()
    assert desk.counted == (0, 0)


def test_a_disk_that_refuses_stops_no_signature(desk: Desk) -> None:
    desk.settings.tablet_file.unlink()
    desk.settings.tablet_file.mkdir()
    desk.clock.advance(DAY)
    desk.sign()
    assert desk.counted == (1, 1)


def test_what_is_kept_tells_the_day_and_no_time(desk: Desk) -> None:
    desk.sign()
    kept = desk.settings.tablet_file.read_text()
    assert "2026-11-24" in kept
    assert "19:" not in kept
    assert "12:" not in kept
