"""Set-up from the first page to the last, with the kiosk killed after each; nothing secret is kept in clear."""

from pathlib import Path

import pytest

from kiosk.campaign import Review
from kiosk.errors import StoreTrouble
from kiosk.founding import Founded, admit, put_in_place
from kiosk.pin import PinLock
from kiosk.recovery import to_words
from kiosk.setting_up import STEPS, Devices, Page, SetUp, is_ready, step_of
from kiosk.tablet import Tablet as Known
from kiosk.tablet import write_tablet
from tests.setting_up.walk import (
    DAY,
    ORGANIZATION,
    PASSPHRASE,
    PIN,
    Tablet,
    deeds_for_one,
    deeds_for_two,
)


def test_there_are_five_steps_and_every_page_is_in_one() -> None:
    assert len(STEPS) == 5
    assert [step_of(page) for page in Page] == sorted(step_of(page) for page in Page)


def test_one_device_goes_on_where_it_was_after_a_kill_on_every_page(tablet: Tablet) -> None:
    for page, deed in deeds_for_one():
        it = tablet.set_up()
        assert it.missing() is page
        assert not it.is_done(page)
        deed(it)
        assert it.is_done(page)
    assert tablet.set_up().missing() is Page.READY


def test_two_devices_go_on_where_they_were_after_a_kill_on_every_page(
    tablet: Tablet, founded: Founded
) -> None:
    for page, deed in deeds_for_two(founded, tablet.stick):
        it = tablet.set_up()
        assert it.missing() is page
        deed(it)
        assert it.is_done(page)
    assert tablet.set_up().missing() is Page.READY


def test_the_pages_in_order(tablet: Tablet) -> None:
    it = tablet.set_up()
    assert it.pages == tuple(page for page in Page if page not in {Page.FILE, Page.FINGERPRINT})
    it.choose_devices(Devices.TWO)
    left_out = {Page.ORGANIZATION, Page.PASSPHRASE, Page.SHEET}
    assert it.pages == tuple(page for page in Page if page not in left_out)
    it.choose_devices(Devices.ONE)
    it.progress.change(from_file=True)
    assert it.pages == tuple(page for page in Page if page not in {Page.ORGANIZATION, Page.FINGERPRINT})


def test_no_secret_lies_in_clear_at_any_moment(tablet: Tablet) -> None:
    it = tablet.set_up()
    for page, deed in deeds_for_one():
        deed(it)
        if page is Page.SHEET:
            # The sheet is the secret, on purpose, and goes to the stick alone.
            for file in tablet.stick.iterdir():
                file.unlink()
        secret = it.custody._secret
        words = (PIN.encode(), PASSPHRASE.encode(), PASSPHRASE.replace(" ", "").encode())
        raw = (secret.raw, secret.text.encode(), to_words(secret)[7].encode()) if secret else ()
        for file in files_in(tablet.settings.home):
            content = file.read_bytes()
            assert not [each for each in (*words, *raw) if each in content], (page, file)
        assert repr(it.custody).find("secret") < 0


