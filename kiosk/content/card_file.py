"""Reads the cards of a pack: front matter and text, the original and what was translated from it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from kiosk.content.evidence import Evidence
from kiosk.content.forms import check_form
from kiosk.content.markdown import parse_blocks
from kiosk.content.nouns import LEVELS, Card, CardKind, Form, Language, PlaceMap, Status
from kiosk.content.parity import insist_on_parity
from kiosk.content.stamps import DIGITS, changed_lines
from kiosk.content.toml_file import Table, parse_table, read_file

_MARK = "+++"
_OF_EACH = ("title", "kicker", "status", "reviewed_on", "reviewed_by")
_OF_THE_ORIGINAL = ("kind", "form", "level", "facts", "map", "places")
_UNREVIEWED = (Status.DRAFT, Status.FACT_CHECKED)
_A_STAMP = re.compile(rf"[0-9a-f]{{{DIGITS}}}")
_STAMP_IT = "When the translation is right, run: kiosk content stamp"


def card_name(card_id: str, language: str) -> str:
    """Return where a card stands in its pack, with slashes."""
    return f"cards/{card_id}/{language}.md"


@dataclass(frozen=True, slots=True)
class CardReader:
    """Reads cards of the pack in *folder*, which may rest on its evidence and show its maps."""

    folder: Path
    evidence: Evidence
    maps: Mapping[str, PlaceMap]
    languages: Mapping[str, Language]

    def original(self, card_id: str, language: str) -> Card:
        """Read a card in the language it was written in. Raises ContentTrouble."""
        front = self._front(card_id, language)
        front.only(*_OF_EACH, *_OF_THE_ORIGINAL)
        form = front.choice("form", Form) if "form" in front else Form.PANEL
        blocks = parse_blocks(front.file, front.end + 1)
        check_form(front.file, form, blocks)
        name, places = self._map(front, form)
        kind = front.choice("kind", CardKind)
        return Card(
            id=card_id,
            language=language,
            title=front.text("title"),
            kicker=self._kicker(front, kind, language),
            kind=kind,
            form=form,
            level=_level(front, form),
            blocks=blocks,
            facts=self.evidence.cited(front),
            status=_status(front),
            map=name,
            places=places,
            file=front.file.name,
        )

    def translation(self, original: Card, language: str) -> tuple[Card, tuple[int, ...]]:
        """Read a translation; return the card to show and the lines of *original* that changed since.

        A translation that is behind its original is not shown: the original takes its place. Raises
        ContentTrouble, also where a translation that claims to be up to date says less or more.
        """
        front = self._front(original.id, language)
        if "blocks" not in front:
            raise front.trouble("title", "this translation was never stamped.", _STAMP_IT)
        stamps = front.row("blocks")
        for stamp in stamps:
            if not _A_STAMP.fullmatch(stamp):
                raise front.trouble("blocks", f'"{stamp}" is not a stamp.', _STAMP_IT)
        changed = changed_lines(original, stamps)
        if changed:
            return original, changed
        card = self._translated(front, original, language)
        insist_on_parity(front, card, original)
        return card, ()

    def insist_on_translation(self, original: Card, language: str) -> None:
        """Refuse a translation, stamped or not, that says less or more than *original*. Raises ContentTrouble."""
        front = self._front(original.id, language)
        insist_on_parity(front, self._translated(front, original, language), original)

    def _front(self, card_id: str, language: str) -> Table:
        """Return the keys between the two marks."""
        file = read_file(self.folder, card_name(card_id, language))
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

    def _translated(self, front: Table, original: Card, language: str) -> Card:
        front.only(*_OF_EACH, "blocks")
        return replace(
            original,
            language=language,
            title=front.text("title"),
            kicker=self._kicker(front, original.kind, language),
            blocks=parse_blocks(front.file, front.end + 1),
            status=_status(front),
            file=front.file.name,
        )

    def _kicker(self, front: Table, kind: CardKind, language: str) -> str:
        """Return the kicker. What the law says and what the organization believes are labeled as such."""
        kicker = front.text("kicker")
        words = self.languages[language]
        label = {CardKind.LAW: words.law, CardKind.BELIEF: words.belief}.get(kind)
        if label and kicker != label:
            raise front.trouble(
                "kicker", f'a card of the kind "{kind}" is labeled "{label}".', f'Write kicker = "{label}".'
            )
        return kicker

    def _map(self, front: Table, form: Form) -> tuple[str | None, dict[str, int]]:
        if form is not Form.MAP:
            for key in ("map", "places"):
                if key in front:
                    raise front.trouble(key, f'only a card of the form "map" has "{key}".', "Take it away.")
            return None, {}
        name = front.text("map")
        if name not in self.maps:
            raise front.trouble("map", f"maps/{name}.svg is missing.", "Draw it, or mend the name.")
        known = {place.id for place in self.maps[name].places}
        places = front.table("places")
        for place in places.values:
            if place not in known:
                raise places.trouble(place, f'the map has no place "{place}".', "Mend the name.")
        return name, {place: _one_of_the_levels(places, place) for place in places.values}


def _level(front: Table, form: Form) -> int | None:
    wanted = "level" in front or form is Form.MODEL
    return _one_of_the_levels(front, "level") if wanted else None


def _one_of_the_levels(table: Table, key: str) -> int:
    level = table.take(key, int)
    if level not in LEVELS:
        raise table.trouble(key, f"there is no level {level}.", "Write 1, 2 or 3.")
    return level


def _status(front: Table) -> Status:
    """Return the status. A person's review is claimed only with its date and who made it."""
    status = front.choice("status", Status)
    if status not in _UNREVIEWED:
        front.take("reviewed_on", date)
        front.text("reviewed_by")
    return status
