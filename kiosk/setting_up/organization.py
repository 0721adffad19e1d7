"""What an organization types about itself at set-up: put into shape, and what is wrong with it."""

from collections.abc import Mapping
from enum import StrEnum

from kiosk.campaign import is_contact, is_web_address
from kiosk.cleaning import clean

FIELDS = ("organization", "site", "page", "privacy_page", "contact")
"""As fill_in names them: who speaks, the web site, the petition's page, the privacy page, where to ask for removal."""

ADDRESSES = {"site", "page", "privacy_page"}

_LONGEST = {"organization": 80, "contact": 80, "site": 40 + len("https://")}
"""Characters. The site is printed on the screens without its https://, to be typed on a phone."""


class Flaw(StrEnum):
    """Why a field cannot stay as it is."""

    EMPTY = "empty"
    TOO_LONG = "too-long"
    NO_ADDRESS = "no-address"
    NO_CONTACT = "no-contact"


def tidied(typed: Mapping[str, str]) -> dict[str, str]:
    """Return every field without needless spaces, and each address with its https://."""
    return {field: _tidy(field, typed.get(field, "")) for field in FIELDS}


def flaws_in(typed: Mapping[str, str]) -> dict[str, Flaw]:
    """Return what is wrong, by field; nothing if all can stay."""
    found = ((field, _flaw(field, text)) for field, text in tidied(typed).items())
    return {field: flaw for field, flaw in found if flaw is not None}


def _tidy(field: str, text: str) -> str:
    text = clean(text)
    if field not in ADDRESSES or not text:
        return text
    return "https://" + text.removeprefix("http://").removeprefix("https://")


def _flaw(field: str, text: str) -> Flaw | None:
    if not text:
        return Flaw.EMPTY
    if field in ADDRESSES and not is_web_address(text):
        return Flaw.NO_ADDRESS
    if len(text) > _LONGEST.get(field, len(text)):
        return Flaw.TOO_LONG
    return Flaw.NO_CONTACT if field == "contact" and not is_contact(text) else None
