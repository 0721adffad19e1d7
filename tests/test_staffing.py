"""What staff may do with a table, on a real store."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from kiosk.app import laid
from kiosk.campaign import HIGHEST_EVENT
from kiosk.clock import StoppedClock
from kiosk.errors import StoreTrouble
from kiosk.settings import Settings
from kiosk.tablet import Table, TabletKeeper
from tests.tablets import NOW, PASSPHRASE, OpenedTablet


@pytest.fixture
def tablet(tmp_path: Path) -> Iterator[OpenedTablet]:
    tablet = OpenedTablet(tmp_path / "home")
    yield tablet
    tablet.close()


def test_figures_count_signatures_and_what_waits(tablet: OpenedTablet) -> None:
    tablet.sign()
    tablet.parts.desk.keep(tablet.parts.desk.withdraw(b"x" * 16, "en"))
    figures = tablet.staff.figures()
    assert (figures.today, figures.signatures, figures.last_hour) == (1, 1, 1)
    assert (figures.withdrawals, figures.waiting, figures.of_event) == (1, 2, 0)


def test_what_is_signed_after_an_event_began_carries_its_number(tablet: OpenedTablet) -> None:
    tablet.sign()
    tablet.staff.begin_event("  Bus \n stop ", "Sandy", date(2026, 12, 5), 40)
    tablet.sign()
    assert tablet.staff.event.name == "Bus stop"
    assert [record.event for _, record in tablet.staff.store.records()] == [1, 2]
    tablet.close()
    tablet.open()
    tablet.sign()
    assert [record.event for _, record in tablet.staff.store.records()] == [1, 2, 2]


def test_a_tablet_without_a_number_left_begins_no_event(tablet: OpenedTablet) -> None:
    tablet.staff.begin_event("One", "Here", None, None)
    keeper = TabletKeeper(tablet.settings)
    (last,) = keeper.tablet.events
    keeper.change(events=(type(last)(HIGHEST_EVENT, "Last", "Here", None, None),))
    tablet.close()
    tablet.open()
    with pytest.raises(StoreTrouble, match="no number left"):
        tablet.staff.begin_event("Next", "Here", None, None)
    assert tablet.staff.event.number == HIGHEST_EVENT


def test_an_event_that_could_not_be_noted_has_not_begun(tablet: OpenedTablet) -> None:
    tablet.settings.tablet_file.unlink()
    tablet.settings.tablet_file.mkdir()
    for _ in range(2):
        with pytest.raises(StoreTrouble):
            tablet.staff.begin_event("Bus stop", "Sandy", None, None)
    tablet.sign()
    assert tablet.staff.event.number == 1
    assert [record.event for _, record in tablet.staff.store.records()] == [1]
    tablet.settings.tablet_file.rmdir()
    tablet.staff.begin_event("Bus stop", "Sandy", None, None)
    assert tablet.staff.event.number == 2


def test_an_event_is_mended_under_its_own_number(tablet: OpenedTablet) -> None:
    tablet.staff.correct_event("Market", "Park", None, 9)
    assert (tablet.staff.event.number, tablet.staff.event.goal) == (1, 9)
    assert list(tablet.staff.events) == [1]


def test_a_table_that_is_held_in_memory_alone_is_as_before_after_a_restart(tablet: OpenedTablet) -> None:
    tablet.staff.hold_table(Table.LOCKED)
    held = tablet.staff.table
    tablet.close()
    tablet.open()
    assert (held, tablet.staff.table) == (Table.LOCKED, Table.OPEN)


def test_a_closed_table_is_closed_after_a_restart(tablet: OpenedTablet) -> None:
    tablet.staff.set_table(Table.CLOSED)
    tablet.close()
    tablet.open()
    assert tablet.staff.table is Table.CLOSED


def test_only_the_passphrase_may_reset_the_pin(tablet: OpenedTablet) -> None:
    assert tablet.exports.holds_key
    assert tablet.staff.may_reset_pin(PASSPHRASE)
    assert not tablet.staff.may_reset_pin("wrong horse")


def test_the_tablet_is_looked_over_and_its_key_was_tried(tablet: OpenedTablet) -> None:
    levels = {each.what: each.level for each in tablet.staff.look_over()}
    assert levels["key"] == "well"


def test_practice_has_no_sheet_to_try(tmp_path: Path) -> None:
    with laid(Settings(tmp_path, stick_roots=()), StoppedClock(NOW)) as parts:
        assert "key" not in {each.what for each in parts.staff.look_over()}
