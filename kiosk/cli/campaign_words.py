"""What the commands around a campaign print."""

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from kiosk.campaign import Campaign, LegalHelp, Review
from kiosk.errors import CampaignTrouble
from kiosk.fingerprint import fingerprint
from kiosk.founding import Founded, Unreviewed
from kiosk.settings import Settings

_ANSWERS = {Review.REVIEWED: "reviewed", Review.AS_THEY_ARE: "used as they are, unreviewed"}


def unreviewed_text(unreviewed: Unreviewed) -> str:
    """Return what the organizer answers for."""
    lines = [
        "No lawyer has read these texts:",
        f"  {unreviewed.cards} cards, which rest on {unreviewed.facts} facts",
        "  the petition, the notice and the boxes to tick, as far as you have not written them yourself",
        "No native speaker has read these texts:",
        *(f"  {cards} cards in {language}" for language, cards in unreviewed.translated.items()),
        "  the words on the buttons and screens, in every language but English",
        "kiosk content table lists every card with its sources and how far it was checked.",
    ]
    return "\n".join(lines)


def founded_text(founded: Founded, settings: Settings, sheet: Path) -> str:
    """Return what `kiosk campaign new` prints when the campaign is there."""
    campaign = founded.campaign
    return "\n".join(
        (
            "",
            f"Campaign: {campaign.slug} ({campaign.organization.name})",
            f"Key: {campaign.public_key.short_id}",
            f"Fingerprint: {fingerprint(founded.campaign_text.encode())}",
            f"Campaign file: {settings.campaign_file}   (for every tablet; it holds nothing secret)",
            f"Key file: {settings.key_file}   (stays on this device; the passphrase opens it)",
            f"Recovery sheet: {sheet}   (whoever has it can open every signature)",
            "",
            "What to do next:",
            "1  Print the recovery sheet, then delete the PDF. Keep the paper away from the tablet.",
            "2  Try the paper: kiosk key rehearse",
            "3  Carry the campaign file to each tablet on a stick. Set-up there shows the same six words.",
        )
    )


def resumed_text(campaign: Campaign, words: str, settings: Settings) -> str:
    """Return what `kiosk campaign new` prints when it has only finished what a kill had left."""
    return "\n".join(
        (
            "A campaign was half made here when the program was stopped. It is finished now:",
            *_made(campaign, words, settings),
            f"Key file: {settings.key_file}   (its passphrase is the one that was chosen then)",
            "The recovery sheet was written then. If it is gone, write it again: kiosk key recovery",
            "Try the paper: kiosk key rehearse",
        )
    )


def check_text(campaign: Campaign, words: str, placeholders: Sequence[CampaignTrouble], today: date) -> str:
    """Return what `kiosk campaign check` prints. words: the fingerprint, empty for a draft."""
    lines = [
        f"Campaign: {campaign.slug} ({campaign.organization.name})",
        f"Languages: {', '.join(campaign.languages)}; {campaign.default_language} comes first",
        *_identity(campaign, words),
        *(f"Legal help: {_called(number, today)}" for number in campaign.legal_help),
        f"Still the example's: {len(placeholders)} {'value' if len(placeholders) == 1 else 'values'}",
    ]
    return "\n".join(lines)


def check_json(campaign: Campaign, words: str, placeholders: Sequence[CampaignTrouble], today: date) -> str:
    """Return what `kiosk campaign check --json` prints."""
    return json.dumps(
        {
            "draft": not words,
            "slug": campaign.slug,
            "name": campaign.organization.name,
            "languages": list(campaign.languages),
            "key": campaign.public_key.short_id if words else None,
            "fingerprint": words or None,
            "unreviewed_texts": campaign.unreviewed_texts,
            "legal_help": [
                {"name": number.name, "days_since_called": (today - number.last_called_on).days}
                for number in campaign.legal_help
            ],
            "placeholders": [trouble.what for trouble in placeholders],
        },
        indent=2,
    )


def admitted_text(campaign: Campaign, words: str, settings: Settings) -> str:
    """Return what `kiosk campaign import` prints."""
    return "\n".join(
        (
            *_made(campaign, words, settings),
            "The device that made the campaign must show the same six words: kiosk campaign check",
        )
    )


def _made(campaign: Campaign, words: str, settings: Settings) -> list[str]:
    return [
        f"Campaign: {campaign.slug} ({campaign.organization.name})",
        f"Key: {campaign.public_key.short_id}",
        f"Fingerprint: {words}",
        f"Campaign file: {settings.campaign_file}",
    ]


def _identity(campaign: Campaign, words: str) -> list[str]:
    if campaign.unreviewed_texts is None:
        return ["A draft: it gets its key and its fingerprint from kiosk campaign new"]
    return [
        f"Key: {campaign.public_key.short_id}",
        f"Fingerprint: {words}",
        f"Unreviewed texts: {_ANSWERS[campaign.unreviewed_texts]}",
    ]


def _called(number: LegalHelp, today: date) -> str:
    days = (today - number.last_called_on).days
    return f"{number.name}, {number.phone}: last called {days} {'day' if days == 1 else 'days'} ago"
