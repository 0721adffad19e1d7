"""The 7,776 words that people copy from paper to screen, as a number in base 7,776.

The list is the EFF's large one for passphrases (assets/words/eff-large.txt), in its own order: "abacus" is 0,
"zoom" is 7,775. A number is written with its largest digit first.
"""

import secrets
from collections.abc import Callable, Iterable, Sequence
from difflib import get_close_matches
from functools import cache
from hashlib import sha256

from kiosk.errors import Bug, KeyTrouble
from kiosk.settings import assets

BASE = 7_776

_COMPARED = 6
_LONGEST_QUOTE = 12
"""Characters. A longer one is no slip in a word but perhaps a key, which no message may repeat."""


@cache
def words() -> tuple[str, ...]:
    """Return the list, in the order that gives each word its number."""
    return tuple((assets() / "words" / "eff-large.txt").read_text(encoding="utf-8").split())


def phrase(count: int = 6, choose: Callable[[Sequence[str]], str] = secrets.choice) -> str:
    """Return *count* words at random with spaces between: six are 77 bits."""
    return " ".join(choose(words()) for _ in range(count))


def spell(number: int, count: int) -> tuple[str, ...]:
    """Return *number* as exactly *count* words. Bug if it does not fit into them."""
    if not 0 <= number < BASE**count:
        raise Bug("a number is spelled in words that can hold it")
    return tuple(words()[number // BASE**place % BASE] for place in reversed(range(count)))


def six_words_for(data: bytes) -> str:
    """Return six words with spaces between, by which people compare *data* on two devices: 77 bits.

    They are SHA-256(data) as a big-endian number, modulo 7,776 to the sixth, spelled in words.
    """
    number = int.from_bytes(sha256(data).digest(), "big")
    return " ".join(spell(number % BASE**_COMPARED, _COMPARED))


def number_of(spelled: Iterable[str]) -> int:
    """Return the number that the words, in small letters, spell.

    Raises KeyTrouble that names the first one that is not on the list, by its position, counted from 1.
    """
    digits = _digits()
    number = 0
    for position, word in enumerate(spelled, 1):
        if word not in digits:
            raise _unknown(position, word)
        number = number * BASE + digits[word]
    return number


@cache
def _digits() -> dict[str, int]:
    return {word: digit for digit, word in enumerate(words())}


def _unknown(position: int, word: str) -> KeyTrouble:
    if len(word) > _LONGEST_QUOTE:
        return KeyTrouble(f"Word {position} is not on the list.", "Compare it with the paper.")
    what = f"Word {position}, “{word}”, is not on the list."
    closest = get_close_matches(word, words(), n=1)
    return KeyTrouble(what, f"Did you mean “{closest[0]}”?" if closest else "Compare it with the paper.")
