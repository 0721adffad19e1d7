"""The visit as the screens see it: where the visitor is, in which language, and how long that lasts."""

from collections.abc import Sequence

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content import Language
from kiosk.practice import Practice
from kiosk.session import Phase, Place, Session
from kiosk.ui.catalogues import said_in

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

TICK_MILLISECONDS = 250
FAILURES = 3
"""Saves that fail in a row before nobody else is let in to the form."""


@QmlElement
@QmlUncreatable("made once, by the window")
class VisitViewModel(QObject):  # type: ignore[operator]  # the stubs cannot call QmlUncreatable
    """Place, language and idle clock of one visit; says when everything must be forgotten."""

    placeChanged = Signal()
    languageChanged = Signal()
    idleChanged = Signal()
    signingChanged = Signal()
    forgotten = Signal()

    def __init__(
        self,
        session: Session,
        languages: Sequence[Language],
        default_language: str,
        practice: Practice | None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._languages = languages
        self._default_language = default_language
        self._language = default_language
        self._practice = practice
        self._failures = 0
        self._shown = (False, 0)
        self._timer = QTimer(self, interval=TICK_MILLISECONDS)
        self._timer.timeout.connect(self.tick)
        self._timer.start()

    @Property(str, notify=placeChanged)
    def place(self) -> str:
        """One of the values of Place."""
        return self._session.place.value

    @Property(bool, notify=placeChanged)
    def showingCode(self) -> bool:
        """Whether the QR code fills the screen."""
        return self._session.showing_code

    @Property(str, notify=languageChanged)
    def language(self) -> str:
        """The code of the language that is shown."""
        return self._language

    @Property("QVariantList", constant=True)  # type: ignore[arg-type]  # a C++ name, which QML knows
    def languages(self) -> list[dict[str, str]]:
        """Every language: code, own name, attract question, start button, invitation beside the QR code."""
        return [
            {
                "code": each.code,
                "name": each.name,
                "question": each.question,
                "start": each.start,
                "phone": each.phone,
            }
            for each in self._languages
        ]

    @Slot(str, str, result="QStringList")
    def inEachLanguage(self, screen: str, words: str) -> list[str]:
        """Return the English *words* of *screen* in every language, each once."""
        return [*dict.fromkeys(said_in(each.code, screen, words) for each in self._languages)]

    @Property(str, constant=True)
    def practicePassphrase(self) -> str:
        """The passphrase of the practice key, or nothing at a real event."""
        return self._practice.passphrase if self._practice else ""

    @Property(str, constant=True)
    def practicePin(self) -> str:
        """The PIN of the staff area in practice, or nothing at a real event."""
        return self._practice.pin if self._practice else ""

    @Property(bool, notify=idleChanged)
    def warned(self) -> bool:
        """Whether "still there?" is asked."""
        return self._shown[0]

    @Property(int, notify=idleChanged)
    def secondsLeft(self) -> int:
        """Whole seconds until the warning, or, while warned or thanking, until all is forgotten."""
        return self._shown[1]

    @Property(bool, notify=signingChanged)
    def signingClosed(self) -> bool:
        """Whether this tablet could not save so often that visitors are sent to their phone, or to paper."""
        return self._failures >= FAILURES

    @Slot(str)
    def start(self, language: str) -> None:
        """Begin a visit in *language*."""
        self.speak(language)
        self._go(Place.HOME)

    @Slot()
    def wake(self) -> None:
        """Begin a visit in the event's language: somebody touched the attract screen."""
        self.start(self._default_language)

    @Slot(str)
    def speak(self, language: str) -> None:
        """Show everything in *language*; nothing that was typed is lost."""
        if language != self._language:
            self._language = language
            self.languageChanged.emit()

    @Slot()
    def goHome(self) -> None:
        """Show the three doors."""
        self._go(Place.HOME)

    @Slot()
    def goSign(self) -> None:
        """Show the petition form; while signing is closed, the code to sign on a phone."""
        if self._failures >= FAILURES:
            self.showCode(shown=True)
        else:
            self._go(Place.SIGN)

    @Slot()
    def goTopic(self) -> None:
        """Show the chapters of a topic."""
        self._go(Place.TOPIC)

    @Slot()
    def goCard(self) -> None:
        """Show a card."""
        self._go(Place.CARD)

    @Slot()
    def goThanks(self) -> None:
        """Show the thank-you screen: the record is on the disk."""
        self.openSigning()
        self._go(Place.THANKS)

    @Slot(bool)
    def showCode(self, shown: bool) -> None:  # noqa: FBT001  a slot has no keyword arguments
        """Open or close the QR code that fills the screen."""
        self._session.show_code(shown=shown)
        self.placeChanged.emit()
        self.tick()

    @Slot()
    def stay(self) -> None:
        """Answer "still there?" with yes."""
        self._session.stay()
        self.tick()

    @Slot()
    def startOver(self) -> None:
        """End the visit and forget everything."""
        self._session.end()
        self.speak(self._default_language)
        self.forgotten.emit()
        self.placeChanged.emit()
        self.tick()

    @Slot()
    def hold(self) -> None:
        """Stop the idle clock until a volunteer has come."""
        self._session.hold()
        self.tick()

    @Slot()
    def failed(self) -> None:
        """Something could not be saved: on the form wait for a volunteer, elsewhere let the clock run on."""
        self._failures += 1
        self.signingChanged.emit()
        if self._session.place is not Place.SIGN:
            self.release()

    @Slot()
    def openSigning(self) -> None:
        """Let visitors in to the form again: a save went well, or staff have looked after it."""
        self._failures = 0
        self.signingChanged.emit()

    @Slot()
    def release(self) -> None:
        """Let the idle clock run again."""
        self._session.release()
        self.tick()

    def touched(self) -> None:
        """Note that somebody touched the glass or a key."""
        self._session.touched()

    @Slot()
    def tick(self) -> None:
        """Look at the clock; forget when it is over."""
        phase = self._session.tick()
        if phase is Phase.OVER:
            self.startOver()
            return
        shown = (phase is Phase.WARNED, max(0, int(self._session.seconds_left + 0.999)))
        if shown != self._shown:
            self._shown = shown
            self.idleChanged.emit()

    def _go(self, place: Place) -> None:
        self._session.go(place)
        self.placeChanged.emit()
        self.tick()
