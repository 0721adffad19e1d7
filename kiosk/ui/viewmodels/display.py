"""How the screen looks to this visitor: text size, theme, motion, and the size of the glass."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

THEMES = ("light", "dark", "hcLight", "hcDark", "sun")
TEXT_SIZES = ("M", "L", "XL")


@QmlElement
@QmlUncreatable("made once, by the window")
class DisplayViewModel(QObject):  # type: ignore[operator]  # the stubs cannot call QmlUncreatable
    """Text size, theme and motion as chosen by this visitor; the event's own when forgotten."""

    changed = Signal()

    def __init__(self, ppi: float, *, still: bool = False, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ppi = ppi
        self._event_still = still
        self._theme, self._text_size, self._still = THEMES[0], TEXT_SIZES[0], still

    @Property(float, notify=changed)
    def ppi(self) -> float:
        """Pixels per inch of the glass."""
        return self._ppi

    @Property(str, notify=changed)
    def theme(self) -> str:
        """One of THEMES."""
        return self._theme

    @Property(str, notify=changed)
    def textSize(self) -> str:
        """One of TEXT_SIZES."""
        return self._text_size

    @Property(bool, notify=changed)
    def still(self) -> bool:
        """Whether motion is reduced."""
        return self._still

    @Slot(str)
    def chooseTheme(self, theme: str) -> None:
        """Take one of THEMES."""
        self._theme = theme
        self.changed.emit()

    @Slot(str)
    def chooseTextSize(self, size: str) -> None:
        """Take one of TEXT_SIZES."""
        self._text_size = size
        self.changed.emit()

    @Slot(bool)
    def reduceMotion(self, still: bool) -> None:  # noqa: FBT001  a slot has no keyword arguments
        """Switch motion off or on."""
        self._still = still
        self.changed.emit()

    @Slot()
    def reset(self) -> None:
        """Go back to how the event looks."""
        self._theme, self._text_size, self._still = THEMES[0], TEXT_SIZES[0], self._event_still
        self.changed.emit()

    def measure(self, ppi: float) -> None:
        """Take the glass to have *ppi* pixels per inch."""
        self._ppi = ppi
        self.changed.emit()
