"""The campaign file: what it says, and in which words it is refused."""

import re
from dataclasses import fields, is_dataclass
from datetime import date
from pathlib import Path

import pytest

from kiosk.campaign import (
    MINIMUM_AGE,
    Campaign,
    Consent,
    Event,
    Identity,
    LegalHelp,
    Manners,
    Organization,
    Petition,
    Review,
    is_web_address,
    load_campaign,
)
from kiosk.errors import CampaignTrouble
from kiosk.keys import SecretKey
from kiosk.qr import matrix
from kiosk.settings import assets

FOLDER = Path(__file__).parent / "campaigns"
WHOLE = FOLDER / "whole.toml"
BROKEN = sorted((FOLDER / "broken").glob("*.toml"))
SAMPLE = assets() / "campaigns" / "utah.toml"
KEY = SecretKey(1, bytes(range(1, 33))).public
PRACTICE = Identity(bytes(range(16)), KEY)


@pytest.fixture
def written(tmp_path: Path) -> Path:
    """A whole campaign file, to be changed."""
    path = tmp_path / "campaign.toml"
    path.write_bytes(WHOLE.read_bytes())
    return path


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_every_key_arrives_where_it_belongs() -> None:
    campaign = load_campaign(WHOLE)
    assert campaign.id == bytes.fromhex("00112233445566778899aabbccddeeff")
    assert campaign.identity == Identity(campaign.id, KEY)
    assert (campaign.slug, campaign.unreviewed_texts) == ("test-campaign", Review.AS_THEY_ARE)
    assert (campaign.languages, campaign.default_language) == (("en", "es"), "en")
    assert campaign.organization == Organization(
        name="Test Organization",
        site="https://example.org/test",
        site_print="example.org/test",
        contact="hello@example.org",
        privacy_page="https://example.org/privacy",
        terms_page="https://example.org/terms",
        seen_by={"en": "Only we see the names.", "es": "Solo nosotros vemos los nombres."},
        retention={"en": "We erase them after a year.", "es": "Los borramos después de un año."},
    )
    assert campaign.petition == Petition(
        page="https://example.org/test/sign",
        email_required=True,
        title={"en": "A title", "es": "Un título"},
        addressed_to={"en": "The council", "es": "El concejo"},
        ask={"en": "Please listen.", "es": "Escuchen, por favor."},
        text={"en": ("One paragraph.", "Another."), "es": ("Un párrafo.", "Otro.")},
    )
    assert campaign.event == Event(7, "Test market", "Test square", date(2026, 12, 5), 250)
    assert campaign.legal_help == (
        LegalHelp("Test Help", "801-555-0100", {"en": "Mondays", "es": "Los lunes"}, date(2026, 11, 20)),
        LegalHelp(
            "Test Help Two", "801-555-0101", {"en": "Tuesdays", "es": "Los martes"}, date(2026, 11, 21)
        ),
    )
    assert campaign.kiosk == Manners(45, 20, ("gmail.com", "example.org"), 13.0)
    assert (campaign.event_number, campaign.email_required, campaign.targets) == (7, True, ())


def test_the_wording_is_exactly_what_is_shown() -> None:
    assert load_campaign(WHOLE).wording("es") == {
        "petition": "Un título\n\nEl concejo\n\nEscuchen, por favor.\n\nUn párrafo.\n\nOtro.",
        "notice": "Guardamos su nombre. Solo nosotros vemos los nombres. Los borramos después de un año. "
        "Para borrarlo: hello@example.org. Más: https://example.org/privacy",
        "age": "Tengo 13 años o más.",
        "email": "Escríbanme.",
        "texts": "Test Organization puede mandarme mensajes, hasta 2 al mes. Términos: https://example.org/terms.",
    }


@pytest.mark.parametrize("missing", ["contact", "privacy_page"])
def test_without_a_way_back_no_box_is_offered(written: Path, missing: str) -> None:
    text = re.sub(rf"(?m)^{missing} = .*\n", "", written.read_text(encoding="utf-8"))
    text = text.replace(" To be removed: {CONTACT}. More: {URL}", "").replace(
        " Para borrarlo: {CONTACT}. Más: {URL}", ""
    )
    written.write_text(text, encoding="utf-8")
    campaign = load_campaign(written)
    assert (campaign.consent.email, campaign.consent.texts) == (None, None)
    assert set(campaign.wording("en")) == {"petition", "notice", "age"}


