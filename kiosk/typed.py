"""Takes a value out of JSON only if it is what a kiosk wrote: the file may be damaged, or from anybody."""

from kiosk.cleaning import has_lone_surrogate


def number(value: object, highest: int) -> int:
    """Return a whole number from 0 to *highest*. Raises ValueError if it is none."""
    # The exact type: JSON also has 1.5, Infinity and true.
    if type(value) is not int or not 0 <= value <= highest:
        raise ValueError("no number of anything")
    return value


def text(value: object) -> str:
    """Return a text that can be written as UTF-8. Raises ValueError if it is none."""
    if not isinstance(value, str) or has_lone_surrogate(value):
        raise ValueError("no text")
    return value
