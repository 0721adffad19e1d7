"""A campaign that was just founded."""

import pytest

from kiosk.founding import Founded
from tests.founding.drafts import newly_founded


@pytest.fixture
def founded() -> Founded:
    return newly_founded()
