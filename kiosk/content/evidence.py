"""Reads what the cards rest on: where claims were found, and the claims themselves."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from kiosk.content.nouns import Confidence, Fact, Source
from kiosk.content.toml_file import Table, read_table
from kiosk.errors import ContentTrouble

_KEYS = ("claim", "sources", "as_of", "confidence", "expires", "items", "left_out")
_ITEM = re.compile(r"S\d+")


def read_sources(folder: Path) -> dict[str, Source]:
    """Read sources.toml. Raises ContentTrouble."""
    file = read_table(folder, "sources.toml")
    return {key: _source(key, file.table(key)) for key in file.values}


def _source(key: str, table: Table) -> Source:
    table.only("title", "publisher", "url", "accessed")
    url = table.text("url")
    if not url.startswith("https://"):
        raise table.trouble("url", f'"{url}" is not a web address.', "Begin it with https://.")
    return Source(key, table.text("title"), table.text("publisher"), url, table.take("accessed", date))


class Evidence:
    """The facts of a pack, each with the file and line it stands on."""

    def __init__(self, folder: Path, sources: Mapping[str, Source]) -> None:
        """Read every file of facts/. Raises ContentTrouble."""
        self.facts: dict[str, Fact] = {}
        self._tables: dict[str, Table] = {}
        for path in sorted((folder / "facts").glob("*.toml")):
            file = read_table(folder, f"facts/{path.name}")
            for fact_id in file.values:
                table = file.table(fact_id)
                if fact_id in self.facts:
                    raise file.trouble(fact_id, f'there are two facts "{fact_id}".', "Rename one.")
                self.facts[fact_id] = _fact(fact_id, table, sources)
                self._tables[fact_id] = table

    def cited(self, front: Table) -> tuple[Fact, ...]:
        """Return the facts that the front matter of a card names. Raises ContentTrouble."""
        ids = front.texts("facts")
        for fact_id in ids:
            if fact_id not in self.facts:
                raise front.trouble(
                    "facts", f'there is no fact "{fact_id}" in facts/.', "Add it there, or mend the name."
                )
        return tuple(self.facts[fact_id] for fact_id in ids)

    def not_carried(self, carried: Iterable[Fact]) -> list[ContentTrouble]:
        """Return what is amiss: facts that no card carries without a reason, and reasons without need."""
        ids = {fact.id for fact in carried}
        troubles: list[ContentTrouble] = []
        for fact in self.facts.values():
            table = self._tables[fact.id]
            if fact.id in ids and fact.left_out is not None:
                what = f'a card carries "{fact.id}".'
                troubles.append(table.trouble("left_out", what, "Take left_out away."))
            if fact.id not in ids and fact.left_out is None:
                cure = "Name it on a card, or write left_out = and why."
                troubles.append(table.trouble("claim", f'no card carries "{fact.id}".', cure))
        return troubles


def _fact(fact_id: str, table: Table, sources: Mapping[str, Source]) -> Fact:
    table.only(*_KEYS)
    items = table.texts("items") if "items" in table else ()
    for item in items:
        if not _ITEM.fullmatch(item):
            raise table.trouble("items", f'"{item}" is not an item.', "Write it like S14.")
    keys = table.texts("sources")
    for key in keys:
        if key not in sources:
            raise table.trouble(
                "sources", f'the source "{key}" is not in sources.toml.', "Add it there, or mend the key."
            )
    return Fact(
        id=fact_id,
        claim=table.text("claim"),
        sources=tuple(sources[key] for key in keys),
        as_of=table.take("as_of", date),
        confidence=table.choice("confidence", Confidence),
        expires=table.take("expires", date) if "expires" in table else None,
        items=items,
        left_out=table.text("left_out") if "left_out" in table else None,
    )
