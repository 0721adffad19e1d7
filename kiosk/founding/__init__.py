"""Founds a campaign: from a draft and a passphrase to a campaign file, a locked key, and a tablet that obeys them."""

from kiosk.founding.carried import LONGEST_FILE, Carried, read_carried
from kiosk.founding.draft import (
    fill_in,
    insist_on_draft,
    is_draft,
    read_draft,
    sample_draft,
    unedited_placeholders,
)
from kiosk.founding.found import Founded, found, with_keys
from kiosk.founding.place import (
    admit,
    insist_on_room,
    insist_that_nothing_is_there,
    is_in_place,
    put_in_place,
    resume,
)
from kiosk.founding.reset import may_reset_pin
from kiosk.founding.reviewing import Unreviewed, unreviewed_texts

__all__ = [
    "LONGEST_FILE",
    "Carried",
    "Founded",
    "Unreviewed",
    "admit",
    "fill_in",
    "found",
    "insist_on_draft",
    "insist_on_room",
    "insist_that_nothing_is_there",
    "is_draft",
    "is_in_place",
    "may_reset_pin",
    "put_in_place",
    "read_carried",
    "read_draft",
    "resume",
    "sample_draft",
    "unedited_placeholders",
    "unreviewed_texts",
    "with_keys",
]
