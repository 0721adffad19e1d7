"""Qt itself: the application, the QML engine, the languages; any QML complaint at start is loud."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine

from kiosk.errors import Bug, Trouble
from kiosk.settings import assets
from kiosk.ui.catalogues import catalogue
from kiosk.ui.fonts import load_fonts
from kiosk.ui.images import DrawingProvider, IconProvider, QrProvider

QML = Path(__file__).parent / "qml"


def insist_on_a_screen(environ: Mapping[str, str] = os.environ) -> None:
    """Raise Trouble if there is nothing to open a window on: Qt itself would abort."""
    chosen = {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"}
    if sys.platform.startswith("linux") and not any(environ.get(name) for name in chosen):
        raise Trouble(
            "There is no screen to open the kiosk on.",
            "Start it from a desktop session, or run `make screenshots` to see it as pictures.",
        )


def make_application() -> QGuiApplication:
    """Return the one application, with our fonts.

    The software renderer is the default: without a real GPU it draws a frame ten times cheaper. No input
    method of the system may pop up or learn: the keyboard is ours.
    """
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    os.environ["QT_IM_MODULE"] = "compose"
    # Nothing is written outside the data folder, not even Qt's own cache of the screens.
    os.environ["QML_DISABLE_DISK_CACHE"] = "1"
    existing = QGuiApplication.instance()
    application = existing if isinstance(existing, QGuiApplication) else QGuiApplication(["kiosk"])
    application.setApplicationName("outreach-kiosk")
    application.setApplicationDisplayName("Outreach kiosk")
    load_fonts(assets() / "fonts")
    return application


class Engine(QQmlApplicationEngine):
    """The QML engine with our pictures and languages."""

    def __init__(self, complaints: list[str], pictures: Path) -> None:
        """complaints: where everything is noted that QML objects to; pictures: the folder of the drawings."""
        super().__init__()
        self.complaints = complaints
        self.warnings.connect(lambda found: complaints.extend(each.toString() for each in found))
        self.addImportPath(str(QML))
        self.addImageProvider("icon", IconProvider(assets() / "icons"))
        self.addImageProvider("drawing", DrawingProvider(pictures))
        self.addImageProvider("qr", QrProvider())
        self._translator = QTranslator(self)

    def speak(self, language: str) -> None:
        """Show the interface in *language*; English is written in the screens themselves."""
        QGuiApplication.removeTranslator(self._translator)
        if self._translator.load(catalogue(language)):
            QGuiApplication.installTranslator(self._translator)
        self.setUiLanguage(language)
        self.retranslate()

    def open_main(self, properties: Mapping[str, object]) -> None:
        """Open the window. Raises Bug if QML complains."""
        self.setInitialProperties(dict(properties))
        self.loadFromModule("Kiosk.Screens", "Main")
        if not self.rootObjects():
            raise Bug("the window did not open: " + "; ".join(self.complaints))
