"""Practice mode: made on first use, used again, and healed when half of it is lost."""

import json
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from kiosk.errors import KeyTrouble, StoreTrouble
from kiosk.keys import unlock
from kiosk.practice import PASSPHRASE, existing_practice, in_practice, practice_campaign, sample_campaign
from kiosk.settings import Settings


@pytest.fixture
def home(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "data")


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 64 KiB."""
    place = tmp_path / "disk"
    place.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(place)], check=True)
    yield place
    subprocess.run(["umount", str(place)], check=True)


def fill(filler: Path) -> None:
    with suppress(OSError), filler.open("wb", buffering=0) as file:
        while True:
            file.write(bytes(4096))


def everything_in(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_without_a_campaign_file_it_is_practice(home: Settings) -> None:
    assert in_practice(home)
    home.home.mkdir()
    home.campaign_file.touch()
    assert not in_practice(home)


def test_a_campaign_file_that_leads_nowhere_is_not_practice(home: Settings) -> None:
    home.home.mkdir()
    home.campaign_file.symlink_to("missing.toml")
    assert not in_practice(home)


def test_the_first_use_makes_a_key_that_the_passphrase_opens(home: Settings) -> None:
    campaign, place = practice_campaign(home)
    assert place == home.practice
    assert unlock(place.key_file.read_bytes(), PASSPHRASE).public == campaign.public_key
    assert sorted(everything_in(home.home)) == ["practice/campaign.key", "practice/identity.json"]
    assert place.home.stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in place.home.iterdir()} == {0o600}


def test_the_next_use_finds_the_same_campaign_and_writes_nothing(home: Settings) -> None:
    first, _ = practice_campaign(home)
    before = everything_in(home.home)
    assert practice_campaign(home) == (first, home.practice)
    assert existing_practice(home) == (first, home.practice)
    assert everything_in(home.home) == before


def test_no_two_tablets_practice_with_the_same_key(tmp_path: Path) -> None:
    one, _ = practice_campaign(Settings(tmp_path / "one"))
    two, _ = practice_campaign(Settings(tmp_path / "two"))
    assert one.id != two.id
    assert one.public_key != two.public_key


def test_looking_makes_nothing(home: Settings) -> None:
    assert existing_practice(home) is None
    assert sample_campaign().organization.name == "Your organization"
    assert not home.home.exists()


@pytest.mark.parametrize("lost", ["campaign.key", "identity.json"])
def test_a_half_made_folder_without_records_is_made_anew(home: Settings, lost: str) -> None:
    first, place = practice_campaign(home)
    (place.home / lost).unlink()
    second, _ = practice_campaign(home)
    assert second.id != first.id
    assert practice_campaign(home)[0] == second
    assert [path.name for path in home.home.iterdir()] == ["practice"]


@pytest.mark.parametrize("lost", ["campaign.key", "identity.json"])
def test_records_that_nobody_can_open_are_put_aside_whole(home: Settings, lost: str) -> None:
    first, place = practice_campaign(home)
    place.database.write_bytes(b"records")
    (place.home / lost).unlink()
    left = everything_in(place.home)
    second, _ = practice_campaign(home)
    assert second.id != first.id
    assert everything_in(home.home / "practice-lost-1") == left
    assert not place.database.exists()
    place.database.write_bytes(b"more records")
    place.key_file.unlink()
    practice_campaign(home)
    assert everything_in(home.home / "practice-lost-1") == left
    assert (home.home / "practice-lost-2" / "signatures.db").read_bytes() == b"more records"


@pytest.mark.parametrize("lost", ["campaign.key", "identity.json"])
def test_looking_at_records_that_nobody_can_open_says_so_and_changes_nothing(
    home: Settings, lost: str
) -> None:
    _, place = practice_campaign(home)
    place.database.write_bytes(b"records")
    (place.home / lost).unlink()
    left = everything_in(home.home)
    with pytest.raises(KeyTrouble, match=r"The practice key is gone.*puts .* aside"):
        existing_practice(home)
    assert everything_in(home.home) == left


@pytest.mark.parametrize(
    "kept",
    [
        "",
        "[]",
        "7",
        "{}",
        '{"id": "xyz", "public_key": "kpub1"}',
        '{"id": 7, "public_key": 7}',
        "\\u0000",
        "\udcff",
    ],
)
def test_an_identity_that_makes_no_sense_is_made_anew(home: Settings, kept: str) -> None:
    first, place = practice_campaign(home)
    (place.home / "identity.json").write_bytes(kept.encode("utf-8", "surrogateescape"))
    assert existing_practice(home) is None
    assert practice_campaign(home)[0].id != first.id


def test_an_identity_of_another_key_or_with_a_short_id_is_made_anew(home: Settings, tmp_path: Path) -> None:
    practice_campaign(home)
    other, _ = practice_campaign(Settings(tmp_path / "other"))
    file = home.practice.home / "identity.json"
    kept = json.loads(file.read_text())
    for wrong in ({**kept, "public_key": other.public_key.text}, {**kept, "id": "00"}):
        file.write_text(json.dumps(wrong))
        assert existing_practice(home) is None


def test_a_key_that_another_passphrase_locks_is_made_anew(home: Settings) -> None:
    first, place = practice_campaign(home)
    damaged = bytearray(place.key_file.read_bytes())
    damaged[-1] ^= 1
    place.key_file.write_bytes(damaged)
    assert practice_campaign(home)[0].public_key != first.public_key


def test_a_read_only_disk_is_told_plainly(disk: Path) -> None:
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    with pytest.raises(StoreTrouble, match=r"Nothing can be written to .*: Read-only file system"):
        practice_campaign(Settings(disk))


def test_a_full_disk_is_told_plainly_and_once_freed_practice_begins(disk: Path) -> None:
    filler = disk / "filler"
    fill(filler)
    with pytest.raises(StoreTrouble, match=r"Nothing can be written to .*: No space left on device"):
        practice_campaign(Settings(disk))
    filler.unlink()
    practice_campaign(Settings(disk))


def test_a_file_where_the_folder_should_be_is_told_plainly(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")
    with pytest.raises(StoreTrouble, match="Nothing can be written to"):
        practice_campaign(Settings(tmp_path / "data"))
