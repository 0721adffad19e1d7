"""The visitor's finger: touches what can be seen, where it can be seen, and counts."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtGui import QPointingDevice
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.ui.stage import visible_items
from kiosk.ui.window import Window


class Glass:
    """One window under one finger. taps and keys count what was touched, on and off the keyboard."""

    def __init__(self, window: Window, qtbot: QtBot, device: QPointingDevice) -> None:
        self.window = window
        self.qtbot = qtbot
        self.device = device
        self.taps = 0
        self.keys = 0
        self._resting: tuple[str, ...] = ()

    def items(self) -> Iterator[QQuickItem]:
        """Yield everything that can be seen."""
        yield from visible_items(self.window.root.contentItem())

    def find(self, name: str) -> QQuickItem | None:
        """Return the visible item of this name; of several, the one on top."""
        found = [item for item in self.items() if item.objectName() == name]
        return found[-1] if found else None

    def wait_for(self, name: str) -> QQuickItem:
        """Wait until the item of this name can be seen and has come to rest."""
        self.wait_until(lambda: self.find(name) is not None)
        item = self.find(name)
        assert item is not None
        return item

    def wait_until(self, condition: Callable[[], object]) -> None:
        """Wait until *condition* holds."""
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=5000)

    def wait_for_text(self, text: str) -> None:
        """Wait until exactly this text can be read."""
        self.wait_until(lambda: text in self.texts())

    def rest(self) -> None:
        """Wait until the next frame is drawn: only then has everything found its place."""
        with self.qtbot.waitSignal(self.window.root.frameSwapped):
            self.window.root.update()

    def touch(self, name: str) -> None:
        """Put the finger on the middle of the item of this name, and lift it."""
        self.wait_until(lambda: self.find("shield") is None and self.touchable(name))
        self.touch_at_once(name)

    def touch_at_once(self, name: str) -> None:
        """Do so without waiting for the pause after a change of screen."""
        item = self.wait_for(name)
        at = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
        QTest.touchEvent(self.window.root, self.device).press(0, at, self.window.root).commit()
        QTest.touchEvent(self.window.root, self.device).release(0, at, self.window.root).commit()
        if name.startswith(("key:", "digit:")):
            self.keys += 1
        else:
            self.taps += 1

    def rest_on(self, *corners: str) -> None:
        """Put fingers on corners of the glass, "left" and "right" above, and leave them there."""
        event = QTest.touchEvent(self.window.root, self.device)
        for number, corner in enumerate(corners):
            x = 8 if corner == "left" else self.window.root.width() - 8
            event.press(number, QPoint(x, 8), self.window.root)
        event.commit()
        self._resting = corners

    def lift(self) -> None:
        """Take the fingers off again."""
        event = QTest.touchEvent(self.window.root, self.device)
        for number, corner in enumerate(self._resting):
            x = 8 if corner == "left" else self.window.root.width() - 8
            event.release(number, QPoint(x, 8), self.window.root)
        event.commit()

    def scroll_towards(self, name: str) -> None:
        """Touch the scroll button that brings the item of this name nearer, if there is one."""
        item, form = self.find(name), self.find("form")
        if item is None or form is None:
            return
        below = item.mapToItem(form, QPointF(0, item.height())).y() > form.height()
        button = "scrollDown" if below else "scrollUp"
        # At once: a scroll that is still under way may take the button away.
        if self.touchable(button):
            self.touch_at_once(button)

    def touchable(self, name: str) -> bool:
        """Tell whether the item of this name can be touched and stays where it is."""
        before = self.place_of(name)
        self.qtbot.wait(1)
        return before is not None and self.place_of(name) == before

    def place_of(self, name: str) -> QRectF | None:
        """Return where the item of this name lies, if a finger can reach it."""
        item = self.find(name)
        if item is None or not self.on_screen(item):
            return None
        return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))

    def on_screen(self, item: QQuickItem) -> bool:
        """Tell whether the middle of *item* lies in the window and in all that clips it."""
        middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
        parent: QQuickItem | None = item
        while parent is not None:
            if parent.clip() and not parent.mapRectToScene(
                QRectF(0, 0, parent.width(), parent.height())
            ).contains(middle):
                return False
            parent = parent.parentItem()
        root = self.window.root
        return QRectF(0, 0, root.width(), root.height()).contains(middle)

    def texts(self) -> list[str]:
        """Return every text that can be read on the screen."""
        found = [item.property("text") for item in self.items() if item.inherits("QQuickText")]
        return [text for text in found if text]
