"""The shipped pack as visitors read it, for the tests that hold it to the facts."""

import re

from kiosk.content import Card, Fact, load_pack, shipped_content

FOLDER = shipped_content()
PACK = load_pack(FOLDER)
CODES = ("en", "es")
CARDS = tuple(PACK.cards.values())


def whole(card: Card) -> str:
    """Give all that stands on a card, one block a line; bold marks are gone."""
    return "\n".join([card.title, card.kicker, *(block.text for block in card.blocks)])


def text(card_id: str, code: str) -> str:
    return whole(PACK.card(card_id, code))


def says(said: str, phrase: str) -> bool:
    """Whether *phrase* stands in *said*; "…" in it stands for words that do not matter."""
    parts = re.escape(phrase).replace(r"\ …\ ", ".*")
    return re.search(parts, said, re.DOTALL | re.IGNORECASE) is not None


def visible() -> dict[str, str]:
    """Give every text of the pack that a visitor can see, by a name that finds it again."""
    found = {f"{card.id} in {card.language}": whole(card) for card in CARDS}
    for topic in PACK.topics:
        for code, words in topic.words.items():
            found[f"topic {topic.id} in {code}"] = f"{words.title}\n{words.subtitle}\n{words.disclaimer}"
        for chapter in topic.chapters:
            found |= {f"chapter {chapter.id} in {code}": said for code, said in chapter.titles.items()}
    for each in PACK.languages:
        told = (each.name, each.question, each.start, each.phone, each.law, each.belief)
        found[f"language {each.code}"] = "\n".join(told)
    return found


def where(pattern: str) -> list[str]:
    """Name the visible texts in which *pattern* is found."""
    wanted = re.compile(pattern, re.IGNORECASE)
    return [name for name, said in visible().items() if wanted.search(said)]


def cards_with(fact: Fact) -> list[str]:
    return [card.id for card in CARDS if card.language == PACK.default and fact in card.facts]
