"""Reads the words the cards agree on: what a term is called in each language, and what it is never called."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk.content.toml_file import Table, read_table


@dataclass(frozen=True, slots=True)
class Term:
    """forms: how the term may be written in a language; avoid: how it must not. Both by language code."""

    id: str
    forms: Mapping[str, tuple[str, ...]]
    avoid: Mapping[str, tuple[str, ...]]

    def stands_in(self, text: str, language: str) -> bool:
        """Say whether *text* uses the term."""
        return any(_found(form, text) for form in self.forms.get(language, ()))

    def avoided_in(self, text: str, language: str) -> Iterator[str]:
        """Yield the words of *text* that should be another."""
        return (words for words in self.avoid.get(language, ()) if _found(words, text))


def read_glossary(folder: Path, languages: tuple[str, ...]) -> tuple[Term, ...]:
    """Read glossary.toml; a term may lack a language. Raises ContentTrouble."""
    file = read_table(folder, "glossary.toml")
    return tuple(_term(term_id, file.table(term_id), languages) for term_id in file.values)


def _term(term_id: str, table: Table, languages: tuple[str, ...]) -> Term:
    table.only(*languages, "avoid")
    avoid = table.table("avoid") if "avoid" in table else None
    if avoid:
        avoid.only(*(code for code in languages if code in table))
    return Term(term_id, _by_language(table, languages), _by_language(avoid, languages) if avoid else {})


def _by_language(table: Table, languages: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    return {code: table.texts(code) for code in languages if code in table}


def _found(words: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text, re.IGNORECASE) is not None
