"""What the shipped pack is: its topics and chapters, what its cards claim to be, and how old they are."""

import re
from datetime import date
from pathlib import Path

import pytest

from kiosk.content import BlockKind, Card, CardKind, Status, check_pack, load_pack, overview
from kiosk.content.toml_file import read_table
from tests.shipped_pack import CARDS, CODES, FOLDER, PACK, visible

TODAY = date(2026, 11, 24)
BELIEF = {"en": "What we believe", "es": "Lo que creemos"}
LAW = {"en": "What the law says", "es": "Lo que dice la ley"}
NO_ADVICE = {"en": "not legal advice", "es": "no asesoría legal"}
MODELS = {"warrant-service-officer": 1, "jail-enforcement": 2, "task-force": 3}
# The situations that the kiosk must know of, in the order in which they are shown.
SITUATIONS = [
    "everyone",
    "street",
    "car",
    "door",
    "work",
    "arrested",
    "jail",
    "school",
    "record",
    "family",
    "help",
]


def every_card() -> pytest.MarkDecorator:
    return pytest.mark.parametrize("card", CARDS, ids=lambda card: f"{card.id}-{card.language}")


def words(said: str) -> list[str]:
    return [word for word in said.split() if any(map(str.isalnum, word))]


# The whole -----------------------------------------------------------------------------------------


def test_the_pack_has_two_languages_and_two_topics() -> None:
    assert [(each.code, each.name) for each in PACK.languages] == [("en", "English"), ("es", "Español")]
    assert [topic.id for topic in PACK.topics] == ["learn", "rights"]


def test_the_pack_has_no_problem_and_nothing_is_old_on_the_day_its_facts_were_checked() -> None:
    report = check_pack(FOLDER, TODAY)
    assert [trouble.what for trouble in report.troubles] == []
    assert list(report.notices) == []
    assert report.cards == len(CARDS)


def test_every_card_stands_in_every_language_and_no_translation_is_stale() -> None:
    ids = [card_id for topic in PACK.topics for card_id in topic.cards]
    assert set(PACK.cards) == {(card_id, code) for card_id in ids for code in CODES}
    assert PACK.stale == {}
    assert all(card.language == code for (_, code), card in PACK.cards.items())


def test_every_chapter_topic_and_label_is_told_in_each_language() -> None:
    for topic in PACK.topics:
        assert set(topic.words) == set(CODES)
        assert all(set(chapter.titles) == set(CODES) for chapter in topic.chapters)
    assert all(said.strip() for said in visible().values())


def test_every_situation_that_a_visitor_may_be_in_is_a_chapter() -> None:
    assert [chapter.id for chapter in PACK.topic("rights").chapters] == SITUATIONS


def test_each_of_the_three_models_is_a_chapter_at_its_own_level_of_power() -> None:
    chapters = {chapter.id: chapter.cards for chapter in PACK.topic("learn").chapters}
    for chapter, level in MODELS.items():
        levels = [PACK.card(card_id, "en").level for card_id in chapters[chapter]]
        assert set(levels) <= {level, None}
        assert levels[0] == level


def test_the_question_on_the_attract_screen_has_ten_words_at_most() -> None:
    assert max(len(words(each.question)) for each in PACK.languages) <= 10


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("topic_id", ["learn", "rights"])
def test_every_topic_says_that_it_is_no_legal_advice(topic_id: str, code: str) -> None:
    assert NO_ADVICE[code] in PACK.topic(topic_id).words[code].disclaimer


def test_every_source_is_cited_by_a_fact() -> None:
    cited = {source.key for fact in PACK.facts.values() for source in fact.sources}
    assert set(read_table(FOLDER, "sources.toml").values) == cited


def test_the_pack_is_read_from_wherever_it_stands(tmp_path: Path) -> None:
    (tmp_path / "linked").symlink_to(FOLDER)
    assert load_pack(tmp_path / "linked") == PACK


# Each card -----------------------------------------------------------------------------------------


@every_card()
def test_no_card_claims_a_review_that_nobody_made(card: Card) -> None:
    assert card.status in (Status.DRAFT, Status.FACT_CHECKED)


@every_card()
def test_an_opinion_and_nothing_else_is_a_draft_and_labeled_as_an_opinion(card: Card) -> None:
    assert (card.status is Status.DRAFT) == (card.kind is CardKind.BELIEF)
    assert (card.kicker == BELIEF[card.language]) == (card.kind is CardKind.BELIEF)


@every_card()
def test_the_law_and_nothing_else_is_labeled_as_the_law(card: Card) -> None:
    assert (card.kicker == LAW[card.language]) == (card.kind is CardKind.LAW)


@every_card()
def test_every_card_has_sources_and_a_day_on_which_its_facts_held(card: Card) -> None:
    assert card.sources
    assert date(2025, 1, 1) <= card.as_of <= TODAY


def test_the_cards_that_count_agreements_show_the_day_of_the_count() -> None:
    assert PACK.card("how-many", "en").as_of == date(2026, 10, 9)
    for card_id in ("utah", "utah-map", "utah-task-force", "utah-jails"):
        assert PACK.card(card_id, "en").as_of == date(2026, 5, 18), card_id


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("situation", [each for each in SITUATIONS if each != "help"])
def test_a_chapter_on_rights_opens_with_words_to_say(situation: str, code: str) -> None:
    chapters = {chapter.id: chapter for chapter in PACK.topic("rights").chapters}
    first = PACK.card(chapters[situation].cards[0], code).blocks[0]
    assert first.kind is BlockKind.SAY
    assert len(words(first.text)) <= 15


def test_all_that_stands_under_rights_is_a_card_on_rights_and_only_that() -> None:
    under = set(PACK.topic("rights").cards)
    assert {card.id for card in CARDS if card.kind is CardKind.RIGHTS} == under


# The docs ------------------------------------------------------------------------------------------


def test_the_guide_to_the_content_holds_the_table_of_all_cards_as_it_is() -> None:
    guide = (Path(__file__).resolve().parent.parent / "docs" / "content.md").read_text(encoding="utf-8")
    held = re.search(r"<!-- cards -->\n(.*?)<!-- /cards -->", guide, re.DOTALL)
    assert held, "docs/content.md needs <!-- cards --> and <!-- /cards -->; then run: kiosk content table"
    assert held[1].strip() == overview(PACK).strip(), "run: kiosk content table"
