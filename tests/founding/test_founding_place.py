"""Where a campaign is put: whole or not at all, and never over another."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.campaign import Review, load_campaign
from kiosk.disk import write_whole
from kiosk.errors import CampaignTrouble, KeyTrouble, StoreTrouble
from kiosk.founding import Founded, admit, found, insist_on_room, is_in_place, place, put_in_place, resume
from kiosk.keys import Cost, unlock
from kiosk.settings import Settings
from tests.founding.drafts import DRAFT, PASSPHRASE

ROOT = Path(__file__).parents[2]
WRITES = 3
"""The campaign file as it waits, the key, the campaign file."""

KILLED = """
import os, sys
from pathlib import Path
from kiosk.founding import place, put_in_place
from kiosk.settings import Settings
from tests.founding.drafts import newly_founded

writes, write_whole = int(sys.argv[2]), place.write_whole

def write(path, content):
    global writes
    if not writes:
        os._exit(9)
    writes -= 1
    write_whole(path, content)

place.write_whole = write
put_in_place(newly_founded(), Settings(Path(sys.argv[1])))
"""


@pytest.fixture
def home(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "data")


@pytest.fixture
def disk(home: Settings) -> Iterator[Settings]:
    """A data folder on a disk of its own, with room for a key and nothing more."""
    home.home.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4k", "tmpfs", str(home.home)], check=True)
    yield home
    subprocess.run(["umount", str(home.home)], check=True)


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_key_and_campaign_are_put_into_a_folder_for_its_owner_alone(home: Settings, founded: Founded) -> None:
    put_in_place(founded, home)
    assert names_in(home.home) == ["campaign.key", "campaign.toml"]
    assert load_campaign(home.campaign_file) == founded.campaign
    assert home.key_file.read_bytes() == founded.key_file
    assert [path.stat().st_mode & 0o777 for path in (home.home, home.key_file)] == [0o700, 0o600]


@pytest.mark.parametrize(
    ("name", "trouble"),
    [("campaign.toml", CampaignTrouble), ("campaign.key", KeyTrouble), ("signatures.db", StoreTrouble)],
)
def test_nothing_is_founded_over_anything(
    home: Settings, founded: Founded, name: str, trouble: type[Exception]
) -> None:
    home.home.mkdir()
    (home.home / name).symlink_to("somewhere else")
    with pytest.raises(trouble, match=r"There (is|are)"):
        insist_on_room(home)
    with pytest.raises(trouble, match=r"There (is|are)"):
        put_in_place(founded, home)
    assert names_in(home.home) == [name]


def test_a_disk_that_has_no_room_for_both_keeps_neither(disk: Settings, founded: Founded) -> None:
    with pytest.raises(StoreTrouble, match=r"Nothing can be written to .*: No space left"):
        put_in_place(founded, disk)
    assert names_in(disk.home) == []


@pytest.mark.parametrize("left", [["setup/campaign.key"], ["campaign.key", "setup/campaign.toml"]])
def test_nothing_is_founded_or_brought_where_set_up_has_made_a_key(
    home: Settings, founded: Founded, tmp_path: Path, left: list[str]
) -> None:
    home.setup.mkdir(parents=True)
    for name in left:
        (home.home / name).write_bytes(b"of set-up")
    carried = tmp_path / "carried.toml"
    carried.write_text(founded.campaign_text, encoding="utf-8")
    with pytest.raises(KeyTrouble):
        put_in_place(founded, home)
    with pytest.raises(KeyTrouble):
        insist_on_room(home)
    with pytest.raises(KeyTrouble, match=r"that folder first\.$"):
        admit(carried, home)
    assert not home.campaign_file.exists()
    assert all((home.home / name).read_bytes() == b"of set-up" for name in left)


def test_a_set_up_without_a_key_is_in_nobodys_way(home: Settings, founded: Founded) -> None:
    home.setup.mkdir(parents=True)
    (home.setup / "campaign.toml").write_text("of the laptop")
    put_in_place(founded, home)
    assert load_campaign(home.campaign_file) == founded.campaign


def test_a_newer_file_of_the_campaign_is_brought_whatever_set_up_left(
    home: Settings, founded: Founded, tmp_path: Path
) -> None:
    put_in_place(founded, home)
    home.setup.mkdir()
    (home.setup / "campaign.key").write_bytes(b"of set-up")
    carried = tmp_path / "carried.toml"
    carried.write_text(founded.campaign_text.replace("First event", "Second event"), encoding="utf-8")
    assert admit(carried, home).event.name == "Second event"


def test_a_campaign_file_is_brought_to_a_tablet_byte_for_byte(
    home: Settings, founded: Founded, tmp_path: Path
) -> None:
    carried = tmp_path / "carried.toml"
    carried.write_bytes(b"\xef\xbb\xbf" + founded.campaign_text.replace("\n", "\r\n").encode())
    for _ in ("new here", "the same again"):
        assert admit(carried, home) == founded.campaign
        assert home.campaign_file.read_bytes() == carried.read_bytes()
    newer = founded.campaign_text.replace("First event", "Second event")
    carried.write_text(newer, encoding="utf-8")
    assert admit(carried, home).event.name == "Second event"
    assert home.campaign_file.read_text(encoding="utf-8") == newer


def test_a_campaign_file_never_takes_the_place_of_another(
    home: Settings, founded: Founded, tmp_path: Path
) -> None:
    put_in_place(founded, home)
    other = found(DRAFT, PASSPHRASE, Review.REVIEWED, cost=Cost.SMALL)
    carried = tmp_path / "carried.toml"
    carried.write_text(other.campaign_text, encoding="utf-8")
    with pytest.raises(CampaignTrouble, match=r"Another campaign is set up in .*: friends-of-utah"):
        admit(carried, home)
    assert load_campaign(home.campaign_file) == founded.campaign


def test_a_campaign_file_with_a_placeholder_is_not_brought_anywhere(
    home: Settings, founded: Founded, tmp_path: Path
) -> None:
    carried = tmp_path / "carried.toml"
    carried.write_text(
        founded.campaign_text.replace("friends.test/sign", "example.org/sign"), encoding="utf-8"
    )
    with pytest.raises(CampaignTrouble, match=r"carried.toml, line \d+: `petition.page` still holds"):
        admit(carried, home)
    assert not home.home.exists()


def test_a_campaign_file_that_does_not_fit_on_the_disk_is_not_there(
    disk: Settings, founded: Founded, tmp_path: Path
) -> None:
    carried = tmp_path / "carried.toml"
    carried.write_text(founded.campaign_text + "# long\n" * 2000, encoding="utf-8")
    with pytest.raises(StoreTrouble, match="No space left"):
        admit(carried, disk)
    assert names_in(disk.home) == []


def stopping_before(write: int, stop: BaseException) -> Callable[[Path, bytes], None]:
    """Return a write_whole that is stopped when it is called once more after so many calls."""
    paths: list[Path] = []

    def write_or_stop(path: Path, content: bytes) -> None:
        if len(paths) == write:
            raise stop
        paths.append(path)
        write_whole(path, content)

    return write_or_stop


@pytest.mark.parametrize("done", range(WRITES))
def test_ctrl_c_between_two_writes_leaves_nothing_and_it_can_be_done_again(
    home: Settings, founded: Founded, monkeypatch: pytest.MonkeyPatch, done: int
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(place, "write_whole", stopping_before(done, KeyboardInterrupt()))
        with pytest.raises(KeyboardInterrupt):
            put_in_place(founded, home)
    assert names_in(home.home) == []
    assert resume(home) is None
    put_in_place(founded, home)
    assert names_in(home.home) == ["campaign.key", "campaign.toml"]


def test_ctrl_c_when_all_is_written_leaves_the_campaign_whole(
    home: Settings, founded: Founded, monkeypatch: pytest.MonkeyPatch
) -> None:
    def write_and_stop(path: Path, content: bytes) -> None:
        write_whole(path, content)
        if path == home.campaign_file:
            raise KeyboardInterrupt

    monkeypatch.setattr(place, "write_whole", write_and_stop)
    with pytest.raises(KeyboardInterrupt):
        put_in_place(founded, home)
    assert is_in_place(founded, home)
    assert names_in(home.home) == ["campaign.key", "campaign.toml"]


def kill_after(done: int, home: Settings) -> None:
    process = [sys.executable, "-c", KILLED, str(home.home), str(done)]
    assert (
        subprocess.run(process, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, check=False).returncode
        == 9
    )


def test_a_kill_before_the_key_leaves_room_for_any_campaign(home: Settings, founded: Founded) -> None:
    for done in (0, 1):
        kill_after(done, home)
        assert resume(home) is None
        insist_on_room(home)
    put_in_place(founded, home)
    assert is_in_place(founded, home)


def test_a_kill_between_key_and_campaign_is_gone_on_from(
    home: Settings, founded: Founded, tmp_path: Path
) -> None:
    kill_after(2, home)
    key = home.key_file.read_bytes()
    carried = tmp_path / "carried.toml"
    carried.write_text(founded.campaign_text, encoding="utf-8")
    for deed in (lambda: insist_on_room(home), lambda: admit(carried, home)):
        with pytest.raises(KeyTrouble, match=r"is half made.*`kiosk campaign new` again"):
            deed()
    campaign = resume(home)
    assert campaign is not None
    assert campaign == load_campaign(home.campaign_file)
    assert unlock(key, PASSPHRASE).public == campaign.public_key
    assert names_in(home.home) == ["campaign.key", "campaign.toml"]
    assert home.key_file.read_bytes() == key
    assert resume(home) is None


def test_a_campaign_that_cannot_be_finished_waits_for_the_next_time(
    home: Settings, founded: Founded, monkeypatch: pytest.MonkeyPatch
) -> None:
    kill_after(2, home)
    with monkeypatch.context() as patched:
        patched.setattr(place, "write_whole", stopping_before(0, OSError(28, "No space left on device")))
        with pytest.raises(StoreTrouble, match="No space left"):
            resume(home)
    assert resume(home) is not None


def test_a_key_that_some_other_campaign_waits_for_is_not_joined_to_it(
    home: Settings, founded: Founded
) -> None:
    kill_after(2, home)
    home.key_file.write_bytes(founded.key_file)
    assert resume(home) is None
    with pytest.raises(KeyTrouble, match="without its campaign file"):
        insist_on_room(home)
