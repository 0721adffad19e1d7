"""What a bundle says in clear, before its sealed records, as JSON.

A bundle may come from anybody: of what stands there, nothing but texts, ids and numbers that a kiosk writes is taken.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from kiosk.campaign import Event
from kiosk.cleaning import clean
from kiosk.records import HIGHEST_SEQUENCE
from kiosk.typed import number, text

NO_HEADER = (ValueError, KeyError, TypeError, AttributeError, RecursionError)
"""What reading JSON that is not ours, or what stands around it, raises."""

_ID_BYTES = 16


@dataclass(frozen=True, slots=True)
class Header:
    """What a bundle says in clear. Ids are 16 bytes each.

    arrived: the highest sequence the tablet ever gave, lost records among them; count: records in the bundle;
    events: what the tablet knows of its events, by number; wording: the exact words behind each digest.
    """

    campaign_id: bytes
    key_id: bytes
    device_id: bytes
    slug: str
    made_on: date
    arrived: int
    count: int
    events: Mapping[int, Event]
    wording: Mapping[str, str]

    def to_bytes(self) -> bytes:
        """Return the JSON."""
        fields = {
            "campaign_id": self.campaign_id.hex(),
            "key_id": self.key_id.hex(),
            "device_id": self.device_id.hex(),
            "slug": self.slug,
            "made_on": self.made_on.isoformat(),
            "arrived": self.arrived,
            "records": self.count,
            "events": [_fields_of(event) for event in self.events.values()],
            "wording": dict(self.wording),
        }
        return json.dumps(fields, ensure_ascii=False, sort_keys=True).encode()

    @classmethod
    def from_bytes(cls, data: bytes) -> "Header":
        """Read what to_bytes() wrote. Raises one of NO_HEADER for anything else."""
        fields = json.loads(data.decode())
        events = [_event(each) for each in fields["events"]]
        return cls(
            campaign_id=_id(fields["campaign_id"]),
            key_id=_id(fields["key_id"]),
            device_id=_id(fields["device_id"]),
            slug=_shown(fields["slug"]),
            made_on=date.fromisoformat(fields["made_on"]),
            arrived=number(fields["arrived"], HIGHEST_SEQUENCE),
            count=number(fields["records"], HIGHEST_SEQUENCE),
            events={event.number: event for event in events},
            wording={text(digest): text(words) for digest, words in fields["wording"].items()},
        )


def _fields_of(event: Event) -> dict[str, Any]:
    return {
        "number": event.number,
        "name": event.name,
        "place": event.place,
        "date": None if event.date is None else event.date.isoformat(),
        "goal": event.goal,
    }


def _event(fields: Mapping[str, Any]) -> Event:
    day, goal = fields["date"], fields["goal"]
    return Event(
        number=number(fields["number"], HIGHEST_SEQUENCE),
        name=_shown(fields["name"]),
        place=_shown(fields["place"]),
        date=None if day is None else date.fromisoformat(day),
        goal=None if goal is None else number(goal, HIGHEST_SEQUENCE),
    )


def _id(text: str) -> bytes:
    found = bytes.fromhex(text)
    if len(found) != _ID_BYTES:
        raise ValueError("no id")
    return found


def _shown(value: object) -> str:
    """Return a text that does nothing to a terminal or a screen. Raises ValueError."""
    return clean(text(value))
