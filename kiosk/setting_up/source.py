"""Where the campaign of this tablet comes from: typed here, a draft from a stick, or the organizer's own file."""

import stat
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from kiosk.campaign import Campaign, CampaignFile, Review, load_campaign, read_campaign
from kiosk.fingerprint import fingerprint
from kiosk.founding import (
    LONGEST_FILE,
    fill_in,
    insist_on_draft,
    insist_that_nothing_is_there,
    read_carried,
    sample_draft,
    unedited_placeholders,
    with_keys,
)
from kiosk.setting_up.organization import flaws_in, tidied
from kiosk.setting_up.pages import Devices
from kiosk.setting_up.progress import Progress
from kiosk.settings import Settings
from kiosk.sticks import Place, places


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file on a stick that may be a campaign."""

    path: Path
    place: Place


class CampaignSource:
    """The campaign file in the making. Calls touch the disk and raise Trouble."""

    def __init__(self, settings: Settings, progress: Progress) -> None:
        self._settings = settings
        self._progress = progress

    @property
    def founded(self) -> bool:
        """Whether a campaign lies in the data folder already: imported, or made on the command line."""
        return self._settings.campaign_file.exists()

    @property
    def file(self) -> Path:
        """The campaign file: of the data folder, or the one that set-up will put there."""
        return self._settings.campaign_file if self.founded else self._progress.campaign_file

    @property
    def campaign(self) -> Campaign | None:
        """The campaign, as soon as there is one."""
        return load_campaign(self.file) if self.file.exists() else None

    @property
    def fingerprint(self) -> str:
        """Six words for the campaign file, empty while there is none."""
        return fingerprint(self.file.read_bytes()) if self.file.exists() else ""

    @property
    def drafted(self) -> bool:
        """Whether it is known what the campaign shall say."""
        answers = self._progress.answers
        return self._progress.draft_file.exists() if answers.from_file else not flaws_in(answers.organization)

    @property
    def draft(self) -> str:
        """What the campaign shall say, without its key."""
        answers = self._progress.answers
        if answers.from_file:
            return self._progress.draft_file.read_text(encoding="utf-8")
        return fill_in(sample_draft(), **tidied(answers.organization))

    def found(self) -> list[FoundFile]:
        """Return the files on sticks that may be campaigns, by name."""
        there = places(self._settings.stick_roots, apart_from=self._settings.home)
        files = [FoundFile(path, place) for place in there for path in _candidates(place.path)]
        return sorted(files, key=lambda each: (each.path.name, each.place.name))

    def say(self, typed: Mapping[str, str]) -> None:
        """Take what an organization types about itself; flaws_in(typed) must be empty."""
        insist_on_draft(fill_in(sample_draft(), **tidied(typed)))
        self._progress.change(organization=tidied(typed), from_file=False, texts="")

    def take(self, path: Path, devices: Devices) -> None:
        """Take the file at *path*: as the campaign itself for two devices, as a draft for one."""
        carried = read_carried(path)
        text = carried.file.text
        if devices is Devices.ONE:
            insist_on_draft(text, path.name)
            self._progress.put(self._progress.draft_file, text.encode())
            self._progress.change(from_file=True, file=path.name, texts="")
            return
        read_campaign(carried.file)
        for trouble in unedited_placeholders(text, path.name):
            raise trouble
        # Byte for byte, or its fingerprint would be another.
        self._keep(carried.content)
        self._progress.change(file=path.name, rehearsal="")

    def use_file(self, *, wanted: bool) -> None:
        """Let the campaign be what the file from a stick says, or what is typed here."""
        self._progress.change(from_file=wanted, texts="")

    def compose(self, answer: Review) -> None:
        """Write the campaign file of a one-device campaign, with the answer about its unreviewed texts."""
        answers = self._progress.answers
        keys = {
            "id": answers.campaign_id,
            "public_key": answers.public_key,
            "unreviewed_texts": answer.value,
            "pin_reset": answers.pin_reset,
        }
        name = self._settings.campaign_file.name
        text = with_keys(CampaignFile(name, self.draft), keys)
        read_campaign(CampaignFile(name, text))
        self._keep(text.encode())
        self._progress.change(texts=answer.value)

    def start_anew(self) -> None:
        """Drop the campaign file that was made, or taken, for another way of holding the key."""
        self._progress.campaign_file.unlink(missing_ok=True)

    def _keep(self, content: bytes) -> None:
        """Keep the campaign file until the end, unless another came here meanwhile."""
        insist_that_nothing_is_there(self._settings)
        self._progress.put(self._progress.campaign_file, content)


def _candidates(folder: Path) -> Iterator[Path]:
    """Yield the files in *folder*, and in the folders right in it, that may be campaigns."""
    with suppress(OSError):
        for pattern in ("*.toml", "*/*.toml"):
            yield from filter(_may_be_campaign, folder.glob(pattern))


def _may_be_campaign(path: Path) -> bool:
    # One that cannot be asked, such as a link to nowhere, hides no other.
    with suppress(OSError):
        there = path.stat()
        return stat.S_ISREG(there.st_mode) and there.st_size <= LONGEST_FILE
    return False
