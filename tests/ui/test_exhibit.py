"""The exhibit: the scale, the table with its scenes, the timeline, the map, the quiz; and what a card gives away."""

from collections.abc import Iterator

import pytest
from PySide6.QtQuick import QQuickItem

from kiosk.content import Card, Form, Section, sections_of
from tests.ui.conftest import Kiosk
from tests.ui.pages import Cards
from tests.ui.test_reading import contents

MODELS = ["warrant-service-officer", "jail-enforcement", "task-force"]
THE_DAY_AFTER = 400 * 24 * 60 * 60
"""In seconds: long after the last day on which every fact may be shown without a warning."""


def open_chapter(kiosk: Kiosk, chapter: str, topic: str = "learn", language: str = "en") -> Cards:
    return kiosk.attract.start(language).open_topic(topic).open(chapter)


def card(kiosk: Kiosk, language: str = "en") -> Card:
    return kiosk.parts.pack.card(kiosk.window.reading.card.id, language)


def sections(kiosk: Kiosk, language: str = "en") -> tuple[Section, ...]:
    return sections_of(card(kiosk, language).blocks)


def named(kiosk: Kiosk, prefix: str) -> Iterator[QQuickItem]:
    return (item for item in kiosk.glass.items() if item.objectName().startswith(prefix))


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_scale_rises_from_the_least_to_the_most_power(kiosk: Kiosk, language: str) -> None:
    kiosk.attract.start(language).open_topic("learn")
    steps = [kiosk.glass.wait_for(f"chapter:{model}") for model in MODELS]
    assert [step.property("level") for step in steps] == [1, 2, 3]
    lefts = [step.mapToScene(step.boundingRect().topLeft()) for step in steps]
    assert lefts == sorted(lefts, key=lambda at: at.x())
    heights = [step.height() for step in steps]
    assert heights[0] <= heights[1] <= heights[2]
    assert heights[0] < heights[2]


@pytest.mark.parametrize("topic", ["learn", "rights"])
def test_every_tile_opens_its_chapter(kiosk: Kiosk, topic: str) -> None:
    index = kiosk.attract.start("en").open_topic(topic)
    for chapter in kiosk.parts.pack.topic(topic).chapters:
        cards = index.open(chapter.id)
        assert cards.id == chapter.cards[0]
        index = cards.back()


def test_previous_leads_back_over_the_edge_of_a_chapter(kiosk: Kiosk) -> None:
    first, second = kiosk.parts.pack.topic("rights").chapters[:2]
    cards = open_chapter(kiosk, second.id, "rights")
    assert cards.id == second.cards[0]
    cards.previous()
    kiosk.glass.wait_until(lambda: cards.id == first.cards[-1])


def test_each_row_of_the_table_opens_its_scene(kiosk: Kiosk) -> None:
    cards = open_chapter(kiosk, "powers")
    assert card(kiosk).form is Form.POWERS
    for index, section in enumerate(sections(kiosk)):
        while kiosk.glass.find(f"power:{index}") is None or not kiosk.glass.touchable(f"power:{index}"):
            cards.next()
        kiosk.glass.touch(f"power:{index}")
        kiosk.glass.wait_for("scene")
        assert section.text is not None
        assert {section.heading.text, section.text.styled} <= set(kiosk.glass.texts())
        cards.previous()
        kiosk.glass.wait_until(lambda: kiosk.glass.find("scene") is None)


def test_from_one_scene_more_leads_to_the_next(kiosk: Kiosk) -> None:
    cards = open_chapter(kiosk, "powers")
    kiosk.glass.touch("power:0")
    for section in sections(kiosk)[1:]:
        cards.next()
        kiosk.glass.wait_for_text(section.heading.text)
    before = cards.id
    cards.next()
    kiosk.glass.wait_until(lambda: cards.id != before)


