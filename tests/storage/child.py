"""Another process on the same file: `python -m tests.storage.child hold|append FILE`."""

import subprocess
import sys
from pathlib import Path

from kiosk.storage import open_store
from tests.contracts.store import CAMPAIGN, KEY_ID, sealed

ROOT = Path(__file__).parents[2]


def start(what: str, path: Path) -> "subprocess.Popen[str]":
    """Start the child and return once it has opened the store."""
    command = [sys.executable, "-m", "tests.storage.child", what, str(path)]
    child = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    assert child.stdout.readline() == "open\n"
    return child


def say(line: str) -> None:
    """Tell the parent, at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main(what: str, path: Path) -> None:
    """Hold the store until told to end, or append and acknowledge until killed."""
    with open_store(path, campaign_id=CAMPAIGN, key_id=KEY_ID, practice=False) as store:
        say("open")
        if what == "hold":
            sys.stdin.read()
        while what == "append":
            say(store.append(sealed()).record_id.hex())


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
