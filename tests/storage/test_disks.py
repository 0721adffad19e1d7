"""Disks that are full or write-protected: real ones, since root is stopped by no permission bit."""

from pathlib import Path

import pytest

from kiosk.errors import StoreTrouble
from kiosk.records import SealedRecord
from kiosk.storage.store import SqliteStore
from tests.contracts.store import sealed
from tests.mounts import lock
from tests.storage.conftest import Open


def fill(disk: Path) -> Path:
    """Leave no byte free."""
    ballast = disk / "ballast"
    with ballast.open("wb", buffering=0) as file:
        try:
            while file.write(bytes(4_096)):
                pass
        except OSError:
            return ballast
    raise AssertionError


def records_in(store: SqliteStore) -> list[SealedRecord]:
    return [record for _, record in store.records()]


def append_until_full(store: SqliteStore) -> tuple[list[SealedRecord], SealedRecord, StoreTrouble]:
    """Return what was acknowledged, what was refused, and why."""
    kept: list[SealedRecord] = []
    while True:
        record = sealed()
        try:
            store.append(record)
        except StoreTrouble as trouble:
            return kept, record, trouble
        kept.append(record)


def test_a_full_disk_keeps_what_was_acknowledged_and_goes_on_once_there_is_space(
    disk: Path, reopen: Open
) -> None:
    store = reopen(at=disk / "signatures.db")
    store.append(sealed())
    ballast = disk / "ballast"
    ballast.write_bytes(bytes(400_000))
    kept, refused, trouble = append_until_full(store)
    assert trouble.what == "The disk is full."
    assert trouble.cure == "Free some space and try again."
    assert len(kept) > 5
    with pytest.raises(StoreTrouble, match="full"):
        store.append(refused)

    ballast.unlink()
    assert store.append(refused).sequence == len(kept) + 2
    assert records_in(store)[1:] == [*kept, refused]
    store.close()
    assert records_in(reopen(at=disk / "signatures.db"))[1:] == [*kept, refused]


def test_a_store_that_is_closed_on_a_full_disk_has_lost_nothing(disk: Path, reopen: Open) -> None:
    ballast = disk / "ballast"
    with reopen(at=disk / "signatures.db") as store:
        ballast.write_bytes(bytes(400_000))
        kept, _, _ = append_until_full(store)
    ballast.unlink()
    assert records_in(reopen(at=disk / "signatures.db")) == kept


def test_a_new_store_on_a_full_disk_is_refused(disk: Path, reopen: Open) -> None:
    fill(disk)
    with pytest.raises(StoreTrouble, match="full"):
        reopen(at=disk / "signatures.db")


@pytest.mark.parametrize("place", ["signatures.db", "new.db", "folder/new.db"])
def test_a_write_protected_disk_is_refused(disk: Path, reopen: Open, place: str) -> None:
    reopen(at=disk / "signatures.db").close()
    lock(disk)
    with pytest.raises(StoreTrouble) as refusal:
        reopen(at=disk / place)
    assert refusal.value.what == "The data folder cannot be written to."
    assert "Copy the whole folder" in refusal.value.cure
