"""Another process that holds the same file: `python -m tests.storage.child FILE`."""

import subprocess
import sys
from pathlib import Path

from kiosk.storage import open_store
from tests.contracts.store import CAMPAIGN, KEY_ID

ROOT = Path(__file__).parents[2]


def start(path: Path) -> "subprocess.Popen[str]":
    """Start the child and return once it has opened the store."""
    command = [sys.executable, "-m", "tests.storage.child", str(path)]
    child = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    assert child.stdout.readline() == "open\n"
    return child


def main(path: Path) -> None:
    """Hold the store until told to end."""
    with open_store(path, campaign_id=CAMPAIGN, key_id=KEY_ID, practice=False):
        sys.stdout.write("open\n")
        sys.stdout.flush()
        sys.stdin.read()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
