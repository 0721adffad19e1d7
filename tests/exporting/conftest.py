"""The table that is exported from."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.clock import StoppedClock
from kiosk.signing import SigningDesk
from tests.exporting.table import CAMPAIGN, NOW, Table, opened


@pytest.fixture
def table(tmp_path: Path) -> Iterator[Table]:
    (tmp_path / "stick").mkdir()
    with opened(tmp_path) as store:
        yield Table(
            store,
            SigningDesk(store, CAMPAIGN, StoppedClock(NOW), "2026.11.1"),
            tmp_path / "stick" / "signatures.csv",
        )
