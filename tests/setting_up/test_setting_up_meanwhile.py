"""A campaign that comes to the tablet while set-up is under way: nothing of it is written over, nothing else counts."""

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.campaign import Event, Review, load_campaign
from kiosk.errors import CampaignTrouble, KeyTrouble, PinTrouble
from kiosk.founding import Founded, admit, put_in_place
from kiosk.keys import Cost, unlock
from kiosk.pin import PinLock
from kiosk.rehearsal import open_rehearsal
from kiosk.setting_up import Devices, Page, is_ready
from kiosk.tablet import Tablet as Known
from kiosk.tablet import read_tablet, write_tablet
from tests.setting_up.walk import (
    DAY,
    PASSPHRASE,
    PIN,
    Tablet,
    all_answered,
    ask_laptop,
    deeds_for_two,
    founded_elsewhere,
    rehearse,
    save_sheet,
    stick_of,
)

OTHER_PIN = "739164"


def bring_by_hand(founded: Founded, tablet: Tablet) -> None:
    """Copy campaign and key into the data folder, as from a backup: no command refuses that."""
    tablet.settings.key_file.write_bytes(founded.key_file)
    tablet.settings.campaign_file.write_text(founded.campaign_text, encoding="utf-8")


def bytes_of(tablet: Tablet) -> tuple[bytes, bytes]:
    return tablet.settings.key_file.read_bytes(), tablet.settings.campaign_file.read_bytes()


