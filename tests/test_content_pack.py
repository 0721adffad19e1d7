"""What the shipped pack says, and what it must never say."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.content import BlockKind, Card, CardKind, Status, load_pack
from kiosk.content.toml_file import read_table
from kiosk.settings import assets

FOLDER = assets() / "content" / "utah"
PACK = load_pack(FOLDER)
CARDS = list(PACK.cards.values())
# Chosen from what people read standing up: a panel is read in about 15 seconds.
MOST_WORDS = {"en": 60, "es": 75}
LONGEST_SENTENCE = 20
WORDS_ON_A_HEADLINE = 8
BELIEF = {"en": "What we believe", "es": "Lo que creemos"}
NO_ADVICE = {"en": "not legal advice", "es": "no asesoría legal"}
SENTENCE_END = re.compile(r"(?<=[.?!])(?<!U\.S\.)\s")
RELATIVE = re.compile(
    r"\b(this|last|next) (year|month|week)|\b(now|today|yesterday|recent(ly)?|currently|so far|new(ly)?)\b"
    r"|\b(este|pasado|próximo) (año|mes)|\b(ahora|hoy|ayer|reciente(mente)?|actualmente|hasta la fecha)\b",
    re.IGNORECASE,
)


def cards() -> pytest.MarkDecorator:
    return pytest.mark.parametrize("card", CARDS, ids=lambda card: f"{card.id}-{card.language}")


def words(text: str) -> list[str]:
    return [word for word in text.split() if any(map(str.isalnum, word))]


def whole(card: Card) -> str:
    return "\n".join([card.title, card.kicker, *(block.text for block in card.blocks)])


def both(card_id: str) -> tuple[str, str]:
    return whole(PACK.card(card_id, "en")), whole(PACK.card(card_id, "es"))


def all_texts() -> Iterator[str]:
    yield from map(whole, CARDS)
    for topic in PACK.topics:
        for said in topic.words.values():
            yield f"{said.title}\n{said.subtitle}\n{said.disclaimer}"
    yield from (language.question for language in PACK.languages)


def test_the_pack_has_two_languages_and_two_topics() -> None:
    assert [(language.code, language.name) for language in PACK.languages] == [
        ("en", "English"),
        ("es", "Español"),
    ]
    assert [topic.id for topic in PACK.topics] == ["learn", "rights"]


def test_the_question_on_the_attract_screen_has_ten_words_at_most() -> None:
    assert max(len(words(language.question)) for language in PACK.languages) <= 10


def test_every_topic_says_in_each_language_that_it_is_no_legal_advice() -> None:
    for topic in PACK.topics:
        for code, phrase in NO_ADVICE.items():
            assert phrase in topic.words[code].disclaimer


def test_the_three_models_stand_in_order_of_power() -> None:
    learn = [PACK.card(card_id, "en") for card_id in PACK.topic("learn").cards]
    assert [card.level for card in learn if card.level] == [1, 2, 3]


# Form ----------------------------------------------------------------------------------------------


@cards()
def test_a_card_fits_a_panel(card: Card) -> None:
    assert sum(len(words(block.text)) for block in card.blocks) <= MOST_WORDS[card.language]
    assert len(words(card.title)) <= WORDS_ON_A_HEADLINE


@cards()
def test_no_sentence_is_long(card: Card) -> None:
    for block in card.blocks:
        for sentence in SENTENCE_END.split(block.text):
            assert len(words(sentence)) <= LONGEST_SENTENCE, sentence


@cards()
def test_no_date_is_relative(card: Card) -> None:
    assert RELATIVE.search(whole(card)) is None


@pytest.mark.parametrize(
    "said", ["It came back this year.", "Volvió este año.", "Recently signed", "Ahora son más"]
)
def test_a_relative_date_is_seen(said: str) -> None:
    assert RELATIVE.search(said)


@cards()
def test_no_card_claims_a_review_that_nobody_made(card: Card) -> None:
    assert card.status in (Status.DRAFT, Status.FACT_CHECKED)


@cards()
def test_an_opinion_is_labeled_as_one_and_is_no_checked_fact(card: Card) -> None:
    assert (card.kicker == BELIEF[card.language]) == (card.kind is CardKind.BELIEF)
    assert (card.status is Status.DRAFT) == (card.kind is CardKind.BELIEF)


@pytest.mark.parametrize("code", ["en", "es"])
def test_every_rights_card_opens_with_words_to_say(code: str) -> None:
    for card_id in PACK.topic("rights").cards:
        card = PACK.card(card_id, code)
        assert card.kind is CardKind.RIGHTS
        assert card.blocks[0].kind is BlockKind.SAY
        assert len(words(card.blocks[0].text)) <= 15


def test_every_source_is_cited() -> None:
    listed = set(read_table(FOLDER, "sources.toml").values)
    assert listed == {source.key for card in CARDS for source in card.sources}


def test_the_pack_is_read_from_wherever_it_stands(tmp_path: Path) -> None:
    (tmp_path / "linked").symlink_to(FOLDER)
    assert load_pack(tmp_path / "linked") == PACK


# The ten traps of the facts ------------------------------------------------------------------------


def test_the_street_model_came_back_in_2025_and_no_reason_is_given_for_its_end() -> None:
    english, spanish = both("task-force")
    assert "In 2012 ICE said it would not renew it. In 2025 it came back." in english
    assert "En 2012 ICE dijo que no lo iba a renovar. En 2025 volvió." in spanish
    for said in (english, spanish):
        assert not re.search(r"because|due to|abuse|porque|debido|abuso", said, re.IGNORECASE)


def test_the_door_card_tells_of_the_memo_and_the_ruling_and_not_to_resist() -> None:
    english, spanish = both("door")
    for phrase in (
        "May 12, 2025",
        "I-205",
        "force entry",
        "final removal order",
        "January 2026",
        "do not resist",
    ):
        assert phrase in english
    for phrase in (
        "12 de mayo de 2025",
        "I-205",
        "por la fuerza",
        "orden final",
        "enero de 2026",
        "no se resista",
    ):
        assert phrase in spanish
    assert "I do not agree to your entry" in english
    assert "no doy mi consentimiento para que entren" in spanish


def test_no_card_promises_that_ice_cannot_enter_without_a_judge() -> None:
    promise = re.compile(
        r"(can't|cannot|can not|may not|must not) (come in|enter)|no puede[n]? entrar", re.IGNORECASE
    )
    assert [said for said in all_texts() if promise.search(said)] == []


@pytest.mark.parametrize("card_id", ["everyone", "street", "car"])
def test_where_silence_is_taught_the_duty_to_give_a_name_or_birth_date_stands_too(card_id: str) -> None:
    english, spanish = both(card_id)
    assert "name or date of birth" in english
    assert "nombre o fecha de nacimiento" in spanish


def test_no_card_says_that_a_person_never_has_to_answer() -> None:
    promise = re.compile(
        r"never have to (answer|speak|say)|do(n't| not) have to (answer|say|give)"
        r"|nunca tiene que (contestar|responder|hablar)|no tiene que (contestar|responder|decir|dar)",
        re.IGNORECASE,
    )
    assert [said for said in all_texts() if promise.search(said)] == []


def test_nobody_is_told_to_lie() -> None:
    english, spanish = both("everyone")
    assert "Do not lie." in english
    assert "No mienta." in spanish
    english, spanish = both("street")
    assert "Never show false ones." in english
    assert "Nunca muestre papeles falsos." in spanish


def test_adults_with_papers_are_told_to_carry_and_show_them() -> None:
    english, spanish = both("street")
    assert "Noncitizens 18 or older must carry the papers they were issued." in english
    assert "con 18 años o más, debe llevar los papeles que le dieron" in spanish
    assert "show valid papers" in english
    assert "muestre papeles válidos" in spanish
    hiding = re.compile(r"(don't|do not) show (any|your)|no muestre (nada|sus)", re.IGNORECASE)
    assert [said for said in all_texts() if hiding.search(said)] == []


def test_no_card_speaks_of_the_border_patrol_or_its_zone() -> None:
    assert [
        said for said in all_texts() if re.search(r"border|frontera|fronteriz|100", said, re.IGNORECASE)
    ] == []


def test_agencies_and_agreements_are_counted_apart_with_their_date_and_the_hint_to_look_again() -> None:
    english, spanish = both("utah")
    assert "On May 18, 2026, ICE's list had 12 agencies in Utah with 16 agreements." in english
    assert "El 18 de mayo de 2026, la lista de ICE tenía 12 agencias de Utah con 16 acuerdos." in spanish
    assert "see ICE's current list" in english
    assert "vea la lista actual de ICE" in spanish
    assert PACK.card("utah", "en").as_of.isoformat() == "2026-05-18"


def test_voluntary_is_said_of_federal_law_only() -> None:
    english, spanish = both("what-is-287g")
    assert "It is voluntary. Federal law makes no one sign." in english
    assert "Es voluntario. La ley federal no obliga a nadie a firmar." in spanish
    assert [said for said in all_texts() if re.search(r"sanctuary|santuario", said, re.IGNORECASE)] == []


def test_no_card_prints_an_amount_of_money() -> None:
    assert [said for said in all_texts() if "$" in said] == []
