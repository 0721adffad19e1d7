"""PIN, passphrase and recovery sheet, as the pages of set-up see them; what is typed is forgotten when it is used."""

import hmac
from pathlib import Path

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.keys import spoken
from kiosk.pin import weakness
from kiosk.setting_up import Page, SetUp
from kiosk.sticks import Place
from kiosk.strength import Strength, strength_of
from kiosk.ui.viewmodels.setup_work import SetupWork
from kiosk.wordlist import phrase

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made once, by the window")
class SetupSecretsViewModel(QObject):  # type: ignore[operator]  # the stubs cannot call QmlUncreatable
    """What must be typed twice, and the paper. flaw says what was wrong with it, as a code."""

    changed = Signal()
    settled = Signal()

    def __init__(self, setup: SetUp, work: SetupWork, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._setup = setup
        self._work = work
        self._places: list[Place] = []
        self._forget()
        work.changed.connect(self.changed)

    def _forget(self) -> None:
        self._said = ""
        self._flaw = ""
        self._offered = ""
        self._strength = ""
        self._words: tuple[str, ...] = ()
        self._saved_to = ""

    @Property(bool, notify=changed)
    def again(self) -> bool:
        """Whether the same is to be typed once more."""
        return bool(self._said)

    @Property(str, notify=changed)
    def flaw(self) -> str:
        """One of: short, long, not-digits, common, differs, weak, hidden; or nothing."""
        return self._flaw

    @Property(bool, notify=changed)
    def keepsPin(self) -> bool:
        """Whether a PIN is set that only the passphrase can replace: none is asked for here."""
        return self._setup.keeps_pin

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # a C++ name, which QML knows
    def offered(self) -> list[str]:
        """Six words at random for a passphrase."""
        return self._offered.split()

    @Property(str, notify=changed)
    def strength(self) -> str:
        """How hard what is typed is to guess: weak, fair, strong; or nothing."""
        return self._strength

    @Property(bool, notify=changed)
    def keyOpen(self) -> bool:
        """Whether the key is in memory; else the passphrase must be typed."""
        return self._setup.custody.is_open

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # a C++ name, which QML knows
    def places(self) -> list[dict[str, object]]:
        """The sticks that are there: name, and whether they can be written to."""
        return self._shown()

    @Property(str, notify=changed)
    def savedTo(self) -> str:
        """The file that the sheet was written to, or nothing."""
        return self._saved_to

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # a C++ name, which QML knows
    def words(self) -> list[str]:
        """The words of the sheet while they are shown, to be copied by hand."""
        return list(self._words)

    @Slot(str)
    def enterPin(self, pin: str) -> None:
        """Take a PIN: the first time if it may be chosen, the second time if it is the same."""
        if not self._said:
            self._flaw = weakness(pin) or ""
            self._said = "" if self._flaw else pin
            self.changed.emit()
        elif self._is_said(pin):
            self._work.do(lambda: self._setup.choose_pin(pin), lambda _: self.settled.emit())

    @Slot()
    def otherWords(self) -> None:
        """Offer six other words."""
        self._offered = phrase()
        self.changed.emit()

    @Slot(str)
    def weigh(self, passphrase: str) -> None:
        """Tell how hard what is typed is to guess."""
        self._flaw = ""
        self._strength = strength_of(passphrase).value if passphrase.strip() else ""
        self.changed.emit()

    @Slot()
    def takeOffered(self) -> None:
        """Take the offered words, which now stand on paper."""
        self.enterPassphrase(self._offered)

    @Slot(str)
    def enterPassphrase(self, passphrase: str) -> None:
        """Take a passphrase: the first time if it is strong, the second time if it is the same."""
        if not self._said:
            strong = strength_of(passphrase) is Strength.STRONG
            self._flaw, self._said = ("", spoken(passphrase)) if strong else ("weak", "")
            self._strength = ""
            self.changed.emit()
        elif self._is_said(spoken(passphrase)):
            self._work.do(lambda: self._setup.custody.choose(passphrase), lambda _: self.settled.emit())

    @Slot()
    def sayAnew(self) -> None:
        """Choose another PIN or passphrase after all."""
        self._said, self._flaw = "", ""
        self.changed.emit()

    @Slot(str)
    def unlock(self, passphrase: str) -> None:
        """Take the key into memory."""
        self._work.do(lambda: self._setup.custody.unlock(passphrase))

    @Slot()
    def look(self) -> None:
        """Look which sticks are there now."""
        self._work.glance(self._setup.places, self._found)

    @Slot(int)
    def saveSheet(self, index: int) -> None:
        """Write the recovery sheet to one of the sticks."""
        place, language = self._places[index], self._setup.progress.answers.language
        self._work.do(lambda: self._setup.custody.save_sheet(place, language), self._saved)

    @Slot()
    def showWords(self) -> None:
        """Show the words of the sheet, to be copied by hand."""
        self._words = self._setup.custody.words()
        self.changed.emit()

    @Slot()
    def hideWords(self) -> None:
        """Show them no longer."""
        self._words = ()
        self.changed.emit()

    @Slot()
    def haveSheet(self) -> None:
        """Go on: the words stand on paper."""
        self._words = ()
        self._work.do(self._setup.custody.has_sheet, lambda _: self.settled.emit())

    def clear(self) -> None:
        """Forget what was typed and shown."""
        self._forget()
        self.changed.emit()

    def arrive(self, page: Page) -> None:
        """Begin *page*."""
        if page is Page.PASSPHRASE:
            self.otherWords()
        if page is Page.SHEET:
            self._places = []
            self.look()

    def come_back(self, page: Page) -> None:
        """Begin *page* anew after nobody was there: what was offered before is on somebody's paper, perhaps in part."""
        self.arrive(page)
        if page is Page.PASSPHRASE:
            self._flaw = "hidden"

    def _is_said(self, again: str) -> bool:
        """Compare; whatever comes out, what was said first is known no longer."""
        same = hmac.compare_digest(again.encode(), self._said.encode())
        self._said, self._flaw = "", "" if same else "differs"
        self.changed.emit()
        return same

    def _found(self, places: list[Place]) -> None:
        shown, self._places = self._shown(), places
        if self._shown() != shown:
            self.changed.emit()

    def _shown(self) -> list[dict[str, object]]:
        return [{"name": each.name, "writable": each.writable} for each in self._places]

    def _saved(self, path: Path) -> None:
        self._saved_to = f"{path.name} ({path.parent.name})"
