"""The window: every view model made once and wired, the door through which Python reaches QML."""

import gc
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtQuick import QQuickWindow

from kiosk.campaign import Campaign
from kiosk.clock import Clock
from kiosk.content import Pack
from kiosk.export_desk import ExportDesk
from kiosk.practice import Practice
from kiosk.session import Patience, Session
from kiosk.setting_up import SetUp
from kiosk.signing import SigningDesk
from kiosk.staffing import StaffDesk
from kiosk.tablet import Tablet
from kiosk.ui.corners import Corners
from kiosk.ui.engine import Engine
from kiosk.ui.jobs import Jobs
from kiosk.ui.touches import Touches
from kiosk.ui.viewmodels.campaign import CampaignViewModel
from kiosk.ui.viewmodels.card import CardViewModel
from kiosk.ui.viewmodels.display import DisplayViewModel
from kiosk.ui.viewmodels.export import ExportViewModel
from kiosk.ui.viewmodels.health import HealthViewModel
from kiosk.ui.viewmodels.reading import ReadingViewModel
from kiosk.ui.viewmodels.setup import SetupViewModel
from kiosk.ui.viewmodels.sign import SignViewModel
from kiosk.ui.viewmodels.staff import StaffViewModel
from kiosk.ui.viewmodels.table import TableViewModel
from kiosk.ui.viewmodels.visit import VisitViewModel

DEFAULT_INCHES = 10.1


@dataclass(frozen=True)
class Parts:
    """What the window stands on. practice: None at a real event; ready: whether a visitor may be served."""

    desk: SigningDesk
    staff: StaffDesk
    exports: ExportDesk
    set_up: SetUp
    campaign: Campaign
    pack: Pack
    clock: Clock
    practice: Practice | None
    ready: bool
    tablet: Tablet
    still: bool = False
    """Whether the event shows no motion."""
    pause: int = 400
    """Milliseconds after each change of screen in which touches do nothing: the second half of a double touch."""

    @property
    def inches(self) -> float:
        """The diagonal of the screen: as measured here, as the campaign says, or the usual."""
        return self.tablet.screen_inches or self.campaign.kiosk.screen_inches or DEFAULT_INCHES

    @property
    def language(self) -> str:
        """The language of the attract screen."""
        chosen = self.tablet.language
        return chosen if chosen in self.campaign.languages else self.campaign.default_language


class Window:
    """The one window and everything that hangs on it. Python keeps what QML shows."""

    def __init__(self, parts: Parts, jobs: Jobs, size: QSize | None = None) -> None:
        """Open the window: of *size* in pixels, or else over the whole screen."""
        self._inches = parts.inches
        manners = parts.campaign.kiosk
        patience = Patience(quiet=manners.idle_seconds, warning=manners.warning_seconds)
        languages = [each for each in parts.pack.languages if each.code in parts.campaign.languages]
        self.complaints: list[str] = []
        self.engine = Engine(self.complaints, parts.pack.folder / "pictures")
        self.display = DisplayViewModel(self._ppi(size or _screen_size()), still=parts.still)
        self.visit = VisitViewModel(Session(parts.clock, patience), languages, parts.language, parts.practice)
        self.campaign = CampaignViewModel(parts.campaign)
        self.reading = ReadingViewModel(parts.pack)
        self.card = CardViewModel(self.reading, parts.pack, parts.campaign, parts.clock)
        self.sign = SignViewModel(parts.desk, jobs, email_required=parts.campaign.email_required)
        self.staff = StaffViewModel(parts.staff, jobs, parts.clock, practice=parts.practice is not None)
        self.table = TableViewModel(parts.staff, jobs)
        self.exporting = ExportViewModel(parts.exports, jobs)
        self.health = HealthViewModel(parts.staff, jobs, parts.pack.version)
        self.setup = SetupViewModel(
            parts.set_up, jobs, may_leave=parts.practice is not None, unasked=not parts.ready
        )
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
                "staff": self.staff,
                "table": self.table,
                "exporting": self.exporting,
                "health": self.health,
                "setup": self.setup,
            }
        )
        root = self.engine.rootObjects()[0]
        assert isinstance(root, QQuickWindow)  # noqa: S101  Main.qml is a Window; this is for the types
        self.root = root
        self.root.installEventFilter(Touches(self._touched, self.root))
        self.corners = Corners(parts.clock, self.root, lambda: self.display.property("ppi") / 25.4)
        self.corners.knocked.connect(self._knock)
        self.corners.panicked.connect(self.staff.panic)
        self._show(size)

    def resize(self, size: QSize) -> None:
        """Take another size in pixels, the same number of inches."""
        self.root.resize(size)
        self.display.measure(self._ppi(size))

    def close(self) -> None:
        """Forget the visitor, close the window, and let go of QML before Python lets go of its objects."""
        self.visit.startOver()
        self.setup.leave()
        self.exporting.forget()
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
        staff, setup = self.staff, self.setup
        staff.entered.connect(self._let_staff_in)
        staff.panicked.connect(visit.startOver)
        staff.left.connect(self._let_staff_out)
        staff.panicked.connect(setup.panic)
        for forget in (self.exporting.forget, self._clear_traces):
            staff.locked.connect(forget)
        self.exporting.occupied.connect(staff.occupy)
        setup.languageChosen.connect(visit.speak)
        setup.screenMeasured.connect(self._measure)

    def _knock(self) -> None:
        if not self.setup.property("open"):
            self.staff.knock()

    def _touched(self) -> None:
        for person in (self.visit, self.staff, self.setup):
            person.touched()

    def _let_staff_in(self) -> None:
        """End the visit, in the table's language, but leave the screen as whoever enters has set it.

        A form that could not be saved waits behind the staff area: its volunteer was called to help, not to wipe it.
        """
        if self._form_waits:
            return
        theme, size = str(self.display.property("theme")), str(self.display.property("textSize"))
        self.visit.startOver()
        self.display.chooseTheme(theme)
        self.display.chooseTextSize(size)

    def _let_staff_out(self) -> None:
        self.visit.openSigning()
        if not self._form_waits:
            self.visit.startOver()

    @property
    def _form_waits(self) -> bool:
        return self.sign.property("state") in {"saving", "failed"}

    def _measure(self, inches: float) -> None:
        self._inches = inches
        self.display.measure(self._ppi(self.root.size()))

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
