"""Keeping one's place: another language, a double touch, the keyboard; and what a touch must not do."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.content import sections_of
from tests.ui.conftest import Kiosk


def heading(kiosk: Kiosk, language: str, index: int) -> str:
    return sections_of(kiosk.parts.pack.card(kiosk.window.reading.card.id, language).blocks)[
        index
    ].heading.text


def test_a_row_of_the_comparison_is_no_button(kiosk: Kiosk) -> None:
    kiosk.attract.start("en").open_topic("learn").open("compare")
    row = kiosk.glass.wait_for("row:0")
    assert not row.isEnabled()
    kiosk.glass.touch("row:0")
    kiosk.glass.rest()
    assert kiosk.glass.find("scene") is None


def test_a_scene_stays_open_in_another_language(kiosk: Kiosk) -> None:
    cards = kiosk.attract.start("en").open_topic("learn").open("powers")
    kiosk.glass.touch("power:1")
    kiosk.glass.wait_for("scene")
    cards.speak_other_language()
    kiosk.glass.wait_for_text(heading(kiosk, "es", 1))
    assert kiosk.glass.find("scene")


def test_the_timeline_stays_where_it_is_in_another_language(kiosk: Kiosk) -> None:
    cards = kiosk.attract.start("en").open_topic("learn").open("timeline")
    cards.next()
    cards.speak_other_language()
    kiosk.glass.wait_for_text(heading(kiosk, "es", 1))


def test_a_touch_on_the_line_goes_to_its_date(kiosk: Kiosk) -> None:
    kiosk.attract.start("en").open_topic("learn").open("timeline")
    kiosk.glass.touch("post:3")
    kiosk.glass.wait_for_text(heading(kiosk, "en", 3))


def test_a_card_in_large_text_stays_on_its_page_in_another_language(kiosk: Kiosk) -> None:
    cards = kiosk.attract.start("en").open_topic("rights").open("street")
    kiosk.window.display.chooseTextSize("XL")
    kiosk.glass.rest()
    cards.next()
    pages = kiosk.glass.wait_for("pages")
    assert pages.property("page") == 1
    cards.speak_other_language()
    kiosk.glass.rest()
    assert pages.property("page") == 1
    assert cards.id == "street"


def test_another_card_begins_at_its_first_page(kiosk: Kiosk) -> None:
    cards = kiosk.attract.start("en").open_topic("rights").open("street")
    while cards.id == "street":
        cards.next()
        kiosk.glass.rest()
    assert kiosk.glass.wait_for("pages").property("page") == 0


def test_escape_closes_a_scene_before_it_leaves_the_card(kiosk: Kiosk) -> None:
    kiosk.attract.start("en").open_topic("learn").open("powers")
    kiosk.glass.touch("power:0")
    kiosk.glass.wait_for("scene")
    QTest.keyClick(kiosk.window.root, Qt.Key.Key_Escape)
    kiosk.glass.wait_until(lambda: kiosk.glass.find("scene") is None)
    assert kiosk.glass.find("power:0")
    QTest.keyClick(kiosk.window.root, Qt.Key.Key_Escape)
    kiosk.glass.wait_for("chapter:powers")


def test_escape_still_goes_back_after_a_sheet_was_closed(kiosk: Kiosk) -> None:
    kiosk.attract.start("en").open_topic("rights").open("door")
    kiosk.glass.touch("say")
    kiosk.glass.wait_for("officerWords")
    QTest.keyClick(kiosk.window.root, Qt.Key.Key_Escape)
    kiosk.glass.wait_until(lambda: kiosk.glass.find("officerWords") is None)
    QTest.keyClick(kiosk.window.root, Qt.Key.Key_Escape)
    kiosk.glass.wait_for("chapter:door")


def test_another_table_begins_without_a_scene(kiosk: Kiosk) -> None:
    kiosk.attract.start("en").open_topic("learn").open("powers")
    kiosk.glass.touch("power:0")
    kiosk.glass.wait_for("scene")
    kiosk.window.reading.openChapter("compare")
    kiosk.glass.wait_for("row:0")
    assert kiosk.glass.find("scene") is None


@pytest.mark.parametrize(("twice", "sign"), [("quiz", "question"), ("timeline", "date")])
def test_a_second_card_of_the_same_form_begins_anew(
    kiosk: Kiosk, twice: str, sign: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack = kiosk.parts.pack
    again = pack.topic("learn").cards[pack.topic("learn").cards.index(twice) + 1]
    copies = {(again, code): replace(pack.card(twice, code), id=again) for code in ("en", "es")}
    monkeypatch.setattr(kiosk.window.reading, "_pack", replace(pack, cards={**pack.cards, **copies}))
    cards = kiosk.attract.start("en").open_topic("learn").open(twice)
    first = kiosk.glass.wait_for(sign).property("text")
    if twice == "quiz":
        kiosk.glass.touch("answer:0")
        kiosk.glass.wait_for("feedback")
    while cards.id == twice:
        cards.next()
        kiosk.glass.rest()
    # Of the shown item: the line of dates names them all.
    assert kiosk.glass.wait_for(sign).property("text") == first
    assert kiosk.glass.find("feedback") is None


class TestDoubleTouches:
    @pytest.fixture
    def pause(self) -> int:
        return 400

    def test_more_touched_twice_turns_one_page(self, kiosk: Kiosk) -> None:
        cards = kiosk.attract.start("en").open_topic("learn").open("powers")
        kiosk.glass.touch("nextCard")
        kiosk.glass.touch_at_once("nextCard")
        kiosk.glass.rest()
        assert cards.id == "powers"
