"""Opens the window and stays until it is closed or the system asks the kiosk to end."""

import signal

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication

from kiosk.ui.engine import make_application
from kiosk.ui.jobs import BackgroundJobs
from kiosk.ui.window import Parts, Window


def stay_open(parts: Parts, size: tuple[int, int] | None) -> int:
    """Open the window over the whole screen, or in *size* pixels, and return the exit code of its end."""
    application = make_application()
    jobs = BackgroundJobs()
    window = Window(parts, jobs, QSize(*size) if size else None)
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, lambda *_: QGuiApplication.quit())
    code = application.exec()
    window.close()
    jobs.close()
    return code
