"""Walks through set-up as an organizer would, without screens."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kiosk.campaign import Review
from kiosk.clock import StoppedClock
from kiosk.content import Pack, load_pack, shipped_content
from kiosk.founding import Founded, fill_in, found, sample_draft
from kiosk.keys import Cost
from kiosk.rehearsal import open_rehearsal
from kiosk.setting_up import Devices, Page, SetUp, tidied
from kiosk.settings import Settings
from kiosk.sticks import Place
from tests.mounts import mounted

PIN = "481923"
PASSPHRASE = "unbroken dwelling cubicle overreact appendage thimble"
ORGANIZATION = {
    "organization": "Utah Neighbors Together",
    "site": "utahneighbors.org",
    "page": "https://utahneighbors.org/sign",
    "contact": "privacy@utahneighbors.org",
    "privacy_page": "http://utahneighbors.org/privacy",
}
DAY = date(2026, 12, 5)
PACK = load_pack(shipped_content())


@dataclass
class Tablet:
    """A tablet, and where its stick is, once one is put in."""

    settings: Settings
    clock: StoppedClock
    pack: Pack = PACK

    def set_up(self) -> SetUp:
        """Start the kiosk again."""
        return SetUp(self.settings, self.pack, self.clock, key_cost=Cost.SMALL, pin_cost=Cost.SMALL)

    @property
    def stick(self) -> Path:
        return stick_in(self.settings)


def settings_in(folder: Path) -> Settings:
    """Return the settings of a tablet whose sticks are mounted beside its data."""
    return Settings(folder / "home", stick_roots=(folder / "media",))


def stick_in(settings: Settings) -> Path:
    return settings.stick_roots[0] / "KINGSTON"


@contextmanager
def stick_put_in(settings: Settings) -> Iterator[Path]:
    """Put in the stick: a disk of its own."""
    with mounted(stick_in(settings), "size=4m") as stick:
        yield stick


def founded_elsewhere() -> Founded:
    """Found a campaign as the laptop does."""
    return found(
        fill_in(sample_draft(), **tidied(ORGANIZATION)), PASSPHRASE, Review.REVIEWED, cost=Cost.SMALL
    )


def stick_of(set_up: SetUp) -> Place:
    [place] = set_up.places()
    return place


Deed = Callable[[SetUp], object]


def deeds_for_one() -> Iterator[tuple[Page, Deed]]:
    """Yield each page of a one-device set-up with what answers it."""
    yield Page.LANGUAGE, lambda it: it.choose_language("es")
    yield Page.DEVICES, lambda it: it.choose_devices(Devices.ONE)
    yield Page.ORGANIZATION, lambda it: it.source.say(ORGANIZATION)
    yield Page.PIN, lambda it: it.choose_pin(PIN)
    yield Page.PASSPHRASE, lambda it: it.custody.choose(PASSPHRASE)
    yield Page.SCREEN, lambda it: it.measure(10.104)
    yield Page.EVENT, lambda it: it.begin_event(" Market ", "Park", DAY, 150)
    yield Page.TEXTS, lambda it: it.source.compose(Review.AS_THEY_ARE)
    yield Page.SHEET, save_sheet
    yield Page.REHEARSAL, rehearse


def deeds_for_two(founded: Founded, stick: Path) -> Iterator[tuple[Page, Deed]]:
    """Yield each page of a two-device set-up with what answers it. The laptop's file lies on the stick."""
    (stick / "campaign.toml").write_text(founded.campaign_text, encoding="utf-8")
    yield Page.LANGUAGE, lambda it: it.choose_language("en")
    yield Page.DEVICES, lambda it: it.choose_devices(Devices.TWO)
    yield Page.FILE, lambda it: it.source.take(it.source.found()[0].path, Devices.TWO)
    yield Page.FINGERPRINT, lambda it: it.compare()
    yield Page.PIN, lambda it: it.choose_pin(PIN)
    yield Page.SCREEN, lambda it: it.measure(12)
    yield Page.EVENT, lambda it: it.begin_event("Market", "Park", None, None)
    yield Page.REHEARSAL, lambda it: ask_laptop(it, founded)


def save_sheet(it: SetUp) -> None:
    if not it.custody.is_open:
        it.custody.unlock(PASSPHRASE)
    it.custody.save_sheet(stick_of(it), "en")


def rehearse(it: SetUp) -> None:
    if not it.custody.is_open:
        it.custody.unlock(PASSPHRASE)
    it.custody.rehearse(it.custody.words())


def ask_laptop(it: SetUp, founded: Founded) -> None:
    path = it.custody.save_rehearsal(stick_of(it))
    assert it.custody.answer(open_rehearsal(path.read_bytes(), founded.secret))


def all_answered(tablet: Tablet) -> SetUp:
    """Return a one-device set-up that lacks nothing but its end."""
    it = tablet.set_up()
    for _, deed in deeds_for_one():
        deed(it)
    assert it.missing() is Page.READY
    return it
