"""A campaign is founded from a draft: what is added, what is refused, what its passphrase may do."""

from dataclasses import replace

import pytest

from kiosk.campaign import Campaign, Review
from kiosk.content import Status, load_pack, shipped_content
from kiosk.errors import CampaignTrouble, KeyTrouble
from kiosk.founding import Founded, found, may_reset_pin, sample_draft, unreviewed_texts
from kiosk.keys import Cost, SecretKey, lock, unlock
from tests.content.packs import SMALL
from tests.founding.drafts import DRAFT, PASSPHRASE


def test_a_campaign_is_the_draft_with_four_keys_more(founded: Founded) -> None:
    lines = founded.campaign_text.split("\n")
    added = [line.split(" ")[0] for line in lines if line not in DRAFT.split("\n")]
    assert added == ["id", "public_key", "unreviewed_texts", "pin_reset"]
    assert [line for line in lines if line.split(" ")[0] not in added] == DRAFT.split("\n")
    assert founded.campaign.unreviewed_texts is Review.AS_THEY_ARE
    assert founded.campaign.public_key == founded.secret.public
    assert unlock(founded.key_file, PASSPHRASE) == founded.secret


def test_no_two_campaigns_are_alike(founded: Founded) -> None:
    other = found(DRAFT, PASSPHRASE, Review.REVIEWED, cost=Cost.SMALL).campaign
    assert other.unreviewed_texts is Review.REVIEWED
    for name in ("id", "public_key", "pin_reset"):
        assert getattr(other, name) != getattr(founded.campaign, name)


def test_a_campaign_never_shows_its_secrets(founded: Founded) -> None:
    shown = repr(founded)
    assert repr(founded.secret.raw)[2:-1] not in shown
    assert "OKKEY1" not in shown
    assert founded.secret.text not in founded.campaign_text


def test_placeholders_and_weak_passphrases_make_no_campaign() -> None:
    with pytest.raises(
        CampaignTrouble, match=r"utah.toml, line 9: `organization.name` is still the example's"
    ):
        found(sample_draft(), PASSPHRASE, Review.REVIEWED, name="utah.toml", cost=Cost.SMALL)
    with pytest.raises(CampaignTrouble, match=r"`petition.page` is not a web address"):
        found(
            DRAFT.replace("https://friends.test/sign", "sign"), PASSPHRASE, Review.REVIEWED, cost=Cost.SMALL
        )
    with pytest.raises(KeyTrouble, match="too easy to guess"):
        found(DRAFT, "practice", Review.REVIEWED, cost=Cost.SMALL)


def test_the_passphrase_may_reset_the_pin_with_and_without_the_key(founded: Founded) -> None:
    campaign = founded.campaign
    stranger = lock(SecretKey.generate(), PASSPHRASE, Cost.SMALL)
    without: Campaign = replace(campaign, pin_reset=None)
    assert may_reset_pin(campaign, None, PASSPHRASE)
    assert may_reset_pin(without, founded.key_file, PASSPHRASE)
    assert may_reset_pin(campaign, b"damaged", PASSPHRASE)
    assert not may_reset_pin(campaign, founded.key_file, "another passphrase")
    assert not may_reset_pin(without, None, PASSPHRASE)
    # A key of somebody else's, under a passphrase of their own, opens nothing of ours.
    assert not may_reset_pin(without, stranger, PASSPHRASE)


def test_the_unreviewed_texts_are_counted() -> None:
    pack = load_pack(shipped_content())
    unreviewed = unreviewed_texts(pack)
    cards = len(pack.cards) // 2
    assert (unreviewed.cards, unreviewed.translated) == (cards, {"Español": cards})
    assert unreviewed.facts == sum(fact.left_out is None for fact in pack.facts.values())


def test_what_somebody_has_read_is_not_counted() -> None:
    pack = load_pack(SMALL)
    everything = unreviewed_texts(pack)
    door, stale = pack.card("door", "es"), pack.card("door", "en")
    read = {
        ("door", "en"): replace(stale, status=Status.LEGAL_OK),
        ("door", "es"): replace(door, status=Status.LANGUAGE_OK),
    }
    now = unreviewed_texts(replace(pack, cards={**pack.cards, **read}))
    assert now.cards == everything.cards - 1
    assert now.translated == {name: count - 1 for name, count in everything.translated.items()}
    # In the place of a stale translation stands the original: nobody need read that as a translation.
    stood_in = unreviewed_texts(replace(pack, cards={**pack.cards, ("door", "es"): stale}))
    assert stood_in.translated == now.translated
