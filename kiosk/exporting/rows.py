"""The columns of an export, each with its purpose: what serves none is not in the file."""

import base64
import hashlib
import json
from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from kiosk.campaign import Event
from kiosk.statement import Given, Statement

Row = tuple[str, ...]

COLUMNS: Mapping[str, str] = {
    "signature_id": "Names this signature in every export, so that it can be found again, corrected or struck.",
    "name": "Who signed, as they typed it.",
    "zip": "Shows that the person lives where the petition is addressed, and which officials are theirs.",
    "email": "To write to those who agreed to it, and to tell two people of one name apart. May be empty.",
    "phone": "To send text messages to those who agreed to it. May be empty.",
    "email_consent": "Whether e-mail updates may be sent: yes, no, or not asked because no address was given.",
    "text_consent": "Whether text messages may be sent: yes, no, or not asked because no number was given.",
    "language": "In which language to write to this person.",
    "signed_on": "The day of the signature, at the table. The time of day is left out on purpose.",
    "clock_ok": "no: the tablet's clock was certainly wrong, so signed_on is not the true day.",
    "event": "The number of the event at which it was signed.",
    "event_name": "What the event was called.",
    "event_place": "Where it was.",
    "event_date": "The day of the event.",
    "wording": "Which exact words this person was shown: the manifest spells them out under this mark.",
}
"""Name of each column and why it is there, in the order of the file."""

HEADINGS: Row = tuple(COLUMNS)

_ANSWERS = {True: "yes", False: "no", None: "not asked"}
_MARK_CHARACTERS = 12
_NO_EVENT = ("", "", "")


def row_of(signature_id: bytes, statement: Statement, given: Given, event: Event | None) -> Row:
    """Return the row of one signature; *event* is None where nobody knows more than its number."""
    return (
        signature_id.hex(),
        given.name,
        given.zip,
        given.email,
        given.phone,
        _ANSWERS[given.consent.email],
        _ANSWERS[given.consent.texts],
        statement.language,
        _spelled(statement.signed_on),
        _ANSWERS[statement.clock_ok],
        str(statement.event),
        *(_NO_EVENT if event is None else _of_event(event)),
        mark_of(given.wording),
    )


def mark_of(wording: Mapping[str, str]) -> str:
    """Return the short mark of a set of digests by key: SHA-256 of its canonical JSON, 12 letters of base32."""
    return _mark(tuple(wording.items()))


@lru_cache
def _mark(items: tuple[tuple[str, str], ...]) -> str:
    spelled = json.dumps(dict(items), sort_keys=True, separators=(",", ":")).encode()
    return base64.b32encode(hashlib.sha256(spelled).digest()).decode().lower()[:_MARK_CHARACTERS]


@lru_cache
def _spelled(day: date) -> str:
    return day.isoformat()


@lru_cache
def _of_event(event: Event) -> Row:
    return event.name, event.place, "" if event.date is None else _spelled(event.date)
