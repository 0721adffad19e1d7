import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from kiosk.campaign import Event
from kiosk.errors import RecordTrouble
from kiosk.exporting.bundle import Bundle, is_bundle, prove_bundle, read_bundle, write_bundle
from kiosk.exporting.header import Header
from kiosk.records import Kind, SealedRecord
from tests.contracts.store import CAMPAIGN, KEY_ID, sealed

EVENTS = {
    1: Event(1, "Farmers' market", "Liberty Park", date(2026, 11, 24), 100),
    2: Event(2, "Ogden", "Library", None, None),
}
RECORDS = [
    (1, sealed()),
    (3, replace(sealed(Kind.CORRECTION), event=2)),
    (4, sealed(Kind.WITHDRAWAL)),
    (70_000, SealedRecord(b"bad envelope....", Kind.SIGNATURE, 65_535, b"damaged on the tablet")),
]
HEADER = Header(
    campaign_id=CAMPAIGN,
    key_id=KEY_ID,
    device_id=b"tablet number 1.",
    slug="utah",
    made_on=date(2026, 11, 25),
    arrived=70_001,
    count=len(RECORDS),
    events=EVENTS,
    wording={"digest": "the exact words, ¿sí?"},
)


def written(header: Header = HEADER, records: list[tuple[int, SealedRecord]] = RECORDS) -> bytes:
    file = io.BytesIO()
    write_bundle(file, header, records)
    return file.getvalue()


WHOLE = written()


WORDLESS = HEADER.to_bytes().replace(b'"wording": {', b'"wording": 7, "x": {')


def at(tmp_path: Path, content: bytes) -> Path:
    path = tmp_path / "tablet.okbundle"
    path.write_bytes(content)
    return path


def test_a_bundle_gives_back_what_was_put_into_it(tmp_path: Path) -> None:
    bundle = read_bundle(at(tmp_path, WHOLE))
    assert bundle.header == HEADER
    assert list(bundle.records()) == RECORDS
    assert list(bundle.records()) == RECORDS
    assert (bundle.name, bundle.campaign_id, bundle.key_id) == ("tablet.okbundle", CAMPAIGN, KEY_ID)
    assert (bundle.device_id, bundle.arrived) == (b"tablet number 1.", 70_001)
    assert (bundle.events, bundle.wording) == (EVENTS, {"digest": "the exact words, ¿sí?"})


def test_an_empty_bundle_is_one(tmp_path: Path) -> None:
    header = replace(HEADER, count=0, arrived=0, events={}, wording={})
    bundle = read_bundle(at(tmp_path, written(header, [])))
    assert (bundle.header, list(bundle.records())) == (header, [])


@pytest.mark.parametrize("length", [*range(9, len(WHOLE), 997), len(WHOLE) - 32, len(WHOLE) - 1])
def test_a_bundle_that_was_cut_is_told_wherever_it_was(tmp_path: Path, length: int) -> None:
    with pytest.raises(RecordTrouble, match="cut short or changed"):
        read_bundle(at(tmp_path, WHOLE[:length]))


@pytest.mark.parametrize("position", [*range(9, len(WHOLE), 101), len(WHOLE) - 1])
def test_a_bundle_with_a_changed_byte_is_told_wherever_it_is(tmp_path: Path, position: int) -> None:
    changed = bytearray(WHOLE)
    changed[position] ^= 1
    with pytest.raises(RecordTrouble, match="cut short or changed"):
        read_bundle(at(tmp_path, bytes(changed)))


def test_a_bundle_with_something_behind_it_is_told(tmp_path: Path) -> None:
    with pytest.raises(RecordTrouble, match="cut short or changed"):
        read_bundle(at(tmp_path, WHOLE + b"\n"))


def test_a_length_that_no_kiosk_writes_is_not_read(tmp_path: Path) -> None:
    with pytest.raises(RecordTrouble, match="cut short or changed"):
        read_bundle(at(tmp_path, WHOLE[:9] + b"\xff" * 4 + WHOLE[13:]))


def test_a_kind_that_is_none_is_not_taken(tmp_path: Path) -> None:
    kind = WHOLE.index(RECORDS[0][1].record_id) + 16
    with pytest.raises(RecordTrouble, match="cut short or changed"):
        read_bundle(at(tmp_path, WHOLE[:kind] + b"\x04" + WHOLE[kind + 1 :]))


