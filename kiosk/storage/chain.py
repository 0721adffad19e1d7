"""The chain over the sealed records: whoever holds its last link can tell that none before was lost or changed.

    h_0 = SHA-256("outreach-kiosk/chain/v1" || campaign_id || device_id)
    h_n = SHA-256("outreach-kiosk/chain/v1" || h_(n-1) || n as 8 bytes, big-endian || envelope_n)

A link binds the envelope and its place, nothing else. The labels that stand in clear beside it, kind and event,
are sealed inside the envelope too: whoever opens it compares them (kiosk/exporting/gathering.py).

It starts from the campaign and the tablet, so that the chain of one tablet never passes for another's.
It needs no key to check, and so proves nothing against someone who can rebuild all of it, unless a link was
noted elsewhere.
"""

from hashlib import sha256
from typing import NamedTuple

from kiosk.records import SealedRecord

_DOMAIN = b"outreach-kiosk/chain/v1"


class Entry(NamedTuple):
    """A record at its place in the chain: its sequence, from 1, and its link, 32 bytes."""

    sequence: int
    record: SealedRecord
    link: bytes


def first_link(campaign_id: bytes, device_id: bytes) -> bytes:
    """Return h_0, 32 bytes."""
    return sha256(_DOMAIN + campaign_id + device_id).digest()


def next_link(previous: bytes, sequence: int, envelope: bytes) -> bytes:
    """Return the link of the record at *sequence* (from 1), 32 bytes."""
    return sha256(_DOMAIN + previous + sequence.to_bytes(8, "big") + envelope).digest()
