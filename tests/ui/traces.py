"""Looks for what a visitor typed wherever it could have stayed.

The search itself may not keep what it searches for as text, or it would find itself: it knows only bytes,
each turned by one bit.
"""

import gc
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QObject  # noqa: TC002  tests keep their imports together
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtQuick import QQuickItem

from kiosk.ui.window import Window

ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "latin-1")


class Canary:
    """A text that nobody else would write, remembered in disguise. Given backwards."""

    def __init__(self, backwards: str) -> None:
        self._disguised = bytes(byte ^ 1 for byte in backwards[::-1].encode())

    def text(self) -> str:
        """Return the text itself; nobody may keep it."""
        return bytes(byte ^ 1 for byte in self._disguised).decode()

    def stands_in(self, text: str) -> bool:
        """Tell whether the canary stands in *text*."""
        return bytes(byte ^ 1 for byte in text.encode("utf-8", "surrogatepass")).find(self._disguised) >= 0

    def stands_in_bytes(self, data: bytes) -> bool:
        """Tell whether the canary stands in *data* in one of ENCODINGS."""
        return any(data.find(self.text().encode(encoding)) >= 0 for encoding in ENCODINGS)


def in_qml(window: Window) -> Iterator[str]:
    """Yield every text in every property of every QML object of the window, shown or not."""
    seen: set[int] = set()
    waiting: list[QObject] = [window.root, window.root.contentItem()]
    while waiting:
        thing = waiting.pop()
        if id(thing) in seen:
            continue
        seen.add(id(thing))
        meta = thing.metaObject()
        for index in range(meta.propertyCount()):
            prop = meta.property(index)
            if str(prop.typeName()) in ("QString", "QVariant", "QVariantList", "QVariantMap", "QStringList"):
                yield str(prop.read(thing))
        waiting += thing.children()
        if isinstance(thing, QQuickItem):
            waiting += thing.childItems()


def in_view_models(window: Window) -> Iterator[str]:
    """Yield every text in every property of the objects that Python hands to QML."""
    for model in (window.visit, window.display, window.campaign, window.reading, window.card, window.sign):
        meta = model.metaObject()
        for index in range(meta.propertyCount()):
            yield str(meta.property(index).read(model))


def in_python() -> Iterator[str]:
    """Yield every live Python string that any container holds."""
    seen: set[int] = set()
    waiting: list[object] = list(gc.get_objects())
    own = {id(waiting), id(seen)}
    while waiting:
        thing = waiting.pop()
        if id(thing) in seen or id(thing) in own:
            continue
        seen.add(id(thing))
        if isinstance(thing, str):
            yield thing
        elif isinstance(thing, bytes | bytearray):
            yield bytes(thing).decode("utf-8", "replace")
        else:
            waiting += gc.get_referents(thing)


def in_clipboard() -> Iterator[str]:
    """Yield what could be pasted."""
    clipboard = QGuiApplication.clipboard()
    for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
        yield clipboard.text(mode)


def in_files(folder: Path) -> Iterator[bytes]:
    """Yield the bytes of every file below *folder*."""
    for path in folder.rglob("*"):
        if path.is_file():
            yield path.read_bytes()
