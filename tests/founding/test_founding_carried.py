"""A campaign file from anybody's stick is read once, and only if it is a file of some thousand bytes."""

import os
from pathlib import Path

import pytest

from kiosk.campaign import Campaign, CampaignFile, load_campaign, read_campaign
from kiosk.errors import CampaignTrouble
from kiosk.founding import LONGEST_FILE, Founded, admit, place, read_carried
from kiosk.settings import Settings


def test_what_is_read_is_what_is_kept(founded: Founded, tmp_path: Path) -> None:
    carried = tmp_path / "carried.toml"
    content = b"\xef\xbb\xbf" + founded.campaign_text.replace("\n", "\r\n").encode()
    carried.write_bytes(content)
    read = read_carried(carried)
    assert (read.content, read.file.text, read.file.name) == (content, founded.campaign_text, "carried.toml")


def test_the_longest_file_is_read_and_no_longer_one(tmp_path: Path) -> None:
    carried = tmp_path / "long.toml"
    carried.write_bytes(b"#" * LONGEST_FILE)
    assert len(read_carried(carried).content) == LONGEST_FILE
    carried.write_bytes(b"#" * (LONGEST_FILE + 1))
    with pytest.raises(CampaignTrouble, match=r"long.toml is too long for a campaign file"):
        read_carried(carried)


def test_what_is_no_file_is_refused_at_once(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.toml"
    os.mkfifo(pipe)
    endless = tmp_path / "endless.toml"
    endless.symlink_to("/dev/zero")
    # Somebody waits at its other end, and nothing is taken from there.
    writer = os.open(pipe, os.O_RDWR)
    os.write(writer, b"version = 1")
    for path in (pipe, endless):
        with pytest.raises(CampaignTrouble, match="or no file at all"):
            read_carried(path)
    assert os.read(writer, 99) == b"version = 1"
    os.close(writer)
    with pytest.raises(CampaignTrouble, match="or no file at all"):
        read_carried(pipe)
    for path in (tmp_path, tmp_path / "gone.toml"):
        with pytest.raises(CampaignTrouble, match="cannot be read"):
            read_carried(path)


def test_what_is_no_text_is_refused_by_name(tmp_path: Path) -> None:
    carried = tmp_path / "picture.toml"
    carried.write_bytes(b"\xff")
    with pytest.raises(CampaignTrouble, match=r"picture.toml is not UTF-8 text"):
        read_carried(carried)


def test_what_was_looked_at_is_kept_whatever_stands_on_the_stick_by_then(
    founded: Founded, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = Settings(tmp_path / "data")
    carried = tmp_path / "carried.toml"
    carried.write_text(founded.campaign_text, encoding="utf-8")

    def read_and_swap(file: CampaignFile) -> Campaign:
        carried.write_text("another file")
        return read_campaign(file)

    monkeypatch.setattr(place, "read_campaign", read_and_swap)
    assert admit(carried, home) == founded.campaign
    assert load_campaign(home.campaign_file) == founded.campaign
