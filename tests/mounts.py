"""Real disks that tests fill, lock, pull and swap: as root, permission bits would prove nothing."""

import os
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

needs_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can mount")


@contextmanager
def mounted(folder: Path, options: str = "size=256k") -> Iterator[Path]:
    """A disk of its own at *folder*, as a stick is; gone at the end, whatever became of it."""
    folder.mkdir(parents=True, exist_ok=True)
    mount(folder, options)
    try:
        yield folder
    finally:
        while folder.is_mount():
            pull(folder)


def mount(folder: Path, options: str = "size=256k") -> None:
    command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        refuse_to_skip_in_ci(done.stderr)


def refuse_to_skip_in_ci(why: str) -> None:
    """Skip where nothing may be mounted; but CI must not pass over what it was to prove."""
    if os.environ.get("CI"):
        pytest.fail(f"a disk cannot be mounted: {why}")
    pytest.skip(f"a disk cannot be mounted here: {why}")


def pull(folder: Path) -> None:
    """Take the stick out while files on it are open."""
    subprocess.run(["umount", "--lazy", folder], check=True)


def lock(folder: Path) -> None:
    subprocess.run(["mount", "-o", "remount,ro", folder], check=True)


def fill(folder: Path, *, leaving: int = 0) -> None:
    """Leave about *leaving* bytes free."""
    room = os.statvfs(folder)
    with (folder / "ballast").open("wb") as file:
        file.write(bytes(max(0, room.f_bavail * room.f_frsize - leaving)))


def device_of(folder: Path) -> int:
    return folder.stat().st_dev


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


class At:
    """Does something once, right before the first time of a step of kiosk.exporting.parcel."""

    def __init__(self, step: str, what: Callable[[], None]) -> None:
        self._step = step
        self._what: Callable[[], None] | None = what

    def __call__(self, step: str) -> None:
        if step == self._step and self._what is not None:
            what, self._what = self._what, None
            what()
