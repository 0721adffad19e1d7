"""Where this tablet keeps its files: one folder, moved as a whole with KIOSK_HOME."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

STICK_ROOTS = (Path("/media"), Path("/run/media"), Path("/mnt"))
"""Below these folders desktops and people mount USB sticks."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The data folder and the names of what lies in it. Nothing is created by asking.

    exports: the folder that is offered for exports besides sticks, if one is; second_medium: a folder on another disk
    for second copies, if one is set.
    """

    home: Path
    exports: Path | None = None
    stick_roots: tuple[Path, ...] = STICK_ROOTS
    second_medium: Path | None = None

    @classmethod
    def from_environment(cls, environ: Mapping[str, str]) -> "Settings":
        """Take KIOSK_HOME; failing that, the place the XDG Base Directory Specification 0.8 gives.

        KIOSK_EXPORTS names a folder for exports, KIOSK_STICKS the folders below which sticks are mounted,
        KIOSK_SECOND_MEDIUM a folder on another disk for second copies.
        """
        exports = _named(environ, "KIOSK_EXPORTS")
        roots = tuple(_absolute(each) for each in environ.get("KIOSK_STICKS", "").split(os.pathsep) if each)
        return cls(_home(environ), exports, roots or STICK_ROOTS, _named(environ, "KIOSK_SECOND_MEDIUM"))

    @property
    def campaign_file(self) -> Path:
        """The campaign. While it is missing the kiosk runs in practice mode."""
        return self.home / "campaign.toml"

    @property
    def database(self) -> Path:
        """The sealed records."""
        return self.home / "signatures.db"

    @property
    def key_file(self) -> Path:
        """The organizer's key, locked by the passphrase; missing where the tablet holds the public key only."""
        return self.home / "campaign.key"

    @property
    def log_file(self) -> Path:
        """Where faults of the program are noted."""
        return self.home / "kiosk.log"

    @property
    def content(self) -> Path:
        """The organizer's own content. While it is missing the shipped content is shown."""
        return self.home / "content"

    @property
    def pin_file(self) -> Path:
        """What the staff PIN is judged by. Beside it lies the count of wrong tries."""
        return self.home / "pin.json"

    @property
    def tablet_file(self) -> Path:
        """What this tablet alone knows: its events, its screen, whether the table is open."""
        return self.home / "tablet.json"

    @property
    def table_file(self) -> Path:
        """Whether the table is open, closed or locked: eight bytes that can be written over on a full disk."""
        return self.home / "table"

    @property
    def setup(self) -> Path:
        """The folder in which set-up keeps what is done so far."""
        return self.home / "setup"

    @property
    def practice(self) -> "Settings":
        """The folder of practice mode: another key, another store."""
        return replace(self, home=self.home / "practice")


def assets() -> Path:
    """Return the folder of campaigns, content, fonts and icons."""
    package = Path(__file__).resolve().parent
    # A wheel carries it inside the package, a checkout beside it.
    installed = package / "assets"
    return installed if installed.is_dir() else package.parent / "assets"


def _home(environ: Mapping[str, str]) -> Path:
    named = _named(environ, "KIOSK_HOME")
    if named is not None:
        return named
    data = Path(environ.get("XDG_DATA_HOME", ""))
    # The specification: a relative path is invalid and must be ignored.
    if not data.is_absolute():
        data = Path(environ.get("HOME") or Path.home()) / ".local" / "share"
    return data.absolute() / "outreach-kiosk"


def _named(environ: Mapping[str, str], key: str) -> Path | None:
    return _absolute(environ[key]) if environ.get(key) else None


def _absolute(text: str) -> Path:
    return Path(text).expanduser().absolute()
