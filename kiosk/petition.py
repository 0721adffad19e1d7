"""What a visitor gives when signing, and what is wrong with it."""

import unicodedata
from dataclasses import dataclass, replace
from enum import StrEnum

import regex
from email_validator import EmailNotValidError, validate_email

from kiosk.cleaning import clean, graphemes, has_lone_surrogate

NAME_GRAPHEMES = 200
# 200 family emoji take 7 KiB; more is a stack of accents, and the sealed record must stay below 64 KiB.
NAME_BYTES = 16 * 1024
EMAIL_CHARACTERS = 254
PHONE_CHARACTERS = 64

# Default-ignorable letters (the Hangul fillers) and the empty Braille cell look like nothing.
_WRITTEN = regex.compile(r"(?V1)[[\p{L}\p{Nl}\p{S}]--[\p{Default_Ignorable_Code_Point}\u2800]]")
_ZIP = regex.compile(r"([0-9]{5})(?:[\p{Pd}\u2212 ]?([0-9]{4}))?")
_PHONE = regex.compile(r"[\p{P}\p{Z}]*(\+?)[0-9\p{P}\p{Z}]*")


class Field(StrEnum):
    """A place on the form that can be wrong."""

    NAME = "name"
    ZIP = "zip"
    EMAIL = "email"
    PHONE = "phone"
    AGE = "age"


class Problem(StrEnum):
    """What is wrong with a field. The screen has the words."""

    NAME_MISSING = "name-missing"
    NAME_TOO_LONG = "name-too-long"
    UNREADABLE = "unreadable"
    ZIP_MISSING = "zip-missing"
    ZIP_MALFORMED = "zip-malformed"
    EMAIL_MISSING = "email-missing"
    EMAIL_MALFORMED = "email-malformed"
    PHONE_MALFORMED = "phone-malformed"
    AGE_UNCONFIRMED = "age-unconfirmed"


@dataclass(frozen=True, slots=True)
class Draft:
    """A form as it was filled in. It lives in memory only, never on a disk."""

    name: str = ""
    zip: str = ""
    email: str = ""
    phone: str = ""
    email_updates: bool = False
    text_updates: bool = False
    of_age: bool = False

    def cleaned(self) -> "Draft":
        """Return the draft as it would be kept.

        ZIP and phone get ASCII digits, a nine-digit ZIP its hyphen, an e-mail address loses its spaces.
        """
        return replace(
            self,
            name=clean(self.name),
            zip=_kept_zip(self.zip),
            email=_kept_email(self.email),
            phone=clean(_ascii_digits(self.phone)),
        )

    def __repr__(self) -> str:
        """Tell nothing: a draft in a log or traceback would give a name away."""
        return "Draft(…)"


def problems_in(draft: Draft, *, email_required: bool) -> dict[Field, Problem]:
    """Return the first problem of each field of the cleaned draft, in the order of the form."""
    kept = draft.cleaned()
    found = {
        Field.NAME: _name_problem(kept.name),
        Field.ZIP: _zip_problem(kept.zip),
        Field.EMAIL: _email_problem(kept.email, required=email_required),
        Field.PHONE: _phone_problem(kept.phone),
        Field.AGE: None if kept.of_age else Problem.AGE_UNCONFIRMED,
    }
    return {field: problem for field, problem in found.items() if problem}


def _name_problem(name: str) -> Problem | None:
    if has_lone_surrogate(name):
        return Problem.UNREADABLE
    if not _WRITTEN.search(name):
        return Problem.NAME_MISSING
    if len(name.encode()) > NAME_BYTES or graphemes(name) > NAME_GRAPHEMES:
        return Problem.NAME_TOO_LONG
    return None


def _zip_problem(code: str) -> Problem | None:
    if has_lone_surrogate(code):
        return Problem.UNREADABLE
    if not code:
        return Problem.ZIP_MISSING
    return None if _ZIP.fullmatch(code) else Problem.ZIP_MALFORMED


def _email_problem(address: str, *, required: bool) -> Problem | None:
    if has_lone_surrogate(address):
        return Problem.UNREADABLE
    if not address:
        return Problem.EMAIL_MISSING if required else None
    return None if _is_email(address) else Problem.EMAIL_MALFORMED


def _phone_problem(phone: str) -> Problem | None:
    if has_lone_surrogate(phone):
        return Problem.UNREADABLE
    return None if not phone or _is_phone(phone) else Problem.PHONE_MALFORMED


def _is_email(address: str) -> bool:
    """Judge by syntax alone: the tablet is offline, and an odd address is still somebody's."""
    if len(address) > EMAIL_CHARACTERS:
        return False
    try:
        validate_email(address, check_deliverability=False, allow_quoted_local=True)
    except EmailNotValidError:
        return False
    return True


def _is_phone(phone: str) -> bool:
    """Accept ten US digits, eleven from 1, or after a plus eight to fifteen (ITU-T E.164)."""
    shape = _PHONE.fullmatch(phone)
    if shape is None or len(phone) > PHONE_CHARACTERS:
        return False
    digits = regex.sub(r"[^0-9]", "", phone)
    if shape[1]:
        return 8 <= len(digits) <= 15  # noqa: PLR2004 the docstring names the figures
    return len(digits.removeprefix("1") if len(digits) == 11 else digits) == 10  # noqa: PLR2004 likewise


def _kept_zip(typed: str) -> str:
    code = clean(_ascii_digits(typed))
    shape = _ZIP.fullmatch(code)
    return "-".join(filter(None, shape.groups())) if shape else code


def _kept_email(typed: str) -> str:
    # Cleaned again, because an accent that stood behind a space may now stand behind a letter.
    return clean(clean(typed).replace(" ", ""))


def _ascii_digits(text: str) -> str:
    """Write the decimal digits of any script the way mail and phones do."""
    return "".join(str(unicodedata.decimal(letter)) if letter.isdecimal() else letter for letter in text)
