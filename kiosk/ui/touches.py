"""Watches the window for signs of life, and keeps the clipboard out of reach."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence

LIFE = {
    QEvent.Type.TouchBegin,
    QEvent.Type.TouchUpdate,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.KeyPress,
    QEvent.Type.Wheel,
}
# What one visitor copies, the next could paste.
FORBIDDEN = (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.Cut, QKeySequence.StandardKey.Paste)


class Touches(QObject):
    """An event filter for the window. Calls *touched* at each touch, click, key and turn of a wheel."""

    def __init__(self, touched: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._touched = touched

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002  Qt's own signature
        """Note signs of life; swallow copy, cut and paste."""
        if event.type() in LIFE:
            self._touched()
        if event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride) and isinstance(
            event, QKeyEvent
        ):
            return any(event.matches(key) for key in FORBIDDEN)
        return False
