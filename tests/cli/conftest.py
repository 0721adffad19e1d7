"""The tablet that the commands are tried on."""

import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from typer.testing import CliRunner, Result

from kiosk.campaign import Campaign, load_campaign
from kiosk.cli import app
from kiosk.founding import Founded
from kiosk.keys import Cost, lock
from kiosk.settings import Settings
from tests.cli.tablet import SECRET, WHOLE, Kiosk
from tests.founding.drafts import newly_founded


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "data")


@pytest.fixture
def kiosk(settings: Settings) -> Kiosk:
    def call(*words: str, typed: str | None = None) -> Result:
        return CliRunner().invoke(app, list(words), input=typed, env={"KIOSK_HOME": str(settings.home)})

    return call


@pytest.fixture
def real(settings: Settings) -> Campaign:
    """A tablet with a campaign and its key."""
    settings.home.mkdir()
    settings.campaign_file.write_bytes(WHOLE.read_bytes())
    settings.key_file.write_bytes(lock(SECRET, "right horse", Cost.SMALL))
    return load_campaign(settings.campaign_file)


@pytest.fixture
def founded() -> Founded:
    """A campaign that was just made, and is nowhere yet."""
    return newly_founded()


@pytest.fixture
def passphrase(tmp_path: Path) -> str:
    file = tmp_path / "passphrase"
    file.write_text("right horse\n")
    return str(file)


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    """What stands for the window, which has tests of its own."""
    module = ModuleType("kiosk.app")
    monkeypatch.setitem(sys.modules, "kiosk.app", module)
    return module
