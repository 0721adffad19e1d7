"""The secret key as 21 words on paper, and back from whatever a person types of that paper.

The words are one number in base 7,776 (kiosk/wordlist.py) of 271 bits:

    raw key (256 bits) || check (15 bits)

The check of suite 1 is the first 15 bits of SHA-256("outreach-kiosk/words/v1" || suite || raw key). That of a later
suite is made alike, and one is added, modulo 2^15, as long as an earlier suite has the same: so the suite (1 byte) is
not written, and the check tells it all the same. A wrong word, or two that changed places, pass once in 16,384 times.
"""

import re
from hashlib import sha256

from kiosk.errors import KeyTrouble
from kiosk.keys import SecretKey
from kiosk.suites import SECRET_BYTES, SUITES
from kiosk.wordlist import number_of, spell

WORDS = 21

_CHECK_BITS = 15
_HIGHEST = 1 << 8 * SECRET_BYTES
# "1." before a word is its number on the sheet; a digit inside a word is a slip, and is told as one.
_NUMBERING = re.compile(r"(?<!\w)\d+[.:)]*")
_BETWEEN = re.compile(r"[\s,;.]+")


def to_words(secret: SecretKey) -> tuple[str, ...]:
    """Return the 21 words that hold *secret*."""
    check = next(check for check, suite in _checks(secret.raw).items() if suite == secret.suite)
    return spell(int.from_bytes(secret.raw, "big") << _CHECK_BITS | check, WORDS)


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
    key, check = number >> _CHECK_BITS, number % (1 << _CHECK_BITS)
    # 21 words can spell a little more than 271 bits.
    if key < _HIGHEST:
        raw = key.to_bytes(SECRET_BYTES, "big")
        suite = _checks(raw).get(check)
        if suite is not None:
            return SecretKey(suite, raw)
    raise KeyTrouble(
        "Each word is on the list, but together they are not a key.",
        "Two words may be swapped, or one may be wrong. Compare each with the paper, number by number.",
    )


def _checks(raw: bytes) -> dict[int, int]:
    """Return the suite that each check stands for."""
    checks: dict[int, int] = {}
    for suite in SUITES:
        digest = sha256(b"outreach-kiosk/words/v1" + bytes([suite]) + raw).digest()
        check = int.from_bytes(digest[:2], "big") >> 1
        while check in checks:
            check = (check + 1) % (1 << _CHECK_BITS)
        checks[check] = suite
    return checks
