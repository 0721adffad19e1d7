"""Seals what somebody declares now, as the one shape in which signatures, corrections and withdrawals are kept."""

import uuid

from kiosk import __version__
from kiosk.campaign import Campaign
from kiosk.clock import BUILT, Clock
from kiosk.records import Kind, SealedRecord
from kiosk.sealing import seal
from kiosk.statement import SCHEMA, Given, Statement


def declare(
    kind: Kind,
    *,
    names: bytes | None,
    given: Given | None,
    language: str,
    event: int,
    campaign: Campaign,
    clock: Clock,
    pack_version: str,
) -> SealedRecord:
    """Return a new record, sealed to the campaign's key; names, given and event are those of Statement."""
    now = clock.now()
    statement = Statement(
        kind=kind.value,
        names=names,
        given=given,
        language=language,
        signed=now.astimezone(),
        clock_ok=now >= BUILT,
        app=__version__,
        pack=pack_version,
        event=event,
    )
    # Random: an id that holds the time would tell who signed when.
    record_id = uuid.uuid4().bytes
    envelope = seal(
        statement.to_bytes(),
        to=campaign.public_key,
        campaign_id=campaign.id,
        record_id=record_id,
        schema=SCHEMA,
    )
    return SealedRecord(record_id, kind, event, envelope)
