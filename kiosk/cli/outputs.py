"""Where a command may write: never into the data folder, and never over what is not a file."""

import os
from pathlib import Path

from kiosk.disk import sweep, write_whole
from kiosk.errors import ExportTrouble
from kiosk.settings import Settings


def insist_on_place(out: Path, settings: Settings) -> None:
    """Refuse an *out* that could cost a store or a key. Raises ExportTrouble."""
    # realpath, because resolve() raises where links lead in a circle.
    if Path(os.path.realpath(out)).is_relative_to(os.path.realpath(settings.home)):
        raise ExportTrouble(
            f"{out} lies in the data folder, where the signatures and their key are kept.",
            "Choose a place outside of it.",
        )
    if os.path.lexists(out) and not out.is_file():
        raise ExportTrouble(f"{out} is not a file.", "Add the name of a file, or choose another.")


def insist_on_new_place(out: Path, settings: Settings) -> None:
    """Refuse also what is there already: it may be the only copy of another key. Raises ExportTrouble."""
    insist_on_place(out, settings)
    if os.path.lexists(out):
        raise ExportTrouble(f"{out} is there already.", "Choose another name, or move that file away.")


def write_out(out: Path, content: bytes) -> None:
    """Put *content* into the file *out*, whole or not at all, for its owner alone. Raises ExportTrouble."""
    sweep(out)
    try:
        write_whole(out, content)
    except OSError as error:
        raise ExportTrouble(f"{out} cannot be written: {error.strerror}.", "Choose another place.") from error
