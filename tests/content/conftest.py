"""A pack that is read, and one that may be changed."""

from pathlib import Path

import pytest

from kiosk.content import Pack, load_pack
from tests.content.packs import LEAST, SMALL, copy_of
from tests.storage.conftest import disk

__all__ = ["disk"]


@pytest.fixture(scope="session")
def small() -> Pack:
    return load_pack(SMALL)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a copy of the small pack that may be changed."""
    return copy_of(SMALL, tmp_path)


@pytest.fixture
def least(tmp_path: Path) -> Path:
    """Give a copy of the least pack that may be changed."""
    return copy_of(LEAST, tmp_path)
