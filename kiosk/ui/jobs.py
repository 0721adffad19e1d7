"""One background runner: work off the screen's thread, one at a time, results back on it."""

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from kiosk.errors import Trouble

Result = TypeVar("Result")


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

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
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
            except Exception as error:
                reason = error
                self._finished.emit(lambda: failed(reason))
                if not isinstance(error, Trouble):
                    logging.getLogger(__name__).exception("a job failed")
            else:
                self._finished.emit(lambda: done(result))

        self._pool.submit(job)

    def close(self) -> None:
        """Wait for what runs, then end the thread."""
        self._pool.shutdown(wait=True)

    def _report(self, callback: Callable[[], None]) -> None:
        callback()


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
