"""A tablet that nobody has set up, with a stick in it."""

from pathlib import Path

import pytest

from kiosk.founding import Founded
from tests.setting_up.walk import Tablet, founded_elsewhere, tablet_in


@pytest.fixture
def tablet(tmp_path: Path) -> Tablet:
    return tablet_in(tmp_path)


@pytest.fixture(scope="session")
def founded() -> Founded:
    """What a laptop has founded."""
    return founded_elsewhere()
