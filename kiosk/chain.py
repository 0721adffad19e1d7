"""The chain over the sealed records: whoever holds its last link can tell that none before was lost or changed.

    h_0 = SHA-256("outreach-kiosk/chain/v1" || campaign_id || device_id)
    h_n = SHA-256("outreach-kiosk/chain/v1" || h_(n-1) || n as 8 bytes, big-endian || envelope_n)

A link binds the envelope and its place, nothing else. The labels that stand in clear beside it, kind and event,
are sealed inside the envelope too: whoever opens it compares them (kiosk/exporting/gathering.py).

It starts from the campaign and the tablet, so that the chain of one tablet never passes for another's.
It needs no key to check, and so proves nothing against someone who can rebuild all of it, unless a link was
noted elsewhere: an Anchor is what people note.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from typing import NamedTuple

from kiosk.records import SealedRecord
from kiosk.wordlist import six_words_for

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


@dataclass(frozen=True, slots=True)
class Anchor:
    """The end of a chain, short enough to be photographed or written on paper. records: the highest sequence."""

    device_id: bytes
    records: int
    link: bytes

    @property
    def text(self) -> str:
        """What the code to photograph holds: device, records and last link."""
        return f"okanchor1:{self.device_id.hex()}:{self.records}:{self.link.hex()}"

    @property
    def words(self) -> str:
        """The six words for device, records as 8 bytes and last link, after "outreach-kiosk/anchor/v1"."""
        end = self.device_id + self.records.to_bytes(8, "big") + self.link
        return six_words_for(b"outreach-kiosk/anchor/v1" + end)


def anchor_of(
    campaign_id: bytes,
    device_id: bytes,
    numbered: Iterable[tuple[int, SealedRecord]],
    *,
    at: int | None = None,
) -> Anchor:
    """Return the anchor of a tablet's records in order of their sequence, or of its first *at* ones.

    It is made from the envelopes, whatever links stand beside them.
    """
    end, link = 0, first_link(campaign_id, device_id)
    for sequence, record in numbered:
        if at is not None and sequence > at:
            break
        end, link = sequence, next_link(link, sequence, record.envelope)
    return Anchor(device_id, end, link)
