"""Takes somebody's signature back afterwards: finds it by name or e-mail, and seals that it is withdrawn."""

import unicodedata
from collections.abc import Container
from dataclasses import dataclass, field
from datetime import date

from kiosk.campaign import Campaign
from kiosk.clock import Clock
from kiosk.declaring import declare
from kiosk.exporting.gathering import Gathering
from kiosk.exporting.resolving import Standing
from kiosk.records import Kind, SealedRecord
from kiosk.statement import Given


@dataclass(frozen=True, slots=True)
class Match:
    """A standing signature that was looked for. may_be_exported: an earlier export may hold it."""

    signature_id: bytes
    name: str = field(repr=False)
    zip: str = field(repr=False)
    email: str = field(repr=False)
    signed_on: date
    event: int
    event_name: str
    may_be_exported: bool


def find(gathering: Gathering, text: str, *, exported: Container[bytes] | None = None) -> list[Match]:
    """Return the standing signatures whose e-mail or whole name is *text*, or whose name has all its words.

    Capital letters, spaces and ways to write one accent make no difference. exported: the ids of the records that
    an earlier export may hold, None if that is not known of any. Ordered by day, then by name.
    """
    wanted = _folded(text)
    if not wanted:
        return []
    resolution = gathering.resolution()
    hits = {one.signature_id: one for one in resolution.standing if _is_meant(one.given, wanted)}
    out = {
        signature_id
        for record_id, signature_id in resolution.signature_of.items()
        if signature_id in hits and (exported is None or record_id in exported)
    }
    matches = [_match(one, gathering, may_be_exported=key in out) for key, one in hits.items()]
    return sorted(matches, key=_by_day)


def withdraw(
    signature_id: bytes,
    *,
    campaign: Campaign,
    clock: Clock,
    language: str | None = None,
    pack_version: str = "0",
) -> SealedRecord:
    """Seal that the signature *signature_id* is taken back; it holds nothing of the person.

    It wins over whatever is merged later, in whichever order. language: None for the campaign's own.
    """
    return declare(
        Kind.WITHDRAWAL,
        names=signature_id,
        given=None,
        language=language or campaign.default_language,
        event=campaign.event_number,
        campaign=campaign,
        clock=clock,
        pack_version=pack_version,
    )


def _is_meant(given: Given, wanted: str) -> bool:
    name = _folded(given.name)
    return wanted in {name, _folded(given.email)} or set(wanted.split()) <= set(name.split())


def _folded(text: str) -> str:
    # NFC again after folding, which can take letters apart (Unicode, 3.13, D145).
    return " ".join(unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold()).split())


def _match(one: Standing, gathering: Gathering, *, may_be_exported: bool) -> Match:
    event = gathering.event_of(one.latest)
    return Match(
        signature_id=one.signature_id,
        name=one.given.name,
        zip=one.given.zip,
        email=one.given.email,
        signed_on=one.latest.statement.signed_on,
        event=one.latest.statement.event,
        event_name="" if event is None else event.name,
        may_be_exported=may_be_exported,
    )


def _by_day(match: Match) -> tuple[date, str, bytes]:
    return match.signed_on, match.name, match.signature_id
