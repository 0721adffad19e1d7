"""Tells whether a translation still follows its original: one hash for each block it was made from."""

import hashlib
import re
import unicodedata
from collections.abc import Sequence

from kiosk.content.nouns import Card

DIGITS = 12
_SPACES = re.compile(r"\s+")


def stamps_of(card: Card) -> tuple[str, ...]:
    """Return the stamps of an original: of its title and kicker, then of each block, 12 hexadecimal digits each."""
    head = _stamp(f"{card.title} ¶ {card.kicker}")
    return (head, *(_stamp(f"{block.kind}\n{block.styled}") for block in card.blocks))


def changed_lines(card: Card, stamped: Sequence[str]) -> tuple[int, ...]:
    """Return the lines of *card* that changed since *stamped* was written; line 1 for title and kicker.

    Where blocks were only moved or taken away, it is line 1 as well.
    """
    stamps = stamps_of(card)
    if stamps == tuple(stamped):
        return ()
    lines = (1, *(block.line for block in card.blocks))
    return tuple(line for line, stamp in zip(lines, stamps, strict=True) if stamp not in stamped) or (1,)


def _stamp(text: str) -> str:
    plain = _SPACES.sub(" ", unicodedata.normalize("NFC", text)).strip()
    return hashlib.sha256(plain.encode()).hexdigest()[:DIGITS]
