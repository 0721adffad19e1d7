"""The cards of one topic, one at a time, in the language that is shown."""

from datetime import date

from PySide6.QtCore import Property, QDate, QLocale, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.campaign import Campaign
from kiosk.content import Card, Pack, Topic
from kiosk.ui.viewmodels.campaign import printed

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

DATE_FORMATS = {"en": "MMMM d, yyyy", "es": "d 'de' MMMM 'de' yyyy"}


@QmlElement
@QmlUncreatable("made once, by the window")
class CardsViewModel(QObject):  # type: ignore[operator]  # the stubs cannot call QmlUncreatable
    """Which topic is open, which of its cards shows, and what stands on it."""

    changed = Signal()

    def __init__(self, pack: Pack, campaign: Campaign, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pack = pack
        self._campaign = campaign
        self._language = pack.default
        self._topic = pack.topics[0]
        self._index = 0

    def speak(self, language: str) -> None:
        """Show the cards in *language*."""
        self._language = language
        self.changed.emit()

    @property
    def _card(self) -> Card:
        return self._pack.card(self._topic.cards[self._index], self._language)

    @property
    def _link(self) -> str:
        return self._campaign.link(self._card.id)

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # a C++ name, which QML knows
    def topics(self) -> list[dict[str, str]]:
        """Every topic: id, title, subtitle."""
        return [
            {
                "id": topic.id,
                "title": topic.words[self._language].title,
                "subtitle": topic.words[self._language].subtitle,
            }
            for topic in self._pack.topics
        ]

    @Property(str, notify=changed)
    def topicTitle(self) -> str:
        """The name of the open topic."""
        return self._topic.words[self._language].title

    @Property(str, notify=changed)
    def disclaimer(self) -> str:
        """The line that every card of the topic carries."""
        return self._topic.words[self._language].disclaimer

    @Property(int, notify=changed)
    def index(self) -> int:
        """Which card shows, from 0."""
        return self._index

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many cards the topic has."""
        return len(self._topic.cards)

    @Property(str, notify=changed)
    def title(self) -> str:
        """The card's title."""
        return self._card.title

    @Property(str, notify=changed)
    def kicker(self) -> str:
        """The short label above the title."""
        return self._card.kicker

    @Property(str, notify=changed)
    def kind(self) -> str:
        """What the card claims to be: fact, law, belief, action or rights."""
        return self._card.kind.value

    @Property(int, notify=changed)
    def level(self) -> int:
        """How much power the model on this card gives, 1 to 3; 0 on any other card."""
        return self._card.level or 0

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # a C++ name, which QML knows
    def blocks(self) -> list[dict[str, str]]:
        """The card's paragraphs: kind and styled text."""
        return [{"kind": block.kind.value, "text": block.styled} for block in self._card.blocks]

    @Property(str, notify=changed)
    def asOf(self) -> str:
        """The day on which the facts held, written out."""
        return written(self._card.as_of, self._language)

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # a C++ name, which QML knows
    def sources(self) -> list[str]:
        """Where the card's claims were found."""
        return [
            f"{source.publisher}: {source.title} · {printed(source.url)} · {written(source.accessed, self._language)}"
            for source in self._card.sources
        ]

    @Property(str, notify=changed)
    def link(self) -> str:
        """The address to take away from this card."""
        return self._link

    @Property(str, notify=changed)
    def linkPrint(self) -> str:
        """That address as a person types it."""
        site = self._campaign.organization
        return site.site_print if self._link == site.site else printed(self._link)

    @Slot(str)
    def open(self, topic: str) -> None:
        """Show the first card of *topic*."""
        self._show(self._pack.topic(topic), 0)

    @Slot()
    def next(self) -> None:
        """Show the next card."""
        self._show(self._topic, min(self._index + 1, len(self._topic.cards) - 1))

    @Slot()
    def previous(self) -> None:
        """Show the card before."""
        self._show(self._topic, max(self._index - 1, 0))

    @Slot()
    def forget(self) -> None:
        """Be as if nobody had read anything."""
        self._show(self._pack.topics[0], 0)

    def _show(self, topic: Topic, index: int) -> None:
        self._topic, self._index = topic, index
        self.changed.emit()


def written(day: date, language: str) -> str:
    """Write a date out as people of *language* do."""
    text = QLocale(language).toString(
        QDate(day.year, day.month, day.day), DATE_FORMATS.get(language, "d MMMM yyyy")
    )
    return str(text)
