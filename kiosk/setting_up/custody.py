"""The key at set-up: made and locked by the passphrase, written on paper, and tried with what stands there."""

import base64
from collections.abc import Sequence
from pathlib import Path

from kiosk.campaign import Campaign, Review
from kiosk.clock import Clock
from kiosk.disk import sweep, write_whole
from kiosk.errors import Bug, ExportTrouble, KeyTrouble
from kiosk.founding import found, insist_that_nothing_is_there
from kiosk.keys import Cost, SecretKey, unlock
from kiosk.recovery import read_secret, to_words
from kiosk.rehearsal import SUFFIX, begin, is_answer, open_rehearsal
from kiosk.setting_up.leftovers import digest_of
from kiosk.setting_up.progress import Progress
from kiosk.setting_up.source import CampaignSource
from kiosk.settings import Settings
from kiosk.sheet import recovery_sheet
from kiosk.sticks import Place, insist_that_it_is_there


class Custody:
    """Who can open the signatures. The key is in memory from the passphrase until forget()."""

    def __init__(
        self, settings: Settings, progress: Progress, source: CampaignSource, clock: Clock, cost: Cost
    ) -> None:
        self._settings = settings
        self._progress = progress
        self._source = source
        self._clock = clock
        self._cost = cost
        self._secret: SecretKey | None = None

    @property
    def file(self) -> Path:
        """The key, locked: in the data folder, or where set-up keeps it until the end."""
        return self._settings.key_file if self._source.founded else self._progress.key_file

    @property
    def made(self) -> bool:
        """Whether the key of this campaign lies on this tablet, locked."""
        return self.file.exists() and bool(self._source.founded or self._progress.answers.public_key)

    @property
    def is_open(self) -> bool:
        """Whether the key is in memory, so that the passphrase need not be asked."""
        return self._secret is not None

    def choose(self, passphrase: str) -> None:
        """Make the campaign's key and lock it. Raises KeyTrouble for a weak passphrase, Trouble where another lies."""
        insist_that_nothing_is_there(self._settings)
        founded = found(self._source.draft, passphrase, Review.AS_THEY_ARE, cost=self._cost)
        # In this order a kill leaves no key without the campaign that it belongs to, nor the other way round.
        self._progress.change(public_key="", texts="")
        self._progress.put(self._progress.key_file, founded.key_file)
        self._progress.change(
            campaign_id=founded.campaign.id.hex(),
            public_key=founded.campaign.public_key.text,
            pin_reset=base64.b64encode(founded.campaign.pin_reset or b"").decode(),
            key_file=digest_of(founded.key_file),
        )
        self._secret = founded.secret

    def unlock(self, passphrase: str) -> None:
        """Take the key into memory. Raises KeyTrouble for another passphrase or key."""
        secret = unlock(_locked(self.file), passphrase)
        if secret.public != self._campaign().public_key:
            raise KeyTrouble(
                "The key on this tablet is not the key of this campaign.",
                f"Put the key file of this campaign at {self.file}.",
            )
        self._secret = secret

    def forget(self) -> None:
        """Let go of the key."""
        self._secret = None

    def words(self) -> tuple[str, ...]:
        """Return the words of the recovery sheet, to be copied by hand."""
        return to_words(self._opened())

    def save_sheet(self, place: Place, language: str) -> Path:
        """Write the recovery sheet as a PDF. Raises ExportTrouble if the stick refuses or is gone."""
        campaign = self._campaign()
        pdf = recovery_sheet(
            self._opened(),
            organization=campaign.organization.name,
            slug=campaign.slug,
            made_on=self._clock.now().astimezone().date(),
            language=language,
            fingerprint=self._source.fingerprint,
        )
        path = _put(place, f"recovery-sheet-{campaign.public_key.short_id}.pdf", pdf)
        self.has_sheet()
        return path

    def has_sheet(self) -> None:
        """Note that the recovery sheet of this campaign is on paper, or on its way there."""
        self._progress.change(sheet=self._source.fingerprint)

    def rehearse(self, words: Sequence[str]) -> None:
        """Open a record sealed here and now with the words of the sheet. Raises KeyTrouble if they do not fit."""
        campaign = self._campaign()
        secret = read_secret(" ".join(words))
        if secret.public != campaign.public_key:
            raise KeyTrouble(
                "These words are of another key.",
                "Take the recovery sheet of this campaign, and type its words.",
            )
        test = begin(campaign.public_key, campaign.id)
        self._judge(open_rehearsal(test.envelope, secret), test.answer_digest, campaign)

    def save_rehearsal(self, place: Place) -> Path:
        """Write a test record to a stick, the same each time: any copy may be opened. Raises ExportTrouble."""
        campaign = self._campaign()
        record = self._progress.test_record
        if not record.exists() or not self._answer_to(campaign):
            test = begin(campaign.public_key, campaign.id)
            self._progress.change(rehearsal="")
            self._progress.put(record, test.envelope)
            self._progress.change(rehearsal=f"{campaign.public_key.key_id.hex()} {test.answer_digest}")
        return _put(place, campaign.slug + SUFFIX, record.read_bytes())

    def answer(self, text: str) -> bool:
        """Tell whether these are the words that the laptop found in the test record."""
        campaign = self._campaign()
        return self._judge(text, self._answer_to(campaign), campaign)

    def _answer_to(self, campaign: Campaign) -> str:
        """Return the digest of the words that open the test record; nothing if it was sealed to another key."""
        key_id, _, digest = self._progress.answers.rehearsal.partition(" ")
        return digest if key_id == campaign.public_key.key_id.hex() else ""

    def _judge(self, text: str, digest: str, campaign: Campaign) -> bool:
        if not is_answer(text, digest):
            return False
        self._progress.change(rehearsed=campaign.public_key.key_id.hex())
        return True

    def _campaign(self) -> Campaign:
        campaign = self._source.campaign
        if campaign is None:
            raise Bug("the key was asked for before there was a campaign")
        return campaign

    def _opened(self) -> SecretKey:
        if self._secret is None:
            raise Bug("the sheet was asked for before the passphrase")
        return self._secret


def _locked(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise KeyTrouble(
            f"The key file {file} cannot be read: {error.strerror}.", "Put another copy of it there."
        ) from error


def _put(place: Place, name: str, content: bytes) -> Path:
    insist_that_it_is_there(place)
    path = place.path / name
    # What a kill left on the stick may be the key itself.
    sweep(path)
    try:
        write_whole(path, content)
    except OSError as error:
        raise ExportTrouble(
            f"{path} cannot be written: {error.strerror}.", "Use another stick, or make room on this one."
        ) from error
    return path
