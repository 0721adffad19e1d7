"""A tablet that nobody has set up, with a stick in it."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.clock import StoppedClock
from kiosk.founding import Founded
from tests.setting_up.walk import Tablet, founded_elsewhere, settings_in, stick_put_in


@pytest.fixture
def tablet(tmp_path: Path) -> Iterator[Tablet]:
    settings = settings_in(tmp_path)
    with stick_put_in(settings):
        yield Tablet(settings, StoppedClock(datetime(2026, 11, 24, 18, tzinfo=UTC)))


@pytest.fixture(scope="session")
def founded() -> Founded:
    """What a laptop has founded."""
    return founded_elsewhere()
