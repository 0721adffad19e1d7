"""What we rely on in Qt's Python bindings on every Python that we support."""

import sys
import tomllib
from importlib.metadata import version
from pathlib import Path

from PySide6.QtCore import QTimer

ROOT = Path(__file__).resolve().parent.parent


def test_a_thousand_calls_that_return_nothing_lose_no_reference_to_none() -> None:
    # PySide6 6.12.0 loses one at each call on Python 3.11, and the process aborts after some thousands.
    # From Python 3.12 on None is immortal, and the count stands still.
    timer = QTimer()
    before = sys.getrefcount(None)
    for _ in range(1000):
        timer.stop()
    lost = before - sys.getrefcount(None)
    assert lost < 100  # a few go by themselves, with whatever else is being freed


def test_the_bindings_are_the_pinned_ones_in_every_list() -> None:
    pin = f"PySide6-Essentials=={version('PySide6-Essentials')}"
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert pin in project["dependencies"]
    for name in ("requirements.lock", "requirements-dev.lock"):
        lock = (ROOT / name).read_text(encoding="utf-8")
        assert f"\n{pin.lower()} \\\n" in lock, name
