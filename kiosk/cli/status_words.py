"""What `kiosk status` prints, each number with what it counts."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kiosk.campaign import Campaign, Event
from kiosk.cleaning import clean
from kiosk.exporting import TARGET
from kiosk.records import Condition, Counts, SecondMedium
from kiosk.tablet import Tablet

_WHERE = {
    SecondMedium.NONE: "beside the records",
    SecondMedium.PRESENT: "on the second disk",
    SecondMedium.MISSING: "beside the records, because the second disk is missing or takes none",
}


@dataclass(frozen=True, slots=True)
class Standing:
    """What a device says of itself.

    counts: of all records, and by the number of each event it can name; condition: None where there is no store yet;
    begun: whether a set-up was begun and not finished.
    """

    practice: bool
    campaign: Campaign
    tablet: Tablet
    counts: Counts
    by_event: Mapping[int, Counts]
    condition: Condition | None
    begun: bool

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
        *_condition(standing.condition),
    ]
    if standing.begun:
        lines.append("Set-up was begun on this tablet: open the kiosk to go on where it stopped.")
    if standing.practice:
        lines[0] += ", because no campaign is set up; nothing here is a real signature"
        # Its key is thrown away and has no sheet.
        del lines[2]
        if not counts.records:
            lines.append("Nobody has practiced here yet.")
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
            "second_copies": standing.condition.second_medium.value if standing.condition else None,
            "records_restored": standing.condition.restored if standing.condition else 0,
            "damaged_files": list(standing.condition.set_aside) if standing.condition else [],
            "set_up_begun": standing.begun,
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


def _condition(condition: Condition | None) -> Iterator[str]:
    if condition is None:
        return
    yield f"Second copies: {_WHERE[condition.second_medium]}"
    if condition.restored:
        yield f"Records that the second copy just gave back: {condition.restored}"
    for name in condition.set_aside:
        yield f"Damaged and moved aside: {name}"


def _tried(standing: Standing) -> str:
    return "was tried on this device" if standing.rehearsed else "was not tried on this device"


def _named(event: Event) -> str:
    return clean(f"{event.number} ({event.name}, {event.place})")


def _fields(event: Event) -> dict[str, object]:
    return {"number": event.number, "name": event.name, "place": event.place}
