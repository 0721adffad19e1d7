"""Cuts a text into what readability formulas count: sentences and words."""

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import regex

STOPS = ".!?…"

# A blank line ends a block; so do the line of a heading and each line that begins an item or a quotation.
_BLOCK_END = regex.compile(
    r"\n\s*\n|\n(?=[ \t]*(?:[-*+•>]|#+|\d{1,2}[.)])\s)|(?<=^[ \t]*#.*)\n", regex.MULTILINE
)
_BLOCK_MARK = regex.compile(r"\A\s*(?:(?:[-*+•>]|#+|\d{1,2}[.)])\s+)+")

_OPENING = "\"'\u201c\u2018«([¿¡*_"
_CLOSING = r"[\"'\u201d\u2019»)\]*_]*"

# Initials ("U.S", "a.m", "J", but never the word "I") and shortened words; "EE. UU." is Spanish for U.S.
_ABBREVIATION = regex.compile(
    r"(?!i$)(?:\p{L}\.)*\p{L}"
    r"|mr|mrs|ms|dr|jr|sr|st|co|inc|gov|lt|sgt|vs|jan|feb|aug|sept|oct|nov|dec"
    r"|sra|srta|dra|ud|uds|lic|av|avda|ee|uu|dd|hh"
)
# These are words too; before a figure they are abbreviations: "No. 5", "art. 4".
_BEFORE_FIGURES = frozenset(["no", "art", "sec", "núm", "pág"])

_TAG = regex.compile(r"</?\w+>")
_ADDRESS = regex.compile(
    r"https?://\S*[^\s\p{P}]/?"
    r"|(?<![\w.@])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|(?<![\w.@-])(?:[a-z0-9-]+\.)+(?:com|org|net|gov|edu|mil|info|us|mx|io|app|example)\b(?:/(?:\S*[^\s\p{P}])?/?)?",
    regex.IGNORECASE,
)
_PHONE = regex.compile(
    r"(?<![\d-])(?:\+?1[\s.\u2011-])?(?:\(\d{3}\)\s?|\d{3}[\s.\u2011-])\d{3}[\s.\u2011-]\d{4}(?![\d-])"
    r"|(?<!\d)\+\d{1,3}(?:[\s.\u2011-]?\d{2,4}){2,3}(?!\d)"
)
# "U.S" and "a.m"; else letters and figures, held together by apostrophes, hyphens and "(g)".
_PIECE = r"(?:\d+(?:[.,:/]\d+)*|[\p{L}\p{N}])[\p{L}\p{M}\p{N}]*(?:\((?:\p{L}{1,2}|\d{1,2})\))*"
_WORD = regex.compile(rf"\p{{L}}(?:\.\p{{L}})+(?!\p{{L}})|{_PIECE}(?:['\u2019\u2010\u2011-]{_PIECE})*")
_PART = regex.compile(r"[\p{L}\p{M}']+")
_LONGEST_NAME = 4
_SHORTEST_PART = 3


@dataclass(frozen=True, slots=True)
class Tally:
    """What the formulas are made of; longest is the number of words of the longest sentence."""

    sentences: int
    words: int
    syllables: int
    longest: int

    @property
    def words_per_sentence(self) -> float:
        """How long a sentence is."""
        return self.words / self.sentences

    @property
    def syllables_per_word(self) -> float:
        """How long a word is."""
        return self.syllables / self.words


def tally(texts: Sequence[str], syllables: Callable[[str], int], stops: str = STOPS) -> Tally:
    """Count all *texts* as one; each of them ends its last sentence.

    Raises ValueError when there is no word in them.
    """
    found = [words(sentence) for text in texts for sentence in sentences(text, stops)]
    if not found:
        raise ValueError("There is no word to measure.")
    heard = sum(syllables(word) for sentence in found for word in sentence)
    lengths = [len(sentence) for sentence in found]
    return Tally(len(lengths), sum(lengths), heard, max(lengths))


def sentences(text: str, stops: str = STOPS) -> list[str]:
    """Return the sentences of *text* that hold a word, each on one line.

    A sentence ends with its block (paragraph, item, heading), or at one of *stops* before white space. A small
    letter after the stop shows that it goes on, save after ";" and ":". An abbreviation never ends a sentence:
    where one does, two count as one, which makes a text look harder and never easier.
    """
    found = (sentence for block in _blocks(text) for sentence in _cut(block, stops))
    return [sentence for sentence in found if words(sentence)]


def words(text: str) -> list[str]:
    """Return the words of *text* without punctuation: what holds a letter or a figure.

    "know-your-rights", "ICE's", "287(g)", "2,654" and "9:30" are one word, "and/or" two. Web and e-mail
    addresses, telephone numbers and tags are left out.
    """
    for unread in (_TAG, _ADDRESS, _PHONE):
        text = unread.sub(" ", text)
    return [match[0] for match in _WORD.finditer(text)]


def spoken(word: str, count: Callable[[str], int]) -> int:
    """Return the syllables of *word*, each plain part of it counted by *count*.

    A number is one easy word of one syllable, and so are "287(g)", "I-205", "a.m." and a name in up to four
    capitals (ICE, ICE's, WSO): readers know them by sight. What hangs on a number counts: "100-mile" has two.
    """
    heard = unicodedata.normalize("NFC", word).replace("\u2019", "'")
    parts: list[str] = _PART.findall(heard)
    if any(letter.isdigit() for letter in heard):
        return 1 + sum(spoken(part, count) for part in parts if len(part) >= _SHORTEST_PART)
    if "." in heard:
        return 1
    return max(1, sum(1 if _is_name(part) else count(part.lower()) for part in parts))


def _is_name(part: str) -> bool:
    stem = part.removesuffix("'s")
    return stem.isupper() and len(stem) <= _LONGEST_NAME


def _blocks(text: str) -> Iterator[str]:
    for block in _BLOCK_END.split(text):
        yield " ".join(_BLOCK_MARK.sub("", block, count=1).split())


def _cut(block: str, stops: str) -> Iterator[str]:
    begin = 0
    for match in regex.finditer(rf"(?<!\S)(\S*?)([{stops}]+){_CLOSING}(?=\s)", block):
        if _ends(match[1], match[2], block[match.end() :].lstrip().lstrip(_OPENING)):
            yield block[begin : match.end()].strip()
            begin = match.end()
    yield block[begin:].strip()


def _ends(before: str, stop: str, following: str) -> bool:
    if stop[0] in ";:":
        return True
    if following[:1].islower() and not _ADDRESS.match(following):
        return False
    return stop != "." or not _is_abbreviation(before.lstrip(_OPENING).lower(), following)


def _is_abbreviation(word: str, following: str) -> bool:
    if word in _BEFORE_FIGURES:
        return following[:1].isdigit()
    return _ABBREVIATION.fullmatch(word) is not None
