"""Builds every object in order, then opens the window; the only module that knows all floors."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from kiosk.campaign import Campaign, load_campaign
from kiosk.clock import Clock, StoppedClock, SystemClock
from kiosk.content import Pack, content_folder, load_pack
from kiosk.errors import CampaignTrouble
from kiosk.export_desk import ExportDesk
from kiosk.pin import PinLock
from kiosk.practice import PRACTICE, in_practice, practice_campaign, practice_pin
from kiosk.setting_up import SetUp, is_ready
from kiosk.settings import Settings
from kiosk.signing import SigningDesk
from kiosk.staffing import StaffDesk
from kiosk.storage import open_store
from kiosk.tablet import TabletKeeper
from kiosk.tally import Tally
from kiosk.ui.engine import insist_on_a_screen
from kiosk.ui.gallery import paint_gallery
from kiosk.ui.loop import SET_UP, stay_open
from kiosk.ui.window import Parts

PICTURE_DAY = datetime(2026, 11, 24, 18, 0, tzinfo=UTC)


def run(settings: Settings, size: tuple[int, int] | None = None) -> int:
    """Open the kiosk over the whole screen, or in a window of *size* pixels; return when it is closed.

    Raises Trouble if the screen, the campaign, the content or the store cannot be opened.
    """
    insist_on_a_screen()
    while True:
        with laid(settings, SystemClock()) as parts:
            code = stay_open(parts, settings.log_file, size)
        if code != SET_UP:
            return code


def screenshots(folder: Path, *, only: str = "*", everything: bool = False) -> int:
    """Paint every screen and state whose name is like *only*, on practice data of its own; return how many pictures."""
    clock = StoppedClock(PICTURE_DAY)
    with tempfile.TemporaryDirectory() as home, laid(Settings(Path(home)), clock) as parts:
        return paint_gallery(parts, clock, folder, only=only, everything=everything)


@contextmanager
def laid(settings: Settings, clock: Clock) -> Iterator[Parts]:
    """Lay the ground that the window stands on: content, campaign or practice, store, both desks, set-up."""
    pack = load_pack(content_folder(settings))
    ground = (
        _practice_ground(settings, clock, pack) if in_practice(settings) else _real_ground(settings, clock)
    )
    _insist_that_all_can_be_read(ground.campaign, pack)
    keeper = TabletKeeper(ground.rooms)
    store = open_store(
        ground.rooms.database,
        campaign_id=ground.campaign.id,
        key_id=ground.campaign.public_key.key_id,
        practice=ground.practice,
        targets=ground.campaign.targets,
        second=ground.rooms.second_medium,
    )
    try:
        tally = Tally(store, keeper, clock)
        desk = SigningDesk(store, ground.campaign, clock, pack.version, tally.kept)
        staff = StaffDesk(
            ground.rooms,
            ground.campaign,
            store,
            desk=desk,
            keeper=keeper,
            tally=tally,
            pin=ground.pin,
            clock=clock,
        )
        yield Parts(
            desk=desk,
            staff=staff,
            exports=ExportDesk(staff, clock),
            set_up=SetUp(settings, pack, clock),
            campaign=ground.campaign,
            pack=pack,
            clock=clock,
            practice=PRACTICE if ground.practice else None,
            ready=ground.practice or is_ready(settings, ground.campaign),
            tablet=keeper.tablet,
        )
    finally:
        store.close()


@dataclass(frozen=True)
class _Ground:
    """A campaign, the folder its data lie in, and the lock of its staff area."""

    campaign: Campaign
    rooms: Settings
    pin: PinLock
    practice: bool


def _real_ground(settings: Settings, clock: Clock) -> _Ground:
    return _Ground(
        load_campaign(settings.campaign_file), settings, PinLock(settings.pin_file, clock), practice=False
    )


def _practice_ground(settings: Settings, clock: Clock, pack: Pack) -> _Ground:
    campaign, rooms = practice_campaign(settings)
    # So that an export can be practiced without a stick.
    folder = rooms.exports or settings.home / "practice-exports"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return _Ground(
        _in_shared_languages(campaign, pack),
        replace(rooms, exports=folder),
        practice_pin(rooms, clock),
        practice=True,
    )


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