@pytest.mark.parametrize("language", ["en", "es"])
def test_next_walks_along_the_timeline(kiosk: Kiosk, language: str) -> None:
    cards = open_chapter(kiosk, "timeline", language=language)
    dates = [section.heading.text for section in sections(kiosk, language)]
    assert (dates[0], len(dates) >= 7) == ("1996", True)
    for date in dates:
        assert kiosk.glass.wait_for("date").property("text") == date
        cards.next()
    kiosk.glass.wait_until(lambda: kiosk.glass.find("date") is None)


def test_the_map_numbers_the_places_by_level(kiosk: Kiosk) -> None:
    cards = open_chapter(kiosk, "utah")
    while card(kiosk).form is not Form.MAP:
        cards.next()
    drawn = [place.property("modelData") for place in named(kiosk, "place")]
    shown = {(place["x"], place["y"], place["level"]) for place in drawn if place["level"]}
    places = {place.id: place for place in kiosk.parts.pack.maps["utah-counties"].places}
    assert shown == {(places[name].x, places[name].y, level) for name, level in card(kiosk).places.items()}
    assert len(shown) == 11


@pytest.mark.parametrize("right", [True, False])
def test_the_quiz_tells_what_is_right_and_keeps_nothing(kiosk: Kiosk, right: bool) -> None:  # noqa: FBT001
    before = contents(kiosk.settings.home)
    cards = open_chapter(kiosk, "quiz")
    for section in sections(kiosk):
        chosen = next(index for index, answer in enumerate(section.points) if answer.marked is right)
        kiosk.glass.touch(f"answer:{chosen}")
        said = kiosk.glass.wait_for("feedback").property("text")
        assert said.startswith("<b>Right.</b>" if right else "<b>Not quite.</b>")
        assert section.text is not None
        assert said.endswith(section.text.styled)
        if section is not sections(kiosk)[-1]:
            cards.next()
            kiosk.glass.wait_until(lambda: kiosk.glass.find("feedback") is None)
            kiosk.glass.rest()
    cards.back().open("quiz")
    assert kiosk.glass.find("feedback") is None
    assert contents(kiosk.settings.home) == before


@pytest.mark.parametrize("language", ["en", "es"])
def test_words_to_say_can_be_shown_to_an_officer_in_english(kiosk: Kiosk, language: str) -> None:
    open_chapter(kiosk, "door", "rights", language)
    english = kiosk.parts.pack.card("door", "en").blocks[0].text
    kiosk.glass.touch("say")
    assert kiosk.glass.wait_for("officerWords").property("text") == english
    kiosk.glass.touch("closeSheet")
    kiosk.glass.wait_until(lambda: kiosk.glass.find("officerWords") is None)


@pytest.mark.parametrize(
    ("language", "called"),
    [("en", "Last called on November 24, 2026."), ("es", "Última llamada: 24 de noviembre de 2026.")],
)
def test_legal_help_says_when_each_number_was_last_called(kiosk: Kiosk, language: str, called: str) -> None:
    cards = open_chapter(kiosk, "help", "rights", language)
    while not kiosk.glass.wait_for("phone").isEnabled():
        cards.next()
    texts = kiosk.glass.texts()
    assert "801-555-0100" in texts
    assert any(text.endswith(called) for text in texts)


def test_an_expired_fact_turns_amber_and_says_its_date(kiosk: Kiosk) -> None:
    cards = open_chapter(kiosk, "utah")
    line = kiosk.glass.wait_for("sources")
    assert "may have changed" not in line.property("text")
    plain = line.property("ink").name()
    index = cards.back()
    kiosk.clock.advance(THE_DAY_AFTER)
    kiosk.window.visit.stay()
    index.open("utah")
    line = kiosk.glass.wait_for("sources")
    assert line.property("text").startswith("Facts as of May 18, 2026. This may have changed.")
    assert line.property("ink").name() != plain


def test_the_code_of_a_card_fills_the_screen(kiosk: Kiosk) -> None:
    open_chapter(kiosk, "compare")
    kiosk.glass.touch("takeAway")
    code = kiosk.glass.wait_for("qr")
    assert code.property("address") == kiosk.parts.campaign.organization.site
    kiosk.glass.touch("closeSheet")
    kiosk.glass.wait_for("takeAway")
