"""Envelopes and owners found in bytes that are no file any more."""

import io
import time
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.carving import Damaged, Leftover, Owner, Whole, carve
from kiosk.errors import ExportTrouble
from kiosk.exporting import unwatched
from kiosk.framing import framed, unlabelled
from kiosk.records import SealedRecord
from kiosk.sealing import MAGIC, seal
from kiosk.storage import open_store
from tests.contracts.store import CAMPAIGN, KEY_ID, SECRET
from tests.leftovers import (
    BLOCK,
    DEVICE,
    OURS,
    POOL,
    BadDisk,
    bundle,
    carved,
    damaged,
    destroyed,
    journal,
    mismeasured,
    whole,
)


def owners(content: bytes) -> set[Owner]:
    return {find for find in carved(content) if isinstance(find, Owner)}


# Envelopes ---------------------------------------------------------------------------------------


@st.composite
def strewn(draw: st.DrawFn) -> tuple[bytes, list[SealedRecord]]:
    """Any bytes with envelopes among them, each of them whole, cut, or with one bit turned."""
    content, is_whole = draw(st.binary(max_size=300)), []
    for record in draw(st.lists(st.sampled_from(POOL), max_size=5)):
        fate = draw(st.sampled_from(("whole", "cut", "turned")))
        envelope = bytearray(record.envelope)
        if fate == "whole":
            is_whole.append(record)
        elif fate == "cut":
            del envelope[draw(st.integers(0, len(envelope) - 1)) :]
        else:
            envelope[draw(st.integers(0, len(envelope) - 1))] ^= 1 << draw(st.integers(0, 7))
        content += bytes(envelope) + draw(st.binary(max_size=300) | st.just(MAGIC))
    return content, is_whole


@settings(deadline=None)
@given(strewn(), st.integers(10, 4_000))
def test_exactly_the_whole_envelopes_are_found_wherever_a_chunk_ends(
    laid: tuple[bytes, list[SealedRecord]], chunk: int
) -> None:
    content, is_whole = laid
    assert [record.envelope for _, record in whole(content, chunk=chunk)] == [
        record.envelope for record in is_whole
    ]


@pytest.mark.parametrize("chunk", range(1, 12))
def test_a_mark_that_lies_across_two_chunks_is_found_once(chunk: int) -> None:
    content = bytes(5) + POOL[0].envelope + framed((7, POOL[1]))
    assert whole(content, chunk=chunk) == [unlabelled(POOL[0].record_id, POOL[0].envelope), (7, POOL[1])]


def test_an_envelope_in_an_envelope_hides_neither() -> None:
    inner = POOL[0].envelope
    outer = bytearray(
        seal(bytes(3_000), to=SECRET.public, campaign_id=CAMPAIGN, record_id=b"o" * 16, schema=1)
    )
    outer[100 : 100 + len(inner)] = inner
    assert [record.envelope for _, record in whole(bytes(outer))] == [inner]
    assert damaged(bytes(outer)) == [b"o" * 16]


def test_a_damaged_envelope_is_told_with_its_id_as_far_as_one_stands_there() -> None:
    envelope = POOL[0].envelope
    turned = envelope[:-1] + bytes([envelope[-1] ^ 1])
    assert damaged(turned) == [POOL[0].record_id]
    assert damaged(envelope[:-1]) == [POOL[0].record_id]
    assert damaged(envelope[:63]) == [None]
    assert damaged(MAGIC) == [None]


@pytest.mark.parametrize("length", [0, 1, 2_095, 2_097, 1 << 20, (1 << 32) - 1])
def test_a_length_that_no_kiosk_seals_is_not_read(length: int) -> None:
    assert carved(mismeasured(POOL[0].envelope, length)) == [Damaged(None)]


def test_hostile_lengths_cost_little() -> None:
    hostile = mismeasured(POOL[0].envelope, 65_536 + 48)[:64] * 2_000
    began = time.process_time()
    assert len(damaged(hostile)) == 2_000
    assert time.process_time() - began < 5


def test_an_envelope_of_a_newer_kiosk_is_told_as_none_of_ours() -> None:
    newer = MAGIC + b"\x02" + POOL[0].envelope[9:]
    assert damaged(newer) == [POOL[0].record_id]


def test_nothing_is_found_in_nothing() -> None:
    assert carved(b"") == []


def test_it_can_be_called_off_between_two_chunks() -> None:
    told: list[tuple[int, int]] = []

    def progress(done: int, total: int) -> bool:
        told.append((done, total))
        return done < 200

    with pytest.raises(ExportTrouble, match="cancelled"):
        list(carve(Leftover(io.BytesIO(bytes(1_000))), progress, chunk=100))
    assert told == [(0, 1_000), (100, 1_000), (200, 1_000)]


# Owners ------------------------------------------------------------------------------------------


def test_a_journal_a_bundle_and_a_store_name_their_tablet(tmp_path: Path) -> None:
    assert owners(b"x" + journal([], **OURS)) == {Owner(CAMPAIGN, DEVICE)}
    assert owners(b"x" + bundle([], **OURS)) == {Owner(CAMPAIGN, DEVICE)}
    for practice in (False, True):
        path = tmp_path / f"{practice}.db"
        with open_store(path, campaign_id=CAMPAIGN, key_id=KEY_ID, practice=practice) as store:
            device_id = store.device_id
        assert owners(path.read_bytes()) == {Owner(CAMPAIGN, device_id)}


def test_a_name_that_is_damaged_is_none() -> None:
    for content, mark in (
        (journal([], **OURS), b"OKJRNL1"),
        (bundle([], **OURS), b'"campaign_id'),
        (b"\x06\x00\x2c\x2c\x08\x2c" + bytes(48), b"\x06"),
    ):
        at = content.index(mark)
        assert len(owners(content)) == 1
        assert owners(content[: at + 53]) == set()
        assert owners(content[: at + 50] + b"-" + content[at + 51 :]) <= {
            Owner(bytes(16), bytes(12) + b"-" + bytes(3))
        }


# Reading -----------------------------------------------------------------------------------------


def test_bad_blocks_read_as_zeros_and_are_asked_for_once() -> None:
    content = bytes(range(1, 256)) * 100
    disk = BadDisk(content, 1, 6)
    leftover = Leftover(disk)
    expected = bytearray(content)
    expected[BLOCK : 2 * BLOCK] = bytes(BLOCK)
    expected[6 * BLOCK :] = bytes(len(content) - 6 * BLOCK)
    for _ in range(2):
        for start in range(0, len(content), 1_000):
            assert leftover.read(start, 3_000) == expected[start : start + 3_000]
    assert leftover.unreadable == BLOCK + len(content) - 6 * BLOCK
    assert leftover.read(len(content), 1) == leftover.read(-1, 0) == b""
    assert disk.refused < 10


def test_what_lies_between_bad_blocks_is_carved() -> None:
    content = bytes(BLOCK) + framed((1, POOL[0])) + bytes(3 * BLOCK) + framed((2, POOL[1])) + bytes(BLOCK)
    disk = BadDisk(content, 0, 3)
    finds = list(carve(Leftover(disk), unwatched))
    assert [find.numbered for find in finds if isinstance(find, Whole)] == [(1, POOL[0]), (2, POOL[1])]


def test_a_destroyed_file_loses_no_block_but_those() -> None:
    content = bytes(40 * BLOCK)
    changed = destroyed(content, 5, Random(1))
    noisy = [n for n in range(40) if any(changed[n * BLOCK : (n + 1) * BLOCK])]
    assert (len(noisy), noisy[0], len(changed)) == (5, 0, len(content))
