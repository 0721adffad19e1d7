"""Looks over a tablet: what is well, what staff should see to, and what keeps the table from its work."""

import shutil
from dataclasses import dataclass
from enum import StrEnum

import psutil

from kiosk.clock import BUILT, Clock
from kiosk.errors import StoreTrouble
from kiosk.records import RecordStore, SecondMedium
from kiosk.settings import Settings

MEGABYTE = 1_000_000
LOW_DISK, NO_DISK = 500, 100
"""Megabytes free."""
LOW_BATTERY, NO_BATTERY = 20, 10
"""Percent left while it is not charged."""


class Level(StrEnum):
    """How bad it is."""

    WELL = "well"
    LOOK = "look"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at.

    what: disk, battery, clock, records, copies, healed, damaged, key; value: its figure or name, if it has one.
    """

    what: str
    level: Level
    value: str = ""


def look_over(
    settings: Settings, store: RecordStore, clock: Clock, *, rehearsed: bool | None
) -> list[Finding]:
    """Look at everything.

    rehearsed: whether the recovery sheet opened a test record on this tablet; None in practice, which has no sheet.
    """
    findings = [
        _disk(settings),
        _battery(),
        _clock(clock),
        _records(store),
        *_copies(store),
        _key(rehearsed=rehearsed),
    ]
    return [each for each in findings if each is not None]


def _disk(settings: Settings) -> Finding:
    free = shutil.disk_usage(settings.home).free // MEGABYTE
    return Finding("disk", _below(free, LOW_DISK, NO_DISK), str(free))


def _battery() -> Finding | None:
    """Return None where there is no battery, or none that the system tells of."""
    battery = psutil.sensors_battery()
    if battery is None:
        return None
    percent = round(battery.percent)
    level = Level.WELL if battery.power_plugged else _below(percent, LOW_BATTERY, NO_BATTERY)
    return Finding("battery", level, str(percent))


def _clock(clock: Clock) -> Finding:
    now = clock.now()
    is_sane = now >= BUILT
    return Finding("clock", Level.WELL if is_sane else Level.BAD, now.astimezone().strftime("%Y-%m-%d %H:%M"))


def _records(store: RecordStore) -> Finding:
    """Read every record and follow the chain over them."""
    try:
        broken_at = store.first_broken_link()
    except StoreTrouble:
        return Finding("records", Level.BAD)
    if broken_at is None:
        return Finding("records", Level.WELL, str(store.counts().records))
    return Finding("records", Level.BAD, str(broken_at))


def _copies(store: RecordStore) -> list[Finding]:
    """Tell of the second copies, of what they gave back, and of what was damaged."""
    try:
        condition = store.condition()
    except StoreTrouble:
        return [Finding("copies", Level.BAD, "none")]
    is_missing = condition.second_medium is SecondMedium.MISSING
    found = [Finding("copies", Level.BAD if is_missing else Level.WELL, condition.second_medium.value)]
    if condition.restored:
        found.append(Finding("healed", Level.LOOK, str(condition.restored)))
    return found + [Finding("damaged", Level.LOOK, name) for name in condition.set_aside]


def _key(*, rehearsed: bool | None) -> Finding | None:
    if rehearsed is None:
        return None
    return Finding("key", Level.WELL if rehearsed else Level.BAD)


def _below(figure: int, low: int, none: int) -> Level:
    if figure < none:
        return Level.BAD
    return Level.LOOK if figure < low else Level.WELL
