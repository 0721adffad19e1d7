"""A kiosk that is to be set up: in practice, with a stick in it, and keys that cost little."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QPointingDevice
from pytestqt.qtbot import QtBot

from kiosk.app import laid
from kiosk.clock import StoppedClock
from kiosk.founding import Founded, put_in_place
from kiosk.keys import Cost
from kiosk.setting_up import SetUp
from kiosk.settings import Settings
from kiosk.ui.jobs import BackgroundJobs
from kiosk.ui.window import Window
from tests.setting_up.walk import founded_elsewhere, settings_in, stick_put_in
from tests.ui.conftest import Kiosk
from tests.ui.glass import Glass
from tests.ui.setup_pages import SetupPages


@pytest.fixture
def settings(tmp_path: Path) -> Iterator[Settings]:
    settings = settings_in(tmp_path)
    with stick_put_in(settings):
        yield settings


@pytest.fixture(scope="module")
def founded() -> Founded:
    return founded_elsewhere()


@pytest.fixture
def founded_here(settings: Settings, founded: Founded) -> Founded:
    """Found a campaign on the command line of this tablet, before its kiosk is opened."""
    put_in_place(founded, settings)
    return founded


@pytest.fixture
def kiosk(settings: Settings, clock: StoppedClock, qtbot: QtBot, finger: QPointingDevice) -> Iterator[Kiosk]:
    """Give a kiosk whose keys cost little."""
    opened = ExitStack()
    parts = opened.enter_context(laid(settings, clock))
    set_up = SetUp(settings, parts.pack, clock, key_cost=Cost.SMALL, pin_cost=Cost.SMALL)
    faults: list[Exception] = []
    jobs = BackgroundJobs(faults.append)
    window = Window(replace(parts, pause=0, set_up=set_up), jobs, QSize(1280, 800))
    opened.callback(jobs.close)
    opened.callback(window.close)
    window.root.requestActivate()
    qtbot.waitUntil(window.root.isActive)
    kiosk = Kiosk(settings, clock, parts, window, Glass(window, qtbot, finger), opened)
    yield kiosk
    kiosk.close()
    assert faults == []


@pytest.fixture
def pages(kiosk: Kiosk) -> SetupPages:
    """Touch "Set up this tablet" on the ribbon."""
    kiosk.glass.touch("setUp")
    found = SetupPages(kiosk.glass)
    found.is_at("language")
    return found
