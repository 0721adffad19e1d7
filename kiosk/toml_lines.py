"""Finds the line on which each key of a TOML text was written, so that a complaint can name it."""

import re
import tomllib
from collections.abc import Iterator

__all__ = ["Key", "key_lines"]

Key = tuple[str | int, ...]
"""Where a value stands: the names of the tables and keys, and the places in lists, from 0."""

# TOML 1.0: a string may hold brackets, equal signs and line breaks, so strings are taken whole.
# One in three quotes may have two more quotes right before its end.
_TOKEN = re.compile(
    r"""
    (?P<nothing> [ \t\r]+ | \#[^\n]* )
  | (?P<word>
        \"{3} (?:[^\\]|\\.)*? \"{3,5}
      | '{3} .*? '{3,5}
      | " (?:[^"\\\n]|\\.)* "
      | ' [^'\n]* '
      | [^\s\[\]{},.=\#"']+
    )
  | (?P<mark> [\[\]{},.=\n] )
    """,
    re.VERBOSE | re.DOTALL,
)
_END_OF_VALUE = {",", "]", "}", "\n", ""}


def key_lines(text: str) -> dict[Key, int]:
    """Return the line, from 1, on which each key of *text* first appears; the whole document is `()`.

    *text* must be valid TOML with line breaks of one character.
    """
    return _Reading(text).lines


class _Reading:
    """One pass over the words and marks of a document."""

    def __init__(self, text: str) -> None:
        self._tokens = _tokens(text)
        self._token, self._line = next(self._tokens)
        self._last_in_list: dict[Key, int] = {}
        self.lines: dict[Key, int] = {(): 1}
        table: Key = ()
        while self._token:
            if self._skip("["):
                table = self._heading()
            elif not self._skip("\n"):
                self._pair(table)

    def _heading(self) -> Key:
        """Read `a.b]` or, for one more table of a list, `[a.b]]`; return where the table stands."""
        of_list = self._skip("[")
        *above, name = self._dotted()
        table: Key = ()
        for part in above:
            table = self._note((*table, part))
            if table in self._last_in_list:
                table = (*table, self._last_in_list[table])
        table = self._note((*table, name))
        if of_list:
            place = self._last_in_list.get(table, -1) + 1
            self._last_in_list[table] = place
            table = self._note((*table, place))
        while self._skip("]"):
            pass
        return table

    def _pair(self, table: Key) -> None:
        for part in self._dotted():
            table = self._note((*table, part))
        self._skip("=")
        self._value(table)

    def _value(self, key: Key) -> None:
        if self._skip("["):
            place = 0
            while not self._closed("]"):
                self._value(self._note((*key, place)))
                place += 1
        elif self._skip("{"):
            while not self._closed("}"):
                self._pair(key)
        else:
            while self._token not in _END_OF_VALUE:
                self._advance()

    def _closed(self, bracket: str) -> bool:
        while self._token in {",", "\n"}:
            self._advance()
        return self._skip(bracket)

    def _dotted(self) -> list[str]:
        parts = [self._name()]
        while self._skip("."):
            parts.append(self._name())
        return parts

    def _name(self) -> str:
        name = self._token
        self._advance()
        return str(tomllib.loads(f"name = {name}")["name"]) if name[0] in "\"'" else name

    def _note(self, key: Key) -> Key:
        self.lines.setdefault(key, self._line)
        return key

    def _skip(self, mark: str) -> bool:
        found = self._token == mark
        if found:
            self._advance()
        return found

    def _advance(self) -> None:
        self._token, self._line = next(self._tokens)


def _tokens(text: str) -> Iterator[tuple[str, int]]:
    line = 1
    for found in _TOKEN.finditer(text):
        if found.lastgroup != "nothing":
            yield found[0], line
        line += found[0].count("\n")
    while True:
        yield "", line
