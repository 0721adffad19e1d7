"""Kiosks in processes of their own."""

from collections.abc import Iterator

import pytest

from tests.faults.kiosk_process import Kiosks


@pytest.fixture(scope="module")
def kiosks() -> Iterator[Kiosks]:
    with Kiosks() as kiosks:
        yield kiosks