@pytest.mark.parametrize("header", [b"7", b"{}", b'{"events": 7}', WORDLESS, b"[" * 100_000, b"\xff"])
def test_a_header_that_is_none_is_told(tmp_path: Path, header: bytes) -> None:
    with pytest.raises(RecordTrouble, match="cut short or changed"):
        read_bundle(at(tmp_path, WHOLE[:9] + len(header).to_bytes(4, "big") + header))


@pytest.mark.parametrize(
    ("true", "changed"),
    [
        ('"arrived": 70001', '"arrived": Infinity'),
        ('"arrived": 70001', '"arrived": NaN'),
        ('"arrived": 70001', '"arrived": -1'),
        ('"arrived": 70001', '"arrived": 1.5'),
        ('"arrived": 70001', '"arrived": true'),
        ('"arrived": 70001', '"arrived": "70001"'),
        ('"arrived": 70001', '"arrived": 9223372036854775808'),
        ('"records": 4', '"records": -4'),
        ('"records": 4', '"records": Infinity'),
        ('"number": 2', '"number": -Infinity'),
        ('"goal": 100', '"goal": Infinity'),
        ('"place": "Library"', '"place": 7'),
        ('"place": "Library"', '"place": "\\ud800"'),
        ("the exact words", "\\udfff"),
        ('"slug": "utah"', '"slug": null'),
        (HEADER.device_id.hex(), HEADER.device_id.hex()[2:]),
    ],
)
def test_what_no_kiosk_writes_into_a_header_is_told_plainly(tmp_path: Path, true: str, changed: str) -> None:
    front = HEADER.to_bytes().decode()
    assert true in front
    header = front.replace(true, changed).encode()
    content = WHOLE[:9] + len(header).to_bytes(4, "big") + header + WHOLE[13 + len(front.encode()) : -32]
    with pytest.raises(RecordTrouble, match="cut short or changed"):
        read_bundle(at(tmp_path, content + sha256(content).digest()))


def test_what_a_stranger_wrote_into_a_header_does_nothing_to_a_terminal(tmp_path: Path) -> None:
    event = Event(1, "\x1b[2JMarket", "Park\r\n", None, None)
    header = replace(HEADER, slug="utah\x1b[31m", events={1: event})
    read = read_bundle(at(tmp_path, written(header))).header
    assert (read.slug, read.events[1].name, read.events[1].place) == ("utah[31m", "[2JMarket", "Park")


@pytest.mark.parametrize("content", [b"", b"name,zip\r\n", b"OKBNDL2\r\n", b"PK\x03\x04"])
def test_another_file_is_named_so(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(RecordTrouble, match="no sealed export that this kiosk knows"):
        read_bundle(at(tmp_path, content))


def test_a_file_that_is_not_there_is_told_plainly(tmp_path: Path) -> None:
    with pytest.raises(RecordTrouble, match="cannot be read: No such file"):
        read_bundle(tmp_path / "gone.okbundle")
    bundle = read_bundle(at(tmp_path, WHOLE))
    bundle.path.unlink()
    with pytest.raises(RecordTrouble, match="cannot be read: No such file"):
        next(bundle.records())


def proven(content: bytes, records: list[tuple[int, SealedRecord]]) -> bool:
    return prove_bundle(io.BufferedReader(io.BytesIO(content)), records)


def test_a_bundle_is_proven_record_by_record() -> None:
    assert proven(WHOLE, RECORDS)
    assert not proven(WHOLE, RECORDS[:-1])
    assert not proven(WHOLE, [*RECORDS, RECORDS[0]])
    assert not proven(WHOLE, [*RECORDS[:-1], (70_000, RECORDS[0][1])])
    assert not proven(WHOLE[:-1], RECORDS)
    assert not proven(WHOLE[:-1] + b"x", RECORDS)
    assert not proven(b"something else", RECORDS)


def test_a_bundle_is_known_by_its_beginning() -> None:
    for content, ours in ((WHOLE, True), (b"OKBNDL1\n", False), (b"", False)):
        assert is_bundle(io.BufferedReader(io.BytesIO(content))) is ours


def test_a_bundle_is_written_record_by_record_and_never_held_whole() -> None:
    waiting: list[int] = []
    file = io.BytesIO()

    def watched() -> Iterator[tuple[int, SealedRecord]]:
        for numbered in RECORDS:
            waiting.append(file.tell())
            yield numbered

    write_bundle(file, HEADER, watched())
    assert waiting == sorted(set(waiting))
    assert isinstance(Bundle(Path("x"), HEADER), Bundle)
