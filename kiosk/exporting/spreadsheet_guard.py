"""Keeps a spreadsheet from taking a text for a formula, in a way that can be taken back.

A spreadsheet that opens a CSV file computes what begins with = + - or @, and some drop a leading TAB or line break
and then look again (OWASP, "CSV Injection"). A leading apostrophe says "this is text". It is put before itself too,
so that no two texts become one: unguard(guard(text)) is text, whatever the text.
"""

_MARK = "'"
_DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20", _MARK)
# Those beyond ASCII are the full-width forms, which some spreadsheets read as the plain ones.


def guard(text: str) -> str:
    """Return *text* with an apostrophe before it if a spreadsheet might compute it."""
    return _MARK + text if text.startswith(_DANGEROUS) else text


def unguard(text: str) -> str:
    """Return what guard() was given."""
    return text.removeprefix(_MARK)
