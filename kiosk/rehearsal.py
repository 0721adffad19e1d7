"""Proves, before the first signature, that what stands on paper opens what this tablet seals.

The tablet seals three random words; whoever holds the key opens them, elsewhere, and types them on the tablet.
An envelope of this kind has schema FFFF, so that no reader takes it for a signature. It travels as a file whose
name ends in ".rehearsal".
"""

import os
from dataclasses import dataclass
from hashlib import sha256

from kiosk.errors import RecordTrouble
from kiosk.keys import PublicKey, SecretKey
from kiosk.sealing import open_envelope, seal
from kiosk.wordlist import phrase, words

SUFFIX = ".rehearsal"

_SCHEMA = 0xFFFF
_WORDS = 3
_RECORD_ID_BYTES = 16


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """What is carried to the key, and the digest by which its answer is known, in hexadecimal."""

    envelope: bytes
    answer_digest: str


def begin(public_key: PublicKey, campaign_id: bytes) -> Rehearsal:
    """Seal three random words to *public_key*; campaign_id: 16 bytes. The words are not kept."""
    answer = phrase(_WORDS)
    envelope = seal(
        answer.encode(),
        to=public_key,
        campaign_id=campaign_id,
        record_id=os.urandom(_RECORD_ID_BYTES),
        schema=_SCHEMA,
    )
    return Rehearsal(envelope, _digest(answer))


def open_rehearsal(envelope: bytes, secret: SecretKey) -> str:
    """Return the three words, with spaces between.

    Raises RecordTrouble for another key, for damage, and for an envelope that is a signature.
    """
    opened = open_envelope(envelope, secret=secret)
    answer = opened.plaintext.decode("utf-8", "replace").split(" ")
    # Anyone can seal to a public key: only words of the list are shown to the organizer.
    if opened.schema != _SCHEMA or len(answer) != _WORDS or not set(answer) <= set(words()):
        raise RecordTrouble(
            "This record is not a rehearsal.", f"Choose the file from the tablet whose name ends in {SUFFIX}."
        )
    return " ".join(answer)


def is_answer(text: str, digest: str) -> bool:
    """Tell whether *text*, typed in any case and spacing, is the answer that *digest* stands for."""
    return _digest(" ".join(text.lower().split())) == digest


def _digest(answer: str) -> str:
    return sha256(b"outreach-kiosk/rehearsal/v1" + answer.encode("utf-8", "replace")).hexdigest()
