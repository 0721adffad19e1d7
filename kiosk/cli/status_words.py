"""What `kiosk status` prints, each number with what it counts."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.campaign import Campaign, Event
from kiosk.cleaning import clean
from kiosk.exporting import TARGET
from kiosk.records import Counts
from kiosk.tablet import Tablet


@dataclass(frozen=True, slots=True)
class Standing:
    """What a device says of itself. counts: of all records, and by the number of each event it can name."""

    practice: bool
    campaign: Campaign
    tablet: Tablet
    counts: Counts
    by_event: Mapping[int, Counts]

    @property
    def mode(self) -> str:
        """The word for it."""
        return "practice" if self.practice else "real"

    @property
    def rehearsed(self) -> bool:
        """Whether the recovery sheet of this campaign's key was tried here."""
        return self.tablet.rehearsed == self.campaign.public_key.key_id.hex()

    @property
    def events(self) -> list[Event]:
        """The events that have records, and the one that stands today."""
        known = self.tablet.all_events(self.campaign)
        today = self.tablet.event(self.campaign).number
        return [
            event
            for number, event in sorted(known.items())
            if number == today or self.by_event[number].records
        ]


def status_text(standing: Standing) -> str:
    """Return what `kiosk status` prints."""
    campaign, counts = standing.campaign, standing.counts
    lines = [
        f"Mode: {standing.mode}",
        f"Campaign: {campaign.slug} ({campaign.organization.name})",
        f"Key: {campaign.public_key.short_id}; its recovery sheet {_tried(standing)}",
        f"Table: {standing.tablet.table.value}",
        f"Event: {_named(standing.tablet.event(campaign))}",
        f"Records: {counts.records}, each one sealed envelope",
        f"Signatures: {counts.signatures} of these records",
        *(f"  {_named(event)}: {standing.by_event[event.number].signatures}" for event in standing.events),
        f"Corrections and withdrawals of signatures: {counts.corrections} and {counts.withdrawals} of these records",
        f"Not yet exported: {counts.waiting[TARGET]} of these records",
        *(
            f"  {_named(event)}: {standing.by_event[event.number].waiting[TARGET]}"
            for event in standing.events
        ),
    ]
    if standing.practice:
        lines[0] += ", because no campaign is set up; nothing here is a real signature"
        # Its key is thrown away and has no sheet.
        del lines[2]
        if not counts.records:
            lines.append("Nobody has practiced yet.")
    return "\n".join(lines)


def status_json(standing: Standing) -> str:
    """Return what `kiosk status --json` prints."""
    campaign, counts = standing.campaign, standing.counts
    return json.dumps(
        {
            "mode": standing.mode,
            "campaign": {"slug": campaign.slug, "name": campaign.organization.name},
            "key": campaign.public_key.short_id,
            "key_rehearsed": standing.rehearsed,
            "table": standing.tablet.table.value,
            "event": _fields(standing.tablet.event(campaign)),
            "records": counts.records,
            "signature_records": counts.signatures,
            "correction_records": counts.corrections,
            "withdrawal_records": counts.withdrawals,
            "records_not_yet_exported": counts.waiting[TARGET],
            "events": [
                {
                    **_fields(event),
                    "signature_records": standing.by_event[event.number].signatures,
                    "records_not_yet_exported": standing.by_event[event.number].waiting[TARGET],
                }
                for event in standing.events
            ],
        },
        indent=2,
    )


def _tried(standing: Standing) -> str:
    return "was tried on this device" if standing.rehearsed else "was not tried on this device"


def _named(event: Event) -> str:
    return clean(f"{event.number} ({event.name}, {event.place})")


def _fields(event: Event) -> dict[str, object]:
    return {"number": event.number, "name": event.name, "place": event.place}
