"""`kiosk campaign new` that is stopped: nothing is left, or what is left can be gone on from with the same command."""

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

from kiosk.campaign import load_campaign
from kiosk.cli import campaign_commands
from kiosk.disk import write_whole
from kiosk.fingerprint import fingerprint
from kiosk.founding import Founded, place, put_in_place
from kiosk.settings import Settings
from tests.cli.tablet import Kiosk, everything_in
from tests.founding.drafts import DRAFT, PASSPHRASE

New = Callable[[], Result]


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    return tmp_path / "recovery.pdf"


@pytest.fixture
def new(kiosk: Kiosk, founded: Founded, sheet: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> New:
    """Type the command; its key is locked before, for that takes seconds."""
    monkeypatch.setattr(campaign_commands, "found", lambda *_, **__: founded)
    draft, words = tmp_path / "draft.toml", tmp_path / "words"
    draft.write_text(DRAFT, encoding="utf-8")
    words.write_text(PASSPHRASE, encoding="utf-8")
    how = ("--sheet", str(sheet), "--texts", "reviewed", "--passphrase-file", str(words))
    return lambda: kiosk("campaign", "new", str(draft), *how)


def test_ctrl_c_before_the_last_write_leaves_nothing_and_the_same_can_be_typed_again(
    new: New, settings: Settings, sheet: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(path: Path, content: bytes) -> None:
        if path == settings.campaign_file:
            raise KeyboardInterrupt
        write_whole(path, content)

    with monkeypatch.context() as patched:
        patched.setattr(place, "write_whole", stop)
        assert new().exit_code != 0
    assert not sheet.exists()
    assert everything_in(settings.home) == {}
    assert new().exit_code == 0


def test_ctrl_c_when_the_campaign_is_there_leaves_its_sheet(
    new: New, founded: Founded, settings: Settings, sheet: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def write_and_stop(made: Founded, there: Settings) -> None:
        put_in_place(made, there)
        raise KeyboardInterrupt

    monkeypatch.setattr(campaign_commands, "put_in_place", write_and_stop)
    assert new().exit_code != 0
    assert sheet.exists()
    assert load_campaign(settings.campaign_file) == founded.campaign


def test_after_a_kill_before_the_last_write_the_same_command_finishes_the_campaign(
    new: New, founded: Founded, settings: Settings, sheet: Path
) -> None:
    settings.home.mkdir()
    settings.key_file.write_bytes(founded.key_file)
    place._staged(settings, founded.key_file).write_text(founded.campaign_text, encoding="utf-8")
    sheet.write_bytes(b"written before the kill")
    result = new()
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith(
        "A campaign was half made here when the program was stopped. It is finished now:\n"
        "Campaign: friends-of-utah (Friends of Utah)\n"
    )
    assert f"Fingerprint: {fingerprint(founded.campaign_text.encode())}\n" in result.stdout
    assert "kiosk key recovery" in result.stdout
    assert load_campaign(settings.campaign_file) == founded.campaign
    assert sheet.read_bytes() == b"written before the kill"
