"""A tablet for the commands to work on: its folder, its records, a process of its own."""

import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from typer.testing import Result

from kiosk.campaign import Campaign
from kiosk.clock import StoppedClock
from kiosk.keys import SecretKey
from kiosk.petition import Draft
from kiosk.records import RecordStore
from kiosk.settings import Settings
from kiosk.signing import SigningDesk
from kiosk.storage import open_store

WHOLE = Path(__file__).parents[1] / "campaigns" / "whole.toml"
SECRET = SecretKey(1, bytes(range(1, 33)))
CLOCK = StoppedClock(datetime(2026, 11, 24, 18, tzinfo=UTC))
DRAFT = Draft(name="Ana García", zip="84101", email="ana.garcia@gmail.com", of_age=True)

Kiosk = Callable[..., Result]


def opened(campaign: Campaign, place: Settings, *, practice: bool) -> closing[RecordStore]:
    return closing(
        open_store(
            place.database, campaign_id=campaign.id, key_id=campaign.public_key.key_id, practice=practice
        )
    )


def sign(campaign: Campaign, place: Settings, *, practice: bool = False) -> None:
    """Keep three signatures, correct one and withdraw another."""
    with opened(campaign, place, practice=practice) as store:
        desk = SigningDesk(store, campaign, CLOCK, "1")
        receipts = [desk.keep(desk.prepare(DRAFT, "es")) for _ in range(3)]
        desk.keep(desk.correct(receipts[0], DRAFT, "es"))
        desk.keep(desk.withdraw(receipts[1], "es"))
        desk.release()


def everything_in(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def in_a_process(settings: Settings, *words: str) -> "subprocess.CompletedProcess[str]":
    # Started from the code that is tested, wherever it is installed.
    return subprocess.run(
        [sys.executable, "-m", "kiosk", *words],
        env={**os.environ, "KIOSK_HOME": str(settings.home)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
