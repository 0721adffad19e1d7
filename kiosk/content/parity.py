"""Holds a translation against its original: the same blocks, the same numbers, the same answers."""

import re
from collections import Counter

from kiosk.content.nouns import Card, Form
from kiosk.content.toml_file import Table
from kiosk.errors import ContentTrouble

_ANSWERED = (Form.POWERS, Form.QUIZ)
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def insist_on_parity(front: Table, card: Card, original: Card) -> None:
    """Refuse a translation that says less or more than its *original*. Raises ContentTrouble."""
    if _numbers(card.title, card.kicker) != _numbers(original.title, original.kicker):
        raise _differs(front, front.line_of("title"), "the numbers in title and kicker differ", original)
    for block, written in zip(card.blocks, original.blocks, strict=False):
        if block.kind != written.kind:
            raise _differs(
                front, block.line, f'"{block.kind}" stands where "{written.kind}" should', original
            )
        if _numbers(block.text) != _numbers(written.text):
            raise _differs(front, block.line, "the numbers differ", original)
        if original.form in _ANSWERED and block.marked != written.marked:
            raise _differs(front, block.line, "the answer in bold differs", original)
    if len(card.blocks) != len(original.blocks):
        counts = f"blocks: {len(card.blocks)} stand where {len(original.blocks)} should"
        raise _differs(front, card.blocks[-1].line, counts, original)


def _differs(front: Table, line: int, what: str, original: Card) -> ContentTrouble:
    return front.file.trouble(line, f"{what}.", f"Translate {original.language}.md block by block.")


def _numbers(*texts: str) -> Counter[str]:
    """Count the numbers in *texts*; how thousands are grouped differs between languages and is left out."""
    return Counter(re.sub("[.,]", "", number) for number in _NUMBER.findall(" ".join(texts)))
