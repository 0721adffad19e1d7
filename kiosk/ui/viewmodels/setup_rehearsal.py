"""The trial of the recovery sheet, as the pages of set-up see it: its words typed here, or the laptop's answer."""

from bisect import bisect_left
from pathlib import Path

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.recovery import WORDS
from kiosk.setting_up import Page, SetUp
from kiosk.sticks import Place
from kiosk.ui.viewmodels.setup_work import SetupWork
from kiosk.wordlist import words

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

MOST_MATCHES = 5
FEWEST_LETTERS = 2


@QmlElement
@QmlUncreatable("made once, by the window")
class SetupRehearsalViewModel(QObject):  # type: ignore[operator]  # the stubs cannot call QmlUncreatable
    """Word by word from paper, or three words from the other device."""

    changed = Signal()
    wordTaken = Signal()

    def __init__(self, setup: SetUp, work: SetupWork, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._setup = setup
        self._work = work
        self._places: list[Place] = []
        self._forget()
        work.changed.connect(self.changed)

    def _forget(self) -> None:
        self._words = [""] * WORDS
        self._at = 0
        self._typed = ""
        self._unknown = ""
        self._wrong = False
        self._saved_to = ""

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # a C++ name, which QML knows
    def words(self) -> list[str]:
        """The words of the sheet as far as they are typed; empty where not."""
        return list(self._words)

    @Property(int, notify=changed)
    def at(self) -> int:
        """Which word is being typed, counted from 0."""
        return self._at

    @Property(bool, notify=changed)
    def complete(self) -> bool:
        """Whether all words are typed."""
        return all(self._words)

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # a C++ name, which QML knows
    def matches(self) -> list[str]:
        """The words of the list that begin as typed, once two letters are there."""
        return _beginning(self._typed)

    @Property(str, notify=changed)
    def unknown(self) -> str:
        """What was typed for a word and is not on the list."""
        return self._unknown

    @Property(bool, notify=changed)
    def wrong(self) -> bool:
        """Whether the three words of the laptop are not the answer."""
        return self._wrong

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # a C++ name, which QML knows
    def places(self) -> list[dict[str, object]]:
        """The sticks that are there: name, and whether they can be written to."""
        return self._shown()

    @Property(str, notify=changed)
    def savedTo(self) -> str:
        """The name of the test record on the stick, or nothing."""
        return self._saved_to

    @Slot(str)
    def typeWord(self, text: str) -> None:
        """Take what now stands in the line."""
        self._typed, self._unknown = text.strip().lower(), ""
        self.changed.emit()

    @Slot(str)
    def enterWord(self, text: str) -> None:
        """Take a word of the sheet: as typed, or the only one that begins so. Another is named as unknown."""
        word = text.strip().lower()
        matches = _beginning(word)
        if word in matches or len(matches) == 1:
            self._take(word if word in matches else matches[0])
        elif word:
            self._unknown = word
        self.changed.emit()

    @Slot(int)
    def goTo(self, index: int) -> None:
        """Type one of the words anew."""
        self._at, self._typed, self._unknown = index, "", ""
        self.wordTaken.emit()
        self.changed.emit()

    @Slot()
    def tryWords(self) -> None:
        """Open a test record with the words."""
        typed = tuple(self._words)
        self._work.do(lambda: self._setup.custody.rehearse(typed), self._fits)

    @Slot()
    def look(self) -> None:
        """Look which sticks are there now."""
        self._work.glance(self._setup.places, self._found)

    @Slot(int)
    def saveTest(self, index: int) -> None:
        """Write a test record to one of the sticks."""
        place = self._places[index]
        self._work.do(lambda: self._setup.custody.save_rehearsal(place), self._saved)

    @Slot(str)
    def answer(self, text: str) -> None:
        """Take the three words that the laptop showed."""
        self._work.do(lambda: self._setup.custody.answer(text), self._answered)

    def clear(self) -> None:
        """Forget what was typed."""
        self._forget()
        self.changed.emit()

    def arrive(self, page: Page) -> None:
        """Begin *page*."""
        if page is Page.REHEARSAL:
            self._places = []
            self.look()

    def _take(self, word: str) -> None:
        self._words[self._at] = word
        empty = [index for index, each in enumerate(self._words) if not each]
        later = [index for index in empty if index > self._at]
        self._at = (later or empty or [self._at])[0]
        self._typed, self._unknown = "", ""
        self.wordTaken.emit()

    def _fits(self, _: None) -> None:
        self._forget()

    def _found(self, places: list[Place]) -> None:
        shown, self._places = self._shown(), places
        if self._shown() != shown:
            self.changed.emit()

    def _shown(self) -> list[dict[str, object]]:
        return [{"name": each.name, "writable": each.writable} for each in self._places]

    def _saved(self, path: Path) -> None:
        self._saved_to = f"{path.name} ({path.parent.name})"

    def _answered(self, right: bool) -> None:  # noqa: FBT001  the result of a job
        self._wrong = not right
        if right:
            self._forget()


def _beginning(typed: str) -> list[str]:
    """Return the first words of the list that begin so; the list is in alphabetical order."""
    if len(typed) < FEWEST_LETTERS:
        return []
    known = words()
    first = bisect_left(known, typed)
    return [word for word in known[first : first + MOST_MATCHES] if word.startswith(typed)]
