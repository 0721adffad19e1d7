"""The window under a painter's hands: every screen can be brought about without a finger."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtQuick import QQuickItem

from kiosk.clock import StoppedClock
from kiosk.errors import StoreTrouble
from kiosk.practice import PIN
from kiosk.tally import HOUR
from kiosk.ui.jobs import InlineJobs, Result
from kiosk.ui.viewmodels.display import TEXT_SIZES, THEMES
from kiosk.ui.window import Parts, Window

TABLET = QSize(1280, 800)
SAMPLE = {"name": "Ana García", "zip": "84101", "email": "ana.garcia@gmail.com", "phone": ""}


@dataclass(frozen=True)
class Look:
    """One way to show a scene."""

    language: str
    portrait: bool
    theme: str = THEMES[0]
    text_size: str = TEXT_SIZES[0]

    @property
    def name(self) -> str:
        """A name for the picture's file."""
        turned = "portrait" if self.portrait else "landscape"
        return f"{self.language}-{turned}-{self.theme}-{self.text_size}"


class Stage(InlineJobs):
    """The window under the painter's hands."""

    def __init__(self, parts: Parts, clock: StoppedClock) -> None:
        self.clock = clock
        self.parts = parts
        self.refusing = False
        self.stalled = False
        self.look = Look("en", portrait=False)
        self.window = Window(replace(parts, still=True, pause=0), self, TABLET)
        self.visit, self.sign, self.reading = self.window.visit, self.window.sign, self.window.reading
        self.staff, self.exporting = self.window.staff, self.window.exporting

    @property
    def pixels_per_millimeter(self) -> float:
        """How fine the glass is."""
        return float(self.window.display.property("ppi")) / 25.4

    def run(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Do the work at once, refuse it as a full disk would, or never come to an end."""
        if self.stalled:
            return
        if self.refusing:
            failed(StoreTrouble("The disk is full.", "Make room."))
        else:
            super().run(work, done, failed)

    def begin(self, look: Look) -> None:
        """Start a visit in this look."""
        self.refusing = self.stalled = False
        self.look = look
        self.window.setup.leave()
        if self.staff.property("place") or self.staff.property("cover"):
            self._forget_staff()
        self.visit.startOver()
        self.visit.openSigning()
        self.window.resize(TABLET.transposed() if look.portrait else TABLET)
        self.window.display.chooseTheme(look.theme)
        self.window.display.chooseTextSize(look.text_size)
        self.visit.speak(look.language)

    def _forget_staff(self) -> None:
        """Be a table whose staff have just left it, open, and whose PIN nobody has guessed at."""
        self.staff.leave()
        self.exporting.forget()
        self.clock.advance(HOUR)
        self.parts.staff.pin.set_known(PIN)
        if self.staff.property("cover"):
            self.staff.knock()
            self.staff.enter(PIN)
            self.staff.openTable()

    def settle(self) -> None:
        """Let QML lay everything out: what a frame moves is only then told to the rest."""
        for _ in range(2):
            for _ in range(3):
                QCoreApplication.processEvents()
            self.window.root.grabWindow()

    def lay(self, sheet: str) -> None:
        """Lay a sheet over the screen."""
        self.settle()
        self.window.root.setProperty("laid", sheet)

    def find(self, name: str) -> QQuickItem:
        """Return the visible item of this name."""
        self.settle()
        return next(
            item for item in visible_items(self.window.root.contentItem()) if item.objectName() == name
        )

    def call(self, name: str, method: str) -> None:
        """Call a method of the item of this name."""
        item = self.find(name)
        getattr(item, method)() if hasattr(item, method) else item.metaObject().invokeMethod(item, method)

    def fill(self, **more: str) -> None:
        """Type the sample visitor into the form."""
        self.visit.goSign()
        for field, text in {**SAMPLE, **more}.items():
            self.sign.typed(field, text)

    def paint(self, path: Path) -> None:
        """Save what stands on the screen."""
        self.settle()
        self.window.root.grabWindow().save(str(path))


def visible_items(item: QQuickItem) -> Iterator[QQuickItem]:
    """Yield *item* and everything in it that can be seen."""
    if item.isVisible():
        yield item
        for child in item.childItems():
            yield from visible_items(child)
