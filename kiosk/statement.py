"""The plaintext inside an envelope, schema 1: what one visitor declared, in canonical JSON, frozen.

"wording" proves which words were shown. For each key it holds digest_of() one text, made of the campaign file in
the language "lang" alone, so that another program can make it again:

    petition   petition.title, addressed_to, ask and each paragraph of petition.text, in this order,
               with two line feeds between them
    notice     consent.notice
    age        consent.age
    email      consent.email, if that box was shown
    texts      consent.texts, if that box was shown

Each value of the file is cleaned by itself before anything else (clean() in kiosk/cleaning.py: NFC, one line,
no invisible characters). Then the placeholders of the consent texts are replaced, once, from left to right, by
cleaned values, {N} by decimal digits; a filling is not searched for placeholders (kiosk/campaign/consent.py).
Nothing is cleaned again after that, and nothing is added at the end. The text is hashed as UTF-8.
"""

import base64
import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from sys import intern
from types import MappingProxyType
from typing import Any

from kiosk.errors import RecordTrouble

SCHEMA = 1

SIGNATURE = "signature"
CORRECTION = "correction"
WITHDRAWAL = "withdrawal"

_TYPES: Mapping[str, type] = {
    "kind": str,
    "names": str,
    "name": str,
    "zip": str,
    "email": str,
    "phone": str,
    "consent": dict,
    "wording": dict,
    "age13": bool,
    "lang": str,
    "signed": str,
    "tz": str,
    "clock_ok": bool,
    "app": str,
    "pack": str,
    "event": int,
}
_ID = re.compile(r"[0-9a-f]{32}")
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
_SIGNED = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\dZ")
_OFFSET = re.compile(r"[+-]\d\d:\d\d")
_DIGEST = re.compile(r"[A-Za-z0-9_-]{43}")
_ALWAYS = frozenset({"kind", "lang", "signed", "tz", "clock_ok", "app", "pack", "event"})
_GIVEN = frozenset({"name", "zip", "consent", "wording", "age13"})
_IF_ANY = frozenset({"email", "phone"})
_NEEDED = {
    SIGNATURE: _ALWAYS | _GIVEN,
    CORRECTION: _ALWAYS | _GIVEN | {"names"},
    WITHDRAWAL: _ALWAYS | {"names"},
}
_ALLOWED = {kind: keys | (_IF_ANY if kind != WITHDRAWAL else set()) for kind, keys in _NEEDED.items()}
_PLAIN = json.JSONDecoder()
_CANONICAL = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))

_REMEMBERED = 4096
"""How many moments and sets of words are shared between statements: a day has 1,440 minutes."""


@dataclass(frozen=True, slots=True)
class Consent:
    """Whether each update was wished. None: not asked, because the field of that channel was empty."""

    email: bool | None = None
    texts: bool | None = None


@dataclass(frozen=True, slots=True)
class Given:
    """What a visitor of 13 or older gave. wording: digest_of() each text that was shown, by its key."""

    name: str
    zip: str
    wording: Mapping[str, str]
    email: str = ""
    phone: str = ""
    consent: Consent = Consent()

    def __repr__(self) -> str:
        """Tell nothing: this holds a name."""
        return "Given(…)"


@dataclass(frozen=True, slots=True)
class Statement:
    """One signature, correction or withdrawal.

    names: the 16-byte id of the record that a correction or withdrawal names, None for a signature.
    given: None for a withdrawal. signed: aware; its date is that of the table, kept to the minute.
    clock_ok: False when the clock was certainly wrong. event: its number in the campaign file.
    """

    kind: str
    names: bytes | None
    given: Given | None
    language: str
    signed: datetime
    clock_ok: bool
    app: str
    pack: str
    event: int

    @property
    def signed_on(self) -> date:
        """The date at the table."""
        return self.signed.date()

    def to_bytes(self) -> bytes:
        """Return canonical JSON: sorted keys, UTF-8, no spaces. A key without a value is absent."""
        fields: dict[str, Any] = {
            "kind": self.kind,
            "lang": self.language,
            "signed": _spelled(self.signed),
            "tz": _offset_of(self.signed),
            "clock_ok": self.clock_ok,
            "app": self.app,
            "pack": self.pack,
            "event": self.event,
        }
        if self.names is not None:
            fields["names"] = self.names.hex()
        if self.given is not None:
            fields |= _fields_of(self.given)
        return _canonical(fields)

    @classmethod
    def from_bytes(cls, data: bytes) -> "Statement":
        """Read what to_bytes() wrote, and nothing else. Raises RecordTrouble, which never quotes it."""
        try:
            fields = _PLAIN.decode(data.decode())
            # What is sound and spelled canonically is what to_bytes() writes, but for the moment, which looks itself.
            if _is_sound(fields) and _canonical(fields) == data:
                return cls(
                    kind=intern(fields["kind"]),
                    names=_id(fields["names"]) if "names" in fields else None,
                    given=_given_in(fields) if "name" in fields else None,
                    language=_language(fields["lang"]),
                    signed=_moment(fields["signed"], fields["tz"]),
                    clock_ok=fields["clock_ok"],
                    app=intern(fields["app"]),
                    pack=intern(fields["pack"]),
                    event=fields["event"],
                )
        except (ValueError, TypeError, OverflowError, RecursionError):
            pass
        raise RecordTrouble(
            "A record opened, but what it says is not in the form this version reads.",
            "Open it with the newest version of the kiosk.",
        )


