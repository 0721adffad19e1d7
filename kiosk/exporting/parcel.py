"""Hands files over to a folder, often that of a stick: all of them proven, or none of them left there.

An older file of the same name is put aside meanwhile. It comes back if anything fails, after a kill with the next
export, and goes only once the new one was read under its name.

The folder is opened once and every name is made, renamed and removed relative to it. So whatever happens to the
mount meanwhile, nothing can land in the empty folder that a pulled stick leaves behind, nor on another stick.
"""

import errno
import hashlib
import os
import re
import secrets
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from io import BufferedReader
from pathlib import Path
from typing import BinaryIO

from kiosk.errors import ExportTrouble

Write = Callable[[BinaryIO], None]
"""Writes the content of a file."""

Prove = Callable[[BufferedReader], None]
"""Reads a file again, from its beginning; raises ExportTrouble if it is not as it was written."""

IsOurs = Callable[[BufferedReader], bool]
"""Tells whether an older file may be written over."""

Step = Callable[[str], None]
"""Told what is done next, one of STEPS: where a test takes the stick away."""

STEPS = ("make", "write", "sync", "prove", "rename", "sync names", "look again")

_PART = ".okpart"
"""How the name of a file ends until it is proven; nothing but a parcel makes such names."""

_PAST = ".okpast"
"""How the name of an older file ends while a new one takes its place."""

_LEFT = re.compile(
    r"(?P<name>.+)\.[0-9a-f]{8}(?P<end>" + f"{re.escape(_PART)}|{re.escape(_PAST)})", re.DOTALL
)

_CHOOSE = "Free some space, or choose another place."
_OWN = "Choose a folder of your own."
_GONE = ("The stick was taken out, or another one is in its place.", "Put it back in, and export again.")
_SILENT = ("The disk does not answer.", "Put the stick back in, or choose another place, and export again.")
_CURES = {
    errno.ENOSPC: ("The disk is full.", _CHOOSE),
    errno.EDQUOT: ("The disk is full.", _CHOOSE),
    errno.EFBIG: ("The file is larger than this disk allows.", "Choose another place."),
    errno.EROFS: ("That place is read-only.", "Unlock it, or choose another place."),
    errno.EACCES: ("That place may not be written.", _OWN),
    errno.EPERM: ("That place may not be written.", _OWN),
    errno.ENAMETOOLONG: ("The name of the file is too long.", "Choose a shorter one."),
    errno.ENOENT: _GONE,
    errno.EIO: _SILENT,
    errno.ENODEV: _SILENT,
    errno.ENXIO: _SILENT,
}


@dataclass(frozen=True, slots=True)
class Target:
    """Where an export goes.

    device: the st_dev of the disk it must lie on; None: whichever disk the folder is on as the export begins.
    """

    path: Path
    device: int | None = None


