"""What a tablet knows of itself is there after a restart, and is never half written."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kiosk.campaign import Event, load_campaign
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


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path)


def test_a_new_tablet_knows_nothing_and_asking_writes_nothing(settings: Settings) -> None:
    assert read_tablet(settings) == Tablet()
    assert list(settings.home.iterdir()) == []


@pytest.mark.parametrize("tablet", [Tablet(), FULL])
def test_what_was_written_is_read(settings: Settings, tablet: Tablet) -> None:
    write_tablet(settings, tablet)
    assert read_tablet(settings) == tablet


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


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"version": 2}',
        json.dumps({"version": 1, "unknown": 1, "events": [], "day": None}),
        json.dumps({"version": 1, "events": [{"number": 1}], "day": None}),
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
