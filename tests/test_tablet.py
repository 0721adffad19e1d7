"""What a tablet knows of itself is there after a restart, and is never half written."""

import json
import math
from dataclasses import replace
from datetime import date
from pathlib import Path
from threading import Thread

import pytest

from kiosk import tablet
from kiosk.campaign import HIGHEST_EVENT, Event, load_campaign
from kiosk.disk import overwrite, write_whole
from kiosk.errors import StoreTrouble
from kiosk.settings import Settings
from kiosk.tablet import Table, Tablet, TabletKeeper, read_tablet, write_tablet
from tests.mounts import fill, mounted

WHOLE = Path(__file__).parent / "campaigns" / "whole.toml"
MARKET = Event(8, "Farmers' market", "Pioneer Park", date(2026, 12, 5), 250)
BUS = Event(9, "Bus stop", "Sandy", None, None)
FULL = Tablet(
    language="es",
    screen_inches=10.4,
    events=(MARKET, BUS),
    rehearsed="ab" * 16,
    day=date(2026, 11, 24),
    day_begins_after=31,
)


EVENT = {"number": 8, "name": "Market", "place": "Park", "date": None, "goal": None}
FIELDS = {
    "version": 1,
    "language": "es",
    "screen_inches": 10,
    "events": [EVENT],
    "rehearsed": "",
    "day": None,
    "day_begins_after": 0,
}


def as_json(**other: object) -> str:
    """Return a file with these fields other than a kiosk writes them."""
    return json.dumps({**FIELDS, **other})


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path)


def test_a_new_tablet_knows_nothing_and_asking_writes_nothing(settings: Settings) -> None:
    assert read_tablet(settings) == Tablet()
    assert list(settings.home.iterdir()) == []


@pytest.mark.parametrize("known", [Tablet(), FULL])
def test_what_was_written_is_read(settings: Settings, known: Tablet) -> None:
    write_tablet(settings, known)
    assert read_tablet(settings) == known


@pytest.mark.parametrize("table", list(Table))
def test_the_table_is_what_it_was_left_as(settings: Settings, table: Table) -> None:
    TabletKeeper(settings).set_table(table)
    write_tablet(settings, FULL)
    assert read_tablet(settings) == replace(FULL, table=table)


@pytest.mark.parametrize("word", [b"", b"open", b"ajar    ", b"open    open    "])
def test_a_word_that_cannot_be_read_locks_the_table(settings: Settings, word: bytes) -> None:
    settings.table_file.write_bytes(word)
    assert read_tablet(settings).table is Table.LOCKED


def test_a_word_that_is_no_file_locks_the_table(settings: Settings) -> None:
    settings.table_file.mkdir()
    assert read_tablet(settings).table is Table.LOCKED


def test_a_table_is_locked_on_a_full_disk_and_stays_so(tmp_path: Path) -> None:
    with mounted(tmp_path / "disk") as disk:
        settings = Settings(disk)
        keeper = TabletKeeper(settings)
        fill(disk)
        with pytest.raises(StoreTrouble):
            keeper.change(language="es")
        keeper.set_table(Table.LOCKED)
        assert read_tablet(settings).table is Table.LOCKED


def test_the_event_of_the_campaign_stands_until_another_begins() -> None:
    campaign = load_campaign(WHOLE)
    assert Tablet().event(campaign) == campaign.event
    assert FULL.event(campaign) == BUS


def test_all_events_are_known_by_number_and_a_mended_one_by_its_last_words() -> None:
    campaign = load_campaign(WHOLE)
    mended = replace(campaign.event, name="Mended")
    events = replace(FULL, events=(mended, *FULL.events)).all_events(campaign)
    assert events == {7: mended, 8: MARKET, 9: BUS}


