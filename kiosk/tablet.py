"""What one tablet knows beside its records: its events, its screen, whether its table is open, whose sheet was tried.

It lies in tablet.json, all but the table: that is one word of eight bytes in a file of its own, overwritten in place, so that a
table can be locked on a full disk. A word that cannot be read locks the table.
"""

import json
import math
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

from kiosk.campaign import HIGHEST_EVENT, HIGHEST_GOAL, LONGEST_EVENT_WORDS, Campaign, Event
from kiosk.cleaning import clean
from kiosk.disk import overwrite, write_whole
from kiosk.errors import StoreTrouble
from kiosk.records import HIGHEST_SEQUENCE
from kiosk.settings import Settings
from kiosk.typed import number, text

VERSION = 1
"""The version of the file that this program reads."""

_WORD_BYTES = 8
_NOT_OURS = (ValueError, KeyError, TypeError, AttributeError, RecursionError)
"""What reading JSON that no kiosk wrote raises."""


class Table(StrEnum):
    """Whether visitors are served. LOCKED: somebody closed the kiosk in a hurry; only staff open it again."""

    OPEN = "open"
    CLOSED = "closed"
    LOCKED = "locked"


@dataclass(frozen=True, slots=True)
class Tablet:
    """One tablet. Nothing in it tells who signed, or when.

    language: of the attract screen, empty for the campaign's own; screen_inches: the diagonal, measured at
    set-up; events: the current one last; rehearsed: the id of the key whose recovery sheet opened a test
    record here, in hexadecimal; day, day_begins_after: the highest sequence when this day's first signature came.
    """

    language: str = ""
    screen_inches: float | None = None
    events: tuple[Event, ...] = ()
    table: Table = Table.OPEN
    rehearsed: str = ""
    day: date | None = None
    day_begins_after: int = 0

    def event(self, campaign: Campaign) -> Event:
        """Return the event that stands today: the last begun here, or the campaign's own."""
        return self.events[-1] if self.events else campaign.event

    def all_events(self, campaign: Campaign) -> dict[int, Event]:
        """Return every event this tablet can name, by number."""
        return {each.number: each for each in (campaign.event, *self.events)}


def event_words(text: str) -> str:
    """Return the name or place of an event as it is kept."""
    return clean(text)[:LONGEST_EVENT_WORDS]


def read_tablet(settings: Settings) -> Tablet:
    """Read what the tablet knows; a tablet without its file knows nothing. Raises StoreTrouble."""
    file = settings.tablet_file
    table = _table_in(settings.table_file)
    try:
        kept = json.loads(file.read_text(encoding="utf-8"))
        return replace(_tablet(kept), table=table)
    except FileNotFoundError:
        return Tablet(table=table)
    except OSError as error:
        raise _unreadable(file, f"cannot be read: {error.strerror}") from error
    except _NOT_OURS as error:
        raise _unreadable(file, "is damaged, or a newer kiosk wrote it") from error


def write_tablet(settings: Settings, tablet: Tablet) -> None:
    """Keep what the tablet knows, all but its table, whole or not at all. Raises StoreTrouble."""
    fields = {"version": VERSION, **asdict(tablet)}
    del fields["table"]
    try:
        write_whole(settings.tablet_file, json.dumps(fields, default=str, ensure_ascii=False).encode())
    except OSError as error:
        raise _refused(settings, error) from error


def write_table(settings: Settings, table: Table) -> None:
    """Keep whether visitors are served, on a full disk too. Raises StoreTrouble."""
    try:
        overwrite(settings.table_file, _word_for(table))
    except OSError as error:
        raise _refused(settings, error) from error


class TabletKeeper:
    """Holds what the tablet knows while the kiosk runs, and writes down each change. Any thread may call it."""

    def __init__(self, settings: Settings) -> None:
        """Raise StoreTrouble if the file is there and cannot be read."""
        self._settings = settings
        # Never held while a disk is waited for: whoever locks the table waits for nobody.
        self._memory = threading.Lock()
        self._file = threading.Lock()
        self._word = threading.Lock()
        self.tablet = read_tablet(settings)
        # Now, while there is room: a lock in danger must not need any.
        with suppress(OSError):
            if not settings.table_file.exists():
                overwrite(settings.table_file, _word_for(Table.OPEN))

    def change(self, **fields: Any) -> None:
        """Change these fields of Tablet, the table excepted. Raises StoreTrouble, and then nothing is changed."""
        with self._file:
            write_tablet(self._settings, replace(self.tablet, **fields))
            self._hold(**fields)

    def hold_table(self, table: Table) -> None:
        """Open, close or lock the table until the kiosk is closed; waits for no disk."""
        self._hold(table=table)

    def set_table(self, table: Table) -> None:
        """Open, close or lock the table. Raises StoreTrouble; it holds until the kiosk is closed all the same."""
        self.hold_table(table)
        with self._word:
            # What holds by now, so that of two calls the last one is kept.
            write_table(self._settings, self.tablet.table)

    def _hold(self, **fields: Any) -> None:
        with self._memory:
            self.tablet = replace(self.tablet, **fields)


def _tablet(kept: dict[str, Any]) -> Tablet:
    if kept.pop("version") != VERSION:
        raise ValueError("another version")
    if kept.keys() != _READERS.keys():
        raise ValueError("other fields")
    return Tablet(**{name: read(kept[name]) for name, read in _READERS.items()})


def _table_in(file: Path) -> Table:
    try:
        word = file.read_bytes()
    except FileNotFoundError:
        return Table.OPEN
    except OSError:
        return Table.LOCKED
    return next((table for table in Table if word == _word_for(table)), Table.LOCKED)


def _word_for(table: Table) -> bytes:
    return table.value.encode().ljust(_WORD_BYTES)


def event_of(kept: dict[str, Any]) -> Event:
    """Return the event that was kept as JSON. Raises ValueError, KeyError, TypeError or AttributeError if none was."""
    return Event(
        number=number(kept["number"], HIGHEST_EVENT),
        name=text(kept["name"]),
        place=text(kept["place"]),
        date=_day(kept["date"]),
        goal=None if kept["goal"] is None else number(kept["goal"], HIGHEST_GOAL),
    )


def _events(kept: object) -> tuple[Event, ...]:
    if not isinstance(kept, list):
        raise TypeError("no events")
    return tuple(event_of(each) for each in kept)


def _day(kept: str | None) -> date | None:
    return None if kept is None else date.fromisoformat(kept)


def _sequence(kept: object) -> int:
    return number(kept, HIGHEST_SEQUENCE)


def _inches(kept: object) -> float | None:
    if kept is None:
        return None
    if isinstance(kept, bool) or not isinstance(kept, int | float) or not 0 < kept < math.inf:
        raise ValueError("no length")
    return kept


_READERS: dict[str, Callable[[Any], Any]] = {
    "language": text,
    "screen_inches": _inches,
    "events": _events,
    "rehearsed": text,
    "day": _day,
    "day_begins_after": _sequence,
}
"""What reads each field of Tablet that lies in the file."""


def _refused(settings: Settings, error: OSError) -> StoreTrouble:
    return StoreTrouble(
        f"Nothing can be written to {settings.home}: {error.strerror}.",
        "Free some space or unlock the disk, and try again.",
    )


def _unreadable(file: Path, how: str) -> StoreTrouble:
    return StoreTrouble(
        f"{file} {how}.",
        "Move that file away and start the kiosk again: it then asks for set-up once more. The signatures stay.",
    )
