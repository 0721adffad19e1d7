"""What the store refuses to open, and in which words."""

import secrets
import sqlite3
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kiosk.errors import StoreTrouble
from kiosk.keys import SecretKey
from kiosk.storage import open_store
from kiosk.storage.naming import journal_beside
from kiosk.storage.store import SqliteStore
from tests.contracts.store import CAMPAIGN, KEY_ID, SECRET, sealed
from tests.mounts import needs_root, pull
from tests.storage.child import ROOT, start
from tests.storage.conftest import Open


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


class TestFiles:
    def test_only_the_owner_may_read_folder_and_files(self, store: SqliteStore, path: Path) -> None:
        store.append(sealed())
        assert mode(path.parent) == 0o700
        files = {file.name: mode(file) for file in path.parent.iterdir()}
        names = (path.name, f"{path.name}-wal", journal_beside(path).name)
        assert files == dict.fromkeys(names, 0o600)

    def test_folders_are_made_as_deep_as_needed(self, tmp_path: Path, reopen: Open) -> None:
        deep = tmp_path / "a" / "b c" / "d%20?#é" / "signatures.db"
        reopen(at=deep).append(sealed())
        assert deep.is_file()

    def test_each_tablet_names_itself_at_random_and_keeps_its_name(
        self, tmp_path: Path, reopen: Open
    ) -> None:
        names = []
        for file in ("one.db", "two.db", "one.db"):
            with reopen(at=tmp_path / file) as store:
                names.append(store._identity.device_id)
        assert names[0] == names[2] != names[1]
        assert {len(name) for name in names} == {16}


class TestIdentity:
    def test_another_campaign_is_refused(self, reopen: Open, path: Path) -> None:
        reopen().close()
        with pytest.raises(StoreTrouble, match="signatures of another campaign"):
            open_store(path, campaign_id=bytes(16), key_id=KEY_ID, practice=False)

    def test_another_key_is_refused_and_both_are_named(self, reopen: Open, path: Path) -> None:
        reopen().close()
        other = SecretKey(1, bytes(32)).public
        with pytest.raises(StoreTrouble) as refusal:
            open_store(path, campaign_id=CAMPAIGN, key_id=other.key_id, practice=False)
        assert f"sealed to key {SECRET.public.short_id};" in refusal.value.what
        assert f"names key {other.short_id}." in refusal.value.what

    def test_a_real_signature_never_lands_in_a_practice_store(self, path: Path) -> None:
        open_store(path, campaign_id=CAMPAIGN, key_id=KEY_ID, practice=True).close()
        with pytest.raises(StoreTrouble, match="a real signature can never land in a practice store"):
            open_store(path, campaign_id=CAMPAIGN, key_id=KEY_ID, practice=False)

    def test_a_practice_signature_never_lands_in_a_real_store(self, reopen: Open, path: Path) -> None:
        reopen().close()
        with pytest.raises(StoreTrouble, match="a practice signature can never land in a real store"):
            open_store(path, campaign_id=CAMPAIGN, key_id=KEY_ID, practice=True)

    def test_practice_opens_again_as_practice(self, path: Path) -> None:
        for _ in range(2):
            open_store(path, campaign_id=CAMPAIGN, key_id=KEY_ID, practice=True).close()

    def test_a_refusal_lets_go_of_the_file(self, reopen: Open, path: Path) -> None:
        reopen().close()
        with pytest.raises(StoreTrouble):
            open_store(path, campaign_id=bytes(16), key_id=KEY_ID, practice=False)
        assert reopen().append(sealed()).sequence == 1


class TestInUse:
    def test_a_second_kiosk_is_refused_soon_and_the_first_does_not_notice(
        self, store: SqliteStore, path: Path
    ) -> None:
        store.append(sealed())
        begun = time.monotonic()
        with pytest.raises(StoreTrouble) as refusal:
            open_store(path, campaign_id=CAMPAIGN, key_id=KEY_ID, practice=False)
        assert time.monotonic() - begun < 2
        assert refusal.value.what == "The kiosk is already open on this tablet."
        assert refusal.value.cure == "Close it and try again."
        assert store.append(sealed()).sequence == 2

    def test_a_refused_second_opening_leaves_the_lock_of_the_first_in_place(
        self, store: SqliteStore, path: Path
    ) -> None:
        store.append(sealed())
        with pytest.raises(StoreTrouble, match="already open"):
            open_store(path, campaign_id=CAMPAIGN, key_id=KEY_ID, practice=False)
        command = [sys.executable, "-m", "tests.storage.child", str(path)]
        other = subprocess.run(command, cwd=ROOT, input="", capture_output=True, text=True, check=False)
        assert other.returncode != 0
        assert "already open on this tablet" in other.stderr

    def test_a_file_that_another_process_holds_opens_once_it_lets_go(self, path: Path, reopen: Open) -> None:
        with start(path) as child:
            with pytest.raises(StoreTrouble, match="already open on this tablet"):
                reopen()
            child.communicate()
        assert reopen().append(sealed()).sequence == 1


