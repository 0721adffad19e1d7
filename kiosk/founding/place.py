"""Puts a campaign into a data folder: whole or not at all, and never over another.

A key is two files with its campaign, and a kill may come between them. So the campaign file is written twice: first
under a name made of the digest of its key file, by which resume() knows the key that was put beside it.
"""

import os
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from kiosk.campaign import Campaign, load_campaign, read_campaign
from kiosk.disk import write_whole
from kiosk.errors import CampaignTrouble, KeyTrouble, StoreTrouble
from kiosk.founding.carried import read_carried
from kiosk.founding.draft import unedited_placeholders
from kiosk.founding.found import Founded
from kiosk.settings import Settings


def insist_on_room(settings: Settings) -> None:
    """Refuse to found a campaign where one was, or where set-up has made the key of one.

    Raises CampaignTrouble, KeyTrouble or StoreTrouble.
    """
    insist_that_nothing_is_there(settings)
    _insist_that_set_up_has_no_key(settings)


def insist_that_nothing_is_there(settings: Settings) -> None:
    """Refuse to found a campaign where one was. Raises CampaignTrouble, KeyTrouble or StoreTrouble."""
    if os.path.lexists(settings.campaign_file):
        raise CampaignTrouble(
            f"There is a campaign in {settings.home} already.",
            "Name another folder in KIOSK_HOME for a new one.",
        )
    _insist_that_none_is_half_made(settings)
    if os.path.lexists(settings.key_file):
        raise KeyTrouble(
            f"There is a key in {settings.home} without its campaign file.",
            "Put its campaign.toml back beside it, or name another folder in KIOSK_HOME.",
        )
    if os.path.lexists(settings.database):
        raise StoreTrouble(
            f"There are signatures in {settings.home} without their campaign file.",
            "Put their campaign.toml back beside them, or name another folder in KIOSK_HOME.",
        )


def put_in_place(founded: Founded, settings: Settings) -> None:
    """Write the key and then, because with it the tablet leaves practice, the campaign file.

    Raises what insist_on_room raises, and StoreTrouble if the disk refuses. Unless is_in_place() by then, neither
    is left, whatever stops it; after a kill resume() goes on.
    """
    insist_on_room(settings)
    staged, text = _staged(settings, founded.key_file), founded.campaign_text.encode()
    try:
        settings.home.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_whole(staged, text)
        write_whole(settings.key_file, founded.key_file)
        write_whole(settings.campaign_file, text)
    except OSError as error:
        _take_back(founded, settings)
        raise _unwritable(settings, error) from error
    except BaseException:
        _take_back(founded, settings)
        raise
    _remove(staged)


def is_in_place(founded: Founded, settings: Settings) -> bool:
    """Tell whether this campaign, and no other, is set up here."""
    with suppress(OSError):
        return settings.campaign_file.read_bytes() == founded.campaign_text.encode()
    return False


def resume(settings: Settings) -> Campaign | None:
    """Write the last file of a campaign that a kill has left half made, and return it; None if there is none.

    Its recovery sheet was written before its key. Raises StoreTrouble if the disk refuses.
    """
    staged = _half_made(settings)
    if staged is None:
        return None
    try:
        write_whole(settings.campaign_file, staged.read_bytes())
    except OSError as error:
        raise _unwritable(settings, error) from error
    _remove(staged)
    return load_campaign(settings.campaign_file)


def admit(path: Path, settings: Settings) -> Campaign:
    """Copy the campaign file at *path* into the data folder, byte for byte; a newer one of the same campaign too.

    Raises CampaignTrouble if it cannot be used, still holds placeholders, or another campaign is set up
    here; KeyTrouble if set-up has made a key for another; StoreTrouble if the disk refuses.
    """
    carried = read_carried(path)
    campaign = read_campaign(carried.file)
    for trouble in unedited_placeholders(carried.file.text, carried.file.name):
        raise trouble
    if os.path.lexists(settings.campaign_file):
        _insist_on_same(campaign, load_campaign(settings.campaign_file), settings)
    else:
        _insist_that_none_is_half_made(settings)
        _insist_that_set_up_has_no_key(settings)
    try:
        settings.home.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_whole(settings.campaign_file, carried.content)
    except OSError as error:
        raise _unwritable(settings, error) from error
    return campaign


def _take_back(founded: Founded, settings: Settings) -> None:
    # Nothing can be sealed to a key whose campaign file was never there. It goes first: without it what waits is nothing.
    if not is_in_place(founded, settings):
        settings.key_file.unlink(missing_ok=True)
    _remove(_staged(settings, founded.key_file))


def _remove(staged: Path) -> None:
    # It holds nothing secret, and beside a campaign it is never looked at.
    with suppress(OSError):
        staged.unlink()


def _staged(settings: Settings, key_file: bytes) -> Path:
    """Return where the campaign file of this key waits until the key is there."""
    return settings.campaign_file.with_suffix(f".{sha256(key_file).hexdigest()[:16]}")


def _half_made(settings: Settings) -> Path | None:
    """Return the campaign file that waits beside its key and was never put; None if there is none."""
    if os.path.lexists(settings.campaign_file):
        return None
    with suppress(OSError):
        staged = _staged(settings, settings.key_file.read_bytes())
        return staged if staged.exists() else None
    return None


def _insist_that_none_is_half_made(settings: Settings) -> None:
    if _half_made(settings) is not None:
        raise KeyTrouble(
            f"The campaign in {settings.home} is half made: the program was stopped right before its end.",
            "Type the same `kiosk campaign new` again: it finishes that campaign.",
        )


def _insist_that_set_up_has_no_key(settings: Settings) -> None:
    """Refuse where a key waits for its campaign: its sheet may be on paper, and set-up would end over another."""
    waits = os.path.lexists(settings.setup / settings.key_file.name)
    # Set-up was stopped right before its last write.
    is_put = os.path.lexists(settings.key_file) and os.path.lexists(
        settings.setup / settings.campaign_file.name
    )
    if waits or is_put:
        raise KeyTrouble(
            f"The set-up of this tablet has made a key already, and its campaign waits in {settings.setup}.",
            "Go on with set-up on the tablet; or, if nobody needs that key, remove that folder first.",
        )


def _insist_on_same(new: Campaign, here: Campaign, settings: Settings) -> None:
    if new.identity != here.identity:
        raise CampaignTrouble(
            f"Another campaign is set up in {settings.home}: {here.slug} ({here.organization.name}).",
            "Name another folder in KIOSK_HOME for this one.",
        )


def _unwritable(settings: Settings, error: OSError) -> StoreTrouble:
    return StoreTrouble(
        f"Nothing can be written to {settings.home}: {error.strerror}.",
        "Free some space, unlock the disk, or name another folder in KIOSK_HOME.",
    )
