"""What lies in the data folder that a command works on: the campaign, its records, its key."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from kiosk.campaign import Campaign, Event, load_campaign
from kiosk.cli.hidden import passphrase
from kiosk.errors import CampaignTrouble, KeyTrouble, StoreTrouble
from kiosk.keys import SecretKey, unlock
from kiosk.practice import existing_practice, in_practice
from kiosk.records import RecordStore
from kiosk.settings import Settings
from kiosk.storage import open_store
from kiosk.tablet import read_tablet


def existing(settings: Settings) -> tuple[Campaign, Settings] | None:
    """Return the campaign and its place; None where nobody has practiced yet. Writes nothing. Raises Trouble."""
    if settings.home.exists() and not settings.home.is_dir():
        raise StoreTrouble(f"{settings.home} is not a folder.", "Name a folder in KIOSK_HOME.")
    if in_practice(settings):
        return existing_practice(settings)
    return load_campaign(settings.campaign_file), settings


def real_campaign(settings: Settings) -> Campaign:
    """Return the campaign that is set up here. Raises CampaignTrouble where there is none."""
    if in_practice(settings):
        raise CampaignTrouble(
            f"No campaign is set up in {settings.home}.",
            "Make one with: kiosk campaign new. Or bring one here with: kiosk campaign import",
        )
    return load_campaign(settings.campaign_file)


def is_practice(campaign: Campaign) -> bool:
    """Tell whether this is the campaign of practice mode: it alone answers for no texts."""
    return campaign.unreviewed_texts is None


def opened(campaign: Campaign, place: Settings) -> closing[RecordStore]:
    """Return the open store of that place, made if it is not there yet. Raises StoreTrouble."""
    return closing(
        open_store(
            place.database,
            campaign_id=campaign.id,
            key_id=campaign.public_key.key_id,
            practice=is_practice(campaign),
            targets=campaign.targets,
            second=place.second_medium,
        )
    )


@dataclass(frozen=True, slots=True)
class Ground:
    """What a command works on: the open store, and the events that this device can name."""

    store: RecordStore
    events: tuple[Event, ...]


@contextmanager
def at_work(campaign: Campaign, place: Settings) -> Iterator[Ground]:
    """Open the store of that place and close it after the work. Raises StoreTrouble."""
    events = tuple(read_tablet(place).all_events(campaign).values())
    with opened(campaign, place) as store:
        yield Ground(store, events)


def insist_on_own_records(campaign: Campaign, place: Settings) -> None:
    """Refuse where records of another campaign lie, or while the kiosk is open. Raises StoreTrouble."""
    # Opening would make the file, and asking must not.
    if place.database.exists():
        with opened(campaign, place):
            pass


def secret_key(
    campaign: Campaign, place: Settings, passphrase_file: Path | None, key_file: Path | None = None
) -> SecretKey:
    """Return the campaign's key, opened with the passphrase. Raises KeyTrouble.

    key_file: of a second custodian; None: the one in the data folder.
    """
    file = key_file or place.key_file
    secret = unlock(_locked(file, named=key_file is not None), passphrase(passphrase_file))
    if secret.public != campaign.public_key:
        raise KeyTrouble(
            f"The key file opens key {secret.public.short_id}, and this campaign seals to {campaign.public_key.short_id}.",
            f"Put the key file of this campaign at {place.key_file}, or name it with --key.",
        )
    return secret


def _locked(file: Path, *, named: bool) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        if named:
            raise KeyTrouble(f"{file} cannot be read: {error.strerror}.", "Name the key file.") from error
        raise KeyTrouble(
            f"The organizer's key is not on this tablet: {file} cannot be read.",
            "Do it on the device that holds the key, or name a key file with --key.",
        ) from error
