"""Judges whether a passphrase is hard enough to guess to lock a campaign's key.

Two things are asked: what zxcvbn estimates that a guesser needs, and a length, because zxcvbn knows English only.
It does not see what is common in another language (a Spanish proverb looks like random letters to it), song lines
and quotations in any language, what others know about the organizer (a child's name, a street, the campaign),
or that the same passphrase opens something else. Words that the kiosk itself chooses have none of these faults.
"""

from enum import StrEnum

from kiosk.errors import KeyTrouble
from kiosk.keys import spoken

LONG_ENOUGH = 20
"""Characters of a strong passphrase. Six generated words have 23 or more, short sayings fewer."""

_FAIR_LENGTH = 12
_FAIR_GUESSES = 10**10
# At the cost of a key file (256 MiB, 3 passes) a graphics card tries some hundreds a second: ten thousand of
# them would need about 5,000 years.
_STRONG_GUESSES = 10**18
_LONGEST_READ = 72
"""Characters that zxcvbn is given: its work grows with the square, and more never makes a passphrase weaker."""


class Strength(StrEnum):
    """How hard a passphrase is to guess, for a meter beside the field."""

    WEAK = "weak"
    FAIR = "fair"
    STRONG = "strong"


def strength_of(passphrase: str) -> Strength:
    """Return how hard *passphrase* is to guess. Takes some milliseconds."""
    counted = spoken(passphrase)
    guesses = _guesses(counted[:_LONGEST_READ])
    if len(counted) >= LONG_ENOUGH and guesses >= _STRONG_GUESSES:
        return Strength.STRONG
    if len(counted) >= _FAIR_LENGTH and guesses >= _FAIR_GUESSES:
        return Strength.FAIR
    return Strength.WEAK


def insist_on_strength(passphrase: str) -> None:
    """Raise KeyTrouble unless *passphrase* is strong: only a strong one may lock a campaign's key."""
    if strength_of(passphrase) is not Strength.STRONG:
        raise KeyTrouble(
            "This passphrase is too easy to guess.",
            f"Take the six words that the kiosk chooses, or a longer one of your own, of {LONG_ENOUGH} characters or more.",
        )


def _guesses(counted: str) -> int:
    """Return zxcvbn's estimate of how many guesses find *counted*."""
    # Imported where it is used: reading its lists would make each start of the kiosk slower.
    from zxcvbn import zxcvbn  # type: ignore[import-untyped]  # noqa: PLC0415

    return int(zxcvbn(counted)["guesses"]) if counted else 0
