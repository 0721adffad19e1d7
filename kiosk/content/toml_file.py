"""Reads TOML and remembers where each key was written, so that a complaint names file and line."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from kiosk.errors import ContentTrouble
from kiosk.toml_lines import Key, key_lines

C = TypeVar("C", bound=StrEnum)
T = TypeVar("T", str, int, date, list[object], dict[str, object])

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_AT_LINE = re.compile(r"\(at line (\d+)")
_A_VALUE = {
    str: 'a text in "quotation marks"',
    int: "a whole number",
    date: "a date like 2026-11-24, without quotation marks",
    list: 'a list like ["one", "two"]',
    dict: "a table with a heading in [brackets]",
}


@dataclass(frozen=True, slots=True)
class File:
    """A text file of a pack: the name a person knows it by, and its lines."""

    name: str
    lines: tuple[str, ...]

    def trouble(self, line: int, what: str, cure: str) -> ContentTrouble:
        """Return the complaint about *line*, counted from 1."""
        return ContentTrouble(f"{self.name}, line {line}: {what}", cure)


def read_file(folder: Path, name: str) -> File:
    """Read *name* (slashes between folders) in the pack *folder*. Raises ContentTrouble."""
    shown = f"{folder.name}/{name}"
    try:
        text = (folder / name).read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        # The line must be found in the bytes: there is no text to count in.
        line = error.object.count(b"\n", 0, error.start) + 1
        raise File(shown, ()).trouble(line, "this is not UTF-8 text.", "Save the file as UTF-8.") from error
    except OSError as error:
        raise ContentTrouble(
            f"{shown} cannot be read.", "Put the file there, or mend its permissions."
        ) from error
    return File(shown, tuple(text.split("\n")))


def read_table(folder: Path, name: str) -> "Table":
    """Read the whole of a TOML file. Raises ContentTrouble."""
    file = read_file(folder, name)
    return parse_table(file, 0, len(file.lines))


def parse_table(file: File, start: int, end: int) -> "Table":
    """Parse the lines *start* to *end* (from 0, end left out) of *file*. Raises ContentTrouble."""
    text = "\n".join(file.lines[start:end])
    try:
        values = tomllib.loads(text)
    except RecursionError as error:
        raise file.trouble(start + 1, "this is nested too deeply.", "Mend the brackets.") from error
    except tomllib.TOMLDecodeError as error:
        found = _AT_LINE.search(str(error))
        line = start + int(found[1]) if found else end
        reason = str(error).partition(" (at")[0]
        raise file.trouble(
            line, f"this is not valid TOML: {reason}.", 'Mend that line; a key looks like: title = "Words".'
        ) from error
    return Table(file, values, start, end, key_lines(text))


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a TOML file. All that is taken from it is checked; every refusal names the line.

    start, end: the lines of *file* that were parsed, from 0, end left out; lines: of each key, from *start*;
    path: the names of the tables that lead to this one.
    """

    file: File
    values: Mapping[str, object]
    start: int
    end: int
    lines: Mapping[Key, int]
    path: Key = ()

    def __contains__(self, key: str) -> bool:
        return key in self.values

    def only(self, *keys: str) -> None:
        """Refuse every key but these. Raises ContentTrouble."""
        for key in self.values:
            if key not in keys:
                raise self.trouble(
                    key, f'the key "{key}" is not known here.', f"Known are: {', '.join(keys)}."
                )

    def take(self, key: str, kind: type[T]) -> T:
        """Return the value of *key*, which must be of *kind*. Raises ContentTrouble."""
        if key not in self.values:
            raise self.trouble(key, f'the key "{key}" is missing.', f"Write {key} = and {_A_VALUE[kind]}.")
        value = self.values[key]
        # The exact type: a bool is an int to Python, a date with a time is a date.
        if type(value) is not kind:
            raise self.trouble(key, f'"{key}" is not {_A_VALUE[kind]}.', f"Write {_A_VALUE[kind]}.")
        return value

    def text(self, key: str) -> str:
        """Return a text that is not blank. Raises ContentTrouble."""
        text = self.take(key, str)
        if not text.strip():
            raise self.trouble(key, f'"{key}" is empty.', "Write the words.")
        return text

    def choice(self, key: str, choices: type[C]) -> C:
        """Return the one of *choices* that is named. Raises ContentTrouble."""
        text = self.take(key, str)
        if text not in list(choices):
            raise self.trouble(key, f'"{text}" is not a {key}.', f"Known are: {', '.join(choices)}.")
        return choices(text)

    def names(self, key: str) -> tuple[str, ...]:
        """Return a list of one or more different names (small letters, digits, hyphens). Raises ContentTrouble."""
        names = self.texts(key)
        for name in names:
            if not _NAME.fullmatch(name):
                cure = "Use small letters, digits and hyphens."
                raise self.trouble(key, f'"{name}" in "{key}" cannot be a name.', cure)
        return names

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of one or more different texts. Raises ContentTrouble."""
        texts = self.row(key)
        if len(set(texts)) != len(texts):
            raise self.trouble(key, f'"{key}" names something twice.', "Name it once.")
        return texts

    def row(self, key: str) -> tuple[str, ...]:
        """Return a list of one or more texts. Raises ContentTrouble."""
        items = self.take(key, list)
        texts = tuple(item for item in items if isinstance(item, str))
        if not texts or len(texts) != len(items):
            raise self.trouble(key, f'"{key}" is not {_A_VALUE[list]}.', f"Write {_A_VALUE[list]}.")
        return texts

    def table(self, key: str) -> "Table":
        """Return the table under this one. Raises ContentTrouble."""
        return Table(self.file, self.take(key, dict), self.start, self.end, self.lines, (*self.path, key))

    def trouble(self, key: str, what: str, cure: str) -> ContentTrouble:
        """Return the complaint about *key*: at its line, or where this table begins when it has none."""
        return self.file.trouble(self.line_of(key), what, cure)

    def line_of(self, key: str) -> int:
        """Return the line of *key*, counted from 1; failing that, the one where its table begins."""
        return self.start + (self.lines.get((*self.path, key)) or self.lines[self.path])
