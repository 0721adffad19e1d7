"""Reads one card, front matter and text, and holds a translation against its original."""

import re
from collections import Counter
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from kiosk.content.markdown import parse_blocks
from kiosk.content.nouns import Card, CardKind, Source, Status
from kiosk.content.toml_file import Table, parse_table, read_file
from kiosk.errors import ContentTrouble

_MARK = "+++"
_KEYS = ("title", "kicker", "kind", "level", "as_of", "sources", "status", "reviewed_on", "reviewed_by")
_SAME = ("kind", "level", "as_of", "sources")
_LEVELS = (1, 2, 3)
_UNREVIEWED = (Status.DRAFT, Status.FACT_CHECKED)
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def read_card(folder: Path, card_id: str, language: str, sources: Mapping[str, Source]) -> Card:
    """Read a card in the language it was written in. Raises ContentTrouble."""
    front = _front_matter(folder, card_id, language)
    front.only(*_KEYS)
    return _card(card_id, language, front, sources)


def read_translation(folder: Path, original: Card, language: str, sources: Mapping[str, Source]) -> Card:
    """Read the translation of *original*. Raises ContentTrouble, also where it says less or more."""
    front = _front_matter(folder, original.id, language)
    front.only(*_KEYS, "translation_of")
    if front.text("translation_of") != original.language:
        cure = f'Write translation_of = "{original.language}".'
        raise front.trouble("translation_of", "the card was not written in that language.", cure)
    card = _card(original.id, language, front, sources)
    _compare(front, card, original)
    return card


def _front_matter(folder: Path, card_id: str, language: str) -> Table:
    """Return the keys between the two marks."""
    file = read_file(folder, f"cards/{card_id}/{language}.md")
    marks = [number for number, line in enumerate(file.lines) if line.rstrip() == _MARK]
    if marks[:1] != [0]:
        raise file.trouble(
            1, f"a card begins with a {_MARK} line.", f"Write {_MARK}, the keys, and {_MARK} again."
        )
    if len(marks) == 1:
        raise file.trouble(
            1, f"the {_MARK} line that ends the keys is missing.", f"Write {_MARK} below the last key."
        )
    return parse_table(file, 1, marks[1])


def _card(card_id: str, language: str, front: Table, sources: Mapping[str, Source]) -> Card:
    return Card(
        id=card_id,
        language=language,
        title=front.text("title"),
        kicker=front.text("kicker"),
        kind=front.choice("kind", CardKind),
        level=_level(front),
        blocks=parse_blocks(front.file, front.end + 1),
        as_of=front.take("as_of", date),
        sources=_cited(front, sources),
        status=_status(front),
    )


def _level(front: Table) -> int | None:
    if "level" not in front:
        return None
    level = front.take("level", int)
    if level not in _LEVELS:
        raise front.trouble("level", f"there is no level {level}.", "Write 1, 2 or 3.")
    return level


def _cited(front: Table, sources: Mapping[str, Source]) -> tuple[Source, ...]:
    keys = front.texts("sources")
    for key in keys:
        if key not in sources:
            raise front.trouble(
                "sources", f'the source "{key}" is not in sources.toml.', "Add it there, or mend the key."
            )
    return tuple(sources[key] for key in keys)


def _status(front: Table) -> Status:
    """Return the status. A person's review is claimed only with its date and who made it."""
    status = front.choice("status", Status)
    if status not in _UNREVIEWED:
        front.take("reviewed_on", date)
        front.text("reviewed_by")
    return status


def _compare(front: Table, card: Card, original: Card) -> None:
    """Refuse a translation whose keys, blocks or numbers differ from the original's."""
    for key in _SAME:
        if getattr(card, key) != getattr(original, key):
            raise front.trouble(key, f'"{key}" differs from {original.language}.md.', "Make them the same.")
    if _numbers(card.title, card.kicker) != _numbers(original.title, original.kicker):
        raise _differs(front, front.line_of("title"), "the numbers in title and kicker differ", original)
    for block, written in zip(card.blocks, original.blocks, strict=False):
        if block.kind != written.kind:
            raise _differs(
                front, block.line, f'"{block.kind}" stands where "{written.kind}" should', original
            )
        if _numbers(block.text) != _numbers(written.text):
            raise _differs(front, block.line, "the numbers differ", original)
    if len(card.blocks) != len(original.blocks):
        counts = f"{len(card.blocks)} blocks stand where {len(original.blocks)} should"
        raise _differs(front, card.blocks[-1].line, counts, original)


def _differs(front: Table, line: int, what: str, original: Card) -> ContentTrouble:
    return front.file.trouble(line, f"{what}.", f"Translate {original.language}.md block by block.")


def _numbers(*texts: str) -> Counter[str]:
    """Count the numbers in *texts*; how thousands are grouped differs between languages and is left out."""
    return Counter(re.sub("[.,]", "", number) for number in _NUMBER.findall(" ".join(texts)))
