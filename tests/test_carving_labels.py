"""Labels read from what stands before an envelope: a frame, or a row that SQLite wrote."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateTable

from kiosk.carving.rows import local_bytes
from kiosk.framing import FRONT_BYTES as FRAME_BYTES
from kiosk.framing import framed, unlabelled
from kiosk.records import Kind, SealedRecord
from kiosk.sealing import MAGIC, seal
from kiosk.storage.schema import records as records_table
from tests.contracts.store import CAMPAIGN, SECRET
from tests.leftovers import (
    BLOCK,
    OURS,
    POOL,
    bundle,
    damaged,
    journal,
    whole,
)


@pytest.mark.parametrize("kind", [Kind.SIGNATURE, Kind.CORRECTION, Kind.WITHDRAWAL])
def test_the_frame_before_an_envelope_is_its_label(kind: Kind) -> None:
    labelled = [(n, replace(record, kind=kind, event=2**32 - n)) for n, record in enumerate(POOL, 1)]
    assert whole(journal(labelled, **OURS)) == labelled
    assert whole(bundle(labelled, **OURS)) == labelled


FRAME = framed((7, POOL[0]))


@pytest.mark.parametrize(
    "front",
    [
        FRAME[1:FRAME_BYTES],
        b"\x80" + FRAME[1:FRAME_BYTES],
        bytes(8) + FRAME[8:FRAME_BYTES],
        FRAME[:8] + bytes(16) + FRAME[24:FRAME_BYTES],
        FRAME[:24] + b"\x00" + FRAME[25:FRAME_BYTES],
        FRAME[:24] + b"\x04" + FRAME[25:FRAME_BYTES],
        FRAME[:29] + bytes(4),
    ],
    ids=[
        "too short",
        "beyond all counting",
        "sequence 0",
        "another id",
        "kind 0",
        "kind 4",
        "another length",
    ],
)
def test_a_frame_that_does_not_agree_with_the_envelope_is_no_label(front: bytes) -> None:
    assert whole(FRAME) == [(7, POOL[0])]
    assert whole(front + POOL[0].envelope) == [unlabelled(POOL[0].record_id, POOL[0].envelope)]


def laid_in_a_database(path: Path, sequence: int, kind: Kind, event: int, record: SealedRecord) -> bytes:
    """The bytes of a signatures file with this one row, written by SQLite itself."""
    path.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as database, database:
        database.execute(str(CreateTable(records_table).compile(dialect=sqlite.dialect())))
        row = [sequence, record.record_id, kind, event, record.envelope, bytes(32)]
        database.execute("INSERT INTO records VALUES (?, ?, ?, ?, ?, ?)", row)
    return path.read_bytes()


EVENTS = st.integers(0, 2**32 - 1) | st.sampled_from(
    (0, 1, 127, 128, 32_767, 32_768, 2**23, 2**31, 2**32 - 1)
)
SEQUENCES = st.integers(1, 2**56 - 1) | st.sampled_from((1, 127, 128, 16_383, 16_384, 2**21))


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("rows") / "one.db"


@settings(deadline=None, max_examples=60)
@given(
    sequence=SEQUENCES,
    kind=st.sampled_from((Kind.SIGNATURE, Kind.CORRECTION, Kind.WITHDRAWAL)),
    event=EVENTS,
    plaintext=st.sampled_from((0, 3_000, 10_000, 40_000)),
)
def test_every_row_that_sqlite_writes_is_read_without_it(
    place: Path, sequence: int, kind: Kind, event: int, plaintext: int
) -> None:
    envelope = seal(bytes(plaintext), to=SECRET.public, campaign_id=CAMPAIGN, record_id=b"r" * 16, schema=1)
    record = SealedRecord(b"r" * 16, kind, event, envelope)
    assert whole(laid_in_a_database(place, sequence, kind, event, record)) == [(sequence, record)]


@pytest.mark.parametrize("event", [-1, 2**32, -(2**40)])
def test_an_event_that_no_frame_can_carry_is_a_lost_label(place: Path, event: int) -> None:
    content = laid_in_a_database(place, 1, Kind.SIGNATURE, event, POOL[0])
    assert whole(content) == [unlabelled(POOL[0].record_id, POOL[0].envelope)]


def test_a_row_that_does_not_agree_with_the_envelope_is_no_label(place: Path) -> None:
    content = laid_in_a_database(place, 300, Kind.SIGNATURE, 1, POOL[0])
    at = content.index(MAGIC)
    front = len(b"\x00" * 8) + 16 + len("signature")
    lost = [unlabelled(POOL[0].record_id, POOL[0].envelope)]
    row = content[at - front - 4 : at]
    assert whole(row + POOL[0].envelope) == [(300, POOL[0])]
    for place_in_row in range(len(row)):
        changed = bytearray(row)
        changed[place_in_row] ^= 0x04
        is_rowid = place_in_row in (2, 3)
        assert (whole(bytes(changed) + POOL[0].envelope) == lost) is not is_rowid, place_in_row
    assert whole(row[1:] + POOL[0].envelope) == lost
    assert whole(row[4:] + POOL[0].envelope) == lost


def test_a_damaged_envelope_in_a_row_of_one_page_is_followed_nowhere(place: Path) -> None:
    content = bytearray(laid_in_a_database(place, 1, Kind.SIGNATURE, 1, POOL[0]))
    content[content.index(MAGIC) + 500] ^= 1
    assert damaged(bytes(content)) == [POOL[0].record_id]


@pytest.mark.parametrize("bucket", [3_000, 10_000, 60_000])
def test_an_envelope_that_runs_over_its_page_is_lost_with_any_page_of_it(place: Path, bucket: int) -> None:
    envelope = seal(bytes(bucket), to=SECRET.public, campaign_id=CAMPAIGN, record_id=b"r" * 16, schema=1)
    record = SealedRecord(b"r" * 16, Kind.SIGNATURE, 1, envelope)
    content = laid_in_a_database(place, 1, Kind.SIGNATURE, 1, record)
    pages = range(-(-len(content) // BLOCK))
    for noise in (bytes(BLOCK), b"\xff" * BLOCK):
        losing = [
            page
            for page in pages
            if not whole(content[: page * BLOCK] + noise + content[(page + 1) * BLOCK :])
        ]
        assert len(losing) == 1 + -(-(len(envelope) - 4_000) // 4_092)
    assert damaged(content[: 3 * BLOCK]) == [b"r" * 16]


@pytest.mark.parametrize("payload", [100, 4_060, 4_061, 4_062, 4_581, 4_600, 8_100, 9_000, 65_000])
def test_a_page_holds_as_much_of_a_payload_as_sqlite_puts_there(tmp_path: Path, payload: int) -> None:
    header = 3 if payload < 8_000 else 4
    blob = Random(payload).randbytes(payload - header)
    with closing(sqlite3.connect(tmp_path / "one.db")) as database, database:
        database.execute("CREATE TABLE one (content BLOB)")
        database.execute("INSERT INTO one VALUES (?)", [blob])
    content = (tmp_path / "one.db").read_bytes()
    local = local_bytes(payload)
    assert blob[: local - header] in content
    assert local == payload or blob[: local - header + 1] not in content
