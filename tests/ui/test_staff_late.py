"""Answers that come late, and visitors whose form waits: what happens between the worker and the glass."""

import shutil
from pathlib import Path

import pytest

from kiosk import tablet
from kiosk.clock import StoppedClock
from kiosk.disk import overwrite
from kiosk.errors import StoreTrouble
from kiosk.settings import Settings
from kiosk.tablet import Table, read_tablet
from tests.tablets import PASSPHRASE, PIN, make_real
from tests.ui.conftest import Kiosk

WRONG = "271940"


@pytest.fixture
def settings(tmp_path: Path, clock: StoppedClock) -> Settings:
    return make_real(tmp_path / "home", clock)


def test_a_right_pin_that_was_cancelled_opens_nothing_for_the_next_hand(kiosk: Kiosk) -> None:
    unlock = kiosk.knock()
    let_go = kiosk.worker_kept_waiting()
    unlock.enter(PIN)
    unlock.cancel()
    kiosk.knock()
    let_go.set()
    kiosk.wait_for_worker()
    assert kiosk.window.staff.property("place") == "unlock"


@pytest.mark.parametrize("step", ["pin", "passphrase", "new pin"])
def test_panic_is_not_undone_by_what_was_asked_before(kiosk: Kiosk, step: str) -> None:
    staff = kiosk.window.staff
    kiosk.knock()
    if step != "pin":
        staff.forgotten()
    if step == "new pin":
        staff.givePassphrase(PASSPHRASE)
        kiosk.glass.wait_for("newPin")
    let_go = kiosk.worker_kept_waiting()
    {
        "pin": lambda: staff.enter(PIN),
        "passphrase": lambda: staff.givePassphrase(PASSPHRASE),
        "new pin": lambda: staff.choosePin(WRONG, WRONG),
    }[step]()
    staff.panic()
    let_go.set()
    kiosk.wait_for_worker()
    assert (staff.property("place"), staff.property("cover")) == ("", "locked")


def test_panic_while_an_event_begins_stays_locked_after_a_restart(kiosk: Kiosk) -> None:
    let_go = kiosk.worker_kept_waiting()
    kiosk.window.table.beginEvent("Bus stop", "Sandy", "", "")
    kiosk.window.staff.panic()
    let_go.set()
    kiosk.wait_for_worker()
    kept = read_tablet(kiosk.settings)
    assert (kept.table, kept.events[-1].name) == (Table.LOCKED, "Bus stop")


def test_panic_covers_the_screen_before_it_writes_anything(
    kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []
    staff = kiosk.window.staff
    staff.changed.connect(lambda: seen.append(str(staff.property("cover"))))

    def write(path: Path, word: bytes) -> None:
        seen.append("written")
        overwrite(path, word)

    monkeypatch.setattr(tablet, "overwrite", write)
    staff.panic()
    assert "locked" in seen[: seen.index("written")]
    assert read_tablet(kiosk.parts.staff.settings).table is Table.LOCKED


def test_a_second_touch_begins_no_second_event(kiosk: Kiosk) -> None:
    event = kiosk.knock().unlock(PIN).event()
    event.fill("name", "Bus stop")
    event.done()
    let_go = kiosk.worker_kept_waiting()
    kiosk.glass.touch("primary")
    kiosk.glass.wait_until(lambda: not kiosk.glass.wait_for("primary").isEnabled())
    assert not kiosk.glass.wait_for("correct").isEnabled()
    kiosk.window.table.beginEvent("Bus stop", "Sandy", "", "")
    kiosk.window.table.correctEvent("Bus", "Sandy", "", "")
    let_go.set()
    kiosk.glass.wait_for("dashboard")
    assert [each.name for each in read_tablet(kiosk.settings).events] == ["Bus stop"]


def test_after_an_event_was_refused_it_can_be_begun_again(kiosk: Kiosk) -> None:
    event = kiosk.knock().unlock(PIN).event()
    kiosk.settings.tablet_file.rename(kiosk.settings.tablet_file.with_suffix(".away"))
    kiosk.settings.tablet_file.mkdir()
    kiosk.glass.touch("primary")
    kiosk.glass.wait_until(lambda: kiosk.window.table.property("trouble"))
    assert not kiosk.window.table.property("busy")
    kiosk.settings.tablet_file.rmdir()
    event.begin()


def test_a_form_that_could_not_be_saved_waits_while_the_volunteer_looks(kiosk: Kiosk) -> None:
    form = kiosk.attract.start("en").sign()
    form.type("Ana").next().type("84101").done()
    form.touch("ofAge")
    kept = kiosk.settings.database.rename(kiosk.settings.database.with_suffix(".away"))
    form.submit()
    kiosk.glass.wait_for("saveFailed")
    dashboard = kiosk.knock().unlock(PIN)
    kept.rename(kiosk.settings.database)
    dashboard.lock()
    assert form.text_of("name") == "Ana"
    form.sign_now().done()
    kiosk.knock().unlock(PIN).wait_for_figure("signatures", 1)


def test_a_tablet_that_cannot_be_looked_over_does_not_look_well(
    kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: object) -> None:
        raise StoreTrouble("The disk does not read.", "Use another.")

    monkeypatch.setattr(shutil, "disk_usage", refuse)
    kiosk.knock().unlock(PIN)
    kiosk.glass.touch("health")
    kiosk.glass.wait_for("blind")
