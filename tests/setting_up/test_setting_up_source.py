"""Where the campaign comes from: typed, a draft from a stick, the laptop's file; and what is refused."""

import os
from dataclasses import replace

import pytest

from kiosk.campaign import Campaign, CampaignFile, Review, read_campaign
from kiosk.errors import CampaignTrouble, KeyTrouble, StoreTrouble
from kiosk.founding import LONGEST_FILE, Founded, fill_in, sample_draft
from kiosk.setting_up import FIELDS, Devices, Flaw, Page, flaws_in, source, tidied
from tests.mounts import pull
from tests.setting_up.walk import ORGANIZATION, Tablet, all_answered, deeds_for_one


def test_what_is_typed_is_put_into_shape() -> None:
    said = tidied({**ORGANIZATION, "organization": "  Utah\u200b  Neighbors ", "strange": "gone"})
    assert said == {
        "organization": "Utah Neighbors",
        "site": "https://utahneighbors.org",
        "page": "https://utahneighbors.org/sign",
        "contact": "privacy@utahneighbors.org",
        "privacy_page": "https://utahneighbors.org/privacy",
    }
    assert flaws_in(said) == {}


@pytest.mark.parametrize(
    ("field", "text", "flaw"),
    [
        *((field, " ", Flaw.EMPTY) for field in FIELDS),
        ("site", "not an address", Flaw.NO_ADDRESS),
        ("page", "localhost", Flaw.NO_ADDRESS),
        ("contact", "https://utahneighbors.org/privacy", Flaw.NO_CONTACT),
        ("contact", "remove.me@utahneighbors", Flaw.NO_CONTACT),
        ("privacy_page", "https://" + "a" * 120 + ".org", Flaw.NO_ADDRESS),
        ("site", "a" * 37 + ".org", Flaw.TOO_LONG),
        ("organization", "A" * 81, Flaw.TOO_LONG),
        ("contact", "A" * 81, Flaw.TOO_LONG),
    ],
)
def test_what_cannot_stay_is_named_by_its_field(field: str, text: str, flaw: Flaw) -> None:
    assert flaws_in({**ORGANIZATION, field: text}) == {field: flaw}


def test_a_long_page_may_stay_because_nobody_types_it() -> None:
    assert flaws_in({**ORGANIZATION, "page": "utahneighbors.org/" + "a" * 80}) == {}


def test_the_name_of_the_example_is_refused(tablet: Tablet) -> None:
    it = tablet.set_up()
    it.choose_devices(Devices.ONE)
    with pytest.raises(CampaignTrouble, match="still the example"):
        it.source.say({**ORGANIZATION, "organization": "Your organization"})
    assert not it.is_done(Page.ORGANIZATION)


def test_a_draft_from_a_stick_keeps_its_words_and_comments(tablet: Tablet) -> None:
    draft = fill_in(sample_draft(), **tidied(ORGANIZATION)) + "# our own remark\n"
    (tablet.stick / "our.toml").write_bytes(b"\xef\xbb\xbf" + draft.replace("\n", "\r\n").encode())
    it = tablet.set_up()
    it.choose_devices(Devices.ONE)
    it.source.take(it.source.found()[0].path, Devices.ONE)
    assert it.progress.answers.file == "our.toml"
    assert it.is_done(Page.FILE)
    for page, deed in deeds_for_one():
        if page not in {Page.DEVICES, Page.ORGANIZATION}:
            deed(it)
    assert it.missing() is Page.READY
    text = it.source.file.read_text(encoding="utf-8")
    assert text.endswith("# our own remark\n")
    assert 'unreviewed_texts = "use-as-they-are"' in text


def test_files_are_found_in_the_stick_and_in_the_folders_right_in_it(tablet: Tablet) -> None:
    (tablet.stick / "b.toml").write_text("")
    (tablet.stick / "notes.txt").write_text("")
    (tablet.stick / "huge.toml").write_bytes(b"#" * (LONGEST_FILE + 1))
    deeper = tablet.stick / "kiosk" / "old"
    deeper.mkdir(parents=True)
    (deeper.parent / "a.toml").write_text("")
    (deeper / "c.toml").write_text("")
    found = tablet.set_up().source.found()
    assert [(each.path.name, each.place.name) for each in found] == [
        ("a.toml", "KINGSTON"),
        ("b.toml", "KINGSTON"),
    ]


def test_what_is_no_file_is_not_offered_and_hides_no_other(tablet: Tablet) -> None:
    for number in range(9):
        (tablet.stick / f"{number}-gone.toml").symlink_to(tablet.stick / "nowhere.toml")
    (tablet.stick / "endless.toml").symlink_to("/dev/zero")
    (tablet.stick / "folder.toml").mkdir()
    os.mkfifo(tablet.stick / "pipe.toml")
    (tablet.stick / "circle").symlink_to(tablet.stick / "circle")
    (tablet.stick / "our.toml").write_text("")
    assert [each.path.name for each in tablet.set_up().source.found()] == ["our.toml"]


def test_a_stick_that_is_pulled_while_it_is_looked_through_has_no_files(tablet: Tablet) -> None:
    (tablet.stick / "our.toml").write_text("")
    candidates = source._candidates(tablet.stick)
    pull(tablet.stick)
    assert list(candidates) == []


