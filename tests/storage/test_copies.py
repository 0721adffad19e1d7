"""Two copies of every record, on two disks where a second one is set, and each heals the other."""

import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from kiosk.errors import StoreTrouble
from kiosk.records import Kind, SealedRecord, SecondMedium
from kiosk.storage.chain import Entry
from kiosk.storage.journal import Journal, entries_in
from kiosk.storage.naming import journal_beside
from kiosk.storage.store import SqliteStore
from tests.contracts.store import sealed
from tests.mounts import fill, lock, mounted, needs_root, pull
from tests.storage.conftest import Open

pytestmark = needs_root


class Card:
    """An SD card of 1 MiB that can be pulled and put back with what is on it."""

    def __init__(self, folder: Path, memory: Path) -> None:
        self.folder = folder
        self._memory = memory

    def put_in(self) -> None:
        subprocess.run(["mount", "--bind", self._memory, self.folder], check=True)

    def pull(self) -> None:
        pull(self.folder)

    def journal_of(self, store: SqliteStore) -> Path:
        return self._memory / f"{store.device_id.hex()[:8]}.okjournal"

    def copies_of(self, store: SqliteStore) -> list[tuple[int, SealedRecord]]:
        return copied_to(self.journal_of(store))


@pytest.fixture
def card(tmp_path: Path) -> Iterator[Card]:
    with mounted(tmp_path / "memory", "size=1m") as memory:
        card = Card(tmp_path / "card", memory)
        card.folder.mkdir()
        card.put_in()
        yield card
        while card.folder.is_mount():
            card.pull()


def kept_in(store: SqliteStore, number: int) -> list[SealedRecord]:
    kept = [sealed() for _ in range(number)]
    for record in kept:
        store.append(record)
    return kept


def copied_to(journal: Path) -> list[tuple[int, SealedRecord]]:
    with journal.open("rb") as file:
        return [(entry.sequence, entry.record) for entry in entries_in(file)]


