"""What set-up remembers between two starts: everything answered so far, and never a secret in clear."""

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from kiosk.campaign import Event
from kiosk.disk import write_whole
from kiosk.errors import StoreTrouble
from kiosk.rehearsal import SUFFIX
from kiosk.settings import Settings
from kiosk.tablet import Tablet, event_of, read_tablet

VERSION = 1
"""The version of the file that this program reads."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What was answered. Empty or None: not yet.

    organization: field → text as typed; from_file: whether the campaign comes from a stick instead;
    file: the name of the file that was taken there;
    campaign_id, public_key, pin_reset: as the campaign file has them; key_file: the SHA-256 of the locked key;
    texts: a value of Review;
    compared, sheet: the fingerprint that both devices showed, and the one printed on the recovery sheet;
    rehearsal: the id of a key, and the digest of the three words that the laptop must answer to open what was
    sealed to it; rehearsed: the id of the key whose sheet was tried. Digests and ids are hexadecimal.
    """

    language: str = ""
    devices: str = ""
    from_file: bool = False
    file: str = ""
    organization: Mapping[str, str] = field(default_factory=dict)
    campaign_id: str = ""
    public_key: str = ""
    pin_reset: str = ""
    key_file: str = ""
    inches: float | None = None
    event: Event | None = None
    texts: str = ""
    compared: str = ""
    sheet: str = ""
    rehearsal: str = ""
    rehearsed: str = ""


_OF_A_CAMPAIGN: dict[str, Any] = {
    "devices": "",
    "from_file": False,
    "file": "",
    "organization": {},
    "campaign_id": "",
    "public_key": "",
    "pin_reset": "",
    "key_file": "",
    "texts": "",
}
"""Answers that lead to a campaign file. Those about the file itself name it, or its key, and so count for no other."""


class Progress:
    """Holds the answers and writes down each change. Calls raise StoreTrouble where the disk refuses."""

    def __init__(self, settings: Settings) -> None:
        """Go on where set-up was left; what this tablet knows already is not asked again."""
        self.folder = settings.setup
        self.campaign_file = self.folder / settings.campaign_file.name
        self.key_file = self.folder / settings.key_file.name
        self.draft_file = self.folder / "draft.toml"
        self.test_record = self.folder / f"test{SUFFIX}"
        self._home = settings.home
        self.answers = _kept(self._file) or _known(read_tablet(settings))

    @property
    def _file(self) -> Path:
        return self.folder / "setup.json"

    def change(self, **answers: Any) -> None:
        """Take these answers, and keep them."""
        changed = replace(self.answers, **answers)
        fields = {"version": VERSION, **asdict(changed)}
        self.put(self._file, json.dumps(fields, default=str, ensure_ascii=False).encode())
        self.answers = changed

    def drop_campaign(self) -> None:
        """Drop all that is of a campaign; what is of the tablet, and the PIN, stay."""
        for file in (self.campaign_file, self.key_file, self.draft_file, self.test_record):
            file.unlink(missing_ok=True)
        if replace(self.answers, **_OF_A_CAMPAIGN) != self.answers:
            self.change(**_OF_A_CAMPAIGN)

    def put(self, file: Path, content: bytes) -> None:
        """Keep *content* in a file of set-up, whole or not at all."""
        self.make_folder()
        try:
            write_whole(file, content)
        except OSError as error:
            raise self._unwritable(error) from error

    def make_folder(self) -> None:
        """Make the folder of set-up, if it is not there."""
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise self._unwritable(error) from error

    def _unwritable(self, error: OSError) -> StoreTrouble:
        return StoreTrouble(
            f"Nothing can be written to {self._home}: {error.strerror}.",
            "Free some space or unlock the disk, and try again.",
        )


def _kept(file: Path) -> Answers | None:
    """Return what was kept, or None: a damaged file is as none, for set-up asks again."""
    with suppress(OSError, ValueError, KeyError, TypeError, AttributeError):
        kept = json.loads(file.read_text(encoding="utf-8"))
        if kept.pop("version") == VERSION:
            event = kept["event"]
            return Answers(**{**kept, "event": None if event is None else event_of(event)})
    return None


def _known(tablet: Tablet) -> Answers:
    return Answers(
        language=tablet.language,
        inches=tablet.screen_inches,
        event=tablet.events[-1] if tablet.events else None,
        rehearsed=tablet.rehearsed,
    )
