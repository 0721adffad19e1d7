"""Takes checked values out of a campaign file; every refusal names the file, the line, the key and the cure."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date
from difflib import get_close_matches
from types import MappingProxyType
from typing import TypeVar, cast

from kiosk.campaign.nouns import ADDRESS_RULE, is_web_address
from kiosk.campaign.source import CampaignFile
from kiosk.cleaning import clean
from kiosk.errors import CampaignTrouble
from kiosk.toml_lines import Key

T = TypeVar("T")

NAME_RULE = "Use small letters, digits and hyphens: salt-lake-2."
SEE_DOCS = "docs/campaign.md shows every key with an example."

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_A_VALUE: dict[type, str] = {
    str: 'a text in "quotation marks"',
    int: "a whole number",
    bool: "true or false, without quotation marks",
    date: "a date like 2026-11-24, without quotation marks",
    list: 'a list like ["one", "two"]',
    dict: "a table",
}


class Table:
    """One table of the file. What is taken from it is checked. Every method raises CampaignTrouble."""

    def __init__(self, file: CampaignFile, place: Key, values: Mapping[str, object]) -> None:
        self._file = file
        self._place = place
        self._values = values

    def __contains__(self, key: str) -> bool:
        return key in self._values

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def only(self, known: Collection[str]) -> None:
        """Refuse every key but the *known* ones."""
        for key in self._values:
            if key not in known:
                close = get_close_matches(key, known, n=1)
                cure = (
                    f"Did you mean `{self._name(close[0])}`?" if close else f"Known here: {', '.join(known)}."
                )
                raise self.trouble(key, "is not a key.", cure)

    def trouble(self, key: str, what: str, cure: str) -> CampaignTrouble:
        """Return the complaint that begins with the name of *key*."""
        return self._file.trouble((*self._place, key), f"`{self._name(key)}` {what}", cure)

    def maybe(self, key: str, take: Callable[[str], T]) -> T | None:
        """Take the value of *key* if it is there."""
        return take(key) if key in self else None

    def text(self, key: str, at_most: int = 200) -> str:
        """Return a text as it will be shown, of *at_most* so many characters."""
        return self._shown(key, self._take(key, str), at_most)

    def texts(self, key: str, at_most: int = 200) -> tuple[str, ...]:
        """Return a list of one or more texts, each *at_most* so many characters."""
        values = self._take(key, list)
        if not values or not all(isinstance(value, str) for value in values):
            raise self._not_a(key, list)
        return tuple(self._shown(key, value, at_most) for value in values)

    def names(self, key: str) -> tuple[str, ...]:
        """Return a list of one or more texts, none of them twice."""
        names = self.texts(key)
        if len(set(names)) != len(names):
            raise self.trouble(key, "names something twice.", "Name it once.")
        return names

    def name(self, key: str) -> str:
        """Return a name of small letters, digits and hyphens."""
        name = self.text(key, at_most=40)
        if not _NAME.fullmatch(name):
            raise self.trouble(key, "is not a short name.", NAME_RULE)
        return name

    def as_name(self, key: str) -> str:
        """Return *key* itself, which must be a name too."""
        if not _NAME.fullmatch(key):
            raise self.trouble(key, "is not a short name.", NAME_RULE)
        return key

    def choice(self, key: str, choices: Collection[str]) -> str:
        """Return one of the *choices*."""
        text = self._take(key, str)
        if text not in choices:
            raise self.trouble(key, "is not one of the answers.", f"Write {_or(choices)}.")
        return text

    def flag(self, key: str) -> bool:
        """Return true or false."""
        return self._take(key, bool)

    def number(self, key: str, low: int, high: int) -> int:
        """Return a whole number from *low* to *high*."""
        number = self._take(key, int)
        if not low <= number <= high:
            raise self.trouble(key, f"is {number}.", f"Write a whole number from {low} to {high}.")
        return number

    def measure(self, key: str, low: float, high: float) -> float:
        """Return a number, whole or with a decimal point, from *low* to *high*."""
        number = self._value(key)
        if type(number) not in {int, float} or not low <= cast("float", number) <= high:
            raise self.trouble(
                key, "is not a fitting number.", f"Write a number from {low} to {high}, like 10.1."
            )
        return float(cast("float", number))

    def day(self, key: str) -> date:
        """Return a date without a time."""
        return self._take(key, date)

    def address(self, key: str) -> str:
        """Return a web address that makes a small QR code."""
        address = self._take(key, str)
        if not is_web_address(address):
            raise self.trouble(key, "is not a web address the kiosk can show.", ADDRESS_RULE)
        return address

    def addresses(self, key: str, languages: Collection[str]) -> Mapping[str, str]:
        """Return a web address by language: one for each, or the same for all."""
        if type(self._value(key)) is dict:
            return self.per_language(key, Table.address, languages)
        return MappingProxyType(dict.fromkeys(languages, self.address(key)))

    def per_language(
        self, key: str, take: Callable[["Table", str], T], languages: Collection[str]
    ) -> Mapping[str, T]:
        """Return what *take* takes for each of the *languages*; none may be missing, none may be another."""
        if type(self._values.get(key, {})) is not dict:
            cure = f"Name the language with the key: {key}.{next(iter(languages))} = ..."
            raise self.trouble(key, "is the same for every language.", cure)
        table = self.table(key)
        table.only(languages)
        return MappingProxyType({language: take(table, language) for language in languages})

    def table(self, key: str) -> "Table":
        """Return the table under this one; a missing one is empty, so that its first key is missed by name."""
        values = self._take(key, dict) if key in self else {}
        return Table(self._file, (*self._place, key), values)

    def tables(self, key: str) -> Iterator["Table"]:
        """Yield the tables of a list, each headed by [[key]]; a missing list is empty."""
        values = self._values.get(key, [])
        if type(values) is not list or not all(type(value) is dict for value in values):
            raise self.trouble(
                key, "is not a list of tables.", f"Head each of them with [[{self._name(key)}]]."
            )
        for place, value in enumerate(values):
            yield Table(self._file, (*self._place, key, place), value)

    def _value(self, key: str) -> object:
        if key not in self:
            raise self.trouble(key, "is missing.", f"Write it {self._heading()}. {SEE_DOCS}")
        return self._values[key]

    def _take(self, key: str, kind: type[T]) -> T:
        value = self._value(key)
        # The exact type: to Python a bool is an int, and a date with a time is a date.
        if type(value) is not kind:
            raise self._not_a(key, kind)
        return value

    def _not_a(self, key: str, kind: type) -> CampaignTrouble:
        return self.trouble(key, f"is not {_A_VALUE[kind]}.", f"Write {_A_VALUE[kind]}.")

    def _shown(self, key: str, text: str, at_most: int) -> str:
        shown = clean(text)
        if not shown:
            raise self.trouble(key, "is empty.", "Write the words, or remove the key if it is optional.")
        if len(shown) > at_most:
            raise self.trouble(key, f"has {len(shown)} characters.", f"Shorten it to {at_most}.")
        return shown

    def _heading(self) -> str:
        if not self._place:
            return "above the first [heading]"
        name = self._name()
        return f"under [[{name}]]" if isinstance(self._place[-1], int) else f"under [{name}]"

    def _name(self, *below: str) -> str:
        return ".".join(part for part in (*self._place, *below) if isinstance(part, str))


def _or(choices: Collection[str]) -> str:
    return " or ".join(f'"{choice}"' for choice in choices)
