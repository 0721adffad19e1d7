"""What can be read at the kiosk: packs, topics, cards and their blocks."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class BlockKind(StrEnum):
    """What a block of a card is for."""

    TEXT = "text"
    SAY = "say"
    """Words to say aloud, shown large and in quotation marks."""
    POINT = "point"
    HEADING = "heading"


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph of a card.

    text: plain words. styled: the same for Qt's StyledText, &, < and > escaped, bold as <b>.
    line: where it stands in its file, counted from 1.
    """

    kind: BlockKind
    text: str
    styled: str
    line: int = field(compare=False)


class CardKind(StrEnum):
    """What a card claims to be. A belief is the organization's opinion and is always marked as such."""

    FACT = "fact"
    LAW = "law"
    BELIEF = "belief"
    ACTION = "action"
    RIGHTS = "rights"


class Status(StrEnum):
    """How far a card was checked. The last three need a person's date and role."""

    DRAFT = "draft"
    FACT_CHECKED = "fact-checked"
    LEGAL_OK = "legal-ok"
    LANGUAGE_OK = "language-ok"
    PUBLISHED = "published"


@dataclass(frozen=True, slots=True)
class Language:
    """A language of the pack.

    name: its own; question, start, phone: on the attract screen, what is asked, the button that begins a
    visit, and the invitation to sign on one's own phone.
    """

    code: str
    name: str
    question: str
    start: str
    phone: str


@dataclass(frozen=True, slots=True)
class Source:
    """Where a claim was found, and the day it was read there."""

    key: str
    title: str
    publisher: str
    url: str
    accessed: date


@dataclass(frozen=True, slots=True)
class Card:
    """One card in one language. level: 1 to 3, least to most power, on the cards of the three models only."""

    id: str
    language: str
    title: str
    kicker: str
    kind: CardKind
    level: int | None
    blocks: tuple[Block, ...]
    as_of: date
    sources: tuple[Source, ...]
    status: Status


@dataclass(frozen=True, slots=True)
class TopicWords:
    """What a topic is called in one language, and the disclaimer each of its cards carries."""

    title: str
    subtitle: str
    disclaimer: str


@dataclass(frozen=True, slots=True)
class Topic:
    """A door of the home screen: the ids of its cards, in order."""

    id: str
    cards: tuple[str, ...]
    words: Mapping[str, TopicWords]
    """By language code."""


@dataclass(frozen=True, slots=True)
class Pack:
    """All that can be read at the kiosk."""

    id: str
    version: str
    default: str
    """The code of the language that the others were translated from."""
    languages: tuple[Language, ...]
    topics: tuple[Topic, ...]
    cards: Mapping[tuple[str, str], Card]
    """By card id and language code."""

    def card(self, card_id: str, language: str) -> Card:
        """Return a card. Raises KeyError if the pack has no such card or language."""
        return self.cards[card_id, language]

    def topic(self, topic_id: str) -> Topic:
        """Return a topic. Raises KeyError if the pack has none of that id."""
        return {topic.id: topic for topic in self.topics}[topic_id]
