"""After many signers, a crash and a restart no word of theirs stands in any file that the kiosk could have written."""

import base64
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import astuple, fields
from functools import partial
from pathlib import Path

import pytest

from kiosk.app import laid
from kiosk.clock import SystemClock
from kiosk.settings import Settings
from tests.faults.canaries import Canary, canary, files_with, spellings
from tests.faults.kiosk_process import ROOT
from tests.faults.size import say, sized
from tests.ui.conftest import exported

SIGNERS = sized(5, 50)


def environment_in(folder: Path) -> dict[str, str]:
    """Return an environment that sends whatever is written somewhere below *folder*."""
    places = {
        "HOME": "home",
        "TMPDIR": "tmp",
        "XDG_CACHE_HOME": "cache",
        "XDG_CONFIG_HOME": "config",
        "XDG_DATA_HOME": "data",
        "XDG_STATE_HOME": "state",
        "XDG_RUNTIME_DIR": "runtime",
    }
    for name in places.values():
        (folder / name).mkdir(mode=0o700, parents=True)
    return {name: str(folder / place) for name, place in places.items()}


def serve_and_crash(environment: dict[str, str]) -> None:
    arguments = ["-q", "-p", "no:cacheprovider", "-p", "no:randomly", "-p", "tests.ui.conftest"]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *arguments, "tests/faults/signers.py"],
        cwd=ROOT,
        env={**os.environ, **environment, "CANARIES": str(SIGNERS), "KIOSK_HOME": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == -9, done.stdout


def insist_on_what_was_signed(settings: Settings, folder: Path) -> None:
    """Find in an export the very words that are looked for: otherwise finding none would prove nothing."""
    rows = sorted(tuple(row[field.name] for field in fields(Canary)) for row in exported(settings, folder))
    assert rows == sorted(astuple(canary(number)) for number in range(SIGNERS))


def test_no_word_of_any_signer_stands_in_a_file_after_a_crash_and_a_restart(tmp_path: Path) -> None:
    device, laptop = tmp_path / "device", tmp_path / "laptop"
    laptop.mkdir()
    environment = environment_in(device)
    serve_and_crash(environment)
    settings = Settings.from_environment(environment)
    words = [spelling for number in range(SIGNERS + 1) for spelling in canary(number).spellings()]
    after_crash = files_with(words, device)
    with laid(settings, SystemClock()) as parts:
        assert parts.staff.figures().signatures == SIGNERS
    assert settings.practice.database.is_relative_to(device)
    assert (after_crash, files_with(words, device)) == ([], [])
    insist_on_what_was_signed(settings, laptop)
    say(f"{SIGNERS} signers and one who was typing: no word of theirs in any file")


WRITINGS: dict[str, Callable[[str], bytes]] = {
    "utf-8": str.encode,
    "utf-16-le": partial(str.encode, encoding="utf-16-le"),
    "utf-16-be": partial(str.encode, encoding="utf-16-be"),
    "hex": lambda text: text.encode().hex().encode(),
    "HEX": lambda text: text.encode().hex().upper().encode(),
    "base64": lambda text: base64.b64encode(text.encode()),
}


@pytest.mark.parametrize("before", range(4))
@pytest.mark.parametrize("write", WRITINGS.values(), ids=WRITINGS)
def test_a_word_that_was_written_in_any_encoding_is_seen(
    tmp_path: Path, write: Callable[[str], bytes], before: int
) -> None:
    file = tmp_path / "cache" / "some.db"
    file.parent.mkdir()
    for text, other in zip(astuple(canary(3)), astuple(canary(4)), strict=True):
        file.write_bytes(write("\0" * before + text + "tail"))
        assert files_with(spellings(text), tmp_path) == [str(file)]
        assert files_with(spellings(other), tmp_path) == []