def test_a_box_without_words_is_not_offered(written: Path) -> None:
    text = re.sub(r"(?m)^texts.*\n", "", written.read_text(encoding="utf-8"))
    written.write_text(text, encoding="utf-8")
    assert set(load_campaign(written).wording("en")) == {"petition", "notice", "age", "email"}


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_card_may_have_a_page_of_its_own_in_each_language(written: Path, language: str) -> None:
    address = '"https://example.org/test/warrant"'
    assert load_campaign(written).link("home-warrant", language) == "https://example.org/test/warrant"
    assert load_campaign(written).link("in-a-car", language) == "https://example.org/test"
    change(written, address, '{ en = "https://example.org/en", es = "https://example.org/es" }')
    assert load_campaign(written).link("home-warrant", language) == f"https://example.org/{language}"


def test_what_may_be_left_out_has_a_usual_value(written: Path) -> None:
    text = written.read_text(encoding="utf-8")
    text = text[: text.index("[kiosk]")]
    for key in ("site_print", "email_required", "date", "goal"):
        text = re.sub(rf"(?m)^{key} = .*\n", "", text)
    text = re.sub(r"(?s)\[\[legal_help\]\].*(?=\[event\])", "", text)
    written.write_text(text, encoding="utf-8")
    campaign = load_campaign(written)
    assert campaign.organization.site_print == "example.org/test"
    assert campaign.petition.email_required is False
    assert (campaign.event.date, campaign.event.goal) == (None, None)
    assert (campaign.legal_help, dict(campaign.links)) == ((), {})
    assert campaign.kiosk == Manners(
        60, 30, ("gmail.com", "yahoo.com", "hotmail.com", "icloud.com", "outlook.com"), None
    )


def test_a_screen_may_have_a_decimal_point(written: Path) -> None:
    change(written, "screen_inches = 13", "screen_inches = 10.1")
    assert load_campaign(written).kiosk.screen_inches == 10.1


def test_the_file_may_come_from_windows(written: Path) -> None:
    written.write_bytes(b"\xef\xbb\xbf" + written.read_bytes().replace(b"\n", b"\r\n"))
    assert load_campaign(written) == load_campaign(WHOLE)


def test_line_breaks_and_invisible_characters_do_not_reach_the_screen(written: Path) -> None:
    change(written, '"Please listen."', '"""\\u202EPlease\\u200B\n  listen."""')
    assert load_campaign(written).petition.ask["en"] == "Please listen."


def test_a_filling_is_not_searched_for_placeholders(written: Path) -> None:
    change(written, '"Test Organization"', '"{N} Friends"')
    assert "{N} Friends may text me" in load_campaign(written).wording("en")["texts"]


def test_nothing_of_a_campaign_can_be_changed() -> None:
    campaign = load_campaign(WHOLE)
    for noun in (
        campaign,
        campaign.organization,
        campaign.petition,
        campaign.consent,
        campaign.event,
        campaign.kiosk,
    ):
        for field in fields(noun):
            with pytest.raises(AttributeError):
                setattr(noun, field.name, None)
    for words in (campaign.petition.title, campaign.consent.age, campaign.links, *campaign.links.values()):
        with pytest.raises(TypeError):
            words["en"] = ""  # type: ignore[index]


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_a_broken_file_is_refused_with_line_key_and_cure(path: Path) -> None:
    head = path.read_bytes().decode("utf-8", "replace").split("\n")
    what, cure = head[0].removeprefix("# what: "), head[1].removeprefix("# cure: ")
    assert re.match(r"line \d+", what)
    with pytest.raises(CampaignTrouble) as caught:
        load_campaign(path)
    said = caught.value.what.removeprefix(f"{path.name}, ")
    # What Python's own parser finds wrong is told in other words by other Pythons.
    assert said.partition("this is not TOML")[:2] == what.partition("this is not TOML")[:2]
    assert caught.value.cure == cure


def test_there_are_enough_broken_files() -> None:
    assert len(BROKEN) >= 60


