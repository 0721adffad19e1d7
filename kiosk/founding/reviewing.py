"""Counts the texts that no lawyer and no native speaker has read, so that the organizer can answer for them."""

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.content import Card, Pack, Status

_READ_BY_A_LAWYER = {Status.LEGAL_OK, Status.LANGUAGE_OK, Status.PUBLISHED}
_READ_BY_A_SPEAKER = {Status.LANGUAGE_OK, Status.PUBLISHED}


@dataclass(frozen=True, slots=True)
class Unreviewed:
    """What the organizer answers for, besides petition, consent and the words on the buttons.

    cards: those that no lawyer has read, in the language they were written in; facts: what these rest on;
    translated: by the name of each other language, the cards that no native speaker has read.
    """

    cards: int
    facts: int
    translated: Mapping[str, int]


def unreviewed_texts(pack: Pack) -> Unreviewed:
    """Count the cards of *pack* that nobody of that trade has read."""
    unread = [card for card in _in(pack, pack.default) if card.status not in _READ_BY_A_LAWYER]
    return Unreviewed(
        cards=len(unread),
        facts=len({fact.id for card in unread for fact in card.facts}),
        translated={
            language.name: sum(card.status not in _READ_BY_A_SPEAKER for card in _in(pack, language.code))
            for language in pack.languages
            if language.code != pack.default
        },
    )


def _in(pack: Pack, language: str) -> list[Card]:
    # A stale translation is not shown: in its place stands the original, which is of another language.
    return [card for (_, code), card in pack.cards.items() if code == language == card.language]
