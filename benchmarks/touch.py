"""Touch to pressed state: a key of the keyboard on the Sign screen beside a plain button in a plain window.

The clock runs from the touch on the glass until the first frame that is painted with the key held down. Qt
gathers changes for a few milliseconds before it paints; here it does not wait, which would hide the difference.
"""

import argparse
import os
import time
from contextlib import closing
from dataclasses import replace

from PySide6.QtCore import QEventLoop, QPointF, Qt, QTimer
from PySide6.QtGui import QPointingDevice
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from benchmarks._shared import scratch, tell
from kiosk.app import laid
from kiosk.clock import SystemClock
from kiosk.settings import Settings
from kiosk.ui.engine import make_application
from kiosk.ui.jobs import InlineJobs
from kiosk.ui.stage import TABLET, visible_items
from kiosk.ui.window import Window

KEY = "key:g"
WARM_UP = 10
PATIENCE_MS = 5000
PLAIN = b"""
import QtQuick
import QtQuick.Controls.Basic
Window {
    width: 1280; height: 800; visible: true
    Button { objectName: "button"; anchors.centerIn: parent; text: "g" }
}
"""


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--times", type=int, default=300, help="touches of each (default: %(default)s)")
    times = options.parse_args().times
    os.environ["QT_QPA_UPDATE_IDLE_TIME"] = "0"
    make_application()
    device = QTest.createTouchDevice()
    ours, theirs = [], []
    # The plain window first: the last to open has the focus, without which the kiosk hides its keyboard.
    engine = QQmlApplicationEngine()
    engine.loadData(PLAIN)
    plain = engine.rootObjects()[0]
    assert isinstance(plain, QQuickWindow)
    with (
        scratch() as home,
        laid(Settings(home), SystemClock()) as parts,
        closing(Window(replace(parts, pause=0), InlineJobs(), TABLET)) as kiosk,
    ):
        kiosk.visit.start("en")
        kiosk.visit.goSign()
        wait(200)
        key, button = Pressed(kiosk.root, KEY, device), Pressed(plain, "button", device)
        for turn in range(WARM_UP + times):
            taken = key.press(), button.press()
            if turn >= WARM_UP:
                ours.append(taken[0])
                theirs.append(taken[1])
    tell("key on the Sign screen", ours, "plain button", theirs)


class Pressed:
    """Something to press, in its window."""

    def __init__(self, window: QQuickWindow, name: str, device: QPointingDevice) -> None:
        self._window = window
        self._device = device
        self._item = find(window, name)
        center = QPointF(self._item.width() / 2, self._item.height() / 2)
        self._point = self._item.mapToScene(center).toPoint()
        self._painted: list[float] = []
        self._loop = QEventLoop()
        self._patience = QTimer(self._loop, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._loop.quit)
        window.frameSwapped.connect(self._note_frame, Qt.ConnectionType.DirectConnection)

    def press(self) -> float:
        """Touch it, return the seconds until it was painted as pressed, and let go again."""
        self._painted.clear()
        began = time.perf_counter()
        QTest.touchEvent(self._window, self._device).press(0, self._point, self._window).commit()
        if not self._painted:
            self._patience.start()
            self._loop.exec()
            self._patience.stop()
        if not self._painted:
            raise RuntimeError(f"{self._item.objectName()} was never painted as pressed")
        QTest.touchEvent(self._window, self._device).release(0, self._point, self._window).commit()
        # Until both windows are at rest again.
        wait(20)
        return self._painted[0] - began

    def _note_frame(self) -> None:
        if self._item.property("down"):
            self._painted.append(time.perf_counter())
            self._loop.quit()


def find(window: QQuickWindow, name: str) -> QQuickItem:
    """Return the visible item of this name."""
    return next(item for item in visible_items(window.contentItem()) if item.objectName() == name)


def wait(milliseconds: int) -> None:
    """Let both windows live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


if __name__ == "__main__":
    main()
