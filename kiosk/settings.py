"""Where this tablet keeps its files: one folder, moved as a whole with KIOSK_HOME."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """The data folder and the names of what lies in it. Nothing is created by asking."""

    home: Path

    @classmethod
    def from_environment(cls, environ: Mapping[str, str]) -> "Settings":
        """Take KIOSK_HOME; failing that, the place the XDG Base Directory Specification 0.8 gives."""
        if environ.get("KIOSK_HOME"):
            return cls(Path(environ["KIOSK_HOME"]).expanduser().absolute())
        data = Path(environ.get("XDG_DATA_HOME", ""))
        # The specification: a relative path is invalid and must be ignored.
        if not data.is_absolute():
            data = Path(environ.get("HOME") or Path.home()) / ".local" / "share"
        return cls(data.absolute() / "outreach-kiosk")

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
    def practice(self) -> "Settings":
        """The folder of practice mode: another key, another store."""
        return Settings(self.home / "practice")


def assets() -> Path:
    """Return the folder of campaigns, content, fonts and icons."""
    package = Path(__file__).resolve().parent
    # A wheel carries it inside the package, a checkout beside it.
    installed = package / "assets"
    return installed if installed.is_dir() else package.parent / "assets"
