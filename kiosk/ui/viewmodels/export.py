"""An export as staff see it: what, in which form, where to; then how far it is, and what was proven."""

import threading
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.errors import Trouble
from kiosk.export_desk import ExportDesk
from kiosk.exporting import Choice, ExportReport, Form, SealedReport
from kiosk.sticks import Place
from kiosk.ui.jobs import Jobs, SessionJobs

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

SEALED = "sealed"
ALL_EVENTS = 0
MEGABYTE = 1_000_000
# A signal has no keyword arguments.
BUSY, IDLE = (True,), (False,)


@QmlElement
@QmlUncreatable("made once, by the window")
class ExportViewModel(QObject):  # type: ignore[operator]  # the stubs cannot call QmlUncreatable
    """One export at a time. The passphrase is handed on and not kept; the key lives as long as the export."""

    changed = Signal()
    progressed = Signal()
    occupied = Signal(bool)
    _moved = Signal(int, int)

    def __init__(self, desk: ExportDesk, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._jobs = SessionJobs(jobs)
        self._places: list[Place] = []
        self._cancelled = threading.Event()
        self._moved.connect(self.advance)
        self._clear()

    def _clear(self) -> None:
        self._state = "choose"
        self._form = Form.XLSX.value if self._desk.holds_key else SEALED
        self._event = ALL_EVENTS
        self._only_new = True
        self._place: Place | None = None
        self._progress = 0.0
        self._trouble = ("", "")
        self._report: dict[str, Any] = {}

    @Property(str, notify=changed)
    def state(self) -> str:
        """One of: choose, running, done, failed."""
        return self._state

    @Property(bool, notify=changed)
    def holdsKey(self) -> bool:
        """Whether this tablet can open what it sealed."""
        return self._desk.holds_key

    @Property(str, notify=changed)
    def form(self) -> str:
        """One of: xlsx, csv, safe-csv, sealed."""
        return self._form

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # a C++ name, which QML knows
    def events(self) -> list[dict[str, Any]]:
        """Every event: number and name, the newest first."""
        return [
            {"number": n, "name": each.name} for n, each in sorted(self._desk.events.items(), reverse=True)
        ]

    @Property(int, notify=changed)
    def chosenEvent(self) -> int:
        """The number of the chosen event; 0 for all."""
        return self._event

    @Property(bool, notify=changed)
    def onlyNew(self) -> bool:
        """Whether signatures that were exported before are left out."""
        return self._only_new

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # a C++ name, which QML knows
    def places(self) -> list[dict[str, Any]]:
        """Where it may go: name, kind (stick or folder), free megabytes, whether it can be written to."""
        return [
            {
                "name": each.name,
                "kind": each.kind,
                "free": each.free // MEGABYTE,
                "writable": each.writable,
                "chosen": each is self._place,
            }
            for each in self._places
        ]

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Whether a place is chosen."""
        return self._place is not None

    @Property(float, notify=progressed)
    def progress(self) -> float:
        """How far it is, from 0 to 1."""
        return self._progress

    @Property(str, notify=changed)
    def trouble(self) -> str:
        """Why there is no file, in a sentence, or nothing."""
        return self._trouble[0]

    @Property(str, notify=changed)
    def cure(self) -> str:
        """What to do about it."""
        return self._trouble[1]

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]  # a C++ name, which QML knows
    def report(self) -> dict[str, Any]:
        """What was written and proven: name, place, rows, verified, sha256, left out and why."""
        return self._report

    @Slot()
    def look(self) -> None:
        """Look for sticks anew; choose the only one that can be written to."""
        self._jobs.run(self._desk.places, self._found, lambda _: self._found([]))

    @Slot()
    def again(self) -> None:
        """Go back to the choice, for another file or another try."""
        self._clear()
        self.changed.emit()
        self.look()

    @Slot(str)
    def chooseForm(self, form: str) -> None:
        """Take one of: xlsx, csv, safe-csv, sealed."""
        self._form = form
        self.changed.emit()

    @Slot(int)
    def chooseEvent(self, number: int) -> None:
        """Take one event, or all with 0."""
        self._event = number
        self.changed.emit()

    @Slot(bool)
    def chooseOnlyNew(self, only_new: bool) -> None:  # noqa: FBT001  a slot has no keyword arguments
        """Leave out what was exported before, or take all."""
        self._only_new = only_new
        self.changed.emit()

    @Slot(int)
    def choosePlace(self, index: int) -> None:
        """Take one of the places."""
        self._place = self._places[index]
        self.changed.emit()

    @Slot(str)
    def write(self, passphrase: str) -> None:
        """Export; a sealed one needs no passphrase."""
        place = self._place
        if place is None or self._state == "running":
            return
        cancelled = self._cancelled = threading.Event()

        def go_on(done: int, total: int) -> bool:
            # From the worker's thread.
            self._moved.emit(done, total)
            return not cancelled.is_set()

        self._state, self._progress, self._trouble = "running", 0.0, ("", "")
        self.occupied.emit(*BUSY)
        self.progressed.emit()
        self.changed.emit()
        if self._form == SEALED:
            self._jobs.run(lambda: self._desk.export_sealed(place, go_on), self._sealed, self._refused)
            return
        form, choice = Form(self._form), Choice(self._event or None, self._only_new)
        self._jobs.run(
            lambda: self._desk.export_opened(place, passphrase, form, choice, go_on),
            self._opened,
            self._refused,
        )

    @Slot()
    def cancel(self) -> None:
        """Stop what runs; no file is left."""
        self._cancelled.set()

    @Slot()
    def forget(self) -> None:
        """Be as if nobody had exported: staff have left."""
        self.cancel()
        self._jobs.forget()
        self._clear()
        self.occupied.emit(*IDLE)
        self.changed.emit()

    @Slot(int, int)
    def advance(self, done: int, total: int) -> None:
        """Show how far it is, on the screen's thread."""
        self._progress = done / max(1, total)
        self.progressed.emit()

    def _found(self, places: list[Place]) -> None:
        chosen = self._place
        still_there = [
            each for each in places if chosen and (each.path, each.device) == (chosen.path, chosen.device)
        ]
        writable = [each for each in places if each.writable]
        # Whoever puts a stick in means it.
        writable = [each for each in writable if each.kind == "stick"] or writable
        self._places = places
        self._place = next(iter(still_there or (writable if len(writable) == 1 else [])), None)
        self.changed.emit()

    def _opened(self, report: ExportReport) -> None:
        self._done(
            {
                "name": report.path.name,
                "rows": report.rows,
                "verified": report.verified,
                "standing": report.standing,
                "withdrawn": report.withdrawn,
                "corrected": report.corrected,
                "strike": len(report.to_strike),
                "unusable": len(report.unreadable) + sum(e.last - e.first + 1 for e in report.missing),
                "broken": report.broken_at is not None,
                "noted": report.delivery_noted,
                "sha256": report.sha256,
                "sealed": False,
            }
        )

    def _sealed(self, report: SealedReport) -> None:
        self._done(
            {
                "name": report.path.name,
                "rows": report.records,
                "verified": report.verified,
                "broken": report.broken_at is not None,
                "noted": report.delivery_noted,
                "sha256": report.sha256,
                "sealed": True,
            }
        )

    def _done(self, report: dict[str, Any]) -> None:
        place = self._place
        self._report = {**report, "place": place.name if place else ""}
        self._end("done")

    def _refused(self, error: Exception) -> None:
        told = (error.what, error.cure) if isinstance(error, Trouble) else ("", "")
        self._trouble = told
        self._end("failed")

    def _end(self, state: str) -> None:
        self._state = state
        self.occupied.emit(*IDLE)
        self.changed.emit()
