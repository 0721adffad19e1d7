"""A real window, offscreen, on a real store; any complaint of Qt or QML fails the test."""

import csv
import gc
import os
import threading

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QPointingDevice
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from typer.testing import CliRunner

from kiosk import cli
from kiosk.app import laid
from kiosk.clock import StoppedClock
from kiosk.practice import PASSPHRASE, practice_campaign
from kiosk.records import RecordStore
from kiosk.settings import Settings
from kiosk.storage import open_store
from kiosk.ui.engine import make_application
from kiosk.ui.jobs import BackgroundJobs
from kiosk.ui.window import Parts, Window
from tests.ui.glass import Glass
from tests.ui.pages import Attract
from tests.ui.staff_pages import Unlock

TABLET = QSize(1280, 800)
NOW = datetime(2026, 11, 24, 18, 0, tzinfo=UTC)


@dataclass
class Kiosk:
    """A running kiosk with practice data of its own."""

    settings: Settings
    clock: StoppedClock
    parts: Parts
    window: Window
    glass: Glass
    opened: ExitStack

    @property
    def attract(self) -> Attract:
        self.glass.wait_for("start:en")
        return Attract(self.glass)

    def close(self) -> None:
        """Close the kiosk; its data can then be opened by somebody else. Qt and QML must have no complaint."""
        # QML holds complaints back while it is still making delegates.
        self.glass.qtbot.wait(50)
        self.opened.close()
        assert self.window.complaints == []

    @contextmanager
    def reopened(self) -> Iterator[RecordStore]:
        """Open the store of a closed kiosk."""
        campaign, rooms = practice_campaign(self.settings)
        key_id = campaign.public_key.key_id
        store = open_store(rooms.database, campaign_id=campaign.id, key_id=key_id, practice=True)
        try:
            yield store
        finally:
            store.close()

    def pass_time(self, seconds: float) -> None:
        """Let time pass, as the idle clocks and whoever watches the corners see it."""
        self.clock.advance(seconds)
        self.window.corners.look()
        self.window.visit.tick()
        self.window.staff.tick()

    def worker_kept_waiting(self) -> threading.Event:
        """Keep the one worker busy until it is let go, so that what is asked next has not begun."""
        let_go = threading.Event()
        self.window.table._jobs.run(lambda: let_go.wait(20), lambda _: None, lambda _: None)
        return let_go

    def wait_for_worker(self) -> None:
        """Wait until the worker has done, and told, all that it was asked."""
        done: list[bool] = []
        self.window.table._jobs.run(lambda: None, lambda _: done.append(True), lambda _: None)
        self.glass.wait_until(lambda: done)

    def knock(self) -> Unlock:
        """Hold the corner until the kiosk asks for the PIN."""
        self.glass.rest_on("left")
        self.pass_time(3)
        self.glass.lift()
        self.glass.wait_for("unlock")
        return Unlock(self.glass)


@pytest.fixture(scope="session")
def qapp_cls() -> Callable[[list[str]], QGuiApplication]:
    return lambda _: make_application()


@pytest.fixture(scope="session", autouse=True)
def _nothing_old_is_looked_at_again(qapp: QGuiApplication) -> None:
    """Take all that stands before the first test out of the collections that end each visit."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def finger(qapp: QGuiApplication) -> QPointingDevice:
    return QTest.createTouchDevice()


@pytest.fixture
def clock() -> StoppedClock:
    return StoppedClock(NOW)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "home")


@pytest.fixture
def tablet() -> QSize:
    """Override it to stand before another screen."""
    return TABLET


@pytest.fixture
def pause() -> int:
    """Override it to try how the kiosk takes double touches."""
    return 0


@pytest.fixture
def kiosk(  # noqa: PLR0917  fixtures are asked for by name
    settings: Settings, clock: StoppedClock, qtbot: QtBot, finger: QPointingDevice, tablet: QSize, pause: int
) -> Iterator[Kiosk]:
    opened = ExitStack()
    parts = opened.enter_context(laid(settings, clock))
    faults: list[Exception] = []
    jobs = BackgroundJobs(faults.append)
    window = Window(replace(parts, pause=pause), jobs, tablet)
    opened.callback(jobs.close)
    opened.callback(window.close)
    window.root.requestActivate()
    qtbot.waitUntil(window.root.isActive)
    kiosk = Kiosk(settings, clock, parts, window, Glass(window, qtbot, finger), opened)
    yield kiosk
    kiosk.close()
    assert faults == []


def exported(settings: Settings, folder: Path) -> list[dict[str, str]]:
    """Export the practice store as an organizer would, and return the rows of the file."""
    passphrase, out = folder / "passphrase", folder / "signatures.csv"
    passphrase.write_text(PASSPHRASE)
    arguments = ["export", str(out), "--format", "csv", "--passphrase-file", str(passphrase)]
    result = CliRunner().invoke(cli.app, arguments, env={"KIOSK_HOME": str(settings.home)})
    assert result.exit_code == 0, result.output
    with out.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
