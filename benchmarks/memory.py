"""Memory after 2,000 visits beside memory after the first 200: what a day of visitors leaves behind.

One visit: attract, start, sign by our keyboard, submit, thanks, over; with the real store and the real worker
thread. Counted are the private pages of the process, each figure a median over the last visits before it.
Everything runs inside exec(), a step at each turn of a timer: without it Qt never deletes what a visit leaves.
The full size takes minutes, for each visit builds its screens and keyboards as a real one does.
"""

import argparse
import gc
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from statistics import median

from PySide6.QtCore import Q_ARG, QMetaObject, QSize, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from benchmarks._shared import scratch
from kiosk.app import laid
from kiosk.clock import SystemClock
from kiosk.settings import Settings
from kiosk.ui.engine import make_application
from kiosk.ui.jobs import BackgroundJobs
from kiosk.ui.stage import visible_items
from kiosk.ui.window import Window

VISITORS = (("Ana García", "84101", "ana@gmail.com"), ("Lani Ka\u02bbahumanu", "84119", ""))
LAST = 20
# A tablet's layout in a quarter of its pixels: to paint them all would take most of the time.
GLASS = QSize(640, 400)
TICKED = (True,)  # a slot has no keyword arguments


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--visits", type=int, default=2000, help="all visits (default: %(default)s)")
    options.add_argument("--warm-up", type=int, default=200, help="the first of them (default: %(default)s)")
    given = options.parse_args()
    application = make_application()
    faults: list[Exception] = []
    with (
        scratch() as home,
        laid(Settings(home), SystemClock()) as parts,
        closing(BackgroundJobs(faults.append)) as jobs,
        closing(Window(parts, jobs, GLASS)) as window,
    ):
        crowd = Crowd(window, given.visits)
        crowd.begin()
        code = application.exec()
    if code or faults:
        raise SystemExit(code or str(faults))
    early = median(crowd.pages[max(0, given.warm_up - LAST) : given.warm_up])
    late = median(crowd.pages[-LAST:])
    growth = (late - early) / max(1, given.visits - given.warm_up)
    print(f"  after {given.warm_up} visits: median {early:.0f} KiB private")
    print(f"  after {given.visits} visits: median {late:.0f} KiB private, {growth:.2f} KiB more a visit")
    print(f"  ratio {late / early:.3f}")


class Crowd:
    """One visitor after the other, and the private memory in KiB after each."""

    def __init__(self, window: Window, visits: int) -> None:
        self.pages: list[int] = []
        self._window = window
        self._steps = self._all_visits(visits)
        self._timer = QTimer(window.root)
        self._timer.timeout.connect(self._step)

    def begin(self) -> None:
        """Let the first visitor come, once the event loop runs."""
        self._timer.start(0)

    def _step(self) -> None:
        try:
            next(self._steps)
        except StopIteration:
            QGuiApplication.quit()
        except BaseException:
            QGuiApplication.exit(1)
            raise

    def _all_visits(self, visits: int) -> Iterator[None]:
        for number in range(visits):
            yield from self._visit(*VISITORS[number % len(VISITORS)], language=("en", "es")[number % 2])
            if number % 50 == 0:
                gc.collect()
            self.pages.append(private_kib())
        self._timer.stop()

    def _visit(self, *texts: str, language: str) -> Iterator[None]:
        visit, sign = self._window.visit, self._window.sign
        visit.start(language)
        yield
        visit.goSign()
        yield
        keyboard = self._find("keyboard")
        for text in texts:
            for character in text:
                press(keyboard, "type", character)
            press(keyboard, "perform", "next")
            yield
        press(keyboard, "perform", "done")
        sign.tick("ofAge", *TICKED)
        yield
        sign.submit()
        while visit.property("place") != "thanks":
            if sign.property("state") in {"form", "failed"}:
                raise RuntimeError("a visitor could not sign")
            yield
        yield
        visit.startOver()
        yield

    def _find(self, name: str) -> QQuickItem:
        items = visible_items(self._window.root.contentItem())
        return next(item for item in items if item.objectName() == name)


def press(keyboard: QQuickItem, method: str, text: str) -> None:
    """Do what a key of the keyboard does."""
    QMetaObject.invokeMethod(keyboard, method, Q_ARG("QString", text))


def private_kib() -> int:
    """Return the KiB of memory that this process has written itself and shares with no other (proc(5)).

    Not Private_Clean: a library's pages turn from shared to private when another program that used it ends.
    """
    lines = Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Private_Dirty:"))


if __name__ == "__main__":
    main()
