"""Set-up that nobody stands at any more: after two minutes no secret is on the glass; and what only a passphrase may do."""

from collections.abc import Callable

import pytest
from PySide6.QtQuick import QQuickItem

from kiosk.clock import StoppedClock
from kiosk.founding import Founded, put_in_place
from kiosk.keys import Cost
from kiosk.pin import PinLock
from kiosk.recovery import to_words
from kiosk.setting_up import Page
from kiosk.settings import Settings
from tests.setting_up.walk import PASSPHRASE, PIN
from tests.ui.conftest import Kiosk
from tests.ui.setup_pages import SetupPages


def leave_alone(kiosk: Kiosk, seconds: float) -> None:
    kiosk.clock.advance(seconds)
    kiosk.window.setup.tick()
    kiosk.glass.rest()


def gone(kiosk: Kiosk, name: str) -> Callable[[], bool]:
    return lambda: kiosk.glass.find(name) is None


def key_is_open(kiosk: Kiosk) -> bool:
    return bool(kiosk.window.setup.property("secrets").property("keyOpen"))


@pytest.fixture
def at_sheet(founded_here: Founded, kiosk: Kiosk) -> SetupPages:
    """Show the 21 words."""
    pages = SetupPages(kiosk.glass)
    kiosk.window.setup._show(Page.SHEET)
    pages.write("passphrase", PASSPHRASE)
    pages.glass.touch("key:next")
    pages.touch("copyByHand")
    pages.glass.wait_for("word:21")
    return pages


def test_after_two_minutes_the_words_are_hidden_and_the_key_is_closed(
    at_sheet: SetupPages, kiosk: Kiosk
) -> None:
    leave_alone(kiosk, 119)
    at_sheet.glass.wait_for("word:21")
    leave_alone(kiosk, 1)
    at_sheet.is_at("sheet")
    at_sheet.glass.wait_until(gone(kiosk, "word:1"))
    at_sheet.glass.wait_for("field:passphrase")
    assert not key_is_open(kiosk)
    assert kiosk.window.setup.property("secrets").property("words") == []


def test_whoever_touches_is_there(at_sheet: SetupPages, kiosk: Kiosk) -> None:
    for _ in range(3):
        leave_alone(kiosk, 100)
        at_sheet.touch("textSize")
    at_sheet.glass.wait_for("word:1")
    assert key_is_open(kiosk)


def test_a_key_that_is_being_opened_is_waited_for(founded_here: Founded, kiosk: Kiosk) -> None:
    kiosk.window.setup._show(Page.SHEET)
    let_go = kiosk.worker_kept_waiting()
    kiosk.window.setup.property("secrets").unlock(PASSPHRASE)
    leave_alone(kiosk, 600)
    let_go.set()
    kiosk.glass.wait_until(lambda: key_is_open(kiosk))
    # The key is open a moment before the screen is told.
    kiosk.wait_for_worker()
    leave_alone(kiosk, 120)
    assert not key_is_open(kiosk)


def test_the_offered_words_and_what_is_half_typed_are_others_after_two_minutes(
    kiosk: Kiosk, pages: SetupPages
) -> None:
    kiosk.window.setup._show(Page.PASSPHRASE)
    words = pages.offered_words()
    assert kiosk.glass.find("passphraseWrong") is None
    leave_alone(kiosk, 120)
    assert pages.offered_words() != words
    assert any("cross out the old ones" in said for said in kiosk.glass.texts())
    pages.touch("myOwn")
    pages.type("quiet otter")
    leave_alone(kiosk, 120)
    pages.glass.wait_until(gone(kiosk, "keyboard"))
    pages.touch("myOwn")
    assert pages.glass.wait_for("field:passphrase").property("value") == ""


def test_typed_words_of_the_sheet_and_a_first_pin_are_forgotten(founded_here: Founded, kiosk: Kiosk) -> None:
    view = kiosk.window.setup
    view._show(Page.REHEARSAL)
    for word in to_words(founded_here.secret)[:3]:
        view.property("rehearsal").enterWord(word)
    leave_alone(kiosk, 120)
    assert set(view.property("rehearsal").property("words")) == {""}
    view._show(Page.PIN)
    view.property("secrets").enterPin(PIN)
    assert view.property("secrets").property("again")
    leave_alone(kiosk, 120)
    assert not view.property("secrets").property("again")


def test_what_is_no_secret_stays_on_its_page(kiosk: Kiosk, pages: SetupPages) -> None:
    kiosk.window.setup._show(Page.EVENT)
    pages.write("name", "market")
    pages.done()
    leave_alone(kiosk, 600)
    pages.is_at("event")
    field = pages.glass.wait_for("field:name")
    assert isinstance(field, QQuickItem)
    assert field.property("value") == "Market"


@pytest.fixture
def pin_set(settings: Settings, founded: Founded, clock: StoppedClock) -> None:
    put_in_place(founded, settings)
    PinLock(settings.pin_file, clock, Cost.SMALL).choose(PIN)


@pytest.mark.usefixtures("pin_set")
def test_a_pin_beside_a_campaign_is_not_asked_for_anew(kiosk: Kiosk) -> None:
    pages = SetupPages(kiosk.glass)
    kiosk.window.setup._show(Page.PIN)
    pages.glass.wait_for_text("A PIN is set already")
    assert pages.glass.find("pinPad") is None
    pages.next()
    pages.is_at("screen")


def test_a_campaign_that_comes_meanwhile_is_gone_on_with(
    kiosk: Kiosk, pages: SetupPages, founded: Founded
) -> None:
    pages.choose("en")
    pages.is_at("devices")
    put_in_place(founded, kiosk.settings)
    kiosk.window.setup.goOn()
    pages.is_at("pin")
    kiosk.window.setup._show(Page.READY)
    kiosk.window.setup.finish()
    pages.is_at("pin")
