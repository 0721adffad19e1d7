"""What a set-up that was stopped has left: its key goes where its campaign lies, and what is of another is dropped."""

import os
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from kiosk.campaign import load_campaign
from kiosk.disk import sync_folder
from kiosk.errors import StoreTrouble
from kiosk.setting_up.progress import Progress
from kiosk.settings import Settings


def settle(settings: Settings, progress: Progress) -> None:
    """Put right what an interrupted end, or a campaign that came here meanwhile, has left. Raises CampaignTrouble.

    A disk that refuses is told with the first answer that it does not take.
    """
    made, put = progress.key_file, settings.key_file
    with suppress(OSError, StoreTrouble):
        if not settings.campaign_file.exists():
            # The last answer counts, so everything begins in the folder of set-up again.
            _bring(put, made, progress.answers.key_file)
        elif progress.answers.public_key == load_campaign(settings.campaign_file).public_key.text:
            _bring(made, put, progress.answers.key_file)
        else:
            progress.drop_campaign()


def digest_of(key_file: bytes) -> str:
    """Return what a locked key is known by, in hexadecimal; it says nothing of the key."""
    return sha256(key_file).hexdigest()


def _bring(key: Path, there: Path, digest: str) -> None:
    """Move the key that set-up has made, and no other, to where none lies."""
    if key.exists() and not os.path.lexists(there) and digest_of(key.read_bytes()) == digest:
        key.replace(there)
        sync_folder(there.parent)
