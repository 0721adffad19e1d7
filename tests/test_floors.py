"""The floors of the house: each import contract holds, and each was seen to be broken."""

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

FRONT = "The front stairs: screens stand on deeds, deeds stand on nouns"
BACK = "The back stairs: storage knows the nouns only"
EXPORTING = "The stairs of exporting: files stand on what was gathered"
QT = "Qt lives in ui"
SQL = "SQL lives in storage"
SOCKETS = "Nobody opens a socket"

# Which file of the copy gets which line, and which contract must then be broken.
BREACHES = {
    "a screen reads the store": ("ui/planted.py", "import kiosk.storage", FRONT),
    "a deed reaches up to the screens": ("session.py", "import kiosk.ui", FRONT),
    "a noun knows another noun": ("petition.py", "import kiosk.sealing", FRONT),
    "a module has no floor": ("planted.py", "", FRONT),
    "the store knows a deed": ("storage/planted.py", "import kiosk.signing", BACK),
    "a row knows the file it stands in": ("exporting/rows.py", "import kiosk.exporting.files", EXPORTING),
    "a deed uses Qt": ("session.py", "import PySide6.QtCore", QT),
    "a screen speaks SQL": ("ui/planted.py", "import sqlalchemy", SQL),
    "a screen opens a database": ("ui/planted.py", "import sqlite3", SQL),
    "a screen opens a socket": ("ui/planted.py", "import socket", SOCKETS),
    "the store fetches a page": ("storage/planted.py", "import urllib.request", SOCKETS),
}


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-logo", "--no-cache"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def copied_house(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "kiosk", tmp_path / "kiosk", ignore=shutil.ignore_patterns("__pycache__", "qml"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_the_house_as_it_stands_keeps_its_floors(copied_house: Path) -> None:
    linted = lint_imports(copied_house)
    assert linted.returncode == 0, linted.stdout
    assert "BROKEN" not in linted.stdout


@pytest.mark.parametrize(("where", "line", "contract"), BREACHES.values(), ids=BREACHES.keys())
def test_a_breach_of_the_floors_is_seen_when(
    copied_house: Path, where: str, line: str, contract: str
) -> None:
    with (copied_house / "kiosk" / where).open("a", encoding="utf-8") as module:
        module.write(f"\n{line}\n")
    linted = lint_imports(copied_house)
    assert linted.returncode == 1, linted.stdout
    assert f"{contract} BROKEN" in linted.stdout


def test_every_contract_was_seen_to_be_broken() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    assert {contract["name"] for contract in contracts} == {contract for _, _, contract in BREACHES.values()}
