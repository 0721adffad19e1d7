"""Where the visitor reads: which topic is open, which of its chapters, which card of that."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content import Card, Chapter, Pack

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made once, by the window")
class ReadingViewModel(QObject):  # type: ignore[operator]  # the stubs cannot call QmlUncreatable
    """A book with topics, chapters and cards. Nothing remembers what was read."""

    changed = Signal()

    def __init__(self, pack: Pack, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pack = pack
        self._language = pack.default
        self._topic = pack.topics[0]
        self._chapter = self._topic.chapters[0]
        self._index = 0

    def speak(self, language: str) -> None:
        """Show everything in *language*."""
        self._language = language
        self.changed.emit()

    @property
    def card(self) -> Card:
        """The open card, in the language that is shown."""
        return self._pack.card(self._chapter.cards[self._index], self._language)

    @property
    def language(self) -> str:
        """The code of the language that is shown."""
        return self._language

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # a C++ name, which QML knows
    def topics(self) -> list[dict[str, str]]:
        """Every topic: id, title, subtitle, and the name of its picture."""
        return [
            {
                "id": topic.id,
                "title": topic.words[self._language].title,
                "subtitle": topic.words[self._language].subtitle,
                "picture": self._picture(topic.id),
            }
            for topic in self._pack.topics
        ]

    @Property("QStringList", constant=True)  # type: ignore[arg-type]  # a C++ name, which QML knows
    def pictures(self) -> list[str]:
        """The names of the drawings there are."""
        return sorted(self._pack.pictures)

    @Property(str, notify=changed)
    def topicTitle(self) -> str:
        """The name of the open topic."""
        return self._topic.words[self._language].title

    @Property(str, notify=changed)
    def disclaimer(self) -> str:
        """What stands with the sources of every card of the topic."""
        return self._topic.words[self._language].disclaimer

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # a C++ name, which QML knows
    def chapters(self) -> list[dict[str, object]]:
        """The chapters of the open topic: id, title, picture, level (0 unless it is about one model)."""
        return [self._tile(chapter) for chapter in self._topic.chapters]

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # a C++ name, which QML knows
    def models(self) -> list[dict[str, object]]:
        """Those of them that are about one model, from least to most power."""
        return [self._tile(chapter) for chapter in self._topic.chapters if self._first(chapter).level]

    @Property(str, notify=changed)
    def chapterTitle(self) -> str:
        """The name of the open chapter."""
        return self._chapter.titles[self._language]

    @Property(str, notify=changed)
    def picture(self) -> str:
        """The name of the open chapter's picture, or nothing if it has none."""
        return self._picture(self._chapter.id)

    @Property(int, notify=changed)
    def index(self) -> int:
        """Which card of the chapter shows, from 0."""
        return self._index

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many cards the chapter has."""
        return len(self._chapter.cards)

    @Property(bool, notify=changed)
    def atStart(self) -> bool:
        """Whether the first card of the topic shows."""
        return self._place == 0

    @Property(bool, notify=changed)
    def atEnd(self) -> bool:
        """Whether the last card of the topic shows."""
        return self._place == len(self._topic.cards) - 1

    @Slot(str)
    def open(self, topic: str) -> None:
        """Open *topic* at its beginning."""
        self._topic = self._pack.topic(topic)
        self._turn_to(0)

    @Slot(str)
    def openChapter(self, chapter: str) -> None:
        """Show the first card of *chapter*, one of the open topic."""
        ids = [each.id for each in self._topic.chapters]
        self._chapter, self._index = self._topic.chapters[ids.index(chapter)], 0
        self.changed.emit()

    @Slot()
    def next(self) -> None:
        """Show the next card, the first of the next chapter after the last of this one."""
        self._turn_to(min(self._place + 1, len(self._topic.cards) - 1))

    @Slot()
    def previous(self) -> None:
        """Show the card before."""
        self._turn_to(max(self._place - 1, 0))

    @Slot()
    def forget(self) -> None:
        """Be as if nobody had read anything."""
        self.open(self._pack.topics[0].id)

    @property
    def _places(self) -> list[tuple[Chapter, int]]:
        return [(chapter, index) for chapter in self._topic.chapters for index, _ in enumerate(chapter.cards)]

    @property
    def _place(self) -> int:
        return self._places.index((self._chapter, self._index))

    def _turn_to(self, place: int) -> None:
        self._chapter, self._index = self._places[place]
        self.changed.emit()

    def _tile(self, chapter: Chapter) -> dict[str, object]:
        card = self._first(chapter)
        return {
            "id": chapter.id,
            "title": chapter.titles[self._language],
            "picture": self._picture(chapter.id),
            "level": card.level or 0,
        }

    def _first(self, chapter: Chapter) -> Card:
        return self._pack.card(chapter.cards[0], self._language)

    def _picture(self, name: str) -> str:
        return name if name in self._pack.pictures else ""
