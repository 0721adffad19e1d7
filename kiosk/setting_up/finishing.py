"""The end of set-up: its files go into the data folder, the campaign last, for with it the tablet is a real one."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from kiosk.campaign import Campaign, Event
from kiosk.disk import sweep, write_whole
from kiosk.errors import StoreTrouble
from kiosk.founding import insist_on_room
from kiosk.setting_up.progress import Answers
from kiosk.settings import Settings
from kiosk.tablet import Tablet, read_tablet, write_tablet

Write = Callable[[], None]


def is_ready(settings: Settings, campaign: Campaign) -> bool:
    """Tell whether a real event may start: there is a PIN, and the campaign's key was tried on this tablet.

    Raises StoreTrouble if what the tablet knows cannot be read.
    """
    return settings.pin_file.exists() and read_tablet(settings).rehearsed == campaign.public_key.key_id.hex()


def insist_that_nothing_is_lost(settings: Settings) -> None:
    """Raise Trouble where a new campaign would lie over the signatures or the key of another."""
    if settings.campaign_file.exists() or _was_interrupted(settings):
        return
    insist_on_room(settings)


def writes(settings: Settings, tablet: Tablet, *, holds_key: bool) -> list[Write]:
    """Return what must still be written, in order; after any of them the tablet is in set-up, or ready.

    holds_key: whether the key goes with the campaign. Each may be called again. They raise StoreTrouble.
    """
    pin = settings.pin_file
    # The count of wrong tries first: a PIN without it would begin with the longest delay.
    names = [pin.with_suffix(".count").name, pin.name]
    if holds_key:
        names.append(settings.key_file.name)
    return [
        *(partial(_put, settings, name) for name in names),
        partial(write_tablet, settings, tablet),
        partial(_put, settings, settings.campaign_file.name),
    ]


def answered_tablet(settings: Settings, answers: Answers, event: Event, campaign: Campaign) -> Tablet:
    """Return what the tablet knows with what was answered. Raises StoreTrouble."""
    known = read_tablet(settings)
    if not settings.campaign_file.exists():
        # When it was typed there was no campaign yet to number it.
        event = replace(event, number=campaign.event.number)
    return replace(
        known,
        language=answers.language if answers.language in campaign.languages else "",
        screen_inches=answers.inches,
        events=(*(each for each in known.events if each.number != event.number), event),
        rehearsed=answers.rehearsed,
    )


def _put(settings: Settings, name: str) -> None:
    """Copy a file of set-up into the data folder; what is not there was put, or made, there already."""
    source, target = settings.setup / name, settings.home / name
    if not source.exists():
        return
    sweep(target)
    try:
        write_whole(target, source.read_bytes())
    except OSError as error:
        raise StoreTrouble(
            f"Nothing can be written to {settings.home}: {error.strerror}.",
            "Free some space or unlock the disk, and try again.",
        ) from error


def _was_interrupted(settings: Settings) -> bool:
    """Tell whether the key in the data folder is the one that set-up put there when it was stopped."""
    made, put = settings.setup / settings.key_file.name, settings.key_file
    return made.exists() and put.exists() and made.read_bytes() == put.read_bytes()
