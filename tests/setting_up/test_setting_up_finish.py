"""The end of set-up: stopped between any two writes it leaves a tablet in set-up, or a ready one."""

from dataclasses import replace

import pytest

from kiosk.campaign import Campaign, Event, Review, load_campaign
from kiosk.errors import Bug, KeyTrouble, StoreTrouble
from kiosk.founding import Founded
from kiosk.keys import unlock
from kiosk.pin import PinLock
from kiosk.practice import in_practice
from kiosk.setting_up import Page, SetUp, is_ready
from kiosk.tablet import Table, read_tablet, write_tablet
from kiosk.tablet import Tablet as Known
from tests.mounts import fill, mounted, names_in
from tests.setting_up.walk import (
    DAY,
    ORGANIZATION,
    PACK,
    PASSPHRASE,
    PIN,
    Tablet,
    all_answered,
    deeds_for_two,
    rehearse,
    save_sheet,
)

OTHER_PIN = "739164"
OTHER_PASSPHRASE = "unbroken dwelling cubicle overreact appendage gigantic"
WRITES = 5
"""Of a one-device campaign that is made here: count, PIN, key, tablet, campaign."""


def test_a_tablet_that_was_set_up_is_whole(tablet: Tablet) -> None:
    all_answered(tablet).finish()
    insist_on_whole(tablet)
    assert not tablet.settings.setup.exists()


def test_a_tablet_that_was_locked_while_set_up_ended_is_whole_and_locked(tablet: Tablet) -> None:
    it = all_answered(tablet)
    it.lock_table()
    it.finish()
    insist_on_whole(tablet)
    assert read_tablet(tablet.settings).table is Table.LOCKED


def insist_on_whole(tablet: Tablet) -> None:
    settings = tablet.settings
    campaign = load_campaign(settings.campaign_file)
    assert is_ready(settings, campaign)
    assert unlock(settings.key_file.read_bytes(), PASSPHRASE).public == campaign.public_key
    known = read_tablet(settings)
    assert known.language == "es"
    assert known.screen_inches == 10.1
    assert known.events == (Event(campaign.event.number, "Market", "Park", DAY, 150),)
    pin = PinLock(settings.pin_file, tablet.clock)
    assert pin.free_tries == 5
    assert pin.check(PIN)


def test_a_kill_between_any_two_writes_leaves_a_set_up_or_a_ready_tablet(tablet: Tablet) -> None:
    all_answered(tablet)
    assert len(tablet.set_up().writes()) == WRITES
    for done in range(WRITES):
        again = tablet.set_up()
        for write in again.writes()[:done]:
            write()
        assert in_practice(tablet.settings)
        assert tablet.set_up().missing() is Page.READY
    last = tablet.set_up()
    for write in last.writes():
        write()
    # Killed before the folder of set-up was removed: ready all the same.
    insist_on_whole(tablet)


def stopped_after(tablet: Tablet, done: int) -> SetUp:
    """Answer everything, be killed in the middle of the end, and start again."""
    for write in all_answered(tablet).writes()[:done]:
        write()
    again = tablet.set_up()
    assert again.missing() is Page.READY
    return again


def end(tablet: Tablet) -> Campaign:
    """End it, after one more start of the kiosk."""
    it = tablet.set_up()
    assert it.missing() is Page.READY
    it.finish()
    assert not tablet.settings.setup.exists()
    campaign = load_campaign(tablet.settings.campaign_file)
    assert is_ready(tablet.settings, campaign)
    return campaign


@pytest.mark.parametrize("done", range(WRITES))
def test_a_pin_that_is_changed_after_a_kill_holds(tablet: Tablet, done: int) -> None:
    it = stopped_after(tablet, done)
    it.choose_pin(OTHER_PIN)
    end(tablet)
    pin = PinLock(tablet.settings.pin_file, tablet.clock)
    assert pin.check(OTHER_PIN)
    assert not pin.check(PIN)


@pytest.mark.parametrize("done", range(WRITES))
def test_a_passphrase_that_is_changed_after_a_kill_holds(tablet: Tablet, done: int) -> None:
    it = stopped_after(tablet, done)
    it.custody.choose(OTHER_PASSPHRASE)
    it.source.compose(Review.REVIEWED)
    save_sheet(it)
    rehearse(it)
    campaign = end(tablet)
    key_file = tablet.settings.key_file.read_bytes()
    assert unlock(key_file, OTHER_PASSPHRASE).public == campaign.public_key
    with pytest.raises(KeyTrouble):
        unlock(key_file, PASSPHRASE)


@pytest.mark.parametrize("done", range(WRITES))
def test_two_devices_after_a_kill_leave_no_key_on_the_tablet(
    tablet: Tablet, founded: Founded, done: int
) -> None:
    it = stopped_after(tablet, done)
    for _, deed in deeds_for_two(founded, tablet.stick):
        deed(it)
    assert end(tablet) == founded.campaign
    assert [path.name for path in tablet.settings.home.glob("*.key")] == []


