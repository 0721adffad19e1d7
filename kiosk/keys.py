"""The campaign's keys: as text to paste, and as a file that a passphrase locks.

Text: "kpub1" or "ksec1", then lower-case base32 (RFC 4648, no padding) of

    suite (1) || raw key || SHA-256("outreach-kiosk/text/v1" || form || suite || raw key)[:7]

The raw secret key has 32 bytes in every suite, which makes 64 characters after the form; so does the public key of
suite 1, and that of suite 2 has 1,959 (kiosk/suites.py). White space is ignored, and so is case.
The form is part of the check, so one form never reads as the other.

Key file, big-endian, 98 bytes:

     0   8  magic "OKKEY1" 0D 0A
     8   1  version = 1
     9   1  suite (kiosk/suites.py)
    10   4  Argon2id memory m in KiB
    14   4  Argon2id passes t
    18   4  Argon2id lanes p
    22  16  salt
    38  12  nonce
    50  48  ChaCha20-Poly1305(kek, nonce, raw key, aad = the 50 bytes before)

kek = Argon2id(spoken, salt, m, t, p, 32 bytes). "spoken" is made of the passphrase in this order:
each run of U+0020, TAB, CR and LF becomes one U+0020, and no other white space is touched; the U+0020 at
either end goes; the rest is put into NFC, then into UTF-8.
"""

import base64
import re
import secrets
import struct
import unicodedata
from dataclasses import dataclass, field
from hashlib import sha256
from typing import ClassVar, Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from kiosk.errors import Bug, KeyTrouble, MemoryTrouble
from kiosk.suites import SECRET_BYTES, SUITES, X25519, CipherSuite

LONGEST_TEXT = 4_000
"""Characters of a key's text, with room for a space after every other one."""

_CHECK_BYTES = 7
_PUBLIC = "kpub1"
_SECRET = "ksec1"  # noqa: S105 - the form of the text, not a secret
_SHORT_ID_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford: no I, L, O, U to misread

_MAGIC = b"OKKEY1\r\n"
_VERSION = 1
_HEADER = struct.Struct(">8sBBIII16s12s")
_FILE_BYTES = _HEADER.size + SECRET_BYTES + 16

_SENSIBLE_MEMORY_KIB = range(19 * 1024, 2 * 1024 * 1024 + 1)
_SENSIBLE_PASSES = range(1, 10 + 1)
_SENSIBLE_LANES = range(1, 16 + 1)


@dataclass(frozen=True, slots=True)
class PublicKey:
    """The key that seals. It may stand on any tablet. Bug if there is no such suite, or raw is of another length."""

    suite: int
    raw: bytes

    def __post_init__(self) -> None:
        _insist(_PUBLIC, self.suite, self.raw)

    @classmethod
    def from_text(cls, text: str) -> Self:
        """Read the kpub1 text. Raises KeyTrouble; a secret key is named as such and turned away."""
        folded = _folded(text)
        if folded.startswith(_SECRET):
            raise KeyTrouble(
                "This is the SECRET key, and it must not be here.",
                "Use the text that begins with kpub1, and keep the ksec1 text away from this tablet.",
            )
        key = cls(*_parsed(folded, _PUBLIC))
        _insist_that_it_seals(key)
        return key

    @property
    def text(self) -> str:
        """The key as kpub1 text."""
        return _spelled(_PUBLIC, self.suite, self.raw)

    @property
    def key_id(self) -> bytes:
        """16 bytes that name the key: SHA-256("outreach-kiosk/keyid/v1" || suite || raw)[:16]."""
        return sha256(b"outreach-kiosk/keyid/v1" + bytes([self.suite]) + self.raw).digest()[:16]

    @property
    def short_id(self) -> str:
        """Four characters by which people tell keys apart, such as K7F2."""
        return short_id(self.key_id)


@dataclass(frozen=True, slots=True)
class SecretKey:
    """The key that opens. raw: 32 bytes, never shown. Bug if there is no such suite, or raw is of another length."""

    suite: int
    raw: bytes = field(repr=False)

    def __post_init__(self) -> None:
        _insist(_SECRET, self.suite, self.raw)

    @classmethod
    def generate(cls, suite: CipherSuite = X25519) -> Self:
        """Make a new key from the machine's random numbers."""
        return cls(suite.number, secrets.token_bytes(SECRET_BYTES))

    @classmethod
    def from_text(cls, text: str) -> Self:
        """Read the ksec1 text. Raises KeyTrouble."""
        folded = _folded(text)
        if folded.startswith(_PUBLIC):
            raise KeyTrouble(
                "This is the public key. It seals records but cannot open them.",
                "Use the text that begins with ksec1.",
            )
        return cls(*_parsed(folded, _SECRET))

    @property
    def text(self) -> str:
        """The key as ksec1 text: for paper, never for a tablet."""
        return _spelled(_SECRET, self.suite, self.raw)

    @property
    def public(self) -> PublicKey:
        """The key that seals for this one."""
        return PublicKey(self.suite, SUITES[self.suite].public_of(self.raw))


@dataclass(frozen=True, slots=True)
class Cost:
    """What one guess at a passphrase costs: Argon2id memory in KiB, passes, lanes."""

    memory_kib: int
    passes: int
    lanes: int

    STRONG: ClassVar["Cost"]
    """256 MiB, 3 passes, 4 lanes: about half a second and the memory of a laptop (RFC 9106, section 4)."""
    SMALL: ClassVar["Cost"]
    """19 MiB, 2 passes, 1 lane: OWASP's minimum. For practice and tests."""

    @property
    def is_sensible(self) -> bool:
        """Whether a key file may ask for it: a hostile one must not stall the device."""
        return (
            self.memory_kib in _SENSIBLE_MEMORY_KIB
            and self.passes in _SENSIBLE_PASSES
            and self.lanes in _SENSIBLE_LANES
        )


