"""The names of what lies beside the signatures file, and of what is moved aside because it is damaged."""

from itertools import count
from typing import TYPE_CHECKING

from kiosk.disk import sync_folder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_JOURNAL = ".okjournal"
_ASIDE = "damaged"
_COMPANIONS = ("", "-wal", "-journal")
"""What SQLite keeps beside a database (sqlite.org/tempfiles.html): the WAL must keep its database's name."""


def journal_beside(database: "Path") -> "Path":
    """Return where the journal lies if there is no second medium."""
    return database.with_suffix(_JOURNAL)


def journal_on(medium: "Path", device_id: bytes) -> "Path":
    """Return where the journal of a tablet lies on a second medium, which several tablets may share."""
    return medium / f"{device_id.hex()[:8]}{_JOURNAL}"


def set_aside(path: "Path") -> "Path":
    """Rename the file, and what SQLite keeps beside it, to a free name; return that. Raises OSError."""
    aside = next(free for free in _asides(path) if not free.exists())
    for companion in _COMPANIONS:
        part = path.with_name(path.name + companion)
        if part.exists():
            part.rename(aside.with_name(aside.name + companion))
    sync_folder(path.parent)
    return aside


def all_set_aside(path: "Path") -> "list[Path]":
    """Return what was moved aside beside the signatures file *path* so far, journals among it."""
    found = path.parent.glob(f"{path.stem}.{_ASIDE}-*")
    return sorted(each for each in found if each.suffix in {path.suffix, _JOURNAL})


def _asides(path: "Path") -> "Iterator[Path]":
    return (path.with_name(f"{path.stem}.{_ASIDE}-{number}{path.suffix}") for number in count(1))
