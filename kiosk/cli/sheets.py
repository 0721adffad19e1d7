"""Makes the recovery sheet of a campaign, as of today."""

from datetime import date

from kiosk.campaign import Campaign
from kiosk.clock import SystemClock
from kiosk.keys import SecretKey
from kiosk.sheet import recovery_sheet

_LANGUAGES = ("en", "es")
"""Those that the sheet is written in."""


def today() -> date:
    """Return the date where this computer stands."""
    return SystemClock().now().astimezone().date()


def sheet_of(campaign: Campaign, secret: SecretKey, fingerprint: str) -> bytes:
    """Return the sheet as a PDF, in the campaign's own language if the sheet speaks it."""
    language = campaign.default_language
    return recovery_sheet(
        secret,
        organization=campaign.organization.name,
        slug=campaign.slug,
        made_on=today(),
        language=language if language in _LANGUAGES else _LANGUAGES[0],
        fingerprint=fingerprint,
    )
