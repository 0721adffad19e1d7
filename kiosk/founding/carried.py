"""Reads a campaign file that somebody carried here: once, so that what is kept is what was looked at."""

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from kiosk.campaign import CampaignFile
from kiosk.errors import CampaignTrouble

LONGEST_FILE = 1_000_000
"""Bytes. A campaign file has some thousands."""


@dataclass(frozen=True, slots=True)
class Carried:
    """A campaign file or a draft. content: its bytes, of which its fingerprint is made."""

    content: bytes
    file: CampaignFile


def read_carried(path: Path) -> Carried:
    """Read the file at *path*, which may lie on anybody's stick. Raises CampaignTrouble."""
    content = _content_of(path)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise CampaignTrouble(f"{path.name} is not UTF-8 text.", "Save the file as UTF-8.") from None
    return Carried(content, CampaignFile(path.name, text.replace("\r\n", "\n")))


def _content_of(path: Path) -> bytes:
    try:
        with open(path, "rb", opener=_open_at_once) as file:
            # The open file is asked, for its name may stand for another by now.
            is_file = stat.S_ISREG(os.fstat(file.fileno()).st_mode)
            content = file.read(LONGEST_FILE + 1) if is_file else b""
    except OSError as error:
        raise CampaignTrouble(
            f"{path} cannot be read: {error.strerror}.",
            "Put the campaign file there, or ask whoever set up this tablet.",
        ) from error
    if not is_file or len(content) > LONGEST_FILE:
        raise CampaignTrouble(
            f"{path} is too long for a campaign file, or no file at all.",
            "Copy the campaign file there once more.",
        )
    return content


def _open_at_once(path: str, flags: int) -> int:
    # Opening a pipe would else wait for whoever writes into it. Windows has no such pipes.
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
