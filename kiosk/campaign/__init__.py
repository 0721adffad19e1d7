"""The campaign: who speaks, what is asked, in which exact words, and the file that says so."""

from kiosk.campaign.file import VERSION, load_campaign, read_campaign
from kiosk.campaign.nouns import (
    ADDRESS_RULE,
    HIGHEST_EVENT,
    HIGHEST_GOAL,
    LONGEST_EVENT_WORDS,
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
    Words,
    is_contact,
    is_web_address,
)
from kiosk.campaign.source import CampaignFile

__all__ = [
    "ADDRESS_RULE",
    "HIGHEST_EVENT",
    "HIGHEST_GOAL",
    "LONGEST_EVENT_WORDS",
    "MINIMUM_AGE",
    "VERSION",
    "Campaign",
    "CampaignFile",
    "Consent",
    "Event",
    "Identity",
    "LegalHelp",
    "Manners",
    "Organization",
    "Petition",
    "Review",
    "Words",
    "is_contact",
    "is_web_address",
    "load_campaign",
    "read_campaign",
]
