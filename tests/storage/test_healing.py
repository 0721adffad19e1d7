"""Whatever one of the two copies lost, the other gives back at the next start."""

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from kiosk.chain import Entry
from kiosk.records import Kind, SealedRecord
from kiosk.storage.journal import Journal
from kiosk.storage.naming import journal_beside
from tests.contracts.store import sealed
from tests.storage.conftest import Open
from tests.storage.journals import altered, copied_to, kept_in


@pytest.mark.parametrize(
    "damage",
    [
        "DELETE FROM records WHERE seq = 1",
        "DELETE FROM records WHERE seq IN (2, 3)",
        "DELETE FROM records WHERE seq = 4",
        "DELETE FROM records",
        "UPDATE records SET envelope = x'00' WHERE seq = 3",
        "UPDATE records SET chain = randomblob(32) WHERE seq = 3",
        "UPDATE records SET kind = 'withdrawal' WHERE seq = 3",
        "UPDATE records SET event = 7 WHERE seq = 3",
    ],
)
def test_the_database_gets_back_what_it_lost(reopen: Open, path: Path, damage: str) -> None:
    with reopen() as store:
        kept = kept_in(store, 4)
    altered(path, damage)
    store = reopen()
    assert list(store.records()) == list(enumerate(kept, 1))
    assert store.first_broken_link() is None
    assert store.condition().restored >= 1
    assert store.counts().waiting == {"export": 4}
    store.close()
    assert reopen().condition().restored == 0


def test_a_database_that_was_deleted_comes_back_as_the_same_tablet(reopen: Open, path: Path) -> None:
    with reopen() as store:
        kept, device_id = kept_in(store, 3), store.device_id
    path.unlink()
    store = reopen(["hub"])
    assert store.device_id == device_id
    assert list(store.records()) == list(enumerate(kept, 1))
    assert store.counts().waiting == {"export": 3, "hub": 3}


def test_an_older_copy_of_the_database_gets_what_came_after(reopen: Open, path: Path) -> None:
    with reopen() as store:
        kept = kept_in(store, 2)
    older = path.read_bytes()
    with reopen() as store:
        kept += kept_in(store, 2)
    path.write_bytes(older)
    assert list(reopen().records()) == list(enumerate(kept, 1))


def test_an_older_copy_that_went_on_by_itself_keeps_both(reopen: Open, path: Path) -> None:
    with reopen() as store:
        first = kept_in(store, 1)
    older = path.read_bytes()
    with reopen() as store:
        here = kept_in(store, 2)
    elsewhere = journal_beside(path).read_bytes()
    path.write_bytes(older)
    journal_beside(path).unlink()
    with reopen() as store:
        there = kept_in(store, 1)
    journal_beside(path).write_bytes(elsewhere)
    store = reopen()
    assert list(store.records()) == list(enumerate([*first, *there, *here], 1))
    assert store.condition().restored == 2
    store.close()
    again = reopen()
    assert again.condition().restored == 0
    assert len(list(again.records())) == 4


def test_a_record_that_stands_at_another_place_is_not_doubled(reopen: Open, path: Path) -> None:
    with reopen() as store:
        kept = kept_in(store, 2)
    altered(path, "UPDATE records SET seq = 5 WHERE seq = 2")
    store = reopen()
    assert list(store.records()) == [(1, kept[0]), (5, kept[1])]
    assert store.first_broken_link() == 2


def test_a_journal_that_lost_entries_gets_them_back(reopen: Open, path: Path) -> None:
    with reopen() as store:
        kept = kept_in(store, 3)
    journal = journal_beside(path)
    content = bytearray(journal.read_bytes())
    content[len(content) // 2] ^= 1
    journal.write_bytes(content)
    assert len(copied_to(journal)) == 2
    reopen().close()
    assert sorted(number for number, _ in copied_to(journal)) == [1, 2, 3]
    assert {record.record_id for _, record in copied_to(journal)} == {each.record_id for each in kept}


@pytest.mark.parametrize("whose", ["key", "campaign", "damaged"])
def test_the_journal_of_another_is_moved_aside_untouched(reopen: Open, path: Path, whose: str) -> None:
    with reopen() as store:
        kept = kept_in(store, 2)
    journal = journal_beside(path)
    content = bytearray(journal.read_bytes())
    content[{"campaign": 10, "key": 30, "damaged": 60}[whose]] ^= 1
    if whose != "damaged":
        content[58:74] = sha256(content[:58]).digest()[:16]
    journal.write_bytes(content)
    store = reopen()
    assert store.condition().set_aside == ("signatures.damaged-1.okjournal",)
    assert (path.parent / "signatures.damaged-1.okjournal").read_bytes() == content
    assert copied_to(journal) == list(enumerate(kept, 1))


def test_a_whole_envelope_never_takes_the_place_of_another(reopen: Open, path: Path) -> None:
    with reopen() as store:
        [kept] = kept_in(store, 1)
        identity = store._identity
    journal = Journal(journal_beside(path), identity)
    assert len([*journal.entries()]) == 1
    journal.append([Entry(1, sealed(record_id=kept.record_id), bytes(32))])
    store = reopen()
    assert list(store.records()) == [(1, kept)]
    assert store.condition().restored == 0


@pytest.mark.parametrize(
    "stranger",
    [
        SealedRecord(bytes(16), Kind.SIGNATURE, 1, b"no envelope"),
        replace(sealed(), record_id=bytes(16)),
        sealed(campaign_id=bytes(16)),
    ],
)
def test_what_is_none_of_ours_is_not_taken_from_a_journal(
    reopen: Open, path: Path, stranger: SealedRecord
) -> None:
    with reopen() as store:
        kept = kept_in(store, 1)
        identity = store._identity
    journal = Journal(journal_beside(path), identity)
    assert len([*journal.entries()]) == 1
    journal.append([Entry(2, stranger, bytes(32))])
    store = reopen()
    assert list(store.records()) == list(enumerate(kept, 1))
    assert store.condition().restored == 0
