"""Builds every object in order, then opens the window; the only module that knows all floors."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from kiosk.campaign import Campaign, load_campaign
from kiosk.clock import Clock, StoppedClock, SystemClock
from kiosk.content import Pack, content_folder, load_pack
from kiosk.errors import CampaignTrouble
from kiosk.practice import PASSPHRASE, in_practice, practice_campaign
from kiosk.settings import Settings
from kiosk.signing import SigningDesk
from kiosk.storage import open_store
from kiosk.ui.engine import insist_on_a_screen
from kiosk.ui.gallery import paint_gallery
from kiosk.ui.loop import stay_open
from kiosk.ui.window import Parts

PICTURE_DAY = datetime(2026, 11, 24, 18, 0, tzinfo=UTC)


def run(settings: Settings, size: tuple[int, int] | None = None) -> int:
    """Open the kiosk over the whole screen, or in a window of *size* pixels; return when it is closed.

    Raises Trouble if the screen, the campaign, the content or the store cannot be opened.
    """
    insist_on_a_screen()
    with laid(settings, SystemClock()) as parts:
        return stay_open(parts, settings.log_file, size)


def screenshots(folder: Path, *, only: str = "*", everything: bool = False) -> int:
    """Paint every screen and state whose name is like *only*, on practice data of its own; return how many pictures."""
    clock = StoppedClock(PICTURE_DAY)
    with tempfile.TemporaryDirectory() as home, laid(Settings(Path(home)), clock) as parts:
        return paint_gallery(parts, clock, folder, only=only, everything=everything)


@contextmanager
def laid(settings: Settings, clock: Clock) -> Iterator[Parts]:
    """Lay the ground that the window stands on: content, campaign or practice, store, desk."""
    pack = load_pack(content_folder(settings))
    if not in_practice(settings):
        campaign, rooms, passphrase = load_campaign(settings.campaign_file), settings, ""
    else:
        campaign, rooms = practice_campaign(settings)
        campaign, passphrase = _in_shared_languages(campaign, pack), PASSPHRASE
    _insist_that_all_can_be_read(campaign, pack)
    store = open_store(
        rooms.database,
        campaign_id=campaign.id,
        key_id=campaign.public_key.key_id,
        practice=bool(passphrase),
        targets=campaign.targets,
    )
    try:
        yield Parts(SigningDesk(store, campaign, clock, pack.version), campaign, pack, clock, passphrase)
    finally:
        store.close()


def _in_shared_languages(campaign: Campaign, pack: Pack) -> Campaign:
    """Return the sample campaign in those of its languages that the content has, if it has any."""
    shared = tuple(each.code for each in pack.languages if each.code in campaign.languages)
    if not shared:
        return campaign
    default = campaign.default_language
    return replace(campaign, languages=shared, default_language=default if default in shared else shared[0])


def _insist_that_all_can_be_read(campaign: Campaign, pack: Pack) -> None:
    """Raise CampaignTrouble if the campaign speaks a language, or links a card, that the content has not."""
    spoken = {language.code for language in pack.languages}
    for language in campaign.languages:
        if language not in spoken:
            raise CampaignTrouble(
                f"campaign.toml: `languages` has {language}, but the content of the kiosk has only {', '.join(sorted(spoken))}.",
                "Take it out, or add the language to the content.",
            )
    cards = {card_id for card_id, _ in pack.cards}
    for card in campaign.links:
        if card not in cards:
            raise CampaignTrouble(
                f"campaign.toml: `links.{card}` is the id of no card.",
                f"Known are {', '.join(sorted(cards))}.",
            )
