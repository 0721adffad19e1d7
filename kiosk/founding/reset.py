"""Says whether a passphrase may choose a new staff PIN: it is the organizer's, and it proves so without a network."""

from kiosk.campaign import Campaign
from kiosk.errors import KeyTrouble, MemoryTrouble
from kiosk.keys import SecretKey, unlock


def may_reset_pin(campaign: Campaign, key_file: bytes | None, passphrase: str) -> bool:
    """Tell whether *passphrase* opens the campaign's key, or the throw-away key in the campaign file.

    key_file: the bytes of the tablet's key file, None where it holds the public key only.
    Raises MemoryTrouble if that cannot be found out here.
    """
    if key_file is not None:
        secret = _opened(key_file, passphrase)
        if secret is not None and secret.public == campaign.public_key:
            return True
    return campaign.pin_reset is not None and _opened(campaign.pin_reset, passphrase) is not None


def _opened(key_file: bytes, passphrase: str) -> SecretKey | None:
    try:
        return unlock(key_file, passphrase)
    except MemoryTrouble:
        raise
    except KeyTrouble:
        return None
