"""The command line as a whole: help, exit codes, and what it never says."""

import json
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest
from typer.main import get_command

from kiosk import __version__
from kiosk.campaign import Campaign
from kiosk.cli import app, main
from kiosk.errors import Bug, StoreTrouble
from kiosk.settings import Settings
from tests.cli.tablet import Kiosk, in_a_process


def test_the_version_is_told(kiosk: Kiosk) -> None:
    result = kiosk("--version")
    assert (result.exit_code, result.stdout) == (0, f"kiosk {__version__}\n")


def test_the_entry_point_leaves_the_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["kiosk", "--version"])
    with pytest.raises(SystemExit) as left:
        main()
    assert left.value.code == 0


def every_command() -> list[tuple[str, ...]]:
    """Give the words of each command, those of the groups among them."""

    def below(node: object, path: tuple[str, ...]) -> list[tuple[str, ...]]:
        children = getattr(node, "commands", {})
        return [words for name, child in children.items() for words in below(child, (*path, name))] or [path]

    return [(), *below(get_command(app), ())]


def test_every_command_is_seen() -> None:
    assert {("run",), ("export",), ("campaign", "import"), ("key", "rehearse")} < set(every_command())


@pytest.mark.parametrize("command", every_command(), ids=" ".join)
def test_every_command_has_help_with_an_example(kiosk: Kiosk, command: tuple[str, ...]) -> None:
    result = kiosk(*command, "--help")
    assert result.exit_code == 0
    assert "Example: " in result.stdout


def test_a_word_that_is_no_command_is_a_mistake_of_usage(kiosk: Kiosk) -> None:
    result = kiosk("dance")
    assert result.exit_code == 2
    assert "No such command" in result.stderr


@pytest.mark.parametrize("words", [(), ("run",)])
def test_the_kiosk_opens_with_and_without_the_word_run(
    kiosk: Kiosk, settings: Settings, screen: ModuleType, words: tuple[str, ...]
) -> None:
    seen: list[Settings] = []

    def run(settings: Settings, size: tuple[int, int] | None) -> int:
        seen.append(settings)
        return 3

    screen.run = run  # type: ignore[attr-defined]
    assert kiosk(*words).exit_code == 3
    assert seen == [settings]


def test_it_opens_over_the_whole_screen_or_in_a_window(kiosk: Kiosk, screen: ModuleType) -> None:
    seen: list[tuple[int, int] | None] = []

    def run(settings: Settings, size: tuple[int, int] | None) -> int:
        seen.append(size)
        return 0

    screen.run = run  # type: ignore[attr-defined]
    assert kiosk("run").exit_code == 0
    assert kiosk("run", "--window", "800x1280").exit_code == 0
    assert seen == [None, (800, 1280)]


@pytest.mark.parametrize("size", ["800", "0x0", "800x", "800x1280x2", "1e3x800"])
def test_a_size_that_is_none_is_refused(kiosk: Kiosk, size: str) -> None:
    result = kiosk("run", "--window", size)
    assert result.exit_code == 2
    assert "like 1280x800" in result.stderr


def test_pictures_are_taken_of_some_screens_or_of_everything(kiosk: Kiosk, screen: ModuleType) -> None:
    seen: list[tuple[Path, str, bool]] = []
    screen.screenshots = lambda folder, *, only, everything: seen.append((folder, only, everything))  # type: ignore[attr-defined]
    assert kiosk("screenshots", "pictures").exit_code == 0
    assert kiosk("screenshots", "pictures", "--all", "--only", "home").exit_code == 0
    assert seen == [(Path("pictures"), "*", False), (Path("pictures"), "home", True)]


def test_trouble_is_told_in_its_two_sentences(kiosk: Kiosk, settings: Settings, screen: ModuleType) -> None:
    def run(settings: Settings, size: tuple[int, int] | None) -> int:
        raise StoreTrouble("There is no display.", "Connect one.")

    screen.run = run  # type: ignore[attr-defined]
    result = kiosk()
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", "There is no display.\nConnect one.\n")
    assert not settings.log_file.exists()


@pytest.mark.parametrize("kind", [Bug, ValueError, RecursionError])
def test_a_fault_is_noted_without_a_value_and_told_in_one_sentence(
    kiosk: Kiosk, settings: Settings, screen: ModuleType, kind: type[Exception]
) -> None:
    def run(settings: Settings, size: tuple[int, int] | None) -> int:
        raise kind("Ana García")

    screen.run = run  # type: ignore[attr-defined]
    result = kiosk("run")
    assert result.exit_code == 70
    assert result.stdout == ""
    assert result.stderr == f"The kiosk made a mistake. Where it happened is noted in {settings.log_file}.\n"
    log = settings.log_file.read_text(encoding="utf-8")
    assert f"{kind.__name__} at kiosk.cli." in log
    assert "Ana" not in log


def test_a_person_may_stop_it_and_a_pipe_may_end(
    kiosk: Kiosk, settings: Settings, screen: ModuleType
) -> None:
    def stopped(settings: Settings, size: tuple[int, int] | None) -> int:
        raise KeyboardInterrupt

    def ended(settings: Settings, size: tuple[int, int] | None) -> int:
        raise BrokenPipeError(32, "Broken pipe")

    screen.run = stopped  # type: ignore[attr-defined]
    assert kiosk().exit_code in {1, 130}
    screen.run = ended  # type: ignore[attr-defined]
    assert kiosk().exit_code == 1
    assert not settings.home.exists()


def test_a_broken_campaign_file_is_told_with_line_and_key(
    kiosk: Kiosk, settings: Settings, real: Campaign
) -> None:
    settings.campaign_file.write_text("version = 1\n\n[petiton]\n")
    for words in (("status",), ("qr",), ("export", "out.csv")):
        result = kiosk(*words)
        assert result.exit_code == 2
        assert result.stderr == "campaign.toml, line 3: `petiton` is not a key.\nDid you mean `petition`?\n"


def test_what_a_complaint_quotes_does_nothing_to_the_terminal(
    kiosk: Kiosk, settings: Settings, real: Campaign
) -> None:
    settings.campaign_file.write_text('version = 1\n\n["\\u001b[2J\\u009bpetiton\\r"]\n')
    for words in (("status",), ("campaign", "check")):
        result = kiosk(*words)
        assert result.exit_code == 2
        assert result.stderr.startswith("campaign.toml, line 3: `[2Jpetiton ` is not a key.\n")


def test_a_process_of_its_own_answers_alike(settings: Settings) -> None:
    result = in_a_process(settings, "status", "--json")
    assert (result.returncode, result.stderr) == (0, "")
    assert json.loads(result.stdout)["mode"] == "practice"
    assert in_a_process(settings, "qr", "nonsense").returncode == 2


def test_without_a_screen_the_kiosk_says_so_and_makes_nothing(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    result = in_a_process(settings)
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr.startswith("There is no screen to open the kiosk on.\n")
    assert not settings.home.exists()


def test_qt_is_not_loaded_by_what_shows_no_window(settings: Settings) -> None:
    code = (
        "import sys; from typer.testing import CliRunner; from kiosk.cli import app;"
        "assert CliRunner().invoke(app, ['status']).exit_code == 0;"
        "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    )
    environment = {**os.environ, "KIOSK_HOME": str(settings.home)}
    assert subprocess.run([sys.executable, "-c", code], env=environment, check=False).returncode == 0
