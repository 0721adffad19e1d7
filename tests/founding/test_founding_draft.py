"""The draft of a campaign: what it lacks, what of the example is still in it, and how few words make one."""

import re

import pytest

from kiosk.campaign import CampaignFile
from kiosk.errors import CampaignTrouble
from kiosk.founding import (
    Founded,
    fill_in,
    insist_on_draft,
    is_draft,
    read_draft,
    sample_draft,
    unedited_placeholders,
)
from tests.founding.drafts import DRAFT


def test_the_sample_is_a_draft_and_every_placeholder_of_it_is_told_with_its_line() -> None:
    text = sample_draft()
    assert is_draft(text)
    told = unedited_placeholders(text, "utah.toml")
    found_keys = [re.fullmatch(r"utah.toml, line (\d+): `([a-z_.]+)` .+", trouble.what) for trouble in told]
    lines = text.split("\n")
    for key in found_keys:
        assert key is not None
        assert lines[int(key[1]) - 1].startswith(f"{key[2].split('.')[-1]} = ")
    assert [key[2] for key in found_keys if key] == [
        "organization.name",
        "organization.contact",
        "organization.site",
        "organization.site_print",
        "organization.privacy_page",
        "organization.terms_page",
        "petition.page",
        "event.name",
        "legal_help.name",
        "legal_help.phone",
    ]


@pytest.mark.parametrize(
    ("value", "is_one"),
    [
        ("https://example.org/x", True),
        ("https://www.Example.COM", True),
        ("me@example.net.", True),
        ("https://counterexample.org", False),
        ("https://an-example.org", False),
        ("https://example.org.uk", False),
        ("801-555-0100", True),
        ("(801) 555 0199", True),
        ("555.0150", True),
        ("801-555-0200", False),
        ("801-555-01000", False),
        ("your Organization", True),
        ("Our organization", False),
    ],
)
def test_a_placeholder_is_known_from_what_looks_like_one(value: str, is_one: bool) -> None:  # noqa: FBT001 - a column
    text = f'[[links]]\ndoor = ["fine", "{value}"]\n# https://example.org is a comment\n'
    assert [trouble.what.split(" ")[:3] for trouble in unedited_placeholders(text)] == (
        [["campaign.toml,", "line", "2:"]] if is_one else []
    )


def test_what_a_small_organization_says_makes_a_draft_without_placeholders() -> None:
    campaign = insist_on_draft(DRAFT)
    organization = campaign.organization
    assert (campaign.slug, organization.name) == ("friends-of-utah", "Friends of Utah")
    assert (organization.site, organization.site_print) == ("https://friends.test", "friends.test")
    assert (organization.contact, organization.terms_page) == ("hello@friends.test", None)
    assert organization.privacy_page == "https://friends.test/privacy"
    assert campaign.petition.page == "https://friends.test/sign"
    assert (campaign.event.name, campaign.event.goal) == ("First event", None)
    assert campaign.legal_help == ()
    for language in ("en", "es"):
        assert set(campaign.wording(language)) == {"petition", "notice", "age", "email"}
    assert DRAFT.startswith("# The campaign of Friends of Utah. ")
    assert "example" not in DRAFT.replace("every", "")


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Árbol & Co.", "arbol-co"),
        ("  日本  ", "campaign"),
        ("a" * 39 + " b", "a" * 39),
        ('Say "no" \\ now\n# x', "say-no-now-x"),
    ],
)
def test_any_name_makes_a_short_one_and_is_kept_as_it_is(name: str, slug: str) -> None:
    text = fill_in(sample_draft(), organization=name, site="x", contact="x", privacy_page="x", page="x")
    values = CampaignFile("campaign.toml", text).values
    assert values["slug"] == slug
    assert values["organization"]["name"] == " ".join(name.split())  # type: ignore[index]


@pytest.mark.parametrize("key", ["id", "public_key", "unreviewed_texts", "pin_reset"])
def test_what_was_founded_before_is_no_draft(key: str, founded: Founded) -> None:
    line = re.search(rf"(?m)^{key} = .*\n", founded.campaign_text)
    assert line is not None
    text = line[0] + DRAFT
    assert not is_draft(text)
    with pytest.raises(CampaignTrouble, match=rf"my.toml, line 1: `{key}` stands here already"):
        read_draft(text, "my.toml")
