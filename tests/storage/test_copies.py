"""Two copies of every record, on two disks where a second one is set."""

import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.errors import StoreTrouble
from kiosk.records import SealedRecord, SecondMedium
from kiosk.storage.naming import journal_beside
from kiosk.storage.store import SqliteStore
from tests.contracts.store import sealed
from tests.mounts import fill, lock, mounted, needs_root, pull
from tests.storage.conftest import Open
from tests.storage.journals import copied_to, kept_in

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
        for _ in range(2):
            with pytest.raises(StoreTrouble):
                store.append(record)
        journal.rmdir()
        assert store.append(record).sequence == 2
        assert copied_to(journal) == list(enumerate([*kept, record], 1))
