"""Real files and real disks."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

import pytest

from kiosk.storage import open_store
from kiosk.storage.store import SqliteStore
from tests.contracts.store import CAMPAIGN, KEY_ID
from tests.mounts import mounted

Open = Callable[..., SqliteStore]
Mount = Callable[[str], Path]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "signatures.db"


@pytest.fixture
def reopen(path: Path) -> Iterator[Open]:
    """Open the store at *path*; whatever is still open at the end is closed."""
    with ExitStack() as opened:

        def reopen(
            targets: Sequence[str] = (), *, at: Path = path, second: Path | None = None
        ) -> SqliteStore:
            store = open_store(
                at,
                campaign_id=CAMPAIGN,
                key_id=KEY_ID,
                practice=False,
                targets=targets,
                second=second,
            )
            return opened.enter_context(store)

        yield reopen


@pytest.fixture
def store(reopen: Open) -> SqliteStore:
    return reopen()


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 1 MiB of its own."""
    with mounted(tmp_path / "disk", "size=1m") as place:
        yield place
