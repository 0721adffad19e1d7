"""One background runner: work off the screen's thread, one at a time, results back on it."""

import gc
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from kiosk.errors import Trouble

Result = TypeVar("Result")

COLLECT_MILLISECONDS = 10_000


class Jobs(Protocol):
    """Runs work and reports on the screen's thread."""

    def run(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Run *work*; then call *done* with its result, or *failed* with what it raised."""
        ...


class BackgroundJobs(QObject):
    """A single worker thread, so that jobs keep their order and the store sees one caller."""

    _finished = Signal(object)

    def __init__(self, fault: Callable[[Exception], None]) -> None:
        """*fault* is told of every exception that is our fault and not the world's."""
        super().__init__()
        self._fault = fault
        # Python collects garbage on whichever thread asks for memory; on the worker it would destroy Qt's
        # objects from the wrong thread. So it is done here alone.
        gc.disable()
        self._collector = QTimer(self, interval=COLLECT_MILLISECONDS)
        self._collector.timeout.connect(gc.collect)
        self._collector.start()
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="kiosk")
        self._finished.connect(self._report, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Run *work* on the worker thread; then call *done* or *failed* on the screen's thread."""

        def job() -> None:
            try:
                result = work()
            except Exception as error:  # noqa: BLE001  told on the screen's thread, and the fault is noted
                if not isinstance(error, Trouble):
                    self._fault(error)
                reason = error
                self._finished.emit(lambda: failed(reason))
            else:
                self._finished.emit(lambda: done(result))

        self._pool.submit(job)

    def close(self) -> None:
        """Wait for what runs, then end the thread."""
        self._pool.shutdown(wait=True)
        self._collector.stop()
        gc.enable()

    def _report(self, callback: Callable[[], None]) -> None:
        callback()


class SessionJobs:
    """Hands work on, and its answers back only while the session lasts in which it was asked for."""

    def __init__(self, jobs: Jobs) -> None:
        self._jobs = jobs
        self._session = 0

    def forget(self) -> None:
        """End the session: whoever comes next is told nothing of what was asked before."""
        self._session += 1

    def run(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Run *work*; then call *done* or *failed*, unless forget() was called meanwhile."""
        asked_in = self._session

        def answer(result: Result) -> None:
            if asked_in == self._session:
                done(result)

        def refuse(error: Exception) -> None:
            if asked_in == self._session:
                failed(error)

        self._jobs.run(work, answer, refuse)


class InlineJobs:
    """Does all work at once, on the caller's thread: for pictures, and for tests that need no thread."""

    def run(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Run *work*, then *done* or *failed*, before returning."""
        try:
            result = work()
        except Trouble as error:
            failed(error)
        else:
            done(result)
