"""What stands on the open card, in the language that is shown."""

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import Property, QDate, QLocale, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.campaign import Campaign
from kiosk.clock import Clock
from kiosk.content import LEVELS, Block, BlockKind, Card, Form, Pack, sections_of
from kiosk.ui.viewmodels.campaign import printed
from kiosk.ui.viewmodels.reading import ReadingViewModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

DATE_FORMATS = {"en": "MMMM d, yyyy", "es": "d 'de' MMMM 'de' yyyy"}
ENGLISH = "en"
_BY_MODEL = (Form.COMPARISON, Form.POWERS)

Shown = dict[str, object]


@QmlElement
@QmlUncreatable("made once, by the window")
class CardViewModel(QObject):  # type: ignore[operator]  # the stubs cannot call QmlUncreatable
    """The words of one card, and what can be taken away from it."""

    changed = Signal()

    def __init__(
        self,
        reading: ReadingViewModel,
        pack: Pack,
        campaign: Campaign,
        clock: Clock,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._reading = reading
        self._pack = pack
        self._campaign = campaign
        self._clock = clock
        reading.changed.connect(self.changed)

    @property
    def _card(self) -> Card:
        return self._reading.card

    @property
    def _link(self) -> str:
        return self._campaign.link(self._card.id, self._reading.language)

    @Property(str, notify=changed)
    def id(self) -> str:
        """Which card it is."""
        return self._card.id

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

    @Property(str, notify=changed)
    def form(self) -> str:
        """How the card is laid out: one of the values of Form."""
        return self._card.form.value

    @Property(int, notify=changed)
    def level(self) -> int:
        """How much power the model on this card gives, 1 to 3; 0 on any other card."""
        return self._card.level or 0

    @Property(int, notify=changed)
    def numbers(self) -> int:
        """How many legal-help numbers the campaign has."""
        return len(self._campaign.legal_help)

    @Property(bool, notify=changed)
    def untranslated(self) -> bool:
        """Whether the card stands in another language, because its translation is behind."""
        return self._card.language != self._reading.language

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # a C++ name, which QML knows
    def blocks(self) -> list[Shown]:
        """The card to read from top to bottom: kind and styled text of each block, and more where it has more."""
        return list(self._blocks())

    def _blocks(self) -> Iterator[Shown]:
        card = self._card
        if card.form is Form.MODEL:
            yield from (_row(section.heading, section.text) for section in sections_of(card.blocks))
        elif card.form in _BY_MODEL:
            for section in sections_of(card.blocks):
                yield _plain(section.heading)
                yield from (_answer(level, point) for level, point in enumerate(section.points, 1))
                yield from [_plain(section.text)] if section.text else []
        else:
            yield from map(_plain, card.blocks)
        if card.form is Form.HELP:
            yield from self._numbers()

    def _numbers(self) -> Iterator[Shown]:
        for number in self._campaign.legal_help:
            yield {
                "kind": "phone",
                "label": number.name,
                "text": number.phone,
                "hours": number.hours[self._reading.language],
                "called": written(number.last_called_on, self._reading.language),
            }

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # a C++ name, which QML knows
    def sections(self) -> list[Shown]:
        """The card cut at its headings: heading, points (text, yes) and text."""
        return [
            {
                "heading": section.heading.text,
                "points": [{"text": point.styled, "yes": point.marked} for point in section.points],
                "text": section.text.styled if section.text else "",
            }
            for section in sections_of(self._card.blocks)
        ]

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]  # a C++ name, which QML knows
    def map(self) -> Shown:
        """The map of the card: width, height and places (path, x, y, level), or nothing."""
        card = self._card
        if card.map is None:
            return {}
        drawn = self._pack.maps[card.map]
        places = [
            {"path": place.path, "x": place.x, "y": place.y, "level": card.places.get(place.id, 0)}
            for place in drawn.places
        ]
        return {"width": drawn.width, "height": drawn.height, "places": places}

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # a C++ name, which QML knows
    def placeNames(self) -> list[str]:
        """The places that stand out on the map, by level from 1 to 3, each level as one text."""
        places = self._card.places
        names = [[name for name in sorted(places) if places[name] == level] for level in LEVELS]
        return [", ".join(name.replace("-", " ").title() for name in each) for each in names]

    @Property(str, notify=changed)
    def officerWords(self) -> str:
        """The words to say, in English, to be shown to an officer; or nothing."""
        original = self._pack.cards.get((self._card.id, ENGLISH), self._card)
        return " ".join(block.text for block in original.blocks if block.kind is BlockKind.SAY)

    @Property(str, notify=changed)
    def asOf(self) -> str:
        """The day on which the facts held, written out."""
        return written(self._card.as_of, self._reading.language)

    @Property(bool, notify=changed)
    def expired(self) -> bool:
        """Whether any of its facts may have changed since."""
        return self._card.expired(self._clock.now().astimezone().date())

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # a C++ name, which QML knows
    def sources(self) -> list[str]:
        """Where the card's claims were found."""
        language = self._reading.language
        return [
            f"{source.publisher}: {source.title} · {printed(source.url)} · {written(source.accessed, language)}"
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


def _plain(block: Block) -> Shown:
    return {"kind": block.kind.value, "text": block.styled}


def _row(heading: Block, text: Block | None) -> Shown:
    return {"kind": "row", "label": heading.text, "text": text.styled if text else ""}


def _answer(level: int, point: Block) -> Shown:
    return {"kind": "answer", "text": point.styled, "level": level}


def written(day: date, language: str) -> str:
    """Write a date out as people of *language* do."""
    text = QLocale(language).toString(
        QDate(day.year, day.month, day.day), DATE_FORMATS.get(language, "d MMMM yyyy")
    )
    return str(text)