class TestDamage:
    @pytest.mark.parametrize("content", [secrets.token_bytes(8_192), b"name,zip\nLuc\xc3\xada,84101\n" * 99])
    def test_a_file_that_is_no_database_is_moved_aside_untouched(
        self, path: Path, reopen: Open, content: bytes
    ) -> None:
        path.parent.mkdir()
        path.write_bytes(content)
        store = reopen()
        assert store.condition().set_aside == ("signatures.damaged-1.db",)
        assert (path.parent / "signatures.damaged-1.db").read_bytes() == content
        assert store.append(sealed()).sequence == 1

    def test_the_database_of_another_program_is_refused(self, path: Path, reopen: Open) -> None:
        path.parent.mkdir()
        other = sqlite3.connect(path)
        other.execute("CREATE TABLE bookmarks (url TEXT)")
        other.close()
        with pytest.raises(StoreTrouble, match="damaged, or it is not one"):
            reopen()

    @pytest.mark.parametrize("page", [0, 1, 2, 3, 4, 5])
    def test_a_destroyed_page_costs_nothing_while_the_second_copy_is_there(
        self, path: Path, reopen: Open, page: int
    ) -> None:
        with reopen() as store:
            device_id, kept = store.device_id, [sealed() for _ in range(20)]
            for record in kept:
                store.append(record)
        content = bytearray(path.read_bytes())
        content[page * 4_096 : (page + 1) * 4_096] = secrets.token_bytes(4_096)
        path.write_bytes(content)
        store = reopen()
        assert store.device_id == device_id
        assert list(store.records()) == list(enumerate(kept, 1))
        assert store.first_broken_link() is None
        assert store.condition().restored == 20
        assert store.counts().waiting == {"export": 20}
        [aside] = store.condition().set_aside
        assert (path.parent / aside).read_bytes() == content

    def test_an_index_that_lost_a_row_is_noticed_at_the_start(self, path: Path, reopen: Open) -> None:
        record = sealed()
        with reopen() as store:
            store.append(record)
        content = bytearray(path.read_bytes())
        place = content.index(record.record_id)
        content[place] ^= 1
        path.write_bytes(content)
        store = reopen()
        assert list(store.records()) == [(1, record)]
        assert len(store.condition().set_aside) == 1

    def test_where_both_are_damaged_the_kiosk_goes_on_with_new_ones(self, path: Path, reopen: Open) -> None:
        with reopen() as store:
            store.append(sealed())
        path.write_bytes(secrets.token_bytes(8_192))
        journal_beside(path).write_bytes(secrets.token_bytes(8_192))
        store = reopen()
        assert store.condition().set_aside == ("signatures.damaged-1.db", "signatures.damaged-1.okjournal")
        assert store.append(sealed()).sequence == 1

    @needs_root
    def test_what_cannot_be_moved_aside_is_told(self, path: Path, reopen: Open) -> None:
        path.parent.mkdir()
        path.write_bytes(secrets.token_bytes(8_192))
        # A file that is mounted can be written to, but not renamed.
        subprocess.run(["mount", "--bind", path, path], check=True)
        try:
            with pytest.raises(StoreTrouble, match="cannot be opened"):
                reopen()
        finally:
            pull(path)

    def test_a_folder_in_the_place_of_the_file_cannot_be_opened(self, path: Path, reopen: Open) -> None:
        path.mkdir(parents=True)
        with pytest.raises(StoreTrouble, match="cannot be opened"):
            reopen()

    def test_a_file_in_the_place_of_the_folder_cannot_be_opened(self, path: Path, reopen: Open) -> None:
        path.parent.write_text("")
        with pytest.raises(StoreTrouble, match="cannot be opened"):
            reopen()