def altered(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as database, database:
        for statement in statements:
            database.execute(statement)


class TestWhere:
    def test_without_a_second_medium_they_lie_beside_the_database(self, reopen: Open, path: Path) -> None:
        store = reopen()
        kept = kept_in(store, 3)
        assert copied_to(journal_beside(path)) == list(enumerate(kept, 1))
        assert store.second_medium is SecondMedium.NONE

    def test_a_second_medium_takes_them(self, reopen: Open, path: Path, card: Card) -> None:
        store = reopen(second=card.folder)
        kept = kept_in(store, 3)
        assert card.copies_of(store) == list(enumerate(kept, 1))
        assert copied_to(journal_beside(path)) == []
        assert store.second_medium is SecondMedium.PRESENT

    def test_a_folder_of_the_same_disk_is_no_second_medium(
        self, reopen: Open, path: Path, tmp_path: Path
    ) -> None:
        (tmp_path / "folder").mkdir()
        store = reopen(second=tmp_path / "folder")
        kept_in(store, 1)
        assert store.second_medium is SecondMedium.MISSING
        assert len(copied_to(journal_beside(path))) == 1
        assert [*(tmp_path / "folder").iterdir()] == []

    def test_several_tablets_may_share_one(self, reopen: Open, tmp_path: Path, card: Card) -> None:
        one, two = reopen(second=card.folder), reopen(at=tmp_path / "two.db", second=card.folder)
        of_one, of_two = kept_in(one, 1), kept_in(two, 2)
        assert card.copies_of(one) == list(enumerate(of_one, 1))
        assert card.copies_of(two) == list(enumerate(of_two, 1))


class TestGone:
    def test_one_that_is_pulled_never_stops_signing_and_is_caught_up_once_it_is_back(
        self, reopen: Open, path: Path, card: Card
    ) -> None:
        store = reopen(second=card.folder)
        kept = kept_in(store, 2)
        card.pull()
        kept += kept_in(store, 2)
        assert store.second_medium is SecondMedium.MISSING
        assert copied_to(journal_beside(path)) == list(enumerate(kept, 1))
        assert len(card.copies_of(store)) == 2
        card.put_in()
        assert store.condition().second_medium is SecondMedium.PRESENT
        assert card.copies_of(store) == list(enumerate(kept, 1))
        kept += kept_in(store, 1)
        assert card.copies_of(store) == list(enumerate(kept, 1))
        assert len(copied_to(journal_beside(path))) == 4

    def test_one_that_is_missing_at_the_start_is_taken_up_by_the_next_signature(
        self, reopen: Open, card: Card
    ) -> None:
        card.pull()
        store = reopen(second=card.folder)
        kept = kept_in(store, 2)
        card.put_in()
        kept += kept_in(store, 1)
        assert card.copies_of(store) == list(enumerate(kept, 1))

    @pytest.mark.parametrize("refuse", [lock, fill])
    def test_one_that_refuses_never_stops_signing(
        self, reopen: Open, path: Path, card: Card, refuse: Callable[[Path], None], tmp_path: Path
    ) -> None:
        store = reopen(second=card.folder)
        kept = kept_in(store, 1)
        refuse(tmp_path / "memory")
        kept += kept_in(store, 2)
        assert store.second_medium is SecondMedium.MISSING
        assert copied_to(journal_beside(path)) == list(enumerate(kept, 1))

    def test_another_one_in_its_place_gets_everything(self, reopen: Open, card: Card, tmp_path: Path) -> None:
        store = reopen(second=card.folder)
        kept = kept_in(store, 2)
        card.pull()
        with mounted(tmp_path / "other", "size=1m") as memory:
            other = Card(card.folder, memory)
            other.put_in()
            kept += kept_in(store, 1)
            assert store.condition().second_medium is SecondMedium.PRESENT
            assert other.copies_of(store) == list(enumerate(kept, 1))
            other.pull()

    def test_if_no_disk_takes_a_second_copy_nobody_is_thanked(self, disk: Path, reopen: Open) -> None:
        store = reopen(at=disk / "signatures.db")
        kept = kept_in(store, 1)
        journal = journal_beside(disk / "signatures.db")
        journal.unlink()
        journal.mkdir()
        record = sealed()
        with pytest.raises(StoreTrouble):
            store.append(record)
        journal.rmdir()
        assert store.append(record).sequence == 2
        assert copied_to(journal) == list(enumerate([*kept, record], 1))


class TestHealing:
    """Whatever one copy lost, the other gives back at the next start."""

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
    def test_the_database_gets_back_what_it_lost(self, reopen: Open, path: Path, damage: str) -> None:
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

    def test_a_database_that_was_deleted_comes_back_as_the_same_tablet(
        self, reopen: Open, path: Path
    ) -> None:
        with reopen() as store:
            kept, device_id = kept_in(store, 3), store.device_id
        path.unlink()
        store = reopen(["hub"])
        assert store.device_id == device_id
        assert list(store.records()) == list(enumerate(kept, 1))
        assert store.counts().waiting == {"export": 3, "hub": 3}

    def test_an_older_copy_of_the_database_gets_what_came_after(self, reopen: Open, path: Path) -> None:
        with reopen() as store:
            kept = kept_in(store, 2)
        older = path.read_bytes()
        with reopen() as store:
            kept += kept_in(store, 2)
        path.write_bytes(older)
        assert list(reopen().records()) == list(enumerate(kept, 1))

    def test_an_older_copy_that_went_on_by_itself_keeps_both(self, reopen: Open, path: Path) -> None:
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

    def test_a_record_that_stands_at_another_place_is_not_doubled(self, reopen: Open, path: Path) -> None:
        with reopen() as store:
            kept = kept_in(store, 2)
        altered(path, "UPDATE records SET seq = 5 WHERE seq = 2")
        store = reopen()
        assert list(store.records()) == [(1, kept[0]), (5, kept[1])]
        assert store.first_broken_link() == 2

    def test_a_journal_that_lost_entries_gets_them_back(self, reopen: Open, path: Path) -> None:
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
    def test_the_journal_of_another_is_moved_aside_untouched(
        self, reopen: Open, path: Path, whose: str
    ) -> None:
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

    def test_a_whole_envelope_never_takes_the_place_of_another(self, reopen: Open, path: Path) -> None:
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
        self, reopen: Open, path: Path, stranger: SealedRecord
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
