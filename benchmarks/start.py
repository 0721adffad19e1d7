"""Start to first frame: the whole kiosk, as a person starts it, beside a window with one rectangle.

Both are fresh processes under the same Python. Qt itself says when a frame stands on the screen, in the line
that it logs right after frameSwapped, so nothing is added to the kiosk.
"""

import argparse
import os
import subprocess
import sys
import time
from pathlib import Path

from benchmarks._shared import scratch, tell

BARE = """
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine

app = QGuiApplication([])
engine = QQmlApplicationEngine()
engine.loadData(b'''
import QtQuick
Window { visibility: Window.FullScreen; Rectangle { anchors.fill: parent; color: "teal" } }
''')
app.exec()
"""
KIOSK = [sys.executable, "-m", "kiosk"]
WINDOW = [sys.executable, "-c", BARE]


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--times", type=int, default=20, help="starts of each (default: %(default)s)")
    times = options.parse_args().times
    with scratch() as home:
        # Once each, uncounted: makes the practice home, and warms the file and QML caches for both alike.
        start(KIOSK, home)
        start(WINDOW, home)
        kiosk, window = [], []
        for _ in range(times):
            kiosk.append(start(KIOSK, home))
            window.append(start(WINDOW, home))
    tell("kiosk", kiosk, "bare window", window)


def start(program: list[str], home: Path) -> float:
    """Start *program*, end it after its first frame, and return the seconds until then."""
    talkative = {
        "KIOSK_HOME": str(home),
        "QT_LOGGING_RULES": "qt.scenegraph.time.renderloop=true",
        "QT_FORCE_STDERR_LOGGING": "1",
    }
    began = time.monotonic()
    with subprocess.Popen(
        program, env=os.environ | talkative, stderr=subprocess.PIPE, text=True, encoding="utf-8"
    ) as child:
        assert child.stderr is not None
        said = []
        for line in child.stderr:
            if "Frame rendered" in line:
                seconds = time.monotonic() - began
                child.kill()
                return seconds
            said.append(line)
    raise RuntimeError("no frame was painted:\n" + "".join(said))


if __name__ == "__main__":
    main()
