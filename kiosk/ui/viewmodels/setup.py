"""Set-up as its screens see it: which page stands, how one goes on and back, and the simple answers."""

from datetime import date, timedelta

from PySide6.QtCore import Property, QDate, QLocale, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.campaign import HIGHEST_GOAL
from kiosk.setting_up import Page, SetUp, step_of
from kiosk.ui.jobs import Jobs
from kiosk.ui.viewmodels.card import DATE_FORMATS
from kiosk.ui.viewmodels.setup_campaign import SetupCampaignViewModel
from kiosk.ui.viewmodels.setup_rehearsal import SetupRehearsalViewModel
from kiosk.ui.viewmodels.setup_secrets import SetupSecretsViewModel
from kiosk.ui.viewmodels.setup_work import SetupWork

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

SCREENS = (7.0, 32.0)
"""Inches of the diagonals that the kiosk is made for."""

TICK_MILLISECONDS = 250
PATIENCE = 120
"""Seconds without a touch after which nothing secret stands on the screen, or in memory, any more."""


@QmlElement
@QmlUncreatable("made once, by the window")
class SetupViewModel(QObject):  # type: ignore[operator]  # the stubs cannot call QmlUncreatable
    """The way through set-up. Whatever secret is typed is forgotten when it is used and when set-up is left."""

    openChanged = Signal()
    changed = Signal()
    finished = Signal()
    left = Signal()
    locked = Signal()
    languageChosen = Signal(str, arguments=["language"])
    screenMeasured = Signal(float, arguments=["inches"])

    def __init__(
        self,
        setup: SetUp,
        jobs: Jobs,
        *,
        may_leave: bool,
        unasked: bool = False,
        parent: QObject | None = None,
    ) -> None:
        """may_leave: whether there is practice to go back to; unasked: whether it is open from the start."""
        super().__init__(parent)
        self._setup = setup
        self._may_leave = may_leave
        self._open = False
        self._page = Page.LANGUAGE
        self._event_on = date.min
        self._touched_at = setup.clock.monotonic()
        self._work = SetupWork(setup, jobs, self)
        self._campaign = SetupCampaignViewModel(setup, self._work, self)
        self._secrets = SetupSecretsViewModel(setup, self._work, self)
        self._rehearsal = SetupRehearsalViewModel(setup, self._work, self)
        self._work.changed.connect(self.changed)
        self._campaign.sourceChosen.connect(self._changeSource)
        for part in (self._campaign, self._secrets):
            part.settled.connect(self.goOn)
        self._timer = QTimer(self, interval=TICK_MILLISECONDS)
        self._timer.timeout.connect(self.tick)
        self._timer.start()
        if unasked:
            self.begin()
            # Once somebody listens.
            QTimer.singleShot(0, self, self._tell_language)

    @Property(bool, notify=openChanged)
    def open(self) -> bool:
        """Whether set-up stands on the screen."""
        return self._open

    @Property(bool, constant=True)
    def mayLeave(self) -> bool:
        """Whether there is practice to go back to."""
        return self._may_leave

    @Property(QObject, constant=True)
    def campaign(self) -> QObject:
        """Where the campaign comes from: a SetupCampaignViewModel."""
        return self._campaign

    @Property(QObject, constant=True)
    def secrets(self) -> QObject:
        """PIN, passphrase and recovery sheet: a SetupSecretsViewModel."""
        return self._secrets

    @Property(QObject, constant=True)
    def rehearsal(self) -> QObject:
        """The trial of the recovery sheet: a SetupRehearsalViewModel."""
        return self._rehearsal

    @Property(str, notify=changed)
    def page(self) -> str:
        """One of the values of Page."""
        return self._page.value

    @Property(int, notify=changed)
    def step(self) -> int:
        """The step that the page belongs to, counted from 1."""
        return step_of(self._page)

    @Property(bool, notify=changed)
    def first(self) -> bool:
        """Whether no page comes before."""
        return self._page is self._setup.pages[0]

    @Property(bool, notify=changed)
    def answered(self) -> bool:
        """Whether one can go on from here."""
        return self._may_go_on()

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Whether something is being worked on."""
        return self._work.busy

    @Property(str, notify=changed)
    def problem(self) -> str:
        """What went wrong last: disk, stick, campaign, key, bug, or nothing."""
        return self._work.problem

    @Property(str, notify=changed)
    def detail(self) -> str:
        """The same in English, with the place that it is about."""
        return self._work.detail

    @Property("QVariantList", constant=True)  # type: ignore[arg-type]  # a C++ name, which QML knows
    def languages(self) -> list[dict[str, str]]:
        """Every language: code and own name."""
        return [{"code": code, "name": name} for code, name in self._setup.languages.items()]

    @Property(str, notify=changed)
    def language(self) -> str:
        """The language of the table, or nothing yet."""
        return self._setup.progress.answers.language

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]  # a C++ name, which QML knows
    def eventSaid(self) -> dict[str, str]:
        """The event as it was kept: name, place and goal."""
        event = self._setup.progress.answers.event
        if event is None:
            return {"name": "", "place": "", "goal": ""}
        return {"name": event.name, "place": event.place, "goal": str(event.goal or "")}

    @Property(str, notify=changed)
    def eventDay(self) -> str:
        """The day of the event, as it is written in the language of the table."""
        code = self._setup.progress.answers.language or "en"
        day = QDate(self._event_on.year, self._event_on.month, self._event_on.day)
        return QLocale(code).toString(day, "dddd, " + DATE_FORMATS.get(code, DATE_FORMATS["en"]))

    @Slot()
    def begin(self) -> None:
        """Set this tablet up: at the first page that is not answered."""
        event = self._setup.progress.answers.event
        self._event_on = (event and event.date) or self._setup.clock.now().astimezone().date()
        self._open = True
        self.touched()
        self._show(self._setup.missing())
        self.openChanged.emit()
        self._tell_language()

    @Slot()
    def leave(self) -> None:
        """Not now: back to practice, with everything answered so far kept. Without practice it stays and forgets."""
        self._forget()
        if self._open and not self._may_leave:
            self._show(self._setup.missing())
            return
        self._open = False
        self.openChanged.emit()
        self.left.emit()

    @Slot()
    def goOn(self) -> None:
        """Show the next page, once this one is answered."""
        pages = self._setup.pages
        if self._page not in pages:
            # A campaign came here meanwhile.
            self._show(self._setup.missing())
        elif self._may_go_on():
            self._show(pages[pages.index(self._page) + 1])

    @Slot()
    def goBack(self) -> None:
        """Show the page before."""
        pages = self._setup.pages
        if not self._work.busy and self._page in pages[1:]:
            self._show(pages[pages.index(self._page) - 1])

    @Slot(str)
    def chooseLanguage(self, code: str) -> None:
        """Take the language of the table and of these pages."""
        self._work.do(lambda: self._setup.choose_language(code), lambda _: self.languageChosen.emit(code))

    @Slot(float)
    def measureScreen(self, inches: float) -> None:
        """Take the diagonal of the screen, on which a drawing was made as large as the real thing; go on."""
        smallest, largest = SCREENS
        measured = min(max(inches, smallest), largest)

        def done(_: None) -> None:
            self.screenMeasured.emit(measured)
            self.goOn()

        self._work.do(lambda: self._setup.measure(measured), done)

    @Slot(int)
    def moveEventDay(self, by: int) -> None:
        """Take a day so many days later, or earlier, for the event."""
        self._event_on += timedelta(days=by)
        self.changed.emit()

    @Slot(str, str, str)
    def sayEvent(self, name: str, place: str, goal: str) -> None:
        """Take what is said of the event, and go on."""
        if not name.strip() or not place.strip():
            self._work.refuse("empty")
            return
        digits = "".join(each for each in goal if each.isdecimal())
        wanted = min(int(digits), HIGHEST_GOAL) if digits else 0
        self._work.do(
            lambda: self._setup.begin_event(name, place, self._event_on, wanted or None),
            lambda _: self.goOn(),
        )

    @Slot()
    def finish(self) -> None:
        """Make this a real tablet."""
        missing = self._setup.missing()
        if missing is not Page.READY:
            # A campaign came here meanwhile.
            self._show(missing)
            return
        # Whoever is gone by then must not leave a window that goes on practicing.
        self._work.do(self._setup.finish, lambda _: self._end(), late=True)

    @Slot()
    def panic(self) -> None:
        """Leave in a hurry. A tablet that is just becoming a real one opens locked."""
        becomes_real = self._page is Page.READY and self._work.busy
        self.leave()
        if becomes_real:
            self._work.do_at_once(self._setup.lock_table)

    @Slot()
    def touched(self) -> None:
        """Note a touch: somebody is there."""
        self._touched_at = self._setup.clock.monotonic()

    @Slot()
    def tick(self) -> None:
        """Lock when nobody is there: the page stays, and what is kept, but no secret."""
        if self._work.busy:
            self.touched()
        if self._open and self._setup.clock.monotonic() - self._touched_at >= PATIENCE:
            self._lock()

    def _end(self) -> None:
        self._forget()
        self.finished.emit()

    def _lock(self) -> None:
        self.touched()
        self._forget()
        self._secrets.come_back(self._page)
        self.changed.emit()
        self.locked.emit()

    def _tell_language(self) -> None:
        if language := self._setup.progress.answers.language:
            self.languageChosen.emit(language)

    def _may_go_on(self) -> bool:
        return not self._work.busy and self._setup.is_done(self._page)

    def _changeSource(self) -> None:
        self._show(Page.FILE if Page.FILE in self._setup.pages else Page.ORGANIZATION)

    def _show(self, page: Page) -> None:
        self._page = page
        self._work.forgive()
        self._secrets.clear()
        self._rehearsal.clear()
        self._campaign.arrive(page)
        self._rehearsal.arrive(page)
        self._secrets.arrive(page)
        self.changed.emit()

    def _forget(self) -> None:
        self._secrets.clear()
        self._rehearsal.clear()
        self._work.forget()
