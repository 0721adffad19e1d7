"""Practice mode: the shipped sample campaign, with a throw-away key and a folder of its own."""

import json
import os
from dataclasses import dataclass
from pathlib import Path

from kiosk.campaign import Campaign, Identity, load_campaign
from kiosk.clock import Clock
from kiosk.disk import write_whole
from kiosk.errors import KeyTrouble, StoreTrouble
from kiosk.keys import Cost, PublicKey, SecretKey, lock, unlock
from kiosk.pin import PinLock
from kiosk.settings import Settings, assets

PASSPHRASE = "practice"  # noqa: S105 - it opens nothing but made-up names, and stands on the ribbon
PIN = "287287"


_ID_BYTES = 16


@dataclass(frozen=True, slots=True)
class Practice:
    """What stands on the ribbon: the PIN of the staff area, and the passphrase of the practice key."""

    pin: str
    passphrase: str


PRACTICE = Practice(PIN, PASSPHRASE)


def in_practice(settings: Settings) -> bool:
    """Tell whether no campaign is set up. A campaign file that is broken is a campaign all the same."""
    return not os.path.lexists(settings.campaign_file)


def practice_campaign(settings: Settings) -> tuple[Campaign, Settings]:
    """Return the practice campaign and the settings of its folder, both made on first use.

    A folder that lost its key is put aside and a new one begun: it is only practice.
    Raises StoreTrouble if the data folder cannot be written.
    """
    practice = settings.practice
    identity = _identity_in(practice)
    if identity is None:
        try:
            _put_aside(practice)
            identity = _make_identity_in(practice)
        except OSError as error:
            raise StoreTrouble(
                f"Nothing can be written to {settings.home}: {error.strerror}.",
                "Free some space, unlock the disk, or name another folder in KIOSK_HOME.",
            ) from error
    return _sample(identity), practice


def existing_practice(settings: Settings) -> tuple[Campaign, Settings] | None:
    """Return what practice_campaign would, or None where nobody has practiced yet. Writes nothing.

    Raises KeyTrouble where practice_campaign would put the folder aside.
    """
    practice = settings.practice
    identity = _identity_in(practice)
    if identity is not None:
        return _sample(identity), practice
    if practice.database.exists():
        raise KeyTrouble(
            "The practice key is gone or damaged, so nobody can open what was signed in practice.",
            f"Open the kiosk with: kiosk run. It puts {practice.home} aside and begins a new practice.",
        )
    return None


def practice_pin(practice: Settings, clock: Clock) -> PinLock:
    """Return the lock of the staff area in practice, whose PIN is the one on the ribbon. Raises StoreTrouble."""
    pin = PinLock(practice.pin_file, clock, Cost.SMALL)
    if not pin.is_set:
        pin.set_known(PIN)
    return pin


def sample_campaign() -> Campaign:
    """Return the shipped campaign with a key that is gone when the program ends. Writes nothing."""
    return _sample(_new_identity(SecretKey.generate()))


def _sample(identity: Identity) -> Campaign:
    return load_campaign(assets() / "campaigns" / "utah.toml", identity=identity)


def _new_identity(secret: SecretKey) -> Identity:
    return Identity(os.urandom(_ID_BYTES), secret.public)


def _identity_file(practice: Settings) -> Path:
    return practice.home / "identity.json"


def _identity_in(practice: Settings) -> Identity | None:
    """Return the identity of a folder that is whole: its key opens with the passphrase and is the one named."""
    try:
        secret = unlock(practice.key_file.read_bytes(), PASSPHRASE)
        kept = json.loads(_identity_file(practice).read_text(encoding="utf-8"))
        identity = Identity(bytes.fromhex(kept["id"]), PublicKey.from_text(kept["public_key"]))
    except (OSError, KeyTrouble, ValueError, KeyError, TypeError, AttributeError):
        return None
    is_whole = identity.public_key == secret.public and len(identity.id) == _ID_BYTES
    return identity if is_whole else None


def _put_aside(practice: Settings) -> None:
    """Rename a folder whose records nobody can open any more; one without records is simply written over."""
    if not practice.database.exists():
        return
    number = 1
    while (aside := practice.home.with_name(f"practice-lost-{number}")).exists():
        number += 1
    practice.home.rename(aside)


def _make_identity_in(practice: Settings) -> Identity:
    practice.home.mkdir(mode=0o700, parents=True, exist_ok=True)
    secret = SecretKey.generate()
    identity = _new_identity(secret)
    kept = {"id": identity.id.hex(), "public_key": identity.public_key.text}
    write_whole(practice.key_file, lock(secret, PASSPHRASE, Cost.SMALL))
    write_whole(_identity_file(practice), json.dumps(kept).encode())
    return identity
