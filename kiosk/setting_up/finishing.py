"""The end of set-up: its files go into the data folder, the campaign last, for with it the tablet is a real one."""

import os
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from kiosk.campaign import Campaign, Event
from kiosk.disk import sweep, sync_folder
from kiosk.errors import CampaignTrouble, StoreTrouble
from kiosk.setting_up.progress import Answers
from kiosk.settings import Settings
from kiosk.tablet import Tablet, read_tablet, write_tablet

Write = Callable[[], None]


def is_ready(settings: Settings, campaign: Campaign) -> bool:
    """Tell whether a real event may start: there is a PIN, and the campaign's key was tried on this tablet.

    Raises StoreTrouble if what the tablet knows cannot be read.
    """
    return settings.pin_file.exists() and read_tablet(settings).rehearsed == campaign.public_key.key_id.hex()


def writes(settings: Settings, tablet: Tablet, *, founds: bool, holds_key: bool) -> list[Write]:
    """Return what must still be written, in order; after any of them the tablet is in set-up, or ready.

    founds: whether set-up brings the campaign; holds_key: whether a key goes with it. Each may be called again.
    They raise StoreTrouble, and CampaignTrouble if a campaign came here meanwhile: nothing is put over another.
    """
    pin = settings.pin_file
    return [
        # The count of wrong tries first: a PIN without it would begin with the longest delay.
        partial(_move_pin, settings, pin.with_suffix(".count")),
        partial(_move_pin, settings, pin),
        *([partial(_found, settings, settings.key_file)] if founds and holds_key else []),
        partial(write_tablet, settings, tablet),
        *([partial(_found, settings, settings.campaign_file)] if founds else []),
    ]


def answered_tablet(settings: Settings, answers: Answers, event: Event, campaign: Campaign) -> Tablet:
    """Return what the tablet knows with what was answered. Raises StoreTrouble."""
    known = read_tablet(settings)
    numbers = {each.number for each in known.events}
    if not settings.campaign_file.exists() or event.number not in numbers:
        # When it was typed there may have been no campaign yet to number it.
        event = replace(event, number=campaign.event.number)
    return replace(
        known,
        language=answers.language if answers.language in campaign.languages else "",
        screen_inches=answers.inches,
        events=(*(each for each in known.events if each.number != event.number), event),
        rehearsed=answers.rehearsed,
    )


def _move_pin(settings: Settings, file: Path) -> None:
    # A PIN that is set is the last that was chosen, or else only the passphrase may replace it.
    if not os.path.lexists(settings.pin_file):
        _move(settings, file)


def _found(settings: Settings, file: Path) -> None:
    if os.path.lexists(settings.campaign_file):
        raise CampaignTrouble(
            f"A campaign was put into {settings.home} meanwhile.",
            "Start the kiosk again: set-up then goes on with that one.",
        )
    _move(settings, file)


def _move(settings: Settings, file: Path) -> None:
    """Move a file of set-up to *file* in the data folder; what is not there was put, or made, there already."""
    source = settings.setup / file.name
    if not source.exists():
        return
    sweep(file)
    try:
        source.replace(file)
        sync_folder(file.parent)
    except OSError as error:
        raise StoreTrouble(
            f"Nothing can be written to {settings.home}: {error.strerror}.",
            "Free some space or unlock the disk, and try again.",
        ) from error
