"""Checks a pack as a whole for its organizer, and stamps translations that were brought up to date."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kiosk.content.card_file import card_name
from kiosk.content.nouns import Pack
from kiosk.content.reader import PackReader
from kiosk.content.stamps import stamps_of
from kiosk.content.wording import wording_troubles
from kiosk.disk import write_whole
from kiosk.errors import ContentTrouble

_STAMPS = re.compile(r"""^[ \t]*["']?blocks["']?[ \t]*=[ \t]*\[[^\]]*\][^\n]*\n""", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Report:
    """What a check found. troubles must be mended; notices are shown to visitors as what they are."""

    cards: int
    troubles: tuple[ContentTrouble, ...]
    notices: tuple[str, ...]


def check_pack(folder: Path, today: date) -> Report:
    """Check the pack in *folder* as a whole. Raises nothing: what is amiss is in the report."""
    try:
        reader = PackReader(folder)
        pack, troubles = reader.read()
    except ContentTrouble as trouble:
        return Report(0, (trouble,), ())
    if not troubles:
        troubles = wording_troubles(pack, reader.glossary)
    return Report(len(pack.cards), tuple(troubles), tuple(_notices(pack, today)))


def stamp_translations(folder: Path, card_ids: tuple[str, ...]) -> list[str]:
    """Note in every translation of these cards that it follows its original as that stands; return the files.

    No card named: all of them. Raises ContentTrouble if there is no such card, or a translation says less or more than its original;
    then none is stamped.
    """
    reader = PackReader(folder)
    written: dict[Path, str] = {}
    for card_id in card_ids:
        if card_id not in reader.card_ids:
            cure = f"Known are: {', '.join(sorted(reader.card_ids))}."
            raise ContentTrouble(f'There is no card "{card_id}" in {folder.absolute().name}/pack.toml.', cure)
    for card_id in card_ids or reader.card_ids:
        original = reader.cards.original(card_id, reader.default)
        for code in reader.translated_into:
            reader.cards.insist_on_translation(original, code)
            path = folder / card_name(card_id, code)
            written[path] = _stamped(path.read_text("utf-8-sig"), stamps_of(original))
    for path, text in written.items():
        _write(path, text)
    return [path.relative_to(folder).as_posix() for path in written]


def _stamped(text: str, stamps: tuple[str, ...]) -> str:
    """Put *stamps* in the place of those in the front matter of *text*, right below the line that opens it."""
    mark, front, body = re.split(r"^\+\+\+[^\n]*\n", text, maxsplit=2, flags=re.MULTILINE)
    stamped = ", ".join(f'"{stamp}"' for stamp in stamps)
    return f"{mark}+++\nblocks = [{stamped}]\n{_STAMPS.sub('', front)}+++\n{body}"


def _write(path: Path, text: str) -> None:
    try:
        write_whole(path, text.encode(), mode=path.stat().st_mode & 0o777)
    except OSError as error:
        cure = "Make room there, or mend its permissions."
        raise ContentTrouble(f"{path} cannot be written: {error.strerror}.", cure) from error


def _notices(pack: Pack, today: date) -> list[str]:
    shown = pack.default
    stale = [
        f"{pack.folder.name}/{card_name(card_id, code)} is behind {shown}.md (see line "
        f"{', '.join(map(str, lines))} there): the kiosk shows {shown}.md."
        for (card_id, code), lines in pack.stale.items()
    ]
    expired = [
        f'The fact "{fact.id}" was to be checked by {fact.expires}: its cards say that it may have changed.'
        for fact in pack.facts.values()
        if fact.left_out is None and fact.expired(today)
    ]
    return stale + expired