Cost.STRONG = Cost(256 * 1024, 3, 4)
Cost.SMALL = Cost(19 * 1024, 2, 1)


def lock(secret: SecretKey, passphrase: str, cost: Cost = Cost.STRONG) -> bytes:
    """Return the bytes of a key file that only *passphrase* opens. Raises KeyTrouble if it is empty."""
    if not spoken(passphrase):
        raise KeyTrouble("The passphrase is empty.", "Choose one of six words or more.")
    salt, nonce = secrets.token_bytes(16), secrets.token_bytes(12)
    header = _HEADER.pack(
        _MAGIC, _VERSION, secret.suite, cost.memory_kib, cost.passes, cost.lanes, salt, nonce
    )
    return header + ChaCha20Poly1305(_stretched(passphrase, salt, cost)).encrypt(nonce, secret.raw, header)


def unlock(data: bytes, passphrase: str) -> SecretKey:
    """Return the key in the key file *data*. Raises KeyTrouble for another passphrase or a damaged file."""
    if not data.startswith(_MAGIC):
        raise KeyTrouble("This is not a key file.", "Choose the file that set-up wrote, named campaign.key.")
    if len(data) != _FILE_BYTES:
        raise KeyTrouble("The key file is damaged.", "Use another copy of it, or the recovery sheet.")
    header, locked = data[: _HEADER.size], data[_HEADER.size :]
    _, version, suite, *figures, salt, nonce = _HEADER.unpack(header)
    cost = Cost(*figures)
    if version != _VERSION or suite not in SUITES:
        raise KeyTrouble("The key file was written by a newer kiosk.", "Update this one.")
    if not cost.is_sensible:
        raise KeyTrouble("The key file is damaged.", "Use another copy of it, or the recovery sheet.")
    try:
        raw = ChaCha20Poly1305(_stretched(passphrase, salt, cost)).decrypt(nonce, locked, header)
    except InvalidTag:
        raise KeyTrouble(
            "That passphrase does not open this key.",
            "Type it again; capital and small letters differ. If it is surely right, use another copy of the file.",
        ) from None
    return SecretKey(suite, raw)


def spoken(passphrase: str) -> str:
    """Return what counts of *passphrase*, as the head of this module says it. Nothing else folds one."""
    # Keyboards differ in how they send an accent, and add spaces after a word. These four only, because
    # another program, in another language, must fold the same.
    return unicodedata.normalize("NFC", re.sub(r"[ \t\r\n]+", " ", passphrase).strip(" "))


def short_id(key_id: bytes) -> str:
    """Return the first four base32 characters of *key_id*, by which people tell keys apart."""
    first = int.from_bytes(key_id[:3], "big")
    return "".join(_SHORT_ID_LETTERS[first >> shift & 31] for shift in (19, 14, 9, 4))


def _stretched(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    try:
        return Argon2id(
            salt=salt,
            length=32,
            iterations=cost.passes,
            lanes=cost.lanes,
            memory_cost=cost.memory_kib,
        ).derive(spoken(passphrase).encode("utf-8", "surrogatepass"))
    except MemoryError:
        raise MemoryTrouble(
            "This device has too little memory for the key file.", "Close other programs, or use a laptop."
        ) from None


def _insist(form: str, suite: int, raw: bytes) -> None:
    if not _is_key(form, suite, raw):
        raise Bug("a key is of a suite that is known, and as long as that suite wants")


def _is_key(form: str, suite: int, raw: bytes) -> bool:
    if suite not in SUITES:
        return False
    return len(raw) == (SECRET_BYTES if form == _SECRET else SUITES[suite].public_bytes)


def _insist_that_it_seals(key: PublicKey) -> None:
    """Refuse what is no key, and the few points of the curve to which nothing can be sealed (RFC 7748, 6.1)."""
    suite = SUITES[key.suite]
    try:
        suite.hpke.encrypt(b"", suite.public_key(key.raw))
    except ValueError:
        raise KeyTrouble(
            "Nothing can be sealed to this key.", "Ask the organizer for the campaign's kpub1 text."
        ) from None


def _folded(text: str) -> str:
    return "".join(text.split()).lower()


def _check(form: str, suite: int, raw: bytes) -> bytes:
    return sha256(b"outreach-kiosk/text/v1" + form.encode() + bytes([suite]) + raw).digest()[:_CHECK_BYTES]


def _spelled(form: str, suite: int, raw: bytes) -> str:
    body = bytes([suite]) + raw + _check(form, suite, raw)
    return form + base64.b32encode(body).decode().lower().rstrip("=")


def _parsed(folded: str, form: str) -> tuple[int, bytes]:
    """Return suite and raw key of a text without white space and capitals. Raises KeyTrouble."""
    if not folded.startswith(form):
        raise KeyTrouble("This is not a key.", f"Paste the whole text that begins with {form}.")
    letters = folded.removeprefix(form).upper()
    try:
        body = base64.b32decode(letters + "=" * (-len(letters) % 8))
    except ValueError:
        body = b""
    suite, raw, check = int.from_bytes(body[:1], "big"), body[1:-_CHECK_BYTES], body[-_CHECK_BYTES:]
    if check != _check(form, suite, raw):
        raise KeyTrouble(
            "The key was not copied completely or has a wrong letter.", f"Copy the whole {form} text again."
        )
    if not _is_key(form, suite, raw):
        raise KeyTrouble("This key is of a kind that this kiosk does not know.", "Update the kiosk.")
    return suite, raw
