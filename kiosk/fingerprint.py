"""Six words by which people compare a campaign file on two devices."""

from hashlib import sha256

from kiosk.wordlist import BASE, spell

WORDS = 6


def fingerprint(data: bytes) -> str:
    """Return six words with spaces between, that stand for the bytes of a campaign file.

    They are SHA-256("outreach-kiosk/fingerprint/v1" || data) as a big-endian number, modulo 7,776 to the sixth,
    spelled in words: 77 bits.
    """
    digest = sha256(b"outreach-kiosk/fingerprint/v1" + data).digest()
    return " ".join(spell(int.from_bytes(digest, "big") % BASE**WORDS, WORDS))
