"""The journal: every whole entry is found, whatever lies between, and half an entry is none."""

import secrets
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.chain import Entry
from kiosk.records import Kind
from kiosk.storage.identity import Identity
from kiosk.storage.journal import ForeignJournalError, Journal, _spelled, entries_in, owner_of
from tests.contracts.store import CAMPAIGN, KEY_ID, sealed
from tests.mounts import fill, lock, names_in, needs_root

TABLET = Identity(CAMPAIGN, KEY_ID, bytes(16), practice=False)
HEADER_BYTES = 74
ENTRIES = [
    Entry(sequence, sealed(kind), secrets.token_bytes(32))
    for sequence, kind in enumerate(
        [Kind.SIGNATURE, Kind.CORRECTION, Kind.WITHDRAWAL, Kind.SIGNATURE, Kind.SIGNATURE], 1
    )
]
SPELLED = [_spelled(entry) for entry in ENTRIES]


def written(path: Path, entries: list[Entry]) -> Journal:
    journal = Journal(path, TABLET)
    journal.append(entries)
    return journal


def entries_of(path: Path) -> list[Entry]:
    return list(Journal(path, TABLET).entries())


def test_what_is_appended_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.okjournal"
    journal = written(path, ENTRIES[:2])
    assert journal.last == 2
    journal.append([])
    journal.append(ENTRIES[2:])
    again = Journal(path, TABLET)
    assert (list(again.entries()), again.last) == (ENTRIES, 5)
    again.append(ENTRIES[:1])
    assert entries_of(path) == [*ENTRIES, ENTRIES[0]]


def test_its_header_says_whose_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.okjournal"
    Journal(path, TABLET)
    assert path.stat().st_size == HEADER_BYTES
    assert owner_of(path) == TABLET
    for other in (
        Identity(bytes(16), KEY_ID, bytes(16), practice=False),
        Identity(CAMPAIGN, bytes(16), bytes(16), practice=False),
        Identity(CAMPAIGN, KEY_ID, bytes(range(16)), practice=False),
        Identity(CAMPAIGN, KEY_ID, bytes(16), practice=True),
    ):
        with pytest.raises(ForeignJournalError):
            Journal(path, other)


def test_a_header_with_a_wrong_bit_is_no_header(tmp_path: Path) -> None:
    path = tmp_path / "a.okjournal"
    Journal(path, TABLET)
    whole = path.read_bytes()
    for at in range(HEADER_BYTES):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert owner_of(path) is None


@given(st.lists(st.binary(max_size=5_000), min_size=6, max_size=6), st.data())
def test_every_whole_entry_is_found_among_anything(rubbish: list[bytes], data: st.DataObject) -> None:
    spoiled = data.draw(st.sets(st.integers(0, 4)))
    content = bytearray(HEADER_BYTES) + rubbish[5]
    for number, entry in enumerate(SPELLED):
        at = data.draw(st.integers(0, len(entry) - 1)) if number in spoiled else None
        content += entry if at is None else entry[:at] + bytes([entry[at] ^ 1]) + entry[at + 1 :]
        content += rubbish[number]
    whole = [entry for number, entry in enumerate(ENTRIES) if number not in spoiled]
    assert list(entries_in(BytesIO(content))) == whole


@pytest.mark.parametrize("kept", [0, 1, 20, 33, 100, 2_000])
def test_half_an_entry_is_passed_over_and_the_next_one_found(tmp_path: Path, kept: int) -> None:
    path = tmp_path / "a.okjournal"
    written(path, ENTRIES[:1])
    with path.open("ab") as file:
        file.write(SPELLED[1][:kept])
    again = Journal(path, TABLET)
    assert list(again.entries()) == ENTRIES[:1]
    again.append(ENTRIES[2:])
    assert entries_of(path) == [ENTRIES[0], *ENTRIES[2:]]


def test_an_envelope_far_behind_rubbish_is_found() -> None:
    # The magic lies across the border of what is read at once.
    for before in range((1 << 20) - 3, (1 << 20) + 60, 7):
        content = bytes(HEADER_BYTES) + bytes(before) + SPELLED[0]
        assert list(entries_in(BytesIO(content))) == ENTRIES[:1]


def test_a_file_that_was_changed_meanwhile_is_not_written_to(tmp_path: Path) -> None:
    path = tmp_path / "a.okjournal"
    journal = written(path, ENTRIES[:1])
    path.write_bytes(b"another stick")
    with pytest.raises(OSError, match="another journal"):
        journal.append(ENTRIES[1:])
    assert path.read_bytes() == b"another stick"
    path.unlink()
    with pytest.raises(FileNotFoundError):
        journal.append(ENTRIES[1:])


@needs_root
def test_what_a_full_disk_took_of_an_entry_goes_and_the_entry_follows_once_there_is_room(disk: Path) -> None:
    journal = written(disk / "a.okjournal", ENTRIES[:2])
    fill(disk, leaving=0)
    with pytest.raises(OSError, match="No space"):
        journal.append(ENTRIES[2:] * 20)
    assert journal.last == 2
    (disk / "ballast").unlink()
    journal.append(ENTRIES[2:])
    assert entries_of(journal.path) == ENTRIES


@needs_root
def test_a_write_protected_disk_takes_nothing(disk: Path) -> None:
    journal = written(disk / "a.okjournal", ENTRIES[:2])
    lock(disk)
    with pytest.raises(OSError, match="Read-only"):
        journal.append(ENTRIES[2:])
    assert entries_of(journal.path) == ENTRIES[:2]


@needs_root
def test_a_new_journal_is_there_whole_or_not_at_all(disk: Path) -> None:
    path = disk / "a.okjournal"
    fill(disk)
    with pytest.raises(OSError, match="No space left"):
        Journal(path, TABLET)
    assert names_in(disk) == ["ballast"]
    (disk / "ballast").unlink()
    # As a kill leaves it: nobody would look for it.
    (disk / f"{path.name}.abcdefgh.part").touch()
    assert written(path, ENTRIES).last == len(ENTRIES)
    assert names_in(disk) == [path.name]
