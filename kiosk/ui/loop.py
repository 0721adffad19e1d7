"""Opens the window and stays until it is closed or the system asks the kiosk to end."""

import gc
import sys
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QSize, QTimer, QtMsgType, qInstallMessageHandler

from kiosk.ending import heeding
from kiosk.logs import note_complaint, note_fault
from kiosk.ui.engine import make_application
from kiosk.ui.jobs import BackgroundJobs
from kiosk.ui.window import Parts, Window

# Qt's own notes about frames, written only where QT_LOGGING_RULES asks for them; they hold times alone.
TIMING = "qt.scenegraph.time"

SET_UP = 64
"""The exit code that means: a campaign was set up, open the kiosk anew on it."""


def stay_open(parts: Parts, log_file: Path, size: tuple[int, int] | None) -> int:
    """Open the window over the whole screen, or in *size* pixels, and return the exit code of its end."""
    application = make_application()
    _keep_values_out_of_sight(log_file)
    jobs = BackgroundJobs(lambda error: note_fault(log_file, error))
    window = Window(parts, jobs, QSize(*size) if size else None)
    window.staff.leaving.connect(application.quit)
    window.setup.finished.connect(lambda: application.exit(SET_UP))
    # What stands before the first visitor is left out of the collections that end each visit.
    gc.freeze()
    # From the event loop: the signal may come in the middle of any callback.
    with heeding(lambda _: QTimer.singleShot(0, application.quit)):
        code = application.exec()
        window.close()
        jobs.close()
    return code


def _keep_values_out_of_sight(log_file: Path) -> None:
    """Let no traceback and no message of Qt's reach a terminal or journal: they may hold what was typed."""
    sys.excepthook = lambda _kind, error, _trace: note_fault(log_file, error)

    def complain(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if (context.category or "").startswith(TIMING):
            sys.stderr.write(f"{message}\n")
        elif kind is not QtMsgType.QtDebugMsg and kind is not QtMsgType.QtInfoMsg:
            note_complaint(log_file, f"{Path(context.file or '?').name}:{context.line}")

    qInstallMessageHandler(complain)
