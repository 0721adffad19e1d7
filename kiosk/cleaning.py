"""Frees typed text of what nobody can see, and leaves every letter as it was typed."""

import unicodedata

import regex

# C0 and C1 controls but those that are white space (TAB, LF, VT, FF, CR, U+001C to 1F, NEL); soft hyphen;
# Arabic letter mark; zero-width space; left-to-right and right-to-left marks, embeddings, overrides and
# isolates; word joiner; invisible operators; deprecated format characters; byte order mark. The joiners
# U+200C and U+200D stay: Persian names and emoji need them.
_INVISIBLE = regex.compile(
    r"[\u0000-\u0008\u000E-\u001B\u007F-\u0084\u0086-\u009F\u00AD\u061C\u200B\u200E\u200F"
    r"\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]"
)
_SURROGATE = regex.compile(r"[\uD800-\uDFFF]")
_GRAPHEME = regex.compile(r"\X")


def clean(text: str) -> str:
    """Return *text* in NFC, on one line, without controls, direction marks and zero-width characters.

    Runs of white space, line and field separators among it, become one space and the ends are trimmed. Cleaning twice changes nothing more.
    Never NFKC: that would rewrite letters people chose. Lone surrogates stay, to be refused by name.
    """
    visible = _INVISIBLE.sub("", text)
    return " ".join(unicodedata.normalize("NFC", visible).split())


def has_lone_surrogate(text: str) -> bool:
    """Say whether *text* holds half a character, which no UTF-8 file can keep."""
    return _SURROGATE.search(text) is not None


def graphemes(text: str) -> int:
    """Return how many characters a reader sees: extended grapheme clusters of UAX 29."""
    return sum(1 for _ in _GRAPHEME.finditer(text))
