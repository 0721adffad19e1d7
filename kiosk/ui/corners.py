"""Two gestures nobody makes by chance: a corner held calls staff, both upper corners held lock everything."""

from collections.abc import Callable, Sequence
from enum import StrEnum

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QEventPoint, QMouseEvent, QTouchEvent
from PySide6.QtQuick import QQuickWindow

from kiosk.clock import Clock

KNOCK_SECONDS = 3
PANIC_SECONDS = 1
REACH_MILLIMETERS = 18
TICK_MILLISECONDS = 100


class Gesture(StrEnum):
    """What a hand in the corners means."""

    KNOCK = "knock"
    PANIC = "panic"


class Holds:
    """Since when fingers rest on the upper corners. A gesture is told once, until the hand is lifted."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._meant: Gesture | None = None
        self._since = 0.0
        self._told = False

    def rest(self, points: Sequence[QPointF], width: float, reach: float) -> None:
        """Take where fingers rest now. reach: how far from a corner still counts; all in pixels."""
        left = any(point.x() <= reach and point.y() <= reach for point in points)
        right = any(point.x() >= width - reach and point.y() <= reach for point in points)
        meant = Gesture.PANIC if left and right else Gesture.KNOCK if left else None
        if meant is not self._meant:
            self._meant, self._since, self._told = meant, self._clock.monotonic(), False

    def look(self) -> Gesture | None:
        """Return the gesture that has been held long enough, if it was not told yet."""
        seconds = PANIC_SECONDS if self._meant is Gesture.PANIC else KNOCK_SECONDS
        if self._meant is None or self._told or self._clock.monotonic() - self._since < seconds:
            return None
        self._told = True
        return self._meant


class Corners(QObject):
    """An event filter for the window; takes no touch away from what lies beneath."""

    knocked = Signal()
    panicked = Signal()

    def __init__(self, clock: Clock, window: QQuickWindow, millimeter: Callable[[], float]) -> None:
        """millimeter: how many pixels make one."""
        super().__init__(window)
        self._window = window
        self._millimeter = millimeter
        self._holds = Holds(clock)
        self._timer = QTimer(self, interval=TICK_MILLISECONDS)
        self._timer.timeout.connect(self.look)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002  Qt's own signature
        """Note where fingers rest, or the mouse with its button down."""
        points = _resting(event)
        if points is not None:
            reach = REACH_MILLIMETERS * self._millimeter()
            self._holds.rest(points, self._window.width(), reach)
            self._timer.start() if points else self._timer.stop()
        return False

    def look(self) -> None:
        """Tell of a gesture that is complete."""
        gesture = self._holds.look()
        if gesture is Gesture.KNOCK:
            self.knocked.emit()
        elif gesture is Gesture.PANIC:
            self.panicked.emit()


def _resting(event: QEvent) -> list[QPointF] | None:
    """Return where fingers rest after *event*; None if it tells nothing of fingers."""
    if isinstance(event, QTouchEvent):
        if event.type() is QEvent.Type.TouchCancel:
            return []
        return [each.position() for each in event.points() if each.state() != QEventPoint.State.Released]
    if isinstance(event, QMouseEvent):
        return [event.position()] if event.buttons() & Qt.MouseButton.LeftButton else []
    return None
