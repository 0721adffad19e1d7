"""Six words by which people compare a campaign file on two devices."""

from kiosk.wordlist import six_words_for


def fingerprint(data: bytes) -> str:
    """Return the six words for the bytes of a campaign file, after "outreach-kiosk/fingerprint/v1"."""
    return six_words_for(b"outreach-kiosk/fingerprint/v1" + data)
