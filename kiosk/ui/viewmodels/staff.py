"""Who stands at the glass: visitors, or staff behind their PIN; and what covers the screen meanwhile."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.clock import Clock
from kiosk.errors import Trouble
from kiosk.pin import weakness
from kiosk.records import SecondMedium
from kiosk.staffing import StaffDesk
from kiosk.tablet import Table
from kiosk.ui.jobs import Jobs, SessionJobs

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

TICK_MILLISECONDS = 250
PIN_PATIENCE = 60
PATIENCE = 120
WORK_PATIENCE = 600
"""Seconds without a touch before the PIN pad gives way, any other screen of the staff, and one on which a file is written."""

Answer = TypeVar("Answer")


@QmlElement
@QmlUncreatable("made once, by the window")
class StaffViewModel(QObject):  # type: ignore[operator]  # the stubs cannot call QmlUncreatable
    """The door between visitors and staff. place: which screen of the staff stands, nothing for visitors."""

    changed = Signal()
    entered = Signal()
    left = Signal()
    locked = Signal()
    panicked = Signal()
    leaving = Signal()

    def __init__(
        self, desk: StaffDesk, jobs: Jobs, clock: Clock, *, practice: bool, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._jobs = SessionJobs(jobs)
        self._clock = clock
        self._practice = practice
        self._paused = False
        self._fixed = False
        self._may_close = practice
        self._touched_at = clock.monotonic()
        self._seconds = 0
        self._busy_elsewhere = False
        self._copy_missing = False
        self._forget()
        self._timer = QTimer(self, interval=TICK_MILLISECONDS)
        self._timer.timeout.connect(self.tick)
        self._timer.start()

    def _forget(self) -> None:
        self._jobs.forget()
        self._place = ""
        self._busy = False
        self._problem = ""
        self._trouble: tuple[str, str] = ("", "")

    @Property(str, notify=changed)
    def place(self) -> str:
        """One of: unlock, forgot, newPin, dashboard, event, export, health, anchor, exit; or nothing."""
        return self._place

    @Property(str, notify=changed)
    def cover(self) -> str:
        """What visitors see instead of the kiosk: paused, closed, locked, or nothing."""
        if self._desk.table is not Table.OPEN:
            return self._desk.table.value
        return "paused" if self._paused else ""

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Whether a PIN or passphrase is being judged."""
        return self._busy

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Why what was entered did not do: wrong, passphrase, short, not-digits, common; or nothing."""
        return self._problem

    @Property(str, notify=changed)
    def trouble(self) -> str:
        """What the disk refused, in a sentence, or nothing."""
        return self._trouble[0]

    @Property(str, notify=changed)
    def cure(self) -> str:
        """What to do about it."""
        return self._trouble[1]

    @Property(int, notify=changed)
    def waitSeconds(self) -> int:
        """Whole seconds until the next try is judged."""
        return self._seconds

    @Property(int, notify=changed)
    def freeTries(self) -> int:
        """How many wrong tries are left before waiting begins."""
        return self._desk.pin.free_tries

    @Property(bool, notify=changed)
    def fixedLayout(self) -> bool:
        """Whether the digits stand where they do on a telephone."""
        return self._fixed

    @Property(bool, notify=changed)
    def copyMissing(self) -> bool:
        """Whether the disk for second copies is missing, which staff must see at once."""
        return self._copy_missing

    @Property(bool, notify=changed)
    def mayClose(self) -> bool:
        """Whether the window may be closed: in practice, or by staff."""
        return self._may_close

    @Slot()
    def knock(self) -> None:
        """Somebody held the corner: ask for the PIN."""
        if not self._place:
            self._go("unlock")

    @Slot(bool)
    def fixLayout(self, fixed: bool) -> None:  # noqa: FBT001  a slot has no keyword arguments
        """Put the digits in their usual places, or shuffle them."""
        self._fixed = fixed
        self.changed.emit()

    @Slot(str)
    def enter(self, pin: str) -> None:
        """Judge the PIN; a second one while that runs is not looked at."""
        if self._busy or self._place != "unlock":
            return
        self._judge(lambda: self._desk.pin.check(pin), self._let_in, "wrong")

    @Slot()
    def forgotten(self) -> None:
        """Ask for the passphrase: the PIN is forgotten."""
        if self._place == "unlock":
            self._go("forgot")

    @Slot(str)
    def givePassphrase(self, passphrase: str) -> None:
        """Let the passphrase, and nothing else, open the way to a new PIN."""
        if self._busy or self._place != "forgot":
            return
        self._judge(lambda: self._desk.may_reset_pin(passphrase), lambda: self._go("newPin"), "passphrase")

    @Slot(str, str)
    def choosePin(self, pin: str, again: str) -> None:
        """Take a new PIN, typed twice."""
        if self._busy or self._place != "newPin":
            return
        flaw = weakness(pin) if pin == again else "different"
        if flaw is not None:
            self._tell(flaw)
            return
        self._ask(lambda: self._desk.pin.choose(pin), lambda _: self._let_in())

    @Slot(str)
    def go(self, place: str) -> None:
        """Show another screen of the staff. Only from within."""
        if self._inside:
            self._go(place)

    @Slot()
    def leave(self) -> None:
        """Lock: back to the visitors. A visitor whose form stands behind the PIN pad keeps it."""
        was_inside = self._inside
        self._forget()
        self.locked.emit()
        if was_inside:
            self.left.emit()
        self.changed.emit()

    @Slot()
    def pause(self) -> None:
        """Take a break; a restart ends it."""
        if self._inside:
            self._paused = True
            self.leave()

    @Slot()
    def openTable(self) -> None:
        """Serve visitors again."""
        if not self._inside:
            return
        self._paused = False
        self._set_table(Table.OPEN)
        if not self._trouble[0]:
            self.leave()

    @Slot()
    def closeTable(self) -> None:
        """Serve no more visitors, also after a restart: the event is over."""
        if self._inside:
            self._set_table(Table.CLOSED)

    @Slot()
    def panic(self) -> None:
        """Forget what stands on the glass and lock everything, also across a restart."""
        self._forget()
        # The cover first: a disk that makes one wait comes last.
        self._desk.hold_table(Table.LOCKED)
        self.changed.emit()
        self.panicked.emit()
        self.locked.emit()
        self._set_table(Table.LOCKED)

    @Slot()
    def exit(self) -> None:
        """Close the kiosk."""
        if self._inside:
            self._may_close = True
            self.leaving.emit()

    @Slot(bool)
    def occupy(self, busy: bool) -> None:  # noqa: FBT001  a slot has no keyword arguments
        """Wait longer for a touch while a file is written, and a while after."""
        self._busy_elsewhere = busy
        self.touched()

    def touched(self) -> None:
        """Note a touch: staff are there."""
        self._touched_at = self._clock.monotonic()

    @Slot()
    def tick(self) -> None:
        """Count the wait down; lock when nobody is there."""
        seconds = int(self._desk.pin.wait + 0.999) if self._place == "unlock" else 0
        copy_missing = self._desk.second_medium is SecondMedium.MISSING
        if (seconds, copy_missing) != (self._seconds, self._copy_missing):
            self._seconds, self._copy_missing = seconds, copy_missing
            self.changed.emit()
        if seconds:
            # Nobody touches the pad while it waits.
            self.touched()
        alone = PIN_PATIENCE if self._place == "unlock" else PATIENCE
        at_most = WORK_PATIENCE if self._busy_elsewhere else alone
        if self._place and self._clock.monotonic() - self._touched_at >= at_most:
            self.leave()

    @property
    def _inside(self) -> bool:
        return self._place not in {"", "unlock", "forgot", "newPin"}

    def _go(self, place: str) -> None:
        self._forget()
        self._place = place
        self.touched()
        self.tick()
        self.changed.emit()

    def _let_in(self) -> None:
        self.entered.emit()
        self._go("dashboard")

    def _judge(self, work: Callable[[], bool], let: Callable[[], None], wrong: str) -> None:
        """Ask whether what was entered is right; then do *let*, or else tell the problem *wrong*."""

        def judged(right: bool) -> None:  # noqa: FBT001  a callback of one value
            if right:
                let()
            else:
                self._tell(wrong)

        self._ask(work, judged)

    def _ask(self, work: Callable[[], Answer], answered: Callable[[Answer], None]) -> None:
        self._busy = True
        self._problem = ""
        self.changed.emit()
        self._jobs.run(work, answered, self._refused)

    def _tell(self, problem: str) -> None:
        self._busy = False
        self._problem = problem
        self.tick()
        self.changed.emit()

    def _refused(self, error: Exception) -> None:
        self._trouble = (error.what, error.cure) if isinstance(error, Trouble) else ("", "")
        self._tell("refused")

    def _set_table(self, table: Table) -> None:
        # At once, not on the worker: panic must not wait for a save that runs. It holds in memory all the same.
        try:
            self._desk.set_table(table)
        except Trouble as trouble:
            self._trouble = (trouble.what, trouble.cure)
        self.changed.emit()