def files_in(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_a_campaign_that_was_made_here_before_lacks_only_what_the_tablet_alone_knows(
    tablet: Tablet, founded: Founded
) -> None:
    put_in_place(founded, tablet.settings)
    it = tablet.set_up()
    assert it.devices is Devices.ONE
    assert not it.asks_about_texts
    assert it.texts == Review.REVIEWED
    assert it.pages == (
        Page.LANGUAGE,
        Page.PIN,
        Page.SCREEN,
        Page.EVENT,
        Page.TEXTS,
        Page.SHEET,
        Page.REHEARSAL,
        Page.READY,
    )
    it.choose_language("en")
    it.choose_pin(PIN)
    it.measure(10)
    it.begin_event("Market", "Park", DAY, 100)
    assert it.missing() is Page.SHEET
    it.custody.unlock(PASSPHRASE)
    it.custody.has_sheet()
    it.custody.rehearse(it.custody.words())
    it.finish()
    assert is_ready(tablet.settings, founded.campaign)
    assert tablet.settings.campaign_file.read_text(encoding="utf-8") == founded.campaign_text


def test_a_campaign_that_was_imported_is_compared_and_tried_with_the_laptop(
    tablet: Tablet, founded: Founded, tmp_path: Path
) -> None:
    (tmp_path / "campaign.toml").write_text(founded.campaign_text, encoding="utf-8")
    admit(tmp_path / "campaign.toml", tablet.settings)
    it = tablet.set_up()
    assert it.devices is Devices.TWO
    assert it.missing() is Page.LANGUAGE
    assert [page for page in it.pages if not it.is_done(page)] == [
        Page.LANGUAGE,
        Page.FINGERPRINT,
        Page.PIN,
        Page.SCREEN,
        Page.EVENT,
        Page.REHEARSAL,
        Page.READY,
    ]


def test_what_the_tablet_knows_already_is_not_asked_again(tablet: Tablet, founded: Founded) -> None:
    put_in_place(founded, tablet.settings)
    key_id = founded.campaign.public_key.key_id.hex()
    event = founded.campaign.event
    write_tablet(tablet.settings, Known("es", 11.6, (event,), rehearsed=key_id))
    it = tablet.set_up()
    assert it.missing() is Page.PIN
    it.choose_pin(PIN)
    assert it.missing() is Page.SHEET


def test_the_other_way_of_holding_the_key_begins_the_campaign_anew(tablet: Tablet, founded: Founded) -> None:
    it = tablet.set_up()
    for _, deed in deeds_for_one():
        deed(it)
    it.choose_devices(Devices.ONE)
    assert it.missing() is Page.READY
    it.choose_devices(Devices.TWO)
    assert it.missing() is Page.FILE
    assert it.source.campaign is None
    for _, deed in list(deeds_for_two(founded, tablet.stick))[2:]:
        deed(it)
    it.finish()
    assert not tablet.settings.key_file.exists()


def test_who_says_something_else_of_oneself_keeps_the_key_and_prints_another_sheet(tablet: Tablet) -> None:
    it = tablet.set_up()
    for _, deed in deeds_for_one():
        deed(it)
    key_id = it.progress.answers.rehearsed
    it.source.say({**ORGANIZATION, "organization": "Utah Neighbors"})
    assert it.missing() is Page.TEXTS
    it.source.compose(Review.REVIEWED)
    assert it.missing() is Page.SHEET
    campaign = it.source.campaign
    assert campaign is not None
    assert campaign.organization.name == "Utah Neighbors"
    assert campaign.public_key.key_id.hex() == key_id
    assert it.is_done(Page.REHEARSAL)


def test_another_passphrase_makes_another_key_that_must_be_tried(tablet: Tablet) -> None:
    it = tablet.set_up()
    for _, deed in deeds_for_one():
        deed(it)
    it.custody.choose(PASSPHRASE)
    assert it.missing() is Page.TEXTS
    it.source.compose(Review.REVIEWED)
    assert not it.is_done(Page.SHEET)
    assert not it.is_done(Page.REHEARSAL)


def test_a_pin_that_was_chosen_in_the_data_folder_can_be_changed_there(tablet: Tablet) -> None:
    tablet.settings.home.mkdir(parents=True)
    PinLock(tablet.settings.pin_file, tablet.clock).choose("592047")
    it = tablet.set_up()
    assert it.is_done(Page.PIN)
    it.choose_pin(PIN)
    assert PinLock(tablet.settings.pin_file, tablet.clock).check(PIN)


def test_what_was_kept_and_is_damaged_is_asked_again(tablet: Tablet) -> None:
    tablet.set_up().choose_language("en")
    kept = tablet.settings.setup / "setup.json"
    for damaged in (
        "{",
        "[]",
        '{"version": 2}',
        '{"version": 1}',
        '{"version": 1, "event": null, "strange": 1}',
    ):
        kept.write_text(damaged)
        assert tablet.set_up().missing() is Page.LANGUAGE
    it: SetUp = tablet.set_up()
    it.choose_language("es")
    assert tablet.set_up().progress.answers.language == "es"


def test_a_disk_that_refuses_is_told_in_plain_words(tablet: Tablet) -> None:
    tablet.settings.home.mkdir(parents=True)
    tablet.settings.setup.write_text("a file where the folder should be")
    with pytest.raises(StoreTrouble, match="Nothing can be written to"):
        tablet.set_up().choose_pin(PIN)
    tablet.settings.setup.unlink()
    it = tablet.set_up()
    it.choose_language("en")
    (tablet.settings.setup / "setup.json").unlink()
    (tablet.settings.setup / "setup.json").mkdir()
    with pytest.raises(StoreTrouble, match="Free some space"):
        it.choose_language("es")
    assert it.progress.answers.language == "en"
