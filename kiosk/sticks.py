"""Finds where an export can be put, and makes sure that the stick is still the one that was chosen."""

import os
import shutil
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import psutil

from kiosk.errors import ExportTrouble


@dataclass(frozen=True, slots=True)
class Place:
    """A mounted stick, or the folder that was set up for exports.

    name: the last part of its path, which for a stick is its label. device: st_dev of the file system.
    free: bytes. writable: False if it is mounted read-only, or is not ours to write.
    """

    path: Path
    name: str
    device: int
    free: int
    kind: Literal["stick", "folder"]
    writable: bool


def places(
    roots: Iterable[Path], folder: Path | None = None, *, apart_from: Path | None = None
) -> list[Place]:
    """Return what is mounted below *roots*, and *folder* if it exists, by name.

    apart_from: the data folder; what holds it, or lies in it, is left out, for no name in clear may come to lie beside
    what is sealed. Left out is also what cannot be asked, such as a stick that is being pulled out.
    """
    above = set(roots)
    # The same point can be mounted over: the set leaves one, and it is asked as it is now.
    mounted = {Path(partition.mountpoint) for partition in psutil.disk_partitions(all=True)}
    found: list[Place] = []
    for path in mounted:
        with suppress(OSError):
            if above.intersection(path.parents):
                found.append(_place(path, "stick"))
    with suppress(OSError):
        if folder is not None and folder.is_dir():
            found.append(_place(folder, "folder"))
    offered = (place for place in found if apart_from is None or not _touch(place.path, apart_from))
    return sorted(offered, key=lambda place: (place.name.casefold(), place.path))


def insist_that_it_is_there(place: Place) -> None:
    """Raise ExportTrouble if *place* is gone, or if another disk has taken its path."""
    try:
        device = place.path.stat().st_dev
    except OSError:
        raise _gone(place) from None
    # A stick that is pulled leaves its folder behind, on the disk of the tablet.
    if place.kind == "stick" and not os.path.ismount(place.path):
        raise _gone(place)
    if device != place.device:
        raise ExportTrouble(
            f"“{place.name}” is not the disk that was chosen.", "Choose again where to put the export."
        )


def _touch(one: Path, other: Path) -> bool:
    """Tell whether one of the two lies in the other, or is it."""
    # realpath, because resolve() raises where links lead in a circle.
    real, other_real = Path(os.path.realpath(one)), Path(os.path.realpath(other))
    return real.is_relative_to(other_real) or other_real.is_relative_to(real)


def _place(path: Path, kind: Literal["stick", "folder"]) -> Place:
    return Place(
        path=path,
        name=path.name,
        device=path.stat().st_dev,
        free=shutil.disk_usage(path).free,
        kind=kind,
        writable=os.access(path, os.W_OK),
    )


def _gone(place: Place) -> ExportTrouble:
    return ExportTrouble(f"“{place.name}” is no longer there.", "Put it back in, and choose it again.")