def test_a_refused_key_is_never_repeated_in_the_refusal() -> None:
    for name in ("secret-key", "secret-key-in-a-comment", "public-key-mistyped"):
        with pytest.raises(CampaignTrouble) as caught:
            load_campaign(FOLDER / "broken" / f"{name}.toml")
        assert not re.search(r"k(sec|pub)1[a-z2-7]{4}", str(caught.value), re.IGNORECASE)
        assert caught.value.__cause__ is None


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(
        CampaignTrouble, match=re.escape(f"{tmp_path / 'campaign.toml'} cannot be read: No such file")
    ):
        load_campaign(tmp_path / "campaign.toml")
    with pytest.raises(CampaignTrouble, match="cannot be read: Is a directory"):
        load_campaign(tmp_path)


@pytest.mark.parametrize(
    ("address", "good"),
    [
        ("https://example.org", True),
        ("https://EXAMPLE.org:8443/a?b=c#d", True),
        ("https://xn--bcher-kva.example/", True),
        ("https://example.org/" + "a" * 100, True),
        ("https://example.org/" + "a" * 101, False),
        ("http://example.org", False),
        ("https://localhost", False),
        ("https://me@example.org", False),
        ("https://example.org/ñ", False),
        ("https://example.org/a b", False),
        ("https://example.org/\n", False),
        ("javascript:alert(1)", False),
        ("", False),
    ],
)
def test_a_web_address_is_https_whole_and_short(address: str, good: bool) -> None:  # noqa: FBT001 - a column of the table
    assert is_web_address(address) is good


def test_the_sample_shows_every_field_and_box_and_belongs_to_nobody() -> None:
    campaign = load_campaign(SAMPLE, identity=PRACTICE)
    assert campaign.identity == PRACTICE
    assert campaign.unreviewed_texts is None
    assert campaign.organization.name == "Your organization"
    assert campaign.organization.site == "https://example.org/utah"
    for language in campaign.languages:
        assert set(campaign.wording(language)) == {"petition", "notice", "age", "email", "texts"}
        assert str(MINIMUM_AGE) in campaign.wording(language)["age"]
    assert len(campaign.legal_help) == 1
    text = SAMPLE.read_text(encoding="utf-8")
    assert {re.sub(r"^.*://|/.*", "", found) for found in re.findall(r"https://[^\s\"]+", text)} == {
        "example.org"
    }


def test_the_sample_alone_is_not_a_campaign() -> None:
    with pytest.raises(CampaignTrouble, match="`id` is missing"):
        load_campaign(SAMPLE)


def test_every_address_of_the_sample_makes_a_small_code() -> None:
    campaign = load_campaign(SAMPLE, identity=PRACTICE)
    organization = campaign.organization
    for address in (
        organization.site,
        organization.privacy_page,
        organization.terms_page,
        campaign.petition.page,
    ):
        assert address is not None
        assert len(matrix(address)) <= 29


def test_the_english_of_the_sample_has_short_sentences() -> None:
    wording = load_campaign(SAMPLE, identity=PRACTICE).wording("en")
    for text in wording.values():
        for sentence in re.split(r"(?<=[.!?])\s+", text.replace("\n\n", ". ")):
            assert len(sentence.split()) <= 20, sentence


@pytest.mark.parametrize(
    ("heading", "noun"),
    [
        ("## At the top", Campaign),
        ("## [organization]", Organization),
        ("## [petition]", Petition),
        ("## [consent]", Consent),
        ("## [[legal_help]]", LegalHelp),
        ("## [event]", Event),
        ("## [kiosk]", Manners),
    ],
)
def test_the_docs_list_every_key_and_no_other(heading: str, noun: type) -> None:
    assert is_dataclass(noun)
    docs = (Path(__file__).parents[1] / "docs" / "campaign.md").read_text(encoding="utf-8")
    section = docs.partition(f"{heading}\n")[2].partition("\n## ")[0]
    tables = {"organization", "petition", "consent", "legal_help", "links", "event", "kiosk"}
    keys = {field.name for field in fields(noun)}
    if noun is Campaign:
        assert tables <= keys
        keys = (keys - tables) | {"version"}
    assert set(re.findall(r"(?m)^\| `(\w+)` \|", section)) == keys
