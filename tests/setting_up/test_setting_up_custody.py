"""The key at set-up: locked at once, asked for after a restart, on paper, and tried before the first signature."""

import pytest

from kiosk.errors import Bug, ExportTrouble, KeyTrouble, MemoryTrouble
from kiosk.founding import Founded, may_reset_pin, put_in_place
from kiosk.keys import Cost, SecretKey, lock, unlock
from kiosk.recovery import to_words
from kiosk.rehearsal import SUFFIX, open_rehearsal
from kiosk.setting_up import Devices, Page
from tests.mounts import pull
from tests.setting_up.walk import PASSPHRASE, Tablet, all_answered, deeds_for_one, deeds_for_two, stick_of


def test_a_weak_passphrase_makes_no_key(tablet: Tablet) -> None:
    it = tablet.set_up()
    for page, deed in deeds_for_one():
        if page is Page.PASSPHRASE:
            break
        deed(it)
    with pytest.raises(KeyTrouble, match="too easy to guess"):
        it.custody.choose("password")
    assert not it.is_done(Page.PASSPHRASE)
    assert not it.custody.is_open


def test_a_kill_between_key_and_campaign_leaves_a_passphrase_to_choose_anew(tablet: Tablet) -> None:
    it = all_answered(tablet)
    it.progress.change(public_key="")
    assert not tablet.set_up().is_done(Page.PASSPHRASE)


def test_after_a_restart_the_key_opens_with_its_passphrase_only(tablet: Tablet) -> None:
    campaign = all_answered(tablet).source.campaign
    it = tablet.set_up()
    with pytest.raises(Bug, match="before the passphrase"):
        it.custody.words()
    with pytest.raises(KeyTrouble, match="does not open this key"):
        it.custody.unlock("another passphrase of the organizer")
    it.custody.unlock(f"  {PASSPHRASE} ")
    assert it.custody.is_open
    assert campaign is not None
    secret = unlock(it.custody.file.read_bytes(), PASSPHRASE)
    assert it.custody.words() == to_words(secret)
    assert secret.public == campaign.public_key
    it.forget()
    assert not it.custody.is_open


def test_a_key_file_of_another_campaign_or_none_is_told(tablet: Tablet, founded: Founded) -> None:
    put_in_place(founded, tablet.settings)
    tablet.settings.key_file.write_bytes(lock(SecretKey.generate(), PASSPHRASE, Cost.SMALL))
    it = tablet.set_up()
    with pytest.raises(KeyTrouble, match="not the key of this campaign"):
        it.custody.unlock(PASSPHRASE)
    tablet.settings.key_file.unlink()
    with pytest.raises(KeyTrouble, match="cannot be read"):
        it.custody.unlock(PASSPHRASE)


def test_the_passphrase_may_reset_the_pin(tablet: Tablet) -> None:
    campaign = all_answered(tablet).source.campaign
    assert campaign is not None
    assert may_reset_pin(campaign, None, PASSPHRASE)


def test_too_little_memory_is_not_told_as_another_passphrase(
    tablet: Tablet, monkeypatch: pytest.MonkeyPatch
) -> None:
    campaign = all_answered(tablet).source.campaign
    assert campaign is not None
    assert not may_reset_pin(campaign, None, "another passphrase")

    def out_of_memory(*_: object, **__: object) -> None:
        raise MemoryError

    monkeypatch.setattr("kiosk.keys.Argon2id", out_of_memory)
    with pytest.raises(MemoryTrouble):
        may_reset_pin(campaign, None, PASSPHRASE)


def test_the_sheet_goes_to_the_stick_as_a_pdf(tablet: Tablet) -> None:
    all_answered(tablet)
    [sheet] = tablet.stick.glob("recovery-sheet-*.pdf")
    assert sheet.read_bytes().startswith(b"%PDF")


def test_a_stick_that_is_gone_or_full_is_told_and_the_sheet_is_still_missing(tablet: Tablet) -> None:
    it = all_answered(tablet)
    it.progress.change(sheet="")
    place = stick_of(it)
    [sheet] = tablet.stick.iterdir()
    sheet.unlink()
    sheet.mkdir()
    with pytest.raises(ExportTrouble, match="cannot be written"):
        it.custody.save_sheet(place, "en")
    pull(tablet.stick)
    with pytest.raises(ExportTrouble, match="no longer there"):
        it.custody.save_sheet(place, "en")
    assert it.missing() is Page.SHEET


def test_a_sheet_that_a_kill_left_half_named_on_the_stick_is_removed(tablet: Tablet) -> None:
    it = all_answered(tablet)
    [sheet] = tablet.stick.iterdir()
    sheet.rename(tablet.stick / f"{sheet.name}.abcd1234.part")
    it.custody.save_sheet(stick_of(it), "en")
    assert list(tablet.stick.iterdir()) == [sheet]


def test_the_words_of_the_sheet_open_a_test_record(tablet: Tablet) -> None:
    it = all_answered(tablet)
    words = it.custody.words()
    it.progress.change(rehearsed="")
    with pytest.raises(KeyTrouble, match="swapped"):
        it.custody.rehearse((*words[:3], "abacus" if words[3] != "abacus" else "abdomen", *words[4:]))
    with pytest.raises(KeyTrouble, match="another key"):
        it.custody.rehearse(to_words(SecretKey.generate()))
    assert it.missing() is Page.REHEARSAL
    # From paper: the passphrase is not needed.
    again = tablet.set_up()
    again.custody.rehearse([word.upper() for word in words])
    assert tablet.set_up().missing() is Page.READY


def test_a_sheet_of_a_key_is_not_asked_for_before_there_is_a_campaign(tablet: Tablet) -> None:
    with pytest.raises(Bug, match="before there was a campaign"):
        tablet.set_up().custody.rehearse(to_words(SecretKey.generate()))


def test_the_laptop_answers_any_copy_of_the_test_record_even_after_a_restart(
    tablet: Tablet, founded: Founded
) -> None:
    it = tablet.set_up()
    for _, deed in list(deeds_for_two(founded, tablet.stick))[:-1]:
        deed(it)
    assert not it.custody.answer("abacus abacus abacus")
    path = it.custody.save_rehearsal(stick_of(it))
    first = path.read_bytes()
    assert path.name == founded.campaign.slug + SUFFIX
    path.unlink()
    again = tablet.set_up()
    assert again.custody.save_rehearsal(stick_of(again)).read_bytes() == first
    assert not again.custody.answer("abacus abacus abacus")
    assert again.missing() is Page.REHEARSAL
    assert again.custody.answer(open_rehearsal(first, founded.secret).upper())
    assert again.missing() is Page.READY


def test_a_test_record_of_another_campaign_file_is_not_written_again(
    tablet: Tablet, founded: Founded
) -> None:
    it = tablet.set_up()
    for _, deed in list(deeds_for_two(founded, tablet.stick))[:-1]:
        deed(it)
    first = it.custody.save_rehearsal(stick_of(it)).read_bytes()
    it.source.take(tablet.stick / "campaign.toml", Devices.TWO)
    assert it.custody.save_rehearsal(stick_of(it)).read_bytes() != first
