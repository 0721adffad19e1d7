"""The secret key as 21 words on paper, and back from whatever a person types of that paper.

The words are one number in base 7,776 (kiosk/wordlist.py) of 271 bits:

    raw key (256 bits) || first 15 bits of SHA-256("outreach-kiosk/words/v1" || suite || raw key)

The suite (1 byte) is bound by the check and not written: words of a later suite do not read as a key of this one.
A wrong word, or two that changed places, pass the check once in 32,768 times at most.
"""

import re
from hashlib import sha256

from kiosk.errors import KeyTrouble
from kiosk.keys import SUITE_X25519, SecretKey
from kiosk.wordlist import number_of, spell

WORDS = 21

_RAW_BYTES = 32
_CHECK_BITS = 15
_HIGHEST = 1 << 8 * _RAW_BYTES
# "1." before a word is its number on the sheet; a digit inside a word is a slip, and is told as one.
_NUMBERING = re.compile(r"(?<!\w)\d+[.:)]*")
_BETWEEN = re.compile(r"[\s,;.]+")


def to_words(secret: SecretKey) -> tuple[str, ...]:
    """Return the 21 words that hold *secret*."""
    raw = int.from_bytes(secret.raw, "big")
    return spell(raw << _CHECK_BITS | _check(secret.suite, secret.raw), WORDS)


def read_secret(text: str) -> SecretKey:
    """Return the key in *text*: the 21 words in any case and spacing, numbered or not, or the ksec1 text.

    Raises KeyTrouble that says which word is wrong, or what to compare. It quotes at most one wrong word.
    """
    if "".join(text.split()).lower().startswith(("ksec1", "kpub1")):
        return SecretKey.from_text(text)
    typed = [word for word in _BETWEEN.split(_NUMBERING.sub(" ", text.lower())) if word]
    number = number_of(typed)
    if len(typed) != WORDS:
        raise KeyTrouble(
            f"The recovery sheet has {WORDS} words, and here are {len(typed)}.",
            "Type all of them, in the order of their numbers.",
        )
    raw, check = number >> _CHECK_BITS, number % (1 << _CHECK_BITS)
    # 21 words can spell a little more than 271 bits.
    if raw < _HIGHEST:
        secret = SecretKey(SUITE_X25519, raw.to_bytes(_RAW_BYTES, "big"))
        if check == _check(secret.suite, secret.raw):
            return secret
    raise KeyTrouble(
        "Each word is on the list, but together they are not a key.",
        "Two words may be swapped, or one may be wrong. Compare each with the paper, number by number.",
    )


def _check(suite: int, raw: bytes) -> int:
    digest = sha256(b"outreach-kiosk/words/v1" + bytes([suite]) + raw).digest()
    return int.from_bytes(digest[:2], "big") >> 1
