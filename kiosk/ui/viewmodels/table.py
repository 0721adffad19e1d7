"""The table as staff see it: how many signed, which event stands, what can be put right about it."""

from datetime import date

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.campaign import HIGHEST_GOAL, Event
from kiosk.chain import Anchor
from kiosk.errors import Trouble
from kiosk.staffing import Figures, StaffDesk
from kiosk.ui.jobs import Jobs

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

NOTHING = Figures(today=0, signatures=0, withdrawals=0, last_hour=0, waiting=0, of_event=0)


@QmlElement
@QmlUncreatable("made once, by the window")
class TableViewModel(QObject):  # type: ignore[operator]  # the stubs cannot call QmlUncreatable
    """Counts and the event. Every count says what it counts on the screen that shows it."""

    changed = Signal()
    eventKept = Signal()

    def __init__(self, desk: StaffDesk, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._jobs = jobs
        self._figures = NOTHING
        self._event = desk.event
        self._busy = False
        self._problem = ""
        self._trouble = ("", "")
        self._anchor: Anchor | None = None

    @Property(int, notify=changed)
    def today(self) -> int:
        """Signatures of today, those taken back among them."""
        return self._figures.today

    @Property(int, notify=changed)
    def signatures(self) -> int:
        """Signatures in all, those taken back among them."""
        return self._figures.signatures

    @Property(int, notify=changed)
    def withdrawals(self) -> int:
        """Signatures taken back."""
        return self._figures.withdrawals

    @Property(int, notify=changed)
    def lastHour(self) -> int:
        """Signatures of the last hour."""
        return self._figures.last_hour

    @Property(int, notify=changed)
    def waiting(self) -> int:
        """Records not yet exported."""
        return self._figures.waiting

    @Property(int, notify=changed)
    def ofEvent(self) -> int:
        """Signatures of the event that stands."""
        return self._figures.of_event

    @Property(int, notify=changed)
    def anchorRecords(self) -> int:
        """Records that the anchor pins."""
        return self._anchor.records if self._anchor else 0

    @Property(str, notify=changed)
    def anchorWords(self) -> str:
        """Its six words, nothing while it is made."""
        return self._anchor.words if self._anchor else ""

    @Property(str, notify=changed)
    def anchorText(self) -> str:
        """What its code holds, nothing while it is made."""
        return self._anchor.text if self._anchor else ""

    @Property(str, notify=changed)
    def eventName(self) -> str:
        """What the event is called."""
        return self._event.name

    @Property(str, notify=changed)
    def eventPlace(self) -> str:
        """Where the table stands."""
        return self._event.place

    @Property(str, notify=changed)
    def eventDate(self) -> str:
        """Its day as 2026-12-05, or nothing."""
        return self._event.date.isoformat() if self._event.date else ""

    @Property(int, notify=changed)
    def goal(self) -> int:
        """How many signatures are hoped for; 0 if nobody said."""
        return self._event.goal or 0

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Whether an event is being kept."""
        return self._busy

    @Property(str, notify=changed)
    def problem(self) -> str:
        """What is wrong with the event as typed: name, place, date, goal; or nothing."""
        return self._problem

    @Property(str, notify=changed)
    def trouble(self) -> str:
        """What the disk refused, in a sentence, or nothing."""
        return self._trouble[0]

    @Property(str, notify=changed)
    def cure(self) -> str:
        """What to do about it."""
        return self._trouble[1]

    @Slot()
    def refresh(self) -> None:
        """Count anew."""
        self._jobs.run(self._desk.figures, self._counted, self._refused)

    @Slot()
    def pin(self) -> None:
        """Make the anchor of all records so far."""
        self._anchor = None
        self._trouble = ("", "")
        self.changed.emit()
        self._jobs.run(self._desk.anchor, self._pinned, self._refused)

    @Slot(str, str, str, str)
    def beginEvent(self, name: str, place: str, day: str, goal: str) -> None:
        """Begin another event: what is signed from now on belongs to it. A second touch begins no second one."""
        event = self._read(name, place, day, goal)
        if event is not None:
            self._keep(event, new=True)

    @Slot(str, str, str, str)
    def correctEvent(self, name: str, place: str, day: str, goal: str) -> None:
        """Put right what is said of the event that stands."""
        event = self._read(name, place, day, goal)
        if event is not None:
            self._keep(event, new=False)

    def _read(self, name: str, place: str, day: str, goal: str) -> Event | None:
        """Return what was typed as an event; None, and the problem told, if it cannot be one."""
        on, wished = _day(day), _goal(goal)
        wrong = {
            "name": not name.strip(),
            "place": not place.strip(),
            "date": bool(day.strip()) and on is None,
            "goal": bool(goal.strip()) and wished is None,
        }
        self._problem = next((field for field, is_wrong in wrong.items() if is_wrong), "")
        self.changed.emit()
        return None if self._problem else Event(0, name, place, on, wished)

    def _keep(self, event: Event, *, new: bool) -> None:
        if self._busy:
            return
        self._busy = True
        self.changed.emit()
        change = self._desk.begin_event if new else self._desk.correct_event

        def kept(_: None) -> None:
            self._busy = False
            self._event = self._desk.event
            self._trouble = ("", "")
            self.eventKept.emit()
            self.refresh()

        def refused(error: Exception) -> None:
            self._busy = False
            self.changed.emit()
            self._refused(error)

        self._jobs.run(lambda: change(event.name, event.place, event.date, event.goal), kept, refused)

    def _counted(self, figures: Figures) -> None:
        self._figures, self._event = figures, self._desk.event
        self._trouble = ("", "")
        self.changed.emit()

    def _pinned(self, anchor: Anchor) -> None:
        self._anchor = anchor
        self.changed.emit()

    def _refused(self, error: Exception) -> None:
        if isinstance(error, Trouble):
            self._trouble = (error.what, error.cure)
            self.changed.emit()


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None


def _goal(text: str) -> int | None:
    digits = text.strip()
    is_number = digits.isdecimal() and 0 < int(digits) <= HIGHEST_GOAL
    return int(digits) if is_number else None
