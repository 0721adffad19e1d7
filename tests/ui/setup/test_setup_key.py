"""Set-up of a campaign that was made on this tablet before: what is still missing, and the trial of its key."""

import pytest

from kiosk.founding import Founded
from kiosk.recovery import to_words
from kiosk.setting_up import Page
from tests.setting_up.walk import PASSPHRASE
from tests.ui.conftest import Kiosk
from tests.ui.setup_pages import SetupPages


def test_after_a_restart_the_sheet_asks_for_the_passphrase(founded_here: Founded, kiosk: Kiosk) -> None:
    pages = SetupPages(kiosk.glass)
    pages.is_at("language")
    kiosk.window.setup._show(Page.SHEET)
    pages.write("passphrase", "wrong")
    pages.glass.touch("key:next")
    pages.glass.wait_for("problem")
    pages.write("passphrase", PASSPHRASE)
    pages.glass.touch("key:next")
    pages.touch("copyByHand")
    pages.glass.wait_for("word:21")
    pages.next()
    pages.is_at("rehearsal")
    assert all(pages.glass.find(f"word:{number}") is None for number in range(1, 22))


def test_a_wrong_word_is_named_and_words_that_do_not_fit_are_told(
    founded_here: Founded, kiosk: Kiosk
) -> None:
    pages = SetupPages(kiosk.glass)
    kiosk.window.setup._show(Page.REHEARSAL)
    pages.next()
    pages.type("abcus")
    pages.glass.touch("key:next")
    pages.glass.wait_for_text("“abcus” is not on the list. Compare it with the paper.")
    for _ in "abcus":
        pages.glass.touch("key:backspace")
    words = to_words(founded_here.secret)
    rehearsal = kiosk.window.setup.property("rehearsal")
    for word in (words[1], words[0], *words[2:]):
        rehearsal.enterWord(word)
    pages.glass.wait_for_text("Are these the words on your paper?")
    pages.next()
    pages.glass.wait_for("problem")
    for number, word in enumerate(words[:2], 1):
        pages.touch(f"word:{number}")
        pages.glass.wait_for("keyboard")
        pages.type(word)
        pages.glass.touch("key:next")
    pages.next()
    pages.glass.wait_for_text("The sheet works")


def test_the_drawing_measures_the_screen_and_everything_takes_its_true_size(
    kiosk: Kiosk, pages: SetupPages
) -> None:
    kiosk.window.setup._show(Page.SCREEN)
    before = kiosk.window.display.property("ppi")
    pages.is_at("screen")
    for _ in range(20):
        pages.touch("larger")
    pages.next()
    pages.is_at("event")
    assert kiosk.window.display.property("ppi") == pytest.approx(before * 1.005**20, rel=0.001)


def test_there_is_no_practice_to_go_back_to_from_a_campaign(founded_here: Founded, kiosk: Kiosk) -> None:
    pages = SetupPages(kiosk.glass)
    pages.choose("en")
    pages.is_at("pin")
    assert pages.glass.find("notNow") is None
    kiosk.window.setup.leave()
    pages.is_at("pin")
