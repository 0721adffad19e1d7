"""What can be read at the kiosk: packs, topics, cards and their blocks."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path

LEVELS = (1, 2, 3)
"""Of the models: least to most power."""


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

    @property
    def marked(self) -> bool:
        """Whether it begins in bold: an answer that is yes, or the right one."""
        return self.styled.startswith("<b>")


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of a card, the points under it, and its paragraph if it has one."""

    heading: Block
    points: tuple[Block, ...]
    text: Block | None


class Form(StrEnum):
    """How a card is laid out. All but PANEL, MAP and HELP are made of sections."""

    PANEL = "panel"
    """Paragraphs, read from top to bottom."""
    MODEL = "model"
    """One model in rows: a label and a few words each."""
    COMPARISON = "comparison"
    """The three models side by side, axis by axis."""
    POWERS = "powers"
    """What an officer may do under each model: yes or no, and a short scene."""
    TIMELINE = "timeline"
    """One date after the other."""
    QUIZ = "quiz"
    """Questions with answers to choose from. Nothing is kept."""
    MAP = "map"
    """A panel beside a map on which places stand out by level."""
    HELP = "help"
    """A panel above the campaign's legal-help numbers."""


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
    visit, and the invitation to sign on one's own phone; law, belief: the label of the cards of that kind.
    """

    code: str
    name: str
    question: str
    start: str
    phone: str
    law: str
    belief: str


@dataclass(frozen=True, slots=True)
class Source:
    """Where a claim was found, and the day it was read there."""

    key: str
    title: str
    publisher: str
    url: str
    accessed: date


class Confidence(StrEnum):
    """How well a fact is founded: H, the primary text or two good sources; M, one good source."""

    HIGH = "H"
    MEDIUM = "M"


@dataclass(frozen=True, slots=True)
class Fact:
    """A claim that cards may make, and what it rests on.

    as_of: the day it held; expires: the last day it may be shown without a warning, if it can change;
    items: what it carries of the text the content began with; left_out: why no card carries it.
    """

    id: str
    claim: str
    sources: tuple[Source, ...]
    as_of: date
    confidence: Confidence
    expires: date | None
    items: tuple[str, ...]
    left_out: str | None

    def expired(self, today: date) -> bool:
        """Say whether it may have changed."""
        return self.expires is not None and today > self.expires


@dataclass(frozen=True, slots=True)
class Card:
    """One card in one language. level: 1 to 3, least to most power, on the cards of the three models only.

    map, places: only on a MAP card: the map's name, and the level of each place that stands out.
    file: its name, for complaints.
    """

    id: str
    language: str
    title: str
    kicker: str
    kind: CardKind
    form: Form
    level: int | None
    blocks: tuple[Block, ...]
    facts: tuple[Fact, ...]
    status: Status
    map: str | None
    places: Mapping[str, int]
    file: str = field(compare=False)

    @property
    def as_of(self) -> date:
        """The day on which all of its facts held."""
        return min(fact.as_of for fact in self.facts)

    @property
    def sources(self) -> tuple[Source, ...]:
        """Where its facts were found, each source once."""
        return tuple({source.key: source for fact in self.facts for source in fact.sources}.values())

    def expired(self, today: date) -> bool:
        """Say whether any of its facts may have changed."""
        return any(fact.expired(today) for fact in self.facts)


@dataclass(frozen=True, slots=True)
class Chapter:
    """A tile of a topic: one situation, one model, one exhibit; its cards in order, its title by language."""

    id: str
    cards: tuple[str, ...]
    titles: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class TopicWords:
    """What a topic is called in one language, and the disclaimer that stands with the sources of its cards."""

    title: str
    subtitle: str
    disclaimer: str


@dataclass(frozen=True, slots=True)
class Topic:
    """A door of the home screen: its chapters, in order, its words by language."""

    id: str
    chapters: tuple[Chapter, ...]
    words: Mapping[str, TopicWords]

    @property
    def cards(self) -> tuple[str, ...]:
        """The ids of all its cards, in order."""
        return tuple(card_id for chapter in self.chapters for card_id in chapter.cards)


@dataclass(frozen=True, slots=True)
class Place:
    """A place on a map: its outline as an SVG path, and where a numeral fits into it."""

    id: str
    path: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class PlaceMap:
    """A map: its size in its own units, and its places, those drawn last on top."""

    width: float
    height: float
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Pack:
    """All that can be read at the kiosk.

    default: the code of the language that the others were translated from. cards: by card id and language
    code; where a translation is stale it is the card in the default language. stale: the lines, in the
    original, of what changed since that translation was stamped. pictures: the names of those it has.
    """

    id: str
    version: str
    default: str
    languages: tuple[Language, ...]
    topics: tuple[Topic, ...]
    facts: Mapping[str, Fact]
    cards: Mapping[tuple[str, str], Card]
    stale: Mapping[tuple[str, str], tuple[int, ...]]
    maps: Mapping[str, PlaceMap]
    pictures: frozenset[str]
    folder: Path = field(compare=False)

    def card(self, card_id: str, language: str) -> Card:
        """Return a card. Raises KeyError if the pack has no such card or language."""
        return self.cards[card_id, language]

    def topic(self, topic_id: str) -> Topic:
        """Return a topic. Raises KeyError if the pack has none of that id."""
        return {topic.id: topic for topic in self.topics}[topic_id]
