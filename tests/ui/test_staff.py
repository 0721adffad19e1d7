"""The staff area, opened by the PIN on a tablet that is set up for a real event."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.chain import Anchor
from kiosk.clock import StoppedClock
from kiosk.errors import StoreTrouble
from kiosk.keys import Cost
from kiosk.pin import PinLock
from kiosk.settings import Settings
from kiosk.tablet import Table, read_tablet
from tests.tablets import PASSPHRASE, PIN, make_real
from tests.ui.conftest import Kiosk
from tests.ui.staff_pages import Dashboard, NewPin

WRONG = "271940"


@pytest.fixture
def settings(tmp_path: Path, clock: StoppedClock) -> Settings:
    return make_real(tmp_path / "home", clock)


def entered(kiosk: Kiosk) -> Dashboard:
    return kiosk.knock().unlock(PIN)


def sign_as(kiosk: Kiosk, name: str) -> None:
    form = kiosk.attract.start("en").sign()
    form.type(name).next().type("84101").done()
    form.touch("ofAge").sign_now().done()


def test_the_pin_opens_the_counts_which_say_what_they_count(kiosk: Kiosk) -> None:
    sign_as(kiosk, "Ana")
    sign_as(kiosk, "Beto")
    dashboard = entered(kiosk)
    for figure in ("today", "signatures", "lastHour", "waiting"):
        dashboard.wait_for_figure(figure, 2)
    words = " ".join(kiosk.glass.texts())
    assert "signatures today" in words
    assert "signatures in all" in words
    assert "signatures in the last hour of use" in words
    assert "records to export" in words
    assert "2 of 100 signatures hoped for at this event" in words
    assert "Ana" not in words


def test_the_last_hour_passes_and_the_day_stays(kiosk: Kiosk) -> None:
    sign_as(kiosk, "Ana")
    kiosk.pass_time(3601)
    dashboard = entered(kiosk)
    dashboard.wait_for_figure("today", 1)
    assert dashboard.figure("lastHour") == 0


def test_a_wrong_pin_opens_nothing_and_says_how_many_tries_are_left(kiosk: Kiosk) -> None:
    kiosk.knock().enter(WRONG)
    kiosk.glass.wait_for_text("That is not the PIN. Free tries left: 4")
    assert kiosk.glass.find("dashboard") is None


def test_after_five_wrong_tries_the_pad_waits_and_even_the_right_pin_does_nothing(kiosk: Kiosk) -> None:
    unlock = kiosk.knock()
    for left in (4, 3, 2, 1):
        unlock.enter(WRONG)
        kiosk.glass.wait_for_text(f"That is not the PIN. Free tries left: {left}")
    unlock.enter(WRONG)
    kiosk.glass.wait_until(lambda: kiosk.window.staff.property("waitSeconds") == 15)
    kiosk.window.staff.enter(PIN)
    kiosk.glass.wait_until(lambda: not kiosk.window.staff.property("busy"))
    assert kiosk.window.staff.property("place") == "unlock"
    kiosk.pass_time(15)
    unlock.unlock(PIN)


def test_the_pad_stays_while_it_makes_one_wait(kiosk: Kiosk, clock: StoppedClock) -> None:
    lock = PinLock(kiosk.settings.pin_file, clock, Cost.SMALL)
    for _ in range(8):
        lock.check(WRONG)
        clock.advance(lock.wait)
    lock.check(WRONG)
    kiosk.knock()
    kiosk.pass_time(100)
    assert kiosk.window.staff.property("waitSeconds") > 60
    assert kiosk.window.staff.property("place") == "unlock"


def test_the_digits_are_shuffled_unless_somebody_wants_them_in_their_places(kiosk: Kiosk) -> None:
    unlock = kiosk.knock()
    orders = set()
    for _ in range(4):
        orders.add(tuple(unlock.digits))
        unlock.cancel()
        unlock = kiosk.knock()
    assert len(orders) > 1
    kiosk.glass.touch("fixedLayout")
    kiosk.glass.wait_until(lambda: unlock.digits == list("1234567890"))


def test_entering_ends_the_visit_and_wipes_the_form(kiosk: Kiosk) -> None:
    kiosk.attract.start("en").sign().type("Ana").done()
    unlock = kiosk.knock()
    assert kiosk.window.sign.property("name") == "Ana"
    unlock.unlock(PIN)
    assert kiosk.window.sign.property("name") == ""


def test_a_volunteer_who_cancels_gives_the_visitor_the_form_back(kiosk: Kiosk) -> None:
    form = kiosk.attract.start("en").sign()
    form.type("Ana").done()
    kiosk.knock().cancel()
    assert form.text_of("name") == "Ana"


@pytest.mark.parametrize(("place", "seconds"), [("unlock", 60), ("dashboard", 120)])
def test_nobody_there_locks_it(kiosk: Kiosk, place: str, seconds: int) -> None:
    unlock = kiosk.knock()
    if place == "dashboard":
        unlock.unlock(PIN)
    kiosk.pass_time(seconds - 1)
    assert kiosk.window.staff.property("place") == place
    kiosk.pass_time(1)
    kiosk.glass.wait_for("start:en")


def test_a_forgotten_pin_is_set_anew_by_the_passphrase_and_by_nothing_else(
    kiosk: Kiosk, clock: StoppedClock
) -> None:
    passphrase = kiosk.knock().forgot()
    passphrase.type("wrong horse")
    kiosk.glass.wait_for_text("That is not the passphrase.")
    passphrase.type(PASSPHRASE)
    kiosk.glass.wait_for("newPin")
    new = NewPin(kiosk.glass)
    new.choose("123456", "123456")
    kiosk.glass.wait_for_text("Many people use that one. Choose another.")
    new.choose(WRONG, PIN)
    kiosk.glass.wait_for_text("The two were not the same. Begin again.")
    new.choose(WRONG, WRONG)
    kiosk.glass.wait_for("dashboard")
    kiosk.close()
    lock = PinLock(kiosk.settings.pin_file, clock, Cost.SMALL)
    assert lock.check(WRONG)
    assert not lock.check(PIN)


def test_a_break_ends_with_a_restart_and_a_closed_table_does_not(kiosk: Kiosk) -> None:
    entered(kiosk).take_a_break()
    kiosk.glass.wait_for_text("This table is taking a break")
    kiosk.glass.wait_for_text("Esta mesa está en pausa")
    assert kiosk.glass.find("start:en") is None
    dashboard = entered(kiosk)
    dashboard.open_table()
    entered(kiosk).event_is_over()
    assert read_tablet(kiosk.settings).table is Table.CLOSED
    kiosk.window.staff.leave()
    kiosk.glass.wait_for_text("This table is closed. Thank you!")


def test_after_panic_only_the_pin_opens_the_table_again_also_across_a_restart(kiosk: Kiosk) -> None:
    QTest.keyClick(
        kiosk.window.root,
        Qt.Key.Key_L,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    kiosk.glass.wait_for_text("This screen is locked")
    assert read_tablet(kiosk.settings).table is Table.LOCKED
    entered(kiosk).open_table()
    assert read_tablet(kiosk.settings).table is Table.OPEN


def test_panic_in_the_staff_area_closes_it(kiosk: Kiosk) -> None:
    entered(kiosk)
    kiosk.glass.rest_on("left", "right")
    kiosk.pass_time(1)
    kiosk.glass.lift()
    kiosk.glass.wait_for_text("This screen is locked")
    assert kiosk.window.staff.property("place") == ""


def test_a_new_event_begins_its_own_count(kiosk: Kiosk) -> None:
    sign_as(kiosk, "Ana")
    event = entered(kiosk).event()
    event.fill("name", "Bus stop")
    event.fill("date", "2026-12-05")
    event.done()
    dashboard = event.begin()
    kiosk.glass.wait_for_text("Bus stop · Salt Lake City")
    kiosk.glass.wait_until(lambda: kiosk.window.table.property("ofEvent") == 0)
    assert dashboard.figure("signatures") == 1
    dashboard.lock()
    sign_as(kiosk, "Beto")
    kiosk.close()
    assert read_tablet(kiosk.settings).events[-1].number == 2


def test_an_event_is_mended_without_a_new_count(kiosk: Kiosk) -> None:
    sign_as(kiosk, "Ana")
    event = entered(kiosk).event()
    event.fill("goal", "7")
    event.done()
    event.correct()
    kiosk.glass.wait_for_text("1 of 7 signatures hoped for at this event")
    assert [each.number for each in read_tablet(kiosk.settings).events] == [1]


@pytest.mark.parametrize(
    ("part", "text", "told"),
    [
        ("name", " ", "This is needed."),
        ("date", "tomorrow", "Write it like 2026-12-05."),
        ("goal", "many", "Write a number, or nothing."),
        ("goal", "0", "Write a number, or nothing."),
    ],
)
def test_what_cannot_be_an_event_is_told_at_its_line(kiosk: Kiosk, part: str, text: str, told: str) -> None:
    event = entered(kiosk).event()
    event.fill(part, text)
    event.done()
    kiosk.glass.touch("primary")
    kiosk.glass.wait_for_text(told)
    assert read_tablet(kiosk.settings).events == ()


def test_health_looks_at_the_records_and_the_key(kiosk: Kiosk) -> None:
    sign_as(kiosk, "Ana")
    entered(kiosk).health()
    words = kiosk.glass.texts()
    assert "Records read: 1, none lost or changed" in words
    assert "The recovery sheet opened a test record on this tablet" in words
    assert "Second copies lie beside the records" in words
    assert kiosk.glass.find("copyMissingMark") is None


def test_the_day_is_pinned_in_words_and_in_a_code(kiosk: Kiosk) -> None:
    sign_as(kiosk, "Ana")
    entered(kiosk).health()
    kiosk.glass.touch("anchor")
    kiosk.glass.wait_for_text("Records: 1")
    anchor = kiosk.parts.staff.anchor()
    assert anchor.words in kiosk.glass.texts()
    assert kiosk.glass.wait_for("qr").property("address") == anchor.text


def test_a_day_that_cannot_be_pinned_is_told(kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> Anchor:
        raise StoreTrouble("The disk does not read or write reliably.", "Use another disk.")

    monkeypatch.setattr(kiosk.parts.staff, "anchor", refuse)
    entered(kiosk).health()
    kiosk.glass.touch("anchor")
    kiosk.glass.wait_for_text("The disk does not read or write reliably. Use another disk.")
    assert kiosk.glass.find("qr") is None


class TestSecondDisk:
    @pytest.fixture
    def settings(self, settings: Settings, tmp_path: Path) -> Settings:
        return replace(settings, second_medium=tmp_path / "card")

    def test_staff_see_at_once_that_it_is_missing_and_visitors_go_on_signing(self, kiosk: Kiosk) -> None:
        kiosk.pass_time(0)
        kiosk.glass.wait_for("copyMissingMark")
        sign_as(kiosk, "Ana")
        dashboard = entered(kiosk)
        kiosk.glass.wait_for("copyMissing")
        dashboard.health()
        assert any("second disk is missing" in words for words in kiosk.glass.texts())


def test_leaving_says_what_is_not_exported_and_only_staff_can_leave(kiosk: Kiosk) -> None:
    sign_as(kiosk, "Ana")
    assert not kiosk.window.root.close()
    left: list[bool] = []
    kiosk.window.staff.leaving.connect(lambda: left.append(True))
    leaving = entered(kiosk).exit()
    kiosk.glass.wait_until(lambda: leaving.words == "Not exported: 1. Exit anyway?")
    leaving.stay().exit().exit()
    kiosk.glass.wait_until(lambda: left)
    assert kiosk.window.staff.property("mayClose")
