"""Makes a campaign out of a draft: an identity of its own, a key pair, and the file that says so."""

import base64
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field

from kiosk.campaign import Campaign, CampaignFile, Review, read_campaign
from kiosk.founding.draft import NAME, insist_on_draft
from kiosk.keys import Cost, SecretKey, lock
from kiosk.strength import insist_on_strength
from kiosk.suites import X25519, CipherSuite

_ID_BYTES = 16


@dataclass(frozen=True, slots=True)
class Founded:
    """A new campaign, nowhere written yet.

    campaign_text: of the campaign file; key_file: the secret key, locked by the passphrase.
    """

    campaign: Campaign
    campaign_text: str
    key_file: bytes = field(repr=False)
    secret: SecretKey = field(repr=False)


def found(
    draft: str,
    passphrase: str,
    review: Review,
    *,
    name: str = NAME,
    cost: Cost = Cost.STRONG,
    suite: CipherSuite = X25519,
) -> Founded:
    """Make a campaign of the text *draft*: order and comments stay, and four keys are added.

    review: the organizer's answer about the unreviewed texts; name: what complaints call the draft;
    suite: how signatures will be sealed.
    Raises CampaignTrouble if the draft is not whole or still holds placeholders, KeyTrouble if the
    passphrase is not strong.
    """
    insist_on_draft(draft, name)
    insist_on_strength(passphrase)
    secret = SecretKey.generate(suite)
    reset = lock(SecretKey.generate(), passphrase, cost)
    text = with_keys(
        CampaignFile(name, draft),
        {
            "id": secrets.token_hex(_ID_BYTES),
            "public_key": secret.public.text,
            "unreviewed_texts": review.value,
            "pin_reset": base64.b64encode(reset).decode(),
        },
    )
    campaign = read_campaign(CampaignFile(NAME, text))
    return Founded(campaign, text, lock(secret, passphrase, cost), secret)


def with_keys(file: CampaignFile, values: Mapping[str, str]) -> str:
    """Return the text of a draft with these keys right below `version`, which stands above the first heading."""
    lines = file.text.split("\n")
    below = file.lines["version",]
    return "\n".join(
        (*lines[:below], *(f'{key} = "{value}"' for key, value in values.items()), *lines[below:])
    )
