"""What can be read: doors, cards, sheets; and that reading leaves no trace."""

import hashlib
from pathlib import Path

import pytest

from tests.ui.conftest import Kiosk


def contents(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.mark.parametrize("language", ["en", "es"])
def test_reading_everything_writes_not_one_byte(kiosk: Kiosk, language: str) -> None:
    before = contents(kiosk.settings.home)
    home = kiosk.attract.start(language)
    for topic in kiosk.parts.pack.topics:
        index = home.open_topic(topic.id)
        cards = index.open(topic.chapters[0].id)
        read = [cards.id]
        while cards.can_go_on:
            cards.next()
            kiosk.glass.qtbot.wait(20)
            if cards.id != read[-1]:
                read.append(cards.id)
        assert read == list(topic.cards)
        home = cards.back().back()
    kiosk.glass.touch("startOver")
    kiosk.glass.wait_for("start:en")
    assert contents(kiosk.settings.home) == before
    assert before


def test_typing_without_signing_writes_not_one_byte(kiosk: Kiosk) -> None:
    before = contents(kiosk.settings.home)
    form = kiosk.attract.start("en").sign().type("Ana").next().type("84101").done()
    form.touch("startOver").touch("confirmStartOver")
    kiosk.glass.wait_for("start:en")
    assert contents(kiosk.settings.home) == before


def test_the_screen_says_that_reading_is_not_recorded(kiosk: Kiosk) -> None:
    kiosk.attract.start("en")
    assert "Nothing that you read here is recorded." in kiosk.glass.texts()


def test_any_touch_wakes_the_kiosk(kiosk: Kiosk) -> None:
    attract = kiosk.attract
    kiosk.glass.touch("attract")
    kiosk.glass.wait_for("doorSign")
    assert not attract.is_shown()


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_question_starts_the_language_it_is_asked_in(kiosk: Kiosk, language: str) -> None:
    assert kiosk.attract.is_shown()
    kiosk.glass.touch(f"question:{language}")
    kiosk.glass.wait_for("doorSign")
    assert kiosk.window.visit.property("language") == language


def test_signing_is_one_touch_away_from_every_card(kiosk: Kiosk) -> None:
    kiosk.attract.start("en").open_topic("rights").open("door").sign()


def test_the_sources_of_a_card_are_one_touch_away(kiosk: Kiosk) -> None:
    kiosk.attract.start("en").open_topic("rights").open("door")
    kiosk.glass.touch("sources")
    kiosk.glass.wait_for("sourcesSheet")
    assert any("not legal advice" in text for text in kiosk.glass.texts())


def test_practice_shows_on_every_screen(kiosk: Kiosk) -> None:
    form = kiosk.attract.start("en").sign()
    assert any(text.startswith("PRACTICE · ") for text in kiosk.glass.texts())
    form.done()
    assert any("passphrase: practice" in text for text in kiosk.glass.texts())


def test_while_it_asks_whether_somebody_is_there_nothing_typed_can_be_seen(kiosk: Kiosk) -> None:
    form = kiosk.attract.start("en").sign().type("Ana")
    kiosk.pass_time(60)
    kiosk.glass.wait_for("stillThere")
    assert "Ana" not in kiosk.glass.texts()
    assert kiosk.glass.find("field:name") is None
    # Whoever walks up and touches anywhere must not find the last visitor's form.
    kiosk.glass.touch("stillThere")
    assert kiosk.glass.find("field:name") is None
    kiosk.glass.touch("primary")
    kiosk.glass.wait_for("field:name")
    assert form.text_of("name") == "Ana"
