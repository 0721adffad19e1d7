"""What pins a day: any change of any record shows in six words."""

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.chain import Anchor, anchor_of
from kiosk.records import Kind, SealedRecord
from kiosk.wordlist import words

CAMPAIGN, DEVICE = bytes(range(16)), bytes(range(16, 32))

Numbered = list[tuple[int, SealedRecord]]


def record(envelope: bytes) -> SealedRecord:
    return SealedRecord(bytes(16), Kind.SIGNATURE, 1, envelope)


THREE: Numbered = [(number, record(f"envelope {number}".encode())) for number in (1, 2, 3)]


def test_it_is_the_end_of_the_chain() -> None:
    domain = b"outreach-kiosk/chain/v1"
    link = sha256(domain + CAMPAIGN + DEVICE).digest()
    for number, each in THREE:
        link = sha256(domain + link + number.to_bytes(8, "big") + each.envelope).digest()
    anchor = anchor_of(CAMPAIGN, DEVICE, THREE)
    assert anchor == Anchor(DEVICE, 3, link)
    assert anchor.text == f"okanchor1:{DEVICE.hex()}:3:{link.hex()}"
    said = sha256(b"outreach-kiosk/anchor/v1" + DEVICE + bytes(7) + b"\x03" + link).digest()
    number = int.from_bytes(said, "big") % 7_776**6
    assert anchor.words.split() == [words()[number // 7_776**place % 7_776] for place in (5, 4, 3, 2, 1, 0)]


def test_that_of_an_earlier_day_can_be_made_again() -> None:
    assert anchor_of(CAMPAIGN, DEVICE, THREE, at=2) == anchor_of(CAMPAIGN, DEVICE, THREE[:2])
    assert anchor_of(CAMPAIGN, DEVICE, []).records == 0


CHANGES: dict[str, Numbered] = {
    "one lost": [THREE[0], THREE[2]],
    "the last lost": THREE[:2],
    "one changed": [THREE[0], (2, record(b"another")), THREE[2]],
    "two swapped": [(1, THREE[1][1]), (2, THREE[0][1]), THREE[2]],
    "one more": [*THREE, (4, record(b"envelope 4"))],
}


@pytest.mark.parametrize("changed", CHANGES.values(), ids=CHANGES)
def test_a_record_lost_changed_swapped_or_added_shows(changed: Numbered) -> None:
    assert anchor_of(CAMPAIGN, DEVICE, changed).words != anchor_of(CAMPAIGN, DEVICE, THREE).words


@given(st.binary(min_size=16, max_size=16), st.binary(min_size=16, max_size=16))
def test_that_of_another_tablet_or_campaign_is_another(campaign: bytes, device: bytes) -> None:
    same = (campaign, device) == (CAMPAIGN, DEVICE)
    assert (anchor_of(campaign, device, THREE).words == anchor_of(CAMPAIGN, DEVICE, THREE).words) is same
