"""One thing at a time at set-up: done off the screen's thread, and what went wrong told as a code."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from kiosk.errors import CampaignTrouble, ExportTrouble, KeyTrouble, StoreTrouble, Trouble
from kiosk.setting_up import SetUp
from kiosk.ui.jobs import Jobs

Result = TypeVar("Result")

_CODES: dict[type[Exception], str] = {
    StoreTrouble: "disk",
    ExportTrouble: "stick",
    CampaignTrouble: "campaign",
    KeyTrouble: "key",
}


class SetupWork(QObject):
    """What all view models of set-up share."""

    changed = Signal()

    def __init__(self, setup: SetUp, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._setup = setup
        self._jobs = jobs
        self._visit = 0
        self.busy = False
        self.problem = ""
        """What went wrong last: disk, stick, campaign, key, bug, or nothing."""
        self.detail = ""
        """The same in English, with the place that it is about. It holds nothing secret."""

    def do(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], None] | None = None,
        *,
        late: bool = False,
    ) -> None:
        """Do *work*, then *done* with its result; a second thing at the same time is not begun.

        late: whether *done* is done even if set-up was left meanwhile.
        """
        if self.busy:
            return
        self.busy, visit = True, self._visit
        self.forgive()

        def finished(result: Result) -> None:
            was_left = visit != self._visit
            if was_left:
                # It may have taken the key into memory after set-up was left.
                self._setup.forget()
            else:
                self.busy = False
            if done is not None and (late or not was_left):
                done(result)
            self.changed.emit()

        def failed(error: Exception) -> None:
            if visit == self._visit:
                self.busy = False
                self._tell(error)

        self._jobs.run(work, finished, failed)

    def do_at_once(self, work: Callable[[], None]) -> None:
        """Do *work* here and now, whatever else is done."""
        try:
            work()
        except Trouble as trouble:
            self._tell(trouble)

    def glance(self, work: Callable[[], Result], done: Callable[[Result], None]) -> None:
        """Do *work* beside whatever else is done, then *done*; that it failed is told to nobody."""
        visit = self._visit

        def finished(result: Result) -> None:
            if visit == self._visit:
                done(result)

        self._jobs.run(work, finished, lambda _: None)

    def refuse(self, problem: str, detail: str = "") -> None:
        """Tell what went wrong."""
        self.problem, self.detail = problem, detail
        self.changed.emit()

    def forgive(self) -> None:
        """Tell no longer what went wrong."""
        self.refuse("")

    def forget(self) -> None:
        """Be as if nothing were going on; what still runs is told to nobody."""
        self._visit += 1
        self.busy = False
        self._setup.forget()
        self.forgive()

    def _tell(self, error: Exception) -> None:
        self.refuse(_CODES.get(type(error), "bug"), str(error) if isinstance(error, Trouble) else "")
