"""The organizer's own content: copied to be edited, and shown instead of what is shipped."""

import shutil
import subprocess
from pathlib import Path

import pytest

from kiosk.content import content_folder, copy_content, shipped_content
from kiosk.errors import ContentTrouble
from kiosk.settings import Settings
from tests.cli.tablet import everything_in
from tests.content.packs import SMALL, copy_of


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "data")


def test_what_is_shipped_is_shown_until_the_organizer_has_content_of_their_own(settings: Settings) -> None:
    assert content_folder(settings) == shipped_content()
    assert copy_content(settings) == settings.content == content_folder(settings)
    assert everything_in(settings.content) == everything_in(shipped_content())


def test_asking_for_the_folder_makes_nothing(settings: Settings) -> None:
    content_folder(settings)
    assert not settings.home.exists()


def test_content_that_is_there_is_never_copied_over(settings: Settings) -> None:
    settings.home.mkdir()
    copy_of(SMALL, settings.home).rename(settings.content)
    before = everything_in(settings.home)
    with pytest.raises(ContentTrouble) as refused:
        copy_content(settings)
    assert refused.value.what == f"{settings.content} is already there."
    assert everything_in(settings.home) == before


def test_a_file_in_its_place_is_not_copied_over_either(settings: Settings) -> None:
    settings.home.mkdir()
    settings.content.write_text("mine", encoding="utf-8")
    with pytest.raises(ContentTrouble, match="already there"):
        copy_content(settings)
    assert settings.content.read_text(encoding="utf-8") == "mine"


def test_a_disk_that_fills_up_is_told_and_left_as_it_was(disk: Path) -> None:
    home = disk / "data"
    home.mkdir()
    (home / "kept").write_text("kept", encoding="utf-8")
    # Room for some of the content and not for all of it.
    (disk / "ballast").write_bytes(bytes(shutil.disk_usage(disk).free - 100_000))
    free = shutil.disk_usage(disk).free
    with pytest.raises(ContentTrouble) as refused:
        copy_content(Settings(home))
    assert refused.value.what == f"The content cannot be copied to {home / 'content'}."
    assert refused.value.cure == "Make room there, or mend its permissions."
    assert everything_in(home) == {"kept": b"kept"}
    assert not (home / "content").exists()
    assert shutil.disk_usage(disk).free == free
    assert content_folder(Settings(home)) == shipped_content()


def test_a_write_protected_disk_is_told(disk: Path) -> None:
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    with pytest.raises(ContentTrouble, match="cannot be copied"):
        copy_content(Settings(disk / "data"))
    assert list(disk.iterdir()) == []


def test_a_link_to_nowhere_in_its_place_is_told_and_left_alone(settings: Settings) -> None:
    settings.home.mkdir()
    settings.content.symlink_to(settings.home / "stick")
    with pytest.raises(ContentTrouble, match="cannot be copied"):
        copy_content(settings)
    assert settings.content.is_symlink()
    assert list(settings.home.iterdir()) == [settings.content]


def test_a_copy_that_was_cut_off_is_never_shown_and_the_next_one_sweeps_it(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut_off(source: Path, into: Path) -> None:
        into.mkdir(parents=True)
        shutil.copy(source / "pack.toml", into)
        (into / "half").write_text("half", encoding="utf-8")
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("kiosk.content.folder.shutil.copytree", cut_off)
        with pytest.raises(KeyboardInterrupt):
            copy_content(settings)
    left = settings.home / "content.part"
    assert list(settings.home.iterdir()) == [left]
    assert content_folder(settings) == shipped_content()
    copy_content(settings)
    assert list(settings.home.iterdir()) == [settings.content]
    assert everything_in(settings.content) == everything_in(shipped_content())