@dataclass(slots=True)
class Parcel:
    """Files on their way into one folder. Made by packed(), which removes them if anything is raised."""

    folder: Path
    handle: int
    device: int
    step: Step
    _parts: dict[str, str] = field(default_factory=dict)
    _digests: dict[str, str] = field(default_factory=dict)
    _past: dict[str, str] = field(default_factory=dict)
    _arrived: list[str] = field(default_factory=list)

    def sweep(self) -> None:
        """Remove what killed exports left here, whatever it was to be called: nobody would look for names in there.

        An older file that one of them had put aside gets its name back, unless the new one has it.
        """
        self._insist_on_place()
        for found in filter(None, map(_LEFT.fullmatch, os.listdir(self.handle))):  # noqa: PTH208 - a Path cannot hold a handle
            # What cannot be removed cannot be written either, and that is told then.
            with suppress(OSError):
                if found["end"] == _PAST and not self._is_taken(found["name"]):
                    self._rename(found[0], found["name"])
                else:
                    os.unlink(found[0], dir_fd=self.handle)

    def claim(self, name: str, is_ours: IsOurs, *, replaces: bool = True) -> None:
        """Make sure that a file may be called *name*. replaces: whether an older one of ours may give way to it."""
        self._insist_on_place()
        self._insist_on_name(name, is_ours)
        if not replaces and self._is_taken(name):
            raise ExportTrouble(
                f"{self.folder / name} is there already, and the new export would not hold what is in it.",
                "Choose another name.",
            )

    def add(self, name: str, write: Write, prove: Prove) -> str:
        """Write the file that will be called *name*, prove it, and return its SHA-256 in hexadecimal."""
        self.step("make")
        self._insist_on_place()
        part = _beside(name, _PART)
        flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW
        with os.fdopen(os.open(part, flags, 0o600, dir_fd=self.handle), "wb") as file:
            self._parts[name] = part
            self._insist_on_device(file)
            self.step("write")
            write(file)
            file.flush()
            self.step("sync")
            os.fsync(file.fileno())
            _forget(file)
        self.step("prove")
        with self._open(part) as file:
            prove(file)
            self._digests[name] = _digest(file)
        return self._digests[name]

    def deliver(self) -> None:
        """Give every file its name, and read each once more under it. Raises ExportTrouble."""
        for name, part in self._parts.items():
            self.step("rename")
            self._insist_on_place()
            self._put_aside(name)
            self._arrived.append(name)
            self._rename(part, name)
        self.step("sync names")
        os.fsync(self.handle)
        self.step("look again")
        for name, digest in self._digests.items():
            # By its path, as the organizer will: not through the folder that we hold open.
            with (self.folder / name).open("rb") as file:
                self._insist_on_device(file)
                _forget(file)
                if _digest(file) != digest:
                    raise not_as_written()
        self._let_the_past_go()

    def remove(self) -> None:
        """Leave everything as it was found, as far as the disk still lets us."""
        for name in (*self._parts.values(), *(name for name in self._arrived if name not in self._past)):
            with suppress(OSError):
                os.unlink(name, dir_fd=self.handle)
        for name, past in self._past.items():
            with suppress(OSError):
                self._rename(past, name)

    def _put_aside(self, name: str) -> None:
        """Keep an older file of that name, if there is one, under another."""
        past = self._past[name] = _beside(name, _PAST)
        try:
            self._rename(name, past)
        except FileNotFoundError:
            del self._past[name]

    def _let_the_past_go(self) -> None:
        # In this order: whenever it is interrupted, remove() finds the older file or leaves the new one.
        self._arrived.clear()
        past, self._past = self._past, {}
        for name in past.values():
            # It is swept later, if it cannot be removed now: the new file is whole.
            with suppress(OSError):
                os.unlink(name, dir_fd=self.handle)

    def _rename(self, name: str, other: str) -> None:
        os.replace(name, other, src_dir_fd=self.handle, dst_dir_fd=self.handle)

    def _is_taken(self, name: str) -> bool:
        try:
            os.stat(name, dir_fd=self.handle, follow_symlinks=False)
        except FileNotFoundError:
            return False
        return True

    def _open(self, name: str) -> BufferedReader:
        return os.fdopen(os.open(name, os.O_RDONLY | os.O_NOFOLLOW, dir_fd=self.handle), "rb")

    def _insist_on_place(self) -> None:
        """Raise ExportTrouble unless the folder is still the one that was opened, on the disk that was meant."""
        there, held = self.folder.stat(), os.fstat(self.handle)
        if (there.st_dev, there.st_ino) != (held.st_dev, held.st_ino) or there.st_dev != self.device:
            raise ExportTrouble(*_GONE)

    def _insist_on_device(self, file: BinaryIO | BufferedReader) -> None:
        if os.fstat(file.fileno()).st_dev != self.device:
            raise ExportTrouble(*_GONE)

    def _insist_on_name(self, name: str, is_ours: IsOurs) -> None:
        out = self.folder / name
        try:
            mode = os.stat(name, dir_fd=self.handle, follow_symlinks=False).st_mode
        except FileNotFoundError:
            return
        if stat.S_ISDIR(mode):
            raise ExportTrouble(f"{out} is a folder.", "Add the name of a file to it.")
        if not stat.S_ISREG(mode):
            raise ExportTrouble(f"{out} is not a file.", "Choose another name.")
        with self._open(name) as file:
            if not is_ours(file):
                raise ExportTrouble(
                    f"{out} is there already, and it is not an earlier export.",
                    "Choose another name, or move that file away.",
                )


def untold(step: str) -> None:
    """Take no notice of a step."""


@contextmanager
def packed(target: Target, *, step: Step = untold, sweeps: bool = True) -> Iterator[Parcel]:
    """Lend a parcel for the folder of *target*. Raises ExportTrouble, and then leaves no new file.

    sweeps: whether what killed exports left there goes first; not where it may be all that is left.
    """
    folder = target.path.parent
    with in_plain_words():
        if target.path.is_dir():
            raise ExportTrouble(f"{target.path} is a folder.", "Add the name of a file to it.")
        if not folder.is_dir() and target.device is not None:
            raise ExportTrouble(*_GONE)
        if not folder.is_dir():
            raise ExportTrouble(f"The folder {folder} does not exist.", "Make it, or choose another.")
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            device = os.fstat(handle).st_dev if target.device is None else target.device
            parcel = Parcel(folder, handle, device, step)
            if sweeps:
                parcel.sweep()
            try:
                yield parcel
            except BaseException:
                parcel.remove()
                raise
        finally:
            os.close(handle)


@contextmanager
def in_plain_words() -> Iterator[None]:
    """Turn an OSError into an ExportTrouble that says what to do."""
    try:
        yield
    except OSError as error:
        what = f"The export could not be written: {error.strerror}."
        raise ExportTrouble(*_CURES.get(error.errno or 0, (what, "Choose another place."))) from error


def not_as_written() -> ExportTrouble:
    """Return what is told of a file that does not hold what was written into it."""
    return ExportTrouble(
        "The file does not read back as it was written.", "The disk may be failing: export to another one."
    )


def _beside(name: str, end: str) -> str:
    return f"{name}.{secrets.token_hex(4)}{end}"


def _digest(file: BufferedReader) -> str:
    file.seek(0)
    return hashlib.file_digest(file, "sha256").hexdigest()


def _forget(file: BinaryIO | BufferedReader) -> None:
    """Let the next reading come from the disk, not from memory, where the system can be asked for that."""
    if hasattr(os, "posix_fadvise"):  # pragma: no branch - macOS has none
        os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
