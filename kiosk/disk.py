"""Puts a file on a disk whole or not at all, so that a kill or a power cut never leaves half of one."""

import glob
import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path


def write_whole(
    path: Path, content: bytes, *, mode: int = 0o600, prove: Callable[[Path], None] | None = None
) -> None:
    """Put *content* into the file *path*, of that *mode*, synced to the disk before it gets its name.

    prove: given the synced file, raises if it is not as it should be; then it never gets its name.
    An older file stays until the new one is proven. Raises OSError, and then leaves no new file.
    """
    # Beside the target, because a rename is atomic only within one disk.
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f"{path.name}.", suffix=".part")
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            # A stick with a FAT file system knows no such modes, and refuses.
            with suppress(PermissionError):
                os.fchmod(file.fileno(), mode)
            os.fsync(file.fileno())
        if prove is not None:
            prove(part)
        _move(part, path)
    finally:
        part.unlink(missing_ok=True)


def overwrite(path: Path, content: bytes) -> None:
    """Put *content* over what stands in the small file *path*, synced, so that no block need be free.

    It is made if it is missing. Whoever reads it must know a torn one, for it has no name of its own meanwhile.
    Raises OSError.
    """
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        os.pwrite(handle, content, 0)
        os.ftruncate(handle, len(content))
        os.fsync(handle)
    finally:
        os.close(handle)


def sweep(path: Path) -> None:
    """Remove what write_whole(path) left when it was killed: nobody would look for names in there."""
    # As mkstemp names them: eight characters between the two ends.
    for part in path.parent.glob(f"{glob.escape(path.name)}.????????.part"):
        # What cannot be removed will not be written either, and that is told then.
        with suppress(OSError):
            part.unlink()


def sync_folder(folder: Path) -> None:
    """Make the names in *folder* survive a power cut. Windows keeps them itself, and opens no folders."""
    if os.name == "nt":  # pragma: no cover
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _move(part: Path, path: Path) -> None:
    """Give the file its name for good: it must not lie where nobody was told of it."""
    part.replace(path)
    try:
        sync_folder(path.parent)
    except OSError:
        path.unlink(missing_ok=True)
        raise
