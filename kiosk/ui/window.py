"""The window: every view model made once and wired, the door through which Python reaches QML."""

import gc
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtQuick import QQuickWindow

from kiosk.campaign import Campaign
from kiosk.clock import Clock
from kiosk.content import Pack
from kiosk.session import Patience, Session
from kiosk.signing import SigningDesk
from kiosk.ui.engine import Engine
from kiosk.ui.jobs import Jobs
from kiosk.ui.touches import Touches
from kiosk.ui.viewmodels.campaign import CampaignViewModel
from kiosk.ui.viewmodels.card import CardViewModel
from kiosk.ui.viewmodels.display import DisplayViewModel
from kiosk.ui.viewmodels.reading import ReadingViewModel
from kiosk.ui.viewmodels.sign import SignViewModel
from kiosk.ui.viewmodels.visit import VisitViewModel

DEFAULT_INCHES = 10.1


@dataclass(frozen=True)
class Parts:
    """What the window stands on. passphrase: of the practice key, or nothing at a real event."""

    desk: SigningDesk
    campaign: Campaign
    pack: Pack
    clock: Clock
    passphrase: str
    still: bool = False
    """Whether the event shows no motion."""
    pause: int = 400
    """Milliseconds after each change of screen in which touches do nothing: the second half of a double touch."""


class Window:
    """The one window and everything that hangs on it. Python keeps what QML shows."""

    def __init__(self, parts: Parts, jobs: Jobs, size: QSize | None = None) -> None:
        """Open the window: of *size* in pixels, or else over the whole screen."""
        self._inches = parts.campaign.kiosk.screen_inches or DEFAULT_INCHES
        manners = parts.campaign.kiosk
        patience = Patience(quiet=manners.idle_seconds, warning=manners.warning_seconds)
        languages = [each for each in parts.pack.languages if each.code in parts.campaign.languages]
        self.complaints: list[str] = []
        self.engine = Engine(self.complaints, parts.pack.folder / "pictures")
        self.display = DisplayViewModel(self._ppi(size or _screen_size()), still=parts.still)
        self.visit = VisitViewModel(
            Session(parts.clock, patience), languages, parts.campaign.default_language, parts.passphrase
        )
        self.campaign = CampaignViewModel(parts.campaign)
        self.reading = ReadingViewModel(parts.pack)
        self.card = CardViewModel(self.reading, parts.pack, parts.campaign, parts.clock)
        self.sign = SignViewModel(parts.desk, jobs, email_required=parts.campaign.email_required)
        self._wire()
        self._speak()
        self.engine.open_main(
            {
                "pause": parts.pause,
                "visit": self.visit,
                "display": self.display,
                "campaign": self.campaign,
                "reading": self.reading,
                "card": self.card,
                "sign": self.sign,
            }
        )
        root = self.engine.rootObjects()[0]
        assert isinstance(root, QQuickWindow)  # noqa: S101  Main.qml is a Window; this is for the types
        self.root = root
        self.root.installEventFilter(Touches(self.visit.touched, self.root))
        self._show(size)

    def resize(self, size: QSize) -> None:
        """Take another size in pixels, the same number of inches."""
        self.root.resize(size)
        self.display.measure(self._ppi(size))

    def close(self) -> None:
        """Forget the visitor, close the window, and let go of QML before Python lets go of its objects."""
        self.visit.startOver()
        self.root.close()
        self.engine.deleteLater()
        QCoreApplication.sendPostedEvents(self.engine, QEvent.Type.DeferredDelete.value)

    def _wire(self) -> None:
        visit, sign = self.visit, self.sign
        visit.languageChanged.connect(self._speak)
        for forget in (sign.forget, self.reading.forget, self.display.reset, self._clear_traces):
            visit.forgotten.connect(forget)
        sign.saving.connect(visit.hold)
        sign.kept.connect(visit.goThanks)
        sign.removed.connect(visit.goThanks)
        sign.failed.connect(visit.failed)

    def _speak(self) -> None:
        language = str(self.visit.property("language"))
        self.engine.speak(language)
        for words in (self.campaign, self.reading, self.sign):
            words.speak(language)

    def _clear_traces(self) -> None:
        clipboard = QGuiApplication.clipboard()
        for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
            clipboard.clear(mode)
        self.engine.collectGarbage()
        gc.collect()

    def _ppi(self, size: QSize) -> float:
        return float((size.width() ** 2 + size.height() ** 2) ** 0.5 / self._inches)

    def _show(self, size: QSize | None) -> None:
        if size is None:
            # Without a window manager nobody else would give it the size of the screen.
            self.root.setGeometry(QGuiApplication.primaryScreen().geometry())
            self.root.showFullScreen()
            self.root.requestActivate()
            return
        self.root.resize(size)
        self.root.show()


def _screen_size() -> QSize:
    screen = QGuiApplication.primaryScreen()
    return screen.size()