def test_neither_the_data_folder_nor_the_folder_for_exports_is_a_stick(tablet: Tablet) -> None:
    folder = tablet.settings.home.parent / "exports"
    folder.mkdir()
    (folder / "our.toml").write_text("")
    tablet.settings = replace(tablet.settings, exports=folder)
    assert tablet.set_up().source.found() == []
    assert [place.path for place in tablet.set_up().places()] == [tablet.stick]
    inside = tablet.stick / "kiosk"
    for home in (tablet.stick, inside):
        tablet.settings = replace(tablet.settings, home=home)
        (tablet.stick / "our.toml").write_text("")
        assert tablet.set_up().source.found() == []
        assert tablet.set_up().places() == []


def test_a_file_that_cannot_be_a_campaign_is_refused_and_nothing_is_kept(
    tablet: Tablet, founded: Founded
) -> None:
    it = tablet.set_up()
    broken = tablet.stick / "broken.toml"
    for devices in Devices:
        it.choose_devices(devices)
        for content in (b"not toml", b"version = 1\n", b"\xff"):
            broken.write_bytes(content)
            with pytest.raises(CampaignTrouble, match=r"broken\.toml"):
                it.source.take(broken, devices)
        with pytest.raises(CampaignTrouble, match="cannot be read"):
            it.source.take(tablet.stick / "pulled.toml", devices)
        assert it.missing() is Page.LANGUAGE
        assert not it.is_done(Page.FILE)
    broken.write_text(founded.campaign_text.replace("Utah Neighbors Together", "Your organization"))
    with pytest.raises(CampaignTrouble, match="still the example"):
        it.source.take(broken, Devices.TWO)
    assert it.source.fingerprint == ""


def test_the_file_of_the_laptop_stays_byte_for_byte(tablet: Tablet, founded: Founded) -> None:
    content = founded.campaign_text.replace("\n", "\r\n").encode()
    (tablet.stick / "campaign.toml").write_bytes(content)
    it = tablet.set_up()
    it.choose_devices(Devices.TWO)
    it.source.take(tablet.stick / "campaign.toml", Devices.TWO)
    assert it.source.file.read_bytes() == content
    assert len(it.source.fingerprint.split()) == 6


def test_what_was_looked_at_is_kept_whatever_stands_on_the_stick_by_then(
    tablet: Tablet, founded: Founded, monkeypatch: pytest.MonkeyPatch
) -> None:
    carried = tablet.stick / "campaign.toml"
    carried.write_text(founded.campaign_text, encoding="utf-8")

    def read_and_swap(file: CampaignFile) -> Campaign:
        carried.write_text("another file")
        return read_campaign(file)

    monkeypatch.setattr(source, "read_campaign", read_and_swap)
    it = tablet.set_up()
    it.choose_devices(Devices.TWO)
    it.source.take(carried, Devices.TWO)
    assert it.source.campaign == founded.campaign


def test_another_file_must_be_compared_again(tablet: Tablet, founded: Founded) -> None:
    file = tablet.stick / "campaign.toml"
    file.write_text(founded.campaign_text, encoding="utf-8")
    it = tablet.set_up()
    it.choose_devices(Devices.TWO)
    it.source.take(file, Devices.TWO)
    it.compare()
    assert it.is_done(Page.FINGERPRINT)
    file.write_text(founded.campaign_text + "# altered\n", encoding="utf-8")
    it.source.take(file, Devices.TWO)
    assert not it.is_done(Page.FINGERPRINT)


def test_signatures_or_a_key_of_another_campaign_stop_set_up_before_anything_is_made(tablet: Tablet) -> None:
    tablet.settings.home.mkdir(parents=True)
    tablet.settings.database.write_bytes(b"signatures")
    with pytest.raises(StoreTrouble, match="There are signatures"):
        tablet.set_up().choose_devices(Devices.TWO)
    tablet.settings.database.unlink()
    tablet.settings.key_file.write_bytes(b"a key")
    tablet.set_up().choose_language("en")
    with pytest.raises(KeyTrouble, match="There is a key"):
        tablet.set_up().choose_devices(Devices.ONE)
    assert tablet.settings.key_file.read_bytes() == b"a key"


def test_the_answer_about_the_texts_stands_in_the_file(tablet: Tablet) -> None:
    it = tablet.set_up()
    for page, deed in deeds_for_one():
        if page is Page.TEXTS:
            break
        deed(it)
    assert it.asks_about_texts
    assert it.texts == ""
    assert it.unreviewed.cards > 0
    for answer in Review:
        it.source.compose(answer)
        assert it.texts == answer
        campaign = it.source.campaign
        assert campaign is not None
        assert campaign.unreviewed_texts is answer
        assert campaign.pin_reset is not None


@pytest.mark.parametrize("wanted", [True, False])
def test_whoever_chooses_between_file_and_typing_answers_for_the_texts_again(
    tablet: Tablet, *, wanted: bool
) -> None:
    it = all_answered(tablet)
    (tablet.stick / "our.toml").write_text(fill_in(sample_draft(), **tidied(ORGANIZATION)))
    it.source.take(tablet.stick / "our.toml", Devices.ONE)
    it.source.compose(Review.REVIEWED)
    it.source.use_file(wanted=wanted)
    assert it.missing() is Page.TEXTS
    assert it.progress.answers.from_file is wanted
