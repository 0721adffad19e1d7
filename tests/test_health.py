"""The tablet is looked over: each finding is well until something is wrong with it."""

import shutil
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

import psutil
import pytest

from kiosk.clock import BUILT, StoppedClock
from kiosk.errors import StoreTrouble
from kiosk.health import Finding, Level, look_over
from kiosk.records import SecondMedium
from kiosk.settings import Settings
from tests.contracts.store import CAMPAIGN, KEY_ID, sealed
from tests.fakes import MemoryStore


class Battery(NamedTuple):
    percent: float
    power_plugged: bool


class Disk(NamedTuple):
    free: int


class Ground:
    """A tablet in good health, whose parts can be changed."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
        self._monkeypatch = monkeypatch
        self._settings = Settings(home)
        self.store = MemoryStore(campaign_id=CAMPAIGN, key_id=KEY_ID)
        self.clock = StoppedClock(BUILT)
        self.rehearsed: bool | None = True
        self.battery(None)
        self.free(10_000)

    # No machine of ours has an empty battery and a full disk when the tests run.
    def battery(self, battery: Battery | None) -> None:
        self._monkeypatch.setattr(psutil, "sensors_battery", lambda: battery)

    def free(self, megabytes: int) -> None:
        self._monkeypatch.setattr(shutil, "disk_usage", lambda _: Disk(megabytes * 1_000_000))

    def finding(self, what: str) -> Finding | None:
        findings = look_over(self._settings, self.store, self.clock, rehearsed=self.rehearsed)
        return next((each for each in findings if each.what == what), None)


@pytest.fixture
def ground(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Ground:
    return Ground(monkeypatch, tmp_path)


def test_all_is_well_and_what_is_not_there_is_not_told(ground: Ground) -> None:
    ground.store.append(sealed())
    assert ground.finding("disk") == Finding("disk", Level.WELL, "10000")
    assert ground.finding("battery") is None
    assert ground.finding("records") == Finding("records", Level.WELL, "1")
    assert ground.finding("key") == Finding("key", Level.WELL)
    clock = ground.finding("clock")
    assert clock is not None
    assert clock.level is Level.WELL


@pytest.mark.parametrize(
    ("medium", "level"),
    [
        (SecondMedium.NONE, Level.WELL),
        (SecondMedium.PRESENT, Level.WELL),
        (SecondMedium.MISSING, Level.BAD),
    ],
)
def test_where_second_copies_go_is_told(ground: Ground, medium: SecondMedium, level: Level) -> None:
    ground.store.second_medium = medium
    assert ground.finding("copies") == Finding("copies", level, medium.value)


def test_what_was_healed_and_what_was_moved_aside_is_told(ground: Ground) -> None:
    assert ground.finding("healed") is None
    assert ground.finding("damaged") is None
    ground.store.restored = 3
    ground.store.aside = ("signatures.damaged-1.db",)
    assert ground.finding("healed") == Finding("healed", Level.LOOK, "3")
    assert ground.finding("damaged") == Finding("damaged", Level.LOOK, "signatures.damaged-1.db")


def test_a_store_that_cannot_be_asked_has_no_second_copies(ground: Ground) -> None:
    ground.store.unwell = StoreTrouble("The disk is full.", "Free some space.")
    assert ground.finding("copies") == Finding("copies", Level.BAD, "none")


@pytest.mark.parametrize(
    ("free", "level"), [(500, Level.WELL), (499, Level.LOOK), (100, Level.LOOK), (99, Level.BAD)]
)
def test_a_disk_that_fills_up_is_told(ground: Ground, free: int, level: Level) -> None:
    ground.free(free)
    assert ground.finding("disk") == Finding("disk", level, str(free))


@pytest.mark.parametrize(
    ("battery", "level"),
    [
        (Battery(20, power_plugged=False), Level.WELL),
        (Battery(19.4, power_plugged=False), Level.LOOK),
        (Battery(9, power_plugged=False), Level.BAD),
        (Battery(9, power_plugged=True), Level.WELL),
    ],
)
def test_a_battery_that_runs_out_is_told(ground: Ground, battery: Battery, level: Level) -> None:
    ground.battery(battery)
    assert ground.finding("battery") == Finding("battery", level, str(round(battery.percent)))


def test_a_clock_before_the_program_was_built_is_told(ground: Ground) -> None:
    ground.clock = StoppedClock(BUILT - timedelta(days=3650))
    clock = ground.finding("clock")
    assert clock is not None
    assert clock.level is Level.BAD


def test_a_key_that_nobody_tried_is_told(ground: Ground) -> None:
    ground.rehearsed = False
    assert ground.finding("key") == Finding("key", Level.BAD)


def test_practice_has_no_sheet_to_try(ground: Ground) -> None:
    ground.rehearsed = None
    assert ground.finding("key") is None


def test_a_lost_record_is_told_by_its_place(ground: Ground, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ground.store, "first_broken_link", lambda: 17)
    assert ground.finding("records") == Finding("records", Level.BAD, "17")


def test_records_that_cannot_be_read_are_told(ground: Ground, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> int | None:
        raise StoreTrouble("The disk does not read.", "Use another.")

    monkeypatch.setattr(ground.store, "first_broken_link", refuse)
    assert ground.finding("records") == Finding("records", Level.BAD)