def test_whoever_locks_the_table_does_not_wait_for_a_change_that_is_being_written(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeper = TabletKeeper(settings)
    waiting: list[bool] = []

    def slow(path: Path, content: bytes) -> None:
        locking = Thread(target=keeper.set_table, args=(Table.LOCKED,))
        locking.start()
        locking.join(timeout=5)
        waiting.append(locking.is_alive())
        write_whole(path, content)

    # No disk can be had that is slow at the right moment.
    monkeypatch.setattr(tablet, "write_whole", slow)
    keeper.change(language="es")
    assert waiting == [False]
    assert keeper.tablet == read_tablet(settings) == Tablet(language="es", table=Table.LOCKED)


def test_of_two_who_set_the_table_the_last_one_is_kept(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeper = TabletKeeper(settings)
    locking = Thread(target=keeper.set_table, args=(Table.LOCKED,))

    def slow(path: Path, content: bytes) -> None:
        monkeypatch.undo()
        locking.start()
        while keeper.tablet.table is not Table.LOCKED:
            locking.join(timeout=0.001)
        overwrite(path, content)

    monkeypatch.setattr(tablet, "overwrite", slow)
    keeper.set_table(Table.CLOSED)
    locking.join()
    assert read_tablet(settings).table is Table.LOCKED


def test_a_change_holds_and_is_there_after_a_restart(settings: Settings) -> None:
    keeper = TabletKeeper(settings)
    keeper.change(language="es")
    assert keeper.tablet.language == "es"
    assert TabletKeeper(settings).tablet.language == "es"


def test_a_change_that_cannot_be_written_is_none(tmp_path: Path) -> None:
    keeper = TabletKeeper(Settings(tmp_path / "taken away"))
    with pytest.raises(StoreTrouble, match="Nothing can be written"):
        keeper.change(language="es")
    assert keeper.tablet == Tablet()


def test_a_lock_that_cannot_be_written_holds_until_the_kiosk_is_closed(tmp_path: Path) -> None:
    keeper = TabletKeeper(Settings(tmp_path / "taken away"))
    with pytest.raises(StoreTrouble, match="Nothing can be written"):
        keeper.set_table(Table.LOCKED)
    assert keeper.tablet.table is Table.LOCKED


def test_a_file_that_a_kiosk_wrote_is_read(settings: Settings) -> None:
    settings.tablet_file.write_text(as_json())
    event = Event(8, "Market", "Park", None, None)
    assert read_tablet(settings) == Tablet(language="es", screen_inches=10, events=(event,))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"version": 2}',
        json.dumps({"version": 1, "unknown": 1, "events": [], "day": None}),
        json.dumps({"version": 1, "events": [{"number": 1}], "day": None}),
        "3",
        '"x"',
        "null",
        "[" * 100_000,
        '{"version": 1}',
        as_json(unknown=1),
        as_json(language=None),
        as_json(language="\ud800"),
        as_json(screen_inches="10"),
        as_json(screen_inches=True),
        as_json(screen_inches=0),
        as_json(screen_inches=math.inf),
        as_json(rehearsed=7),
        as_json(day=20261124),
        as_json(day=""),
        as_json(day_begins_after=1.5),
        as_json(day_begins_after=-1),
        as_json(day_begins_after=1 << 63),
        as_json(events={}),
        as_json(events=[3]),
        *(
            as_json(events=[{**EVENT, **wrong}])
            for wrong in (
                {"number": "a"},
                {"number": True},
                {"number": HIGHEST_EVENT + 1},
                {"name": 1},
                {"place": None},
                {"date": 1},
                {"goal": "many"},
            )
        ),
    ],
)
def test_a_file_that_is_not_ours_is_refused_in_plain_words(settings: Settings, text: str) -> None:
    settings.tablet_file.write_text(text)
    with pytest.raises(StoreTrouble, match=r"damaged, or a newer kiosk.*The signatures stay"):
        read_tablet(settings)


def test_a_file_that_cannot_be_read_is_refused_in_plain_words(settings: Settings) -> None:
    settings.tablet_file.mkdir()
    with pytest.raises(StoreTrouble, match="cannot be read"):
        read_tablet(settings)