@pytest.mark.parametrize("done", range(WRITES))
def test_what_is_said_otherwise_after_a_kill_holds(tablet: Tablet, done: int) -> None:
    it = stopped_after(tablet, done)
    it.source.say({**ORGANIZATION, "organization": "Utah Neighbors"})
    it.choose_language("en")
    it.measure(15.6)
    it.begin_event("Fair", "Library", DAY, 9)
    it.source.compose(Review.REVIEWED)
    it.custody.unlock(PASSPHRASE)
    save_sheet(it)
    campaign = end(tablet)
    assert (campaign.organization.name, campaign.unreviewed_texts) == ("Utah Neighbors", Review.REVIEWED)
    assert unlock(tablet.settings.key_file.read_bytes(), PASSPHRASE).public == campaign.public_key
    known = read_tablet(tablet.settings)
    assert (known.language, known.screen_inches) == ("en", 15.6)
    assert known.events == (Event(campaign.event.number, "Fair", "Library", DAY, 9),)


def test_after_a_full_disk_another_passphrase_can_be_chosen_at_once(tablet: Tablet) -> None:
    home = tablet.settings.home
    with mounted(home, "size=1m"):
        it = all_answered(tablet)
        fill(home)
        with pytest.raises(StoreTrouble, match="Nothing can be written to"):
            it.finish()
        assert names_in(home) == ["ballast", "pin.count", "pin.json", "setup"]
        (home / "ballast").unlink()
        it.custody.choose(OTHER_PASSPHRASE)
        it.source.compose(Review.REVIEWED)
        save_sheet(it)
        rehearse(it)
        campaign = end(tablet)
        key_file = tablet.settings.key_file.read_bytes()
        assert unlock(key_file, OTHER_PASSPHRASE).public == campaign.public_key


def test_the_end_can_be_called_again_after_a_full_disk(tablet: Tablet) -> None:
    it = all_answered(tablet)
    in_the_way = tablet.settings.pin_file.with_suffix(".count")
    in_the_way.mkdir()
    with pytest.raises(StoreTrouble, match="Nothing can be written to"):
        it.finish()
    assert in_practice(tablet.settings)
    in_the_way.rmdir()
    it.finish()
    insist_on_whole(tablet)


def test_what_a_killed_write_left_is_swept(tablet: Tablet) -> None:
    it = all_answered(tablet)
    (tablet.settings.home / "campaign.toml.abcdefgh.part").write_text("half")
    it.finish()
    assert not list(tablet.settings.home.glob("*.part"))


def test_set_up_does_not_end_before_all_is_answered(tablet: Tablet) -> None:
    with pytest.raises(Bug, match="before all was answered"):
        tablet.set_up().finish()
    it = all_answered(tablet)
    it.progress.change(rehearsed="")
    with pytest.raises(Bug, match="before all was answered"):
        it.finish()
    assert in_practice(tablet.settings)


def test_it_never_ends_over_another_key(tablet: Tablet) -> None:
    it = all_answered(tablet)
    tablet.settings.key_file.write_bytes(b"another key")
    with pytest.raises(KeyTrouble, match="There is a key"):
        it.finish()
    assert tablet.settings.key_file.read_bytes() == b"another key"
    assert in_practice(tablet.settings)


def test_two_devices_end_without_a_key_on_the_tablet(tablet: Tablet, founded: Founded) -> None:
    it = tablet.set_up()
    for _, deed in deeds_for_two(founded, tablet.stick):
        deed(it)
    it.finish()
    assert is_ready(tablet.settings, founded.campaign)
    assert not tablet.settings.key_file.exists()
    assert tablet.settings.campaign_file.read_text(encoding="utf-8") == founded.campaign_text


def test_a_language_that_the_campaign_does_not_speak_is_left_to_the_campaign(
    tablet: Tablet, founded: Founded
) -> None:
    french = replace(PACK.languages[0], code="fr", name="Français")
    tablet.pack = replace(PACK, languages=(*PACK.languages, french))
    it = tablet.set_up()
    for _, deed in deeds_for_two(founded, tablet.stick):
        deed(it)
    it.choose_language("fr")
    it.finish()
    assert read_tablet(tablet.settings).language == ""


def test_earlier_events_of_the_tablet_stay(tablet: Tablet, founded: Founded) -> None:
    it = tablet.set_up()
    for _, deed in deeds_for_two(founded, tablet.stick):
        deed(it)
    earlier = tuple(
        Event(number, f"Fair {number}", "Park", None, None) for number in (founded.campaign.event.number, 7)
    )
    write_tablet(tablet.settings, Known(events=earlier))
    it.finish()
    [seventh, first] = read_tablet(tablet.settings).events
    assert (seventh, first.name) == (earlier[1], "Market")


@pytest.mark.parametrize("missing", ["pin", "rehearsal", "other key"])
def test_no_real_event_starts_before_pin_and_rehearsal(tablet: Tablet, missing: str) -> None:
    all_answered(tablet).finish()
    settings = tablet.settings
    campaign = load_campaign(settings.campaign_file)
    if missing == "pin":
        settings.pin_file.unlink()
    else:
        write_tablet(settings, Known(rehearsed="" if missing == "rehearsal" else "00" * 16))
    assert not is_ready(settings, campaign)
    assert tablet.set_up().missing() in {Page.PIN, Page.LANGUAGE}