def digest_of(words: str) -> str:
    """Return the SHA-256 of the exact *words* in base64url without padding: 43 characters (RFC 4648)."""
    return base64.urlsafe_b64encode(hashlib.sha256(words.encode()).digest()).rstrip(b"=").decode()


def _canonical(fields: Mapping[str, Any]) -> bytes:
    return _CANONICAL.encode(fields).encode()


def _fields_of(given: Given) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "name": given.name,
        "zip": given.zip,
        "consent": {"email": given.consent.email, "texts": given.consent.texts},
        "wording": dict(given.wording),
        "age13": True,
    }
    return fields | {key: value for key, value in (("email", given.email), ("phone", given.phone)) if value}


def _given_in(fields: Mapping[str, Any]) -> Given:
    return Given(
        name=fields["name"],
        zip=intern(fields["zip"]),
        wording=_shared_wording(tuple(fields["wording"].items())),
        email=fields.get("email", ""),
        phone=fields.get("phone", ""),
        consent=_shared_consent(**fields["consent"]),
    )


def _is_sound(fields: object) -> bool:
    """Say whether every key is known, every needed one there, and every value of its type and not empty."""
    if not isinstance(fields, dict) or fields.get("kind") not in _NEEDED:
        return False
    return (
        _NEEDED[fields["kind"]] <= fields.keys() <= _ALLOWED[fields["kind"]]
        and all(type(value) is _TYPES[key] for key, value in fields.items())
        and "" not in fields.values()
        and fields.get("age13", True)
        and fields["event"] >= 0
    )


def _id(text: str) -> bytes:
    if _ID.fullmatch(text) is None:
        raise ValueError("no id")
    return bytes.fromhex(text)


# Many visitors see the same words in the same minute: what is equal is looked at once, and kept once.


@lru_cache(_REMEMBERED)
def _shared_wording(items: tuple[tuple[str, object], ...]) -> Mapping[str, str]:
    if not all(isinstance(digest, str) and _DIGEST.fullmatch(digest) for _, digest in items):
        raise ValueError("no digest")
    return MappingProxyType({key: str(digest) for key, digest in items})


@lru_cache(_REMEMBERED, typed=True)
def _shared_consent(email: bool | None, texts: bool | None) -> Consent:  # noqa: FBT001 - in their order
    if not {type(email), type(texts)} <= {bool, type(None)}:
        raise TypeError("no answer")
    return Consent(email, texts)


@lru_cache(_REMEMBERED)
def _language(code: str) -> str:
    if _LANGUAGE.fullmatch(code) is None:
        raise ValueError("no language")
    return code


def _offset_of(moment: datetime) -> str:
    minutes = (moment.utcoffset() or timedelta()) // timedelta(minutes=1)
    hours, rest = divmod(abs(minutes), 60)
    return f"{'-' if minutes < 0 else '+'}{hours:02}:{rest:02}"


@lru_cache(_REMEMBERED)
def _moment(signed: str, offset: str) -> datetime:
    """Return the moment. Raises ValueError if to_bytes() would spell it in another way."""
    if not (_SIGNED.fullmatch(signed) and _OFFSET.fullmatch(offset)):
        raise ValueError("no moment")
    zone = datetime.strptime(offset, "%z").tzinfo or UTC
    moment = datetime.strptime(signed, "%Y-%m-%dT%H:%MZ").replace(tzinfo=UTC).astimezone(zone)
    if (_spelled(moment), _offset_of(moment)) != (signed, offset):
        raise ValueError("not as it is written")
    return moment


def _spelled(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%MZ")
