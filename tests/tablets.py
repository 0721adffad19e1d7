"""A tablet that is set up for a real event, as set-up leaves it, and the same tablet while it runs."""

from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path

from kiosk.app import laid
from kiosk.clock import StoppedClock
from kiosk.disk import write_whole
from kiosk.export_desk import ExportDesk
from kiosk.keys import Cost, SecretKey, lock
from kiosk.petition import Draft
from kiosk.pin import PinLock
from kiosk.settings import Settings, assets
from kiosk.staffing import StaffDesk
from kiosk.sticks import Place
from kiosk.tablet import Tablet, write_tablet

SECRET = SecretKey(1, bytes(range(1, 33)))
PIN = "493817"
PASSPHRASE = "right horse"
NOW = datetime(2026, 11, 24, 18, tzinfo=UTC)
ANA = Draft(name="Ana García", zip="00501", of_age=True)


def make_real(home: Path, clock: StoppedClock, *, holds_key: bool = True) -> Settings:
    """Fill *home* with campaign, PIN and the proof that the sheet was tried; sticks are looked for beside it."""
    settings = Settings(home, stick_roots=(home.parent / "media",))
    home.mkdir()
    sample = (assets() / "campaigns" / "utah.toml").read_text(encoding="utf-8")
    keys = f'id = "{"ab" * 16}"\npublic_key = "{SECRET.public.text}"\nunreviewed_texts = "use-as-they-are"\n'
    PinLock(settings.pin_file, clock, Cost.SMALL).choose(PIN)
    write_tablet(settings, Tablet(rehearsed=SECRET.public.key_id.hex()))
    if holds_key:
        write_whole(settings.key_file, lock(SECRET, PASSPHRASE, Cost.SMALL))
    settings.campaign_file.write_text(
        sample.replace("version = 1\n", f"version = 1\n{keys}"), encoding="utf-8"
    )
    return settings


class OpenedTablet:
    """A tablet that is opened, and may be opened again."""

    def __init__(self, home: Path, *, holds_key: bool = True) -> None:
        self.clock = StoppedClock(NOW)
        self.settings = make_real(home, self.clock, holds_key=holds_key)
        self.folder = home.parent / "exports"
        self.folder.mkdir()
        self._opened = ExitStack()
        self.open()

    def open(self) -> None:
        self.parts = self._opened.enter_context(laid(self.settings, self.clock))

    def close(self) -> None:
        self._opened.close()

    @property
    def staff(self) -> StaffDesk:
        return self.parts.staff

    @property
    def exports(self) -> ExportDesk:
        return self.parts.exports

    @property
    def place(self) -> Place:
        device = self.folder.stat().st_dev
        return Place(self.folder, "exports", device, 10**9, "folder", writable=True)

    def sign(self) -> None:
        self.parts.desk.keep(self.parts.desk.prepare(ANA, "en"))
        self.parts.desk.release()