def names_in(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_commands_refuse_where_set_up_has_made_a_key(tablet: Tablet, founded: Founded) -> None:
    it = all_answered(tablet)
    carried = tablet.stick / "campaign.toml"
    carried.write_text(founded.campaign_text, encoding="utf-8")
    for done in range(4):
        for write in tablet.set_up().writes()[:done]:
            write()
        with pytest.raises(KeyTrouble):
            put_in_place(founded, tablet.settings)
        with pytest.raises(KeyTrouble, match="has made a key already"):
            admit(carried, tablet.settings)
    tablet.set_up().finish()
    assert load_campaign(tablet.settings.campaign_file).public_key.text == it.progress.answers.public_key


def test_set_up_goes_on_with_the_campaign_that_came_and_keeps_its_key(
    tablet: Tablet, founded: Founded
) -> None:
    all_answered(tablet)
    bring_by_hand(founded, tablet)
    before = bytes_of(tablet)
    it = tablet.set_up()
    assert it.devices is Devices.ONE
    assert it.missing() is Page.SHEET
    assert names_in(tablet.settings.setup) == {"setup.json", "pin.json", "pin.count"}
    save_sheet(it)
    rehearse(it)
    it.finish()
    assert bytes_of(tablet) == before
    assert is_ready(tablet.settings, founded.campaign)
    assert unlock(before[0], PASSPHRASE) == founded.secret
    # What was said of the tablet stays, under the number that the campaign gives.
    assert read_tablet(tablet.settings).events == (
        Event(founded.campaign.event.number, "Market", "Park", DAY, 150),
    )


def test_a_set_up_that_is_open_meanwhile_makes_nothing_over_it(tablet: Tablet, founded: Founded) -> None:
    it = all_answered(tablet)
    writes = it.writes()
    bring_by_hand(founded, tablet)
    before = bytes_of(tablet)
    for write in (writes[2], writes[4]):
        with pytest.raises(CampaignTrouble, match="meanwhile"):
            write()
    draft = tablet.stick / "campaign.toml"
    draft.write_text(founded.campaign_text, encoding="utf-8")
    with pytest.raises(CampaignTrouble, match="There is a campaign"):
        it.custody.choose(PASSPHRASE)
    with pytest.raises(CampaignTrouble, match="There is a campaign"):
        it.source.compose(Review.REVIEWED)
    with pytest.raises(CampaignTrouble, match="There is a campaign"):
        it.source.take(draft, Devices.TWO)
    with pytest.raises(CampaignTrouble, match="There is a campaign"):
        it.choose_devices(Devices.TWO)
    assert it.missing() is Page.SHEET
    assert bytes_of(tablet) == before


def test_an_imported_campaign_is_compared_and_tried_by_itself(tablet: Tablet, founded: Founded) -> None:
    other = founded_elsewhere()
    it = tablet.set_up()
    for _, deed in deeds_for_two(other, tablet.stick):
        deed(it)
    old_answer = open_rehearsal(
        (tablet.stick / f"{other.campaign.slug}.rehearsal").read_bytes(), other.secret
    )
    carried = tablet.stick / "campaign.toml"
    carried.write_text(founded.campaign_text, encoding="utf-8")
    admit(carried, tablet.settings)
    for again in (it, tablet.set_up()):
        assert again.missing() is Page.FINGERPRINT
        assert not again.custody.answer(old_answer)
    again.compare()
    assert again.missing() is Page.REHEARSAL
    assert tablet.set_up().missing() is Page.REHEARSAL
    ask_laptop(again, founded)
    again.finish()
    assert is_ready(tablet.settings, founded.campaign)
    assert not tablet.settings.key_file.exists()
    assert tablet.settings.campaign_file.read_text(encoding="utf-8") == founded.campaign_text


def test_the_same_test_record_is_never_sealed_to_another_key(tablet: Tablet, founded: Founded) -> None:
    it = tablet.set_up()
    for _, deed in deeds_for_two(founded_elsewhere(), tablet.stick):
        deed(it)
    (tablet.stick / "campaign.toml").write_text(founded.campaign_text, encoding="utf-8")
    admit(tablet.stick / "campaign.toml", tablet.settings)
    envelope = it.custody.save_rehearsal(stick_of(it)).read_bytes()
    assert it.custody.answer(open_rehearsal(envelope, founded.secret))


def test_a_campaign_file_that_was_taken_out_of_the_folder_of_set_up_gets_its_key(tablet: Tablet) -> None:
    it = all_answered(tablet)
    key_file = it.custody.file.read_bytes()
    tablet.settings.campaign_file.write_bytes(it.source.file.read_bytes())
    it = tablet.set_up()
    assert it.devices is Devices.ONE
    assert it.missing() is Page.READY
    it.finish()
    assert tablet.settings.key_file.read_bytes() == key_file


def test_a_disk_that_refuses_does_not_keep_the_kiosk_from_opening(tablet: Tablet, founded: Founded) -> None:
    it = all_answered(tablet)
    bring_by_hand(founded, tablet)
    it.source._progress.campaign_file.unlink()
    it.source._progress.campaign_file.mkdir()
    assert tablet.set_up().devices is Devices.ONE


def test_an_event_that_the_tablet_knows_keeps_its_number(tablet: Tablet, founded: Founded) -> None:
    put_in_place(founded, tablet.settings)
    seventh = Event(7, "Fair 7", "Park", None, None)
    key_id = founded.campaign.public_key.key_id.hex()
    write_tablet(tablet.settings, Known("es", 11.6, (seventh,), rehearsed=key_id))
    it = tablet.set_up()
    it.choose_pin(PIN)
    it.begin_event("Fair seven", "Park", None, None)
    it.custody.unlock(PASSPHRASE)
    it.custody.has_sheet()
    it.finish()
    assert read_tablet(tablet.settings).events == (replace(seventh, name="Fair seven"),)


def test_a_pin_beside_a_campaign_is_replaced_by_nobody_without_the_passphrase(tablet: Tablet) -> None:
    all_answered(tablet).finish()
    # So damaged that somebody moved it away, and set-up is asked for again.
    tablet.settings.tablet_file.unlink()
    it = tablet.set_up()
    assert it.missing() is Page.LANGUAGE
    assert it.keeps_pin
    assert it.is_done(Page.PIN)
    with pytest.raises(PinTrouble, match="A PIN is set on this tablet already"):
        it.choose_pin(OTHER_PIN)
    # Nor by one that was chosen before the campaign came.
    it.choose_language("en")
    PinLock(tablet.settings.setup / "pin.json", tablet.clock, Cost.SMALL).choose(OTHER_PIN)
    it.measure(10)
    it.begin_event("Market", "Park", None, None)
    it.custody.unlock(PASSPHRASE)
    it.custody.has_sheet()
    rehearse(it)
    it.finish()
    assert PinLock(tablet.settings.pin_file, tablet.clock).check(PIN)


def test_a_pin_for_a_campaign_that_came_can_be_chosen_until_the_end(tablet: Tablet, founded: Founded) -> None:
    put_in_place(founded, tablet.settings)
    it = tablet.set_up()
    for pin in (PIN, OTHER_PIN):
        assert not it.keeps_pin
        it.choose_pin(pin)
    assert PinLock(tablet.settings.setup / "pin.json", tablet.clock).check(OTHER_PIN)
