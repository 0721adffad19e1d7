"""Where the tablet keeps its files."""

from pathlib import Path

import pytest

from kiosk import settings as module
from kiosk.settings import Settings, assets


def test_kiosk_home_moves_the_data() -> None:
    environ = {"KIOSK_HOME": "/media/stick", "XDG_DATA_HOME": "/elsewhere", "HOME": "/home/ana"}
    assert Settings.from_environment(environ).home == Path("/media/stick")


def test_a_relative_kiosk_home_is_taken_from_the_working_folder() -> None:
    assert Settings.from_environment({"KIOSK_HOME": "here"}).home == Path.cwd() / "here"


def test_without_it_the_data_lies_where_xdg_says() -> None:
    environ = {"KIOSK_HOME": "", "XDG_DATA_HOME": "/data", "HOME": "/home/ana"}
    assert Settings.from_environment(environ).home == Path("/data/outreach-kiosk")


def test_without_xdg_or_with_a_relative_one_it_lies_below_the_home_folder() -> None:
    expected = Path("/home/ana/.local/share/outreach-kiosk")
    assert Settings.from_environment({"HOME": "/home/ana"}).home == expected
    assert Settings.from_environment({"HOME": "/home/ana", "XDG_DATA_HOME": "data"}).home == expected


def test_an_empty_environment_still_has_a_home() -> None:
    assert Settings.from_environment({}).home == Path.home() / ".local/share/outreach-kiosk"


def test_everything_lies_below_the_home_and_practice_in_a_folder_of_its_own(tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    assert settings.campaign_file == tmp_path / "campaign.toml"
    assert settings.database == tmp_path / "signatures.db"
    assert settings.key_file == tmp_path / "campaign.key"
    assert settings.log_file == tmp_path / "kiosk.log"
    assert settings.pin_file == tmp_path / "pin.json"
    assert settings.tablet_file == tmp_path / "tablet.json"
    assert settings.table_file == tmp_path / "table"
    assert settings.setup == tmp_path / "setup"
    assert settings.practice == Settings(tmp_path / "practice")
    assert list(tmp_path.iterdir()) == []


def test_sticks_are_looked_for_where_desktops_mount_them_and_no_folder_is_offered() -> None:
    settings = Settings.from_environment({})
    assert settings.stick_roots == (Path("/media"), Path("/run/media"), Path("/mnt"))
    assert settings.exports is None


def test_a_folder_for_exports_and_other_places_for_sticks_can_be_named() -> None:
    environ = {"KIOSK_HOME": "/data", "KIOSK_EXPORTS": "/vault", "KIOSK_STICKS": "/a:/b"}
    settings = Settings.from_environment(environ)
    assert (settings.exports, settings.stick_roots) == (Path("/vault"), (Path("/a"), Path("/b")))
    assert settings.practice == Settings(Path("/data/practice"), Path("/vault"), (Path("/a"), Path("/b")))


def test_the_assets_are_found_beside_the_package_of_a_checkout() -> None:
    assert (assets() / "campaigns" / "utah.toml").is_file()


def test_the_assets_are_found_inside_an_installed_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "kiosk" / "assets").mkdir(parents=True)
    monkeypatch.setattr(module, "__file__", str(tmp_path / "kiosk" / "settings.py"))
    assert assets() == tmp_path / "kiosk" / "assets"
